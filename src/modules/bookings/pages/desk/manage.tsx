// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { daypart, parseDate, sevenDays, startOfDay, today, toLocal, type Week } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { capitalise, dayParts, formatDateRange, formatTimeRange } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { type Busy, busyTimes } from "../../busy.ts";
import { type KeptRoom, type LentRoom, roomToKeep } from "../../lent.ts";
import { deskTexts } from "../../messages/desk.ts";
import { openTexts } from "../../messages/open.ts";
import { paths } from "../../paths.ts";
import { nameOf } from "../../words.ts";

/** The room of a desk page, for who keeps it. Throws NotFound, Forbidden. */
export const keptOf = (c: Context<Env>): Promise<KeptRoom> =>
  roomToKeep(c.var.db, c.var.actor, c.req.param("room") ?? "");

/** Seven days from the day in the address; from today when there is none. */
export function weekOfAddress(c: Context<Env>): Week {
  const day = parseDate(c.req.query("week") ?? "");
  return sevenDays(day && Math.abs(day.year - today().year) < 4 ? day : today());
}

export const windowOf = ({ from, to }: Week) => ({ from: startOfDay(from), to: startOfDay(to) });

/** One room: who comes this week, and what can be done. */
export const managePage: Page = {
  get: async (c) => {
    const { db, language, services } = c.var;
    const kept = await keptOf(c);
    const m = speak(deskTexts, language);
    const week = weekOfAddress(c);
    const { terms } = kept;
    const busy = terms ? await busyTimes(db, kept.room.id, windowOf(week), true) : [];
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        {c.req.query("bewaard") ? <StatusMessage saved>{m.done}</StatusMessage> : null}
        <Heading level={1}>{nameOf(kept)}</Heading>
        {terms ? null : (
          <Alert kind="info" title={m.notLent}>
            {m.termsFirst}
          </Alert>
        )}
        {terms && kept.openings.length === 0 ? <Paragraph>{m.openingsFirst}</Paragraph> : null}
        {terms ? (
          <>
            <Heading level={2}>
              {m.weekTitle(formatDateRange(week.from, week.to.subtract({ days: 1 }), language))}
            </Heading>
            <WeekGrid week={week} busy={busy} language={language} />
            <ButtonRow>
              <ButtonLink href={weekHref(kept, week.from.subtract({ weeks: 1 }), language)}>{m.previous}</ButtonLink>
              <ButtonLink href={weekHref(kept, week.to, language)}>{m.nextWeek}</ButtonLink>
            </ButtonRow>
          </>
        ) : null}
        <Heading level={2}>{m.whatNow}</Heading>
        <LinkList items={deeds(kept, week, language)} label={m.whatNow} />
        {terms ? (
          <>
            <Heading level={2}>{m.calendarTitle}</Heading>
            <Paragraph>{m.calendarText}</Paragraph>
            <p>
              <code>{services.config.publicUrl + paths.secretCalendar({ ...kept, terms }, terms.calendarSecret)}</code>
            </p>
            <ButtonLink href={inLanguage(paths.renew(kept.room.id), language)}>{m.renew}</ButtonLink>
          </>
        ) : null}
      </>
    );
    return c.render(view, { title: nameOf(kept), hidden: true, current: "desk" });
  },
};

const weekHref = ({ room }: KeptRoom, day: Temporal.PlainDate, language: Language) =>
  `${inLanguage(paths.manage(room.id), language)}?week=${day}`;

function deeds(kept: KeptRoom, week: Week, language: Language) {
  const m = speak(deskTexts, language);
  const { id } = kept.room;
  const to = (path: string, title: string, text: string) => ({ href: inLanguage(path, language), title, text });
  const terms = to(paths.terms(id), m.doTerms, m.doTermsText);
  if (!kept.terms) return [terms];
  return [
    terms,
    to(paths.openings(id), m.doOpenings, m.doOpeningsText),
    to(paths.blocks(id), m.doBlocks, m.doBlocksText),
    to(paths.timetable(id), m.doTimetable, m.doTimetableText),
    to(`${paths.weekPlan(id)}?week=${week.from}`, m.doPrint, m.doPrintText),
    to(paths.room(kept as LentRoom), m.doLook, m.doLookText),
  ];
}

const parts = ["morning", "afternoon", "evening"] as const;

/** Parts of the day down, days across; a card per part of the day on a narrow screen. */
function WeekGrid({ week, busy, language }: { week: Week; busy: readonly Busy[]; language: Language }) {
  const m = speak(deskTexts, language);
  const open = speak(openTexts, language);
  const at = (day: Temporal.PlainDate, part: (typeof parts)[number]) =>
    busy.filter(({ startsAt }) => {
      const starts = toLocal(startsAt);
      return starts.toPlainDate().equals(day) && daypart(starts.toPlainTime()) === part;
    });
  return (
    <Table
      caption={m.weekTitle(formatDateRange(week.from, week.to.subtract({ days: 1 }), language))}
      columns={[
        { label: m.part, rowHeader: true },
        ...week.days.map((day) => ({ label: `${capitalise(dayParts(day, language).weekday)} ${day.day}` })),
      ]}
      rows={parts.map((part) => [
        open[`dayparts_${part}`],
        ...week.days.map((day) => {
          const some = at(day, part);
          return some.length === 0 ? m.nothing : some.map((one) => <BusyCell one={one} language={language} />);
        }),
      ])}
    />
  );
}

function BusyCell({ one, language }: { one: Busy; language: Language }) {
  const times = formatTimeRange(toLocal(one.startsAt), toLocal(one.endsAt), language);
  if (!one.number) return <p>{`${times} ${busyWords(one, language)}`}</p>;
  return (
    <>
      <p>{times}</p>
      <ButtonLink href={inLanguage(paths.request(one.number), language)} small about={times}>
        {busyWords(one, language)}
      </ButtonLink>
    </>
  );
}

/** "Volleybal (onder voorbehoud)", "les: 4B" */
export function busyWords({ kind, title, state }: Busy, language: Language): string {
  const m = speak(deskTexts, language);
  if (kind !== "booking") return [m[`kind_${kind}`], title].filter(Boolean).join(": ");
  return state === "requested" || state === "tentative" ? `${title} (${m[`state_${state}`]})` : title;
}
