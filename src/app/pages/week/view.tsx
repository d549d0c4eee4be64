// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { activityWords, paths, type WeekDate } from "#modules/activities/index.ts";
import { messagesPaths } from "#modules/messages/index.ts";
import { toInstant } from "#platform/db/columns.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { capitalise, formatDay, formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { weekTexts } from "./messages.ts";
import { countWaiting, type WeekParts } from "./parts.ts";
import { weekPaths } from "./paths.ts";
import { guestKey, type RoomLine } from "./rooms.ts";

interface Props extends WeekParts {
  language: Language;
  /** On paper there is nothing to press. */
  forPrint: boolean;
}

/** What is on, who comes and what waits: one page, in the order of Monday morning. */
export function WeekView(props: Props) {
  const { organisation, days, language } = props;
  const m = speak(weekTexts, language);
  const span = m.span(formatDay(days.from, language), formatDay(days.to.subtract({ days: 1 }), language));
  return (
    <>
      <Heading level={1}>{m.title(organisation.name)}</Heading>
      <Paragraph lead>
        {span} {m.waiting(countWaiting(props))}
      </Paragraph>
      {props.forPrint ? null : <OtherWeeks {...props} />}
      <Dates {...props} />
      <Calls {...props} />
      <Lines title={m.rooms} lines={props.rooms} none={m.noRooms} forPrint={props.forPrint} />
      <Fresh {...props} />
      <Lines title={m.sources} lines={props.sources} none={m.noSources} forPrint={props.forPrint} />
    </>
  );
}

/** The seven days before and after these, and the way back to today. */
function OtherWeeks({ organisation: { slug }, days: { from }, language }: Props) {
  const m = speak(weekTexts, language);
  const week = (first?: Temporal.PlainDate) => inLanguage(weekPaths.week(slug, first), language);
  return (
    <nav class="buurt-row" aria-label={m.otherWeeks}>
      <a href={week(from.subtract({ days: 7 }))}>{m.weekBefore}</a>
      {from.equals(today()) ? null : <a href={week()}>{m.fromToday}</a>}
      <a href={week(from.add({ days: 7 }))}>{m.weekAfter}</a>
    </nav>
  );
}

function Dates({ dates, guests, language, forPrint }: Props) {
  const m = speak(weekTexts, language);
  const columns = [{ label: m.when, rowHeader: true }, { label: m.what }, { label: m.people }, { label: m.needs }];
  const rows = dates.map((date) => {
    const here = guests.get(guestKey(date.series, date.recurrenceId));
    const href = inLanguage(here?.href ?? paths.manage(date.number), language);
    const people = [peopleOf(date, language), here && here.waiting > 0 ? m.waitingList(here.waiting) : ""];
    return [
      whenOf(date, language),
      forPrint ? date.title : <a href={href}>{date.title}</a>,
      people.filter(Boolean).join(", "),
      here?.needs ?? "",
    ];
  });
  return (
    <>
      <Heading level={2}>{m.dates}</Heading>
      {dates.length === 0 ? (
        <Paragraph>{m.noDates}</Paragraph>
      ) : (
        <Table id="deze-week" caption={m.datesCaption} columns={columns} rows={rows} />
      )}
    </>
  );
}

function whenOf({ startsAt, endsAt, allDay }: WeekDate, language: Language): string {
  const [starts, ends] = [toLocal(toInstant(startsAt)), toLocal(toInstant(endsAt))];
  return capitalise(
    allDay ? formatMoment(starts, undefined, undefined, language) : formatMoment(starts, starts, ends, language),
  );
}

function peopleOf({ status, signUp, capacity, taken }: WeekDate, language: Language): string {
  const m = speak(weekTexts, language);
  if (status === "cancelled") return speak(activityWords, language).cancelled;
  if (signUp !== "here" && taken === 0) return signUp === "none" ? m.noSignUp : m.elsewhere;
  return capacity === null ? String(taken) : m.of(taken, capacity);
}

function Calls({ calls, organisation, language, forPrint }: Props) {
  const m = speak(weekTexts, language);
  const href = inLanguage(messagesPaths.callsOf(organisation.slug), language);
  const lines = calls > 0 ? [{ href, title: m.toCalls, text: m.callsWait(calls) }] : [];
  return <Lines title={m.calls} lines={lines} none={m.noCalls} forPrint={forPrint} />;
}

function Fresh({ fresh, language, forPrint }: Props) {
  const m = speak(weekTexts, language);
  const words = speak(activityWords, language);
  const lines = fresh.map(({ number, title, status, doubts }) => ({
    href: inLanguage(paths.manage(number), language),
    title,
    text: [status === "published" ? (doubts > 0 ? "" : m.soon) : words[status], doubts > 0 ? m.doubts(doubts) : ""]
      .filter(Boolean)
      .join(" – "),
  }));
  return <Lines title={m.fresh} lines={lines} none={m.noFresh} forPrint={forPrint} />;
}

/** A part that has nothing says so in one friendly line. */
function Lines({
  title,
  lines,
  none,
  forPrint,
}: {
  title: string;
  lines: readonly RoomLine[];
  none: string;
  forPrint: boolean;
}): Child {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {lines.length === 0 ? <Paragraph>{none}</Paragraph> : null}
      {lines.length > 0 && forPrint ? (
        <ul>
          {lines.map((line) => (
            <li>{[line.title, line.text].filter(Boolean).join(": ")}</li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 && !forPrint ? <LinkList items={lines} label={title} /> : null}
    </>
  );
}
