// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { type Organisation, organisationPaths } from "#modules/organisations/index.ts";
import { placesPaths } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay } from "#ui/show/format.ts";
import { greeting } from "#ui/show/greeting.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { activitiesOf, type Listed, waitingForReview } from "../../activity/find.ts";
import { employersOf } from "../../desk-lists.ts";
import { type HolidayQuestion, holidayQuestions } from "../../holiday-questions.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { mayEditSynonyms, mayReview } from "../../policy.ts";
import { type DeskLink, slots } from "../../slots.ts";
import { ActivityRows } from "./activity-rows.tsx";
import { counted } from "./counted.ts";

const unsure = ["needs_confirmation", "stale", "hidden"];

interface DeskProps {
  /** Given name; empty where it is not known. */
  name: string;
  own: readonly Organisation[];
  found: readonly Listed[];
  holidays: readonly HolidayQuestion[];
  /** How many wait for review; null for who does not review. */
  waiting: number | null;
  keepsWords: boolean;
  /** The work of other rooms. */
  more: DeskLink[];
  language: Language;
}

/** What an organiser starts with: what waits for an answer first, then everything of each organisation. */
export const deskPage: Page = {
  get: async (c) => {
    const props = await readDesk(c);
    return c.render(<DeskView {...props} />, {
      title: speak(deskTexts, c.var.language).desk,
      current: "desk",
      hidden: true,
    });
  },
};

async function readDesk(c: Context<Env>): Promise<DeskProps> {
  const { db, actor, session, language } = c.var;
  const memberships = actor.kind === "member" ? actor.memberships.map((m) => m.organisation) : [];
  const own = (await employersOf(db, actor)).filter(({ id }) => memberships.includes(id));
  const found = await activitiesOf(db, memberships);
  const asked = found.filter(({ series }) => series.status !== "archived").map(({ series }) => series.id);
  return {
    name: session?.givenName ?? "",
    own,
    found,
    holidays: await holidayQuestions(db, asked),
    waiting: mayReview(actor) ? (await waitingForReview(db)).length : null,
    keepsWords: mayEditSynonyms(actor),
    more: (await slots.desk?.(c)) ?? [],
    language,
  };
}

function DeskView(desk: DeskProps) {
  const { found, own, language } = desk;
  const m = speak(deskTexts, language);
  const of = (...states: string[]) => found.filter(({ series }) => states.includes(series.status));
  const [toConfirm, drafts, inReview] = [of(...unsure), of("draft"), of("in_review")];
  return (
    <>
      <Heading level={1}>{greeting(desk.name, language)}</Heading>
      {found.length > 0 ? (
        <Paragraph lead>{toConfirm.length > 0 ? m.toConfirmCount(toConfirm.length) : m.allIsWell}</Paragraph>
      ) : null}
      {own.length > 0 || desk.waiting !== null ? (
        <ButtonRow>
          <ButtonLink kind="primary" href={inLanguage(paths.add, language)}>
            {m.addActivity}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {desk.more.length > 0 ? <LinkList items={desk.more.map(counted)} label={m.moreWork} /> : null}
      {desk.waiting === null ? null : KeeperLinks(desk)}
      {Holidays(desk)}
      {Part(m.toConfirm, toConfirm, language)}
      {Part(m.drafts, drafts, language)}
      {Part(m.inReview, inReview, language)}
      {own.map((organisation) => OwnPart(organisation, of("published"), language))}
      {own.length === 0 && desk.waiting === null && desk.more.length === 0 ? (
        <EmptyState title={m.noOrganisation}>{m.noOrganisationText}</EmptyState>
      ) : null}
      {OtherWork(desk)}
    </>
  );
}

const Part = (title: string, found: readonly Listed[], language: Language) =>
  found.length === 0 ? null : (
    <>
      <Heading level={2}>{title}</Heading>
      <ActivityRows found={found} label={title} language={language} />
    </>
  );

function OwnPart({ id, name }: Organisation, published: readonly Listed[], language: Language) {
  const m = speak(deskTexts, language);
  const here = published.filter(({ series }) => series.organisation === id);
  return (
    <>
      <Heading level={2}>{m.published(name)}</Heading>
      {here.length > 0 ? (
        <ActivityRows found={here} label={m.published(name)} language={language} />
      ) : (
        <EmptyState title={m.nothingYet}>{m.nothingYetText}</EmptyState>
      )}
    </>
  );
}

function Holidays({ holidays, found, language }: DeskProps) {
  const m = speak(deskTexts, language);
  if (holidays.length === 0) return null;
  const of = (id: string) => found.find(({ series }) => series.id === id)!.series;
  return (
    <Alert kind="warning" title={m.holidayTitle}>
      <ul>
        {holidays.map(({ series, recurrenceId }) => (
          <li>
            <a href={inLanguage(paths.manage(of(series).number), language)}>{of(series).title}</a>
            {`: ${formatDay(recurrenceId, language)}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function KeeperLinks({ waiting, keepsWords, language }: DeskProps) {
  const m = speak(deskTexts, language);
  const fresh = speak(freshTexts, language);
  const items = [
    { href: inLanguage(paths.review, language), title: m.reviewList, text: m.waitingCount(waiting ?? 0) },
    { href: inLanguage(paths.fresh, language), title: fresh.link, text: fresh.linkText },
    { href: inLanguage(paths.mine, language), title: m.allActivities },
    ...(keepsWords ? [{ href: inLanguage(paths.synonyms, language), title: m.synonyms, text: m.synonymsText }] : []),
    { href: inLanguage(organisationPaths.all, language), title: m.organisations },
  ];
  return <LinkList items={items} label={m.keeping} />;
}

function OtherWork({ own, waiting, language }: DeskProps) {
  const m = speak(deskTexts, language);
  const mine = own.flatMap(({ slug, name }) => [
    { href: inLanguage(organisationPaths.manage(slug), language), title: m.profile(name), text: m.profileText },
    { href: inLanguage(organisationPaths.members(slug), language), title: m.members(name) },
  ]);
  const items = [...mine, { href: inLanguage(placesPaths.manageList, language), title: m.venues, text: m.venuesText }];
  return own.length > 0 || waiting !== null ? (
    <>
      <Heading level={2}>{m.otherWork}</Heading>
      <LinkList items={items} label={m.otherWork} />
    </>
  ) : null;
}
