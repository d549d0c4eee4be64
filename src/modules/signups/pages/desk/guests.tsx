// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { activityWords } from "#modules/activities/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { type ListedGuest, listGuests, type Reception } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { words } from "../../messages/words.ts";
import { shortName } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { momentInWords } from "../../telling.ts";
import { seeksCompany } from "../../together.ts";
import { Needs, ToldBadge } from "./guest-words.tsx";
import { reception } from "./reception.ts";

interface GuestsProps extends Reception {
  guests: readonly ListedGuest[];
  language: Language;
}

/** Who comes on one date: first name and initial, what is needed, and whether they know what changed. */
export const guestsPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const props = { ...found, guests: await listGuests(db, actor, found, "page"), language };
    const m = speak(desk, language);
    const view = (
      <>
        <BackLink href={inLanguage(paths.lists(found.activity.number), language)} language={language} />
        {c.req.query("bewaard") === undefined ? null : <StatusMessage saved>{m.saved}</StatusMessage>}
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>
          {found.activity.title}. {capitalise(momentInWords(found.activity, found.date, language))}.
        </Paragraph>
        <GuestsView {...props} />
      </>
    );
    return c.render(view, { title: `${m.title} ${found.activity.title}`, current: "desk", hidden: true });
  },
};

function GuestsView(props: GuestsProps) {
  const { activity, date, guests, language } = props;
  const m = speak(desk, language);
  const [coming, waiting, first] = (["signed_up", "waitlisted", "interested"] as const).map((state) =>
    guests.filter(({ seat }) => seat.state === state),
  ) as [ListedGuest[], ListedGuest[], ListedGuest[]];
  const seeking = coming.filter(seeksCompany);
  const status = speak(activityWords, language)[date.status];
  return (
    <>
      {date.status === "cancelled" || date.status === "moved" ? (
        <p>
          <Badge kind="warning">{status}</Badge> {date.reason}
        </p>
      ) : null}
      <Paragraph>{m.counts(coming.length, date.capacity, waiting.length)}</Paragraph>
      {Deeds(props)}
      {seeking.length > 0 && !date.isGone ? (
        <Alert title={m.seeks(seeking.length)}>
          <ButtonRow>
            <ButtonLink href={inLanguage(paths.together(activity.number, dateKey(date.recurrenceId)), language)}>
              {m.together}
            </ButtonLink>
          </ButtonRow>
        </Alert>
      ) : null}
      {guests.length === 0 ? <EmptyState title={m.nobody} /> : null}
      {Part("komen", m.coming, coming, props)}
      {Part("wachten", m.onWait, waiting, props)}
      {Part("bellen", m.first, first, props)}
      <Paragraph>{m.private}</Paragraph>
    </>
  );
}

function Deeds({ activity, date, guests, language }: GuestsProps) {
  const m = speak(desk, language);
  const key = dateKey(date.recurrenceId);
  const to = (path: string) => inLanguage(path, language);
  const isOver = date.isGone && guests.length > 0;
  return (
    <ButtonRow>
      {isOver ? (
        <ButtonLink kind="primary" href={to(paths.attendance(activity.number, key))}>
          {m.attend}
        </ButtonLink>
      ) : null}
      {date.isGone ? null : (
        <ButtonLink kind="primary" href={to(paths.addGuest(activity.number, key))}>
          {m.add}
        </ButtonLink>
      )}
      {guests.length > 0 ? (
        <>
          <ButtonLink href={to(paths.guestsPrint(activity.number, key))}>{m.print}</ButtonLink>
          <ButtonLink href={paths.guestsCsv(activity.number, key)} download>
            {m.csv}
          </ButtonLink>
        </>
      ) : null}
    </ButtonRow>
  );
}

function Part(id: string, caption: string, shown: readonly ListedGuest[], props: GuestsProps): Child {
  const { language } = props;
  const m = speak(desk, language);
  if (shown.length === 0) return null;
  const columns = [{ label: m.who, rowHeader: true }, { label: m.needs }, { label: m.told }, { label: m.deed }];
  return <Table id={id} caption={caption} columns={columns} rows={shown.map((guest) => rowOf(guest, props))} />;
}

function rowOf(guest: ListedGuest, { activity, date, guests, language }: GuestsProps): Child[] {
  const m = speak(desk, language);
  const w = speak(words, language);
  const { participation, seat } = guest;
  const key = dateKey(date.recurrenceId);
  const name = shortName(participation.name);
  const role = inLanguage(paths.role(activity.number, key, seat.id), language);
  const life = participation.state === "regular" || participation.state === "contributing" ? participation.state : null;
  return [
    <>
      {name} {participation.firstTime ? <Badge kind="info">{m.isFirst}</Badge> : null}
      {life ? <Badge>{w[life]}</Badge> : null}
      {seat.attended ? <Badge kind={seat.attended === "came" ? "good" : "neutral"}>{w[seat.attended]}</Badge> : null}
    </>,
    <Needs guest={guest} all={guests} language={language} />,
    <ToldBadge guest={guest} language={language} />,
    <>
      {date.isGone ? null : (
        <ButtonLink small href={inLanguage(paths.cancelGuest(activity.number, key, seat.id), language)} about={name}>
          {m.off}
        </ButtonLink>
      )}
      {participation.state === "regular" ? (
        <Form action={role} inline>
          <Button kind="secondary" small about={name}>
            {m.contributes}
          </Button>
        </Form>
      ) : null}
    </>,
  ];
}
