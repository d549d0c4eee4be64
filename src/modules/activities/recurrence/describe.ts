// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import type { SchoolRegion } from "#platform/time/holidays.ts";
import { today } from "#platform/time/time.ts";
import {
  capitalise,
  dayParts,
  formatDate,
  formatDateRange,
  formatDay,
  formatTime,
  formatTimeRange,
} from "#ui/show/format.ts";
import { readUntil } from "./engine.ts";
import { expandSeries } from "./expand.ts";
import { messages } from "./messages.ts";
import { readParts } from "./parts.ts";
import { patternText } from "./pattern.ts";

export interface RuleDetails {
  allDay?: boolean;
  rdates?: Temporal.PlainDateTime[];
  exdates?: Temporal.PlainDateTime[];
  publicHolidays?: boolean;
  schoolHolidays?: SchoolRegion;
  /** Decides which exceptions are past and which years need no mention. */
  today?: Temporal.PlainDate;
}

interface Telling extends RuleDetails {
  rule: string | null;
  starts: Temporal.PlainDateTime;
  minutes: number;
  language: Language;
  m: Spoken<typeof messages>;
  now: Temporal.PlainDate;
}

/** How many dates are named before "and 3 more days". */
const mostNamed = 6;

/** "Elke week op dinsdag, 10.00 tot 12.00 uur, tot 1 juli. Niet op 29 december." Values hold no-break spaces. */
export function describeRule(
  rule: string | null,
  startsLocal: Temporal.PlainDateTime,
  minutes: number,
  language: Language,
  more: RuleDetails = {},
): string {
  const m = speak(messages, language);
  const telling = { ...more, rule, starts: startsLocal, minutes, language, m, now: more.today ?? today() };
  const main = [whenText(telling), timeText(telling), endText(telling)].filter(Boolean).join(", ");
  return [`${capitalise(main)}.`, ...exceptionTexts(telling)].join(" ");
}

function whenText(telling: Telling): string {
  if (telling.rule) return patternText(telling.rule, telling.starts, telling.language);
  const dates = [telling.starts, ...(telling.rdates ?? [])].map((date) => date.toPlainDate());
  const [first, ...others] = [...new Map(dates.map((date) => [date.toString(), date])).values()].sort(
    Temporal.PlainDate.compare,
  );
  if (!first || !others.length) return formatDate(telling.starts, telling.language);
  const { m, language } = telling;
  const last = others.at(-1) ?? first;
  if (others.length >= mostNamed) return m.onSomeDays(others.length + 1, formatDateRange(first, last, language));
  const named = [first, ...others].map((date) => (isNear(telling, date) ? formatDay : formatDate)(date, language));
  return m.onDays(m.and(named));
}

function timeText({ m, language, ...telling }: Telling): string {
  if (telling.allDay) return m.allDay;
  const { starts, minutes } = telling;
  const isElsewhen = (date: Temporal.PlainDateTime) => !date.toPlainTime().equals(starts.toPlainTime());
  if (!telling.rule && telling.rdates?.some(isElsewhen)) return m.changingTimes;
  if (minutes <= 0) return formatTime(starts, language);
  if (minutes >= 24 * 60) return m.fromTime(formatTime(starts, language));
  return formatTimeRange(starts, starts.add({ minutes }), language);
}

function endText(telling: Telling): string {
  const parts = readParts(telling.rule ?? "");
  const count = parts?.get("COUNT");
  if (count) return telling.m.times(Number(count));
  const last = readUntil(parts?.get("UNTIL") ?? "", telling.allDay ?? false)?.toPlainDate();
  if (!last) return "";
  const date = dateText(telling, last);
  return takesPlaceOn(telling, last) ? telling.m.upTo(date) : telling.m.until(date);
}

/** "Tot 1 juli" is only clear when nothing happens on that day itself. */
function takesPlaceOn(
  { rule, starts, minutes, allDay = false, exdates = [] }: Telling,
  day: Temporal.PlainDate,
): boolean {
  const series = { startsLocal: starts, minutes, allDay, rrule: rule, rdates: [], exdates, overrides: [] };
  return expandSeries(series, { from: day, to: day.add({ days: 1 }) }).occurrences.length > 0;
}

function exceptionTexts(telling: Telling): string[] {
  const { m, rule, rdates = [], exdates = [] } = telling;
  const also = rule ? namedDates(telling, rdates) : "";
  const not = namedDates(telling, exdates);
  return [
    also && m.also(also),
    not && m.notOn(not),
    telling.publicHolidays ? m.notOnHolidays : "",
    telling.schoolHolidays ? m.notInSchoolHolidays(capitalise(telling.schoolHolidays)) : "",
  ].filter(Boolean);
}

/** The dates from today on, at most six by name. */
function namedDates(telling: Telling, moments: Temporal.PlainDateTime[]): string {
  const coming = moments
    .map((moment) => moment.toPlainDate())
    .filter((date) => Temporal.PlainDate.compare(date, telling.now) >= 0)
    .sort(Temporal.PlainDate.compare);
  const once = [...new Map(coming.map((date) => [date.toString(), dateText(telling, date)])).values()];
  const rest = once.length - mostNamed;
  return telling.m.and(rest > 0 ? [...once.slice(0, mostNamed), telling.m.moreDays(rest)] : once);
}

/** "1 juli", with the year when it is not the first 1 July that comes to mind. */
function dateText(telling: Telling, date: Temporal.PlainDate): string {
  const { day, month } = dayParts(date, telling.language);
  return isNear(telling, date) ? `${day}\u00a0${month}` : `${day}\u00a0${month}\u00a0${date.year}`;
}

const isNear = ({ now }: Telling, date: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(now.subtract({ months: 1 }), date) < 0 &&
  Temporal.PlainDate.compare(date, now.add({ months: 11 })) < 0;
