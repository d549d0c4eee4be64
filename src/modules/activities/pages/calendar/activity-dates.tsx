// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { toInstant, toLocal as toWallClock } from "#platform/db/columns.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Badge } from "#ui/show/badge.tsx";
import { capitalise, formatDate, formatFullMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { DateOf } from "../../activity/dates.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";
import type { Series } from "../../tables.ts";
import { rhythmInWords } from "../desk/date-words.ts";

export interface ActivityDatesProps {
  activity: Series;
  dates: readonly DateOf[];
  /** Names of venues by id, for a date that is once somewhere else. */
  elsewhere: ReadonlyMap<string, string>;
  language: Language;
}

const shown = 3;

/** The rule in words and the next three dates; what is off or moved stands between them, struck and with the reason. */
export function ActivityDates(props: ActivityDatesProps) {
  const { activity, dates, language } = props;
  const m = speak(calendarMessages, language);
  const repeats = activity.rrule !== null || activity.rdates.length > 0;
  return (
    <section class="buurt-stack" aria-labelledby="wanneer">
      <Heading level={2} id="wanneer">
        {m.whenIsIt}
      </Heading>
      {repeats ? <Paragraph>{rhythmInWords(activity, language)}</Paragraph> : null}
      {dates.length === 0 ? <Paragraph>{m.noDates}</Paragraph> : null}
      {dates.length > 0 && repeats ? <Heading level={3}>{m.nextDates}</Heading> : null}
      {dates.length > 0 ? (
        <ul class="buurt-lines">
          {untilThree(dates).map((date) => (
            <OneDate date={date} {...props} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Up to the third date that goes on. */
function untilThree(dates: readonly DateOf[]): readonly DateOf[] {
  const third = dates.filter(({ status }) => status !== "cancelled")[shown - 1];
  return third ? dates.slice(0, dates.indexOf(third) + 1) : dates;
}

function OneDate({ date, ...props }: ActivityDatesProps & { date: DateOf }) {
  const { activity, elsewhere, language } = props;
  const m = speak(calendarMessages, language);
  const words = speak(common, language);
  const starts = toLocal(toInstant(date.startsAt));
  const moment = inWords(activity, starts, toLocal(toInstant(date.endsAt)), language);
  const place = date.venue && date.venue !== activity.venue ? elsewhere.get(date.venue) : undefined;
  if (date.status === "cancelled")
    return (
      <li>
        <s>{moment}</s> <Badge kind="warning">{words.cancelled}</Badge> <Reason {...{ date, language }} />
      </li>
    );
  return (
    <li>
      {date.status === "moved" ? <Before date={date} {...props} now={starts} /> : null}
      <time datetime={starts.toString().slice(0, 16)}>{moment}</time>
      {date.status === "moved" ? (
        <>
          {" "}
          <Badge kind="warning">{words.moved}</Badge> {place ? m.elsewhere(place) : null}{" "}
          <Reason {...{ date, language }} />
        </>
      ) : null}
      {date.status === "full" ? (
        <>
          {" "}
          <Badge>{words.fullWaiting}</Badge>
        </>
      ) : null}
    </li>
  );
}

/** The time that no longer counts; nothing when only the place is another. */
function Before({ date, activity, language, now }: ActivityDatesProps & { date: DateOf; now: Temporal.PlainDateTime }) {
  const was = toWallClock(date.recurrenceId);
  if (was.equals(now)) return null;
  return (
    <>
      <s>{inWords(activity, was, was.add({ minutes: activity.minutes }), language)}</s>
      <br />
    </>
  );
}

function Reason({ date, language }: { date: DateOf; language: Language }): Child {
  return date.reason ? <span lang={language === "en" ? "nl" : undefined}>{date.reason}</span> : null;
}

/** "Dinsdag 24 november 2026, 10.00 tot 12.00 uur"; a whole day is only its date. */
function inWords(
  activity: Series,
  starts: Temporal.PlainDateTime,
  ends: Temporal.PlainDateTime,
  language: Language,
): string {
  return capitalise(activity.allDay ? formatDate(starts, language) : formatFullMoment(starts, starts, ends, language));
}
