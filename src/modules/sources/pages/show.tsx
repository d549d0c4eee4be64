// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityWords } from "#modules/activities/index.ts";
import { organisationsById } from "#modules/organisations/index.ts";
import { venueById } from "#modules/places/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { countItems, countPlaces } from "../counted.ts";
import { form } from "../messages/form.ts";
import { reasonText } from "../messages/reasons.ts";
import { overview } from "../messages/sources.ts";
import { paths } from "../paths.ts";
import { mayApprove } from "../policy.ts";
import type { Source } from "../tables.ts";
import { clocks, isFetched } from "../workflow.ts";
import { ownSource } from "./own.ts";
import { momentText, StateBadge, whenText } from "./words.tsx";

interface ShowProps {
  source: Source;
  organisation: string;
  /** May its activities be published without somebody looking at each? */
  trusted: boolean;
  approves: boolean;
  venue: string;
  items: number;
  places: number;
  done: string;
  language: Language;
}

/** One source: how it is doing, what needs an answer, and what can be done. */
export const showPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const source = await ownSource(c);
    const [organisation] = await organisationsById(db, [source.organisation]);
    const props: ShowProps = {
      source,
      organisation: organisation?.name ?? "",
      trusted: organisation?.trusted === true,
      approves: mayApprove(actor),
      venue: source.venue ? ((await venueById(db, source.venue))?.name ?? "") : "",
      items: await countItems(db, source.id),
      places: await countPlaces(db, source.id),
      done: c.req.query("gedaan") ?? "",
      language,
    };
    return c.render(<ShowView {...props} />, { title: source.name, current: "desk", hidden: true });
  },
};

function ShowView(props: ShowProps) {
  const { source, language } = props;
  const m = speak(overview, language);
  const number = source.number!;
  return (
    <>
      <BackLink href={inLanguage(paths.list, language)} label={m.title} />
      {Done(props)}
      <Heading level={1}>{source.name}</Heading>
      <p>
        <StateBadge state={source.state} language={language} />
      </p>
      <Paragraph lead>{m[`${source.state}Text`]}</Paragraph>
      {source.fault ? <Paragraph>{source.fault}</Paragraph> : null}
      {source.startedAt ? <Paragraph>{turnText(source, language)}</Paragraph> : null}
      {Answers(props)}
      {source.startedAt && isFetched(source) ? (
        <Form action={inLanguage(paths.fetch(number), language)}>
          <ButtonRow>
            <Button kind="secondary">{m.fetchNow}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {Details(props)}
      {Notices(props)}
      <Heading level={2}>{m.whatNow}</Heading>
      <LinkList items={deeds(props)} label={m.whatNow} />
    </>
  );
}

type Words = Spoken<typeof overview>;

const doneWords: Record<string, keyof Words> = {
  gelezen: "fetched",
  hetzelfde: "fetchedUnchanged",
  bezig: "busy",
  zojuist: "tooSoon",
  bewaard: "saved",
  bevestigd: "confirmed",
  goedgekeurd: "approved",
  mislukt: "fetchFailed",
};

function Done({ source, trusted, done, language }: ShowProps) {
  const m = speak(overview, language);
  const key = done === "gestart" ? (trusted || source.approvedAt ? "started" : "startedReview") : doneWords[done];
  if (!key) return null;
  return <StatusMessage saved={!["mislukt", "bezig", "zojuist"].includes(done)}>{m[key] as string}</StatusMessage>;
}

function turnText(source: Source, language: Language): string {
  const m = speak(overview, language);
  if (!isFetched(source)) return m.sent;
  return source.nextAt ? m.nextAt(momentText(source.nextAt, language)) : "";
}

/** What somebody has to answer: each with its own button. */
function Answers({ source, trusted, approves, places, items, language }: ShowProps) {
  const m = speak(overview, language);
  const number = source.number!;
  const isOld = source.confirmedAt && now().since(source.confirmedAt).total("hours") > (clocks.daysConfirmed - 30) * 24;
  const waits = source.startedAt !== null && !trusted && !source.approvedAt && items > 0;
  return (
    <>
      {source.fewer === "asked" ? Question(m.fewerTitle, m.fewerText, paths.fewer(number), m.fewerYes, language) : null}
      {places > 0 ? (
        <Alert kind="warning" title={m.placesWaiting(places)}>
          <ButtonRow>
            <a href={inLanguage(paths.places(number), language)}>{m.placesLink}</a>
          </ButtonRow>
        </Alert>
      ) : null}
      {waits && approves ? Question(m.reviewTitle, m.reviewText, paths.approve(number), m.approve, language) : null}
      {waits && !approves ? <Alert title={m.reviewTitle}>{m.reviewText}</Alert> : null}
      {isOld ? Question(m.stillRightAsk, m.stillRightText, paths.confirm(number), m.stillRight, language) : null}
    </>
  );
}

const Question = (title: string, text: string, action: string, button: string, language: Language) => (
  <Alert kind="warning" title={title}>
    <p>{text}</p>
    <Form action={inLanguage(action, language)}>
      <ButtonRow>
        <Button>{button}</Button>
      </ButtonRow>
    </Form>
  </Alert>
);

function Details({ source, organisation, venue, language }: ShowProps) {
  const m = speak(overview, language);
  const { counts, category } = source;
  return (
    <Facts
      facts={[
        { term: m.organisation, value: organisation },
        { term: m.kind, value: m[source.kind] },
        { term: m.address, value: source.url },
        { term: m.lastTime, value: source.lastOkAt ? momentText(source.lastOkAt, language) : m.never },
        {
          term: m.lastResult,
          value: source.lastOkAt ? m.results(counts.new ?? 0, counts.changed ?? 0, counts.gone ?? 0) : "",
        },
        {
          term: m.where,
          value: [source.strategy ? speak(form, language)[source.strategy] : "", venue].filter(Boolean).join(": "),
        },
        { term: m.category, value: category === "" ? "" : speak(activityWords, language)[category] },
        {
          term: m.contact,
          value: source.contactName ? `${source.contactName}, ${formatPhone(source.contactPhone)}` : "",
        },
      ]}
    />
  );
}

const shown = 50;

function Notices({ source, language }: ShowProps) {
  const m = speak(overview, language);
  const sorted = source.notices.toSorted((a, b) => Number(b.heavy) - Number(a.heavy));
  if (sorted.length === 0) return null;
  return (
    <>
      <Table
        caption={m.notices}
        columns={[{ label: m.noticeActivity, rowHeader: true }, { label: m.noticeWhen }, { label: m.noticeWhy }]}
        rows={sorted
          .slice(0, shown)
          .map((one) => [
            one.title || m.whole,
            one.when ? whenText(one.when, language) : "–",
            reasonText(one, language),
          ])}
      />
      {sorted.length > shown ? <Paragraph>{m.moreNotices(sorted.length - shown)}</Paragraph> : null}
    </>
  );
}

function deeds({ source, items, language }: ShowProps) {
  const m = speak(overview, language);
  const n = source.number!;
  const to = (path: string, title: string, text: string) => ({ href: inLanguage(path, language), title, text });
  return [
    ...(source.startedAt ? [] : [to(paths.trial(n), m.toTrial, m.toTrialText)]),
    ...(items > 0 ? [to(paths.items(n), m.toItems, m.toItemsText(items))] : []),
    ...(source.startedAt && isFetched(source) ? [to(paths.trial(n), m.toTrial, m.toTrialText)] : []),
    ...(isFetched(source) ? [] : [to(paths.file(n), m.toFile, m.toFileText)]),
    ...(source.kind === "sheet" && !source.startedAt ? [to(paths.columns(n), m.toColumns, m.toColumnsText)] : []),
    ...(source.startedAt ? [to(paths.places(n), m.toPlaces, m.toPlacesText)] : []),
    to(paths.settings(n), m.toSettings, m.toSettingsText),
    to(paths.remove(n), m.toRemove, m.toRemoveText),
  ];
}
