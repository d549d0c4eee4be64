// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { dayParts, formatDate, formatTimeRange } from "#ui/show/format.ts";
import type { LentRoom } from "./lent.ts";
import { openTexts } from "./messages/open.ts";
import type { Opening, Terms } from "./tables.ts";

/** Monday 5 January 2026: the name of a weekday is the name of a day in that week. */
const monday = Temporal.PlainDate.from("2026-01-05");
export const weekdayName = (weekday: number, language: Language): string =>
  dayParts(monday.add({ days: weekday - 1 }), language).weekday;

/** "Op dinsdag en donderdag: 18.00 tot 22.00 uur." One sentence for all days with the same times. */
export function patternInWords(openings: readonly Opening[], language: Language): string[] {
  const m = speak(openTexts, language);
  const days = [...Map.groupBy(openings, ({ weekday }) => weekday)].map(([weekday, times]) => ({
    weekday: weekdayName(weekday, language),
    times: m.and(times.map(({ opens, closes }) => formatTimeRange(opens, closes, language))),
  }));
  return [...Map.groupBy(days, ({ times }) => times)].map(([times, same]) =>
    m.weekday(m.and(same.map(({ weekday }) => weekday)), times),
  );
}

const regions = { noord: "Noord", midden: "Midden", zuid: "Zuid" } as const;

/** Season, holidays, length and notice, each a sentence. */
export function termsInWords(terms: Terms, language: Language): string[] {
  const m = speak(openTexts, language);
  const day = (date: Temporal.PlainDate) => formatDate(date, language);
  const { seasonFrom: from, seasonTo: to, closedSchoolHolidays: region } = terms;
  return [
    from && to ? m.season(day(from), day(to)) : from ? m.seasonFrom(day(from)) : to ? m.seasonTo(day(to)) : "",
    terms.closedPublicHolidays ? m.noPublicHolidays : "",
    region ? m.noSchoolHolidays(regions[region]) : "",
    m.length(m.minutes(terms.minMinutes), m.minutes(terms.maxMinutes)),
    terms.noticeMinDays > 0 ? m.notice(terms.noticeMinDays) : "",
  ].filter(Boolean);
}

/** "Gymzaal, Basisschool De Zwaluw" */
export const nameOf = ({ room, venue }: Pick<LentRoom, "room" | "venue">): string => `${room.name}, ${venue.name}`;
