// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseDate, today } from "#platform/time/time.ts";

const months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const oldest = 120;

/**
 * The year in what was typed: "1939", "12-03-1939", "12 maart 1939", "1939-03-12". Of a date nothing but the year is kept.
 * Gives the key of a sentence for one that is not there yet, or too long ago, or unclear; null for nothing.
 */
export function readBirthYear(typed: string): number | null | { fault: "birthFuture" | "birthOld" | "birthUnclear" } {
  const text = typed.trim();
  if (text === "") return null;
  const now = today();
  const day = dateIn(text);
  const year = day?.year ?? (/^\d{4}$/.test(text) ? Number(text) : null);
  if (year === null) return { fault: "birthUnclear" };
  if (year > now.year || (day && Temporal.PlainDate.compare(day, now) > 0)) return { fault: "birthFuture" };
  return year < now.year - oldest ? { fault: "birthOld" } : year;
}

function dateIn(text: string): Temporal.PlainDate | undefined {
  const whole = parseDate(text);
  if (whole) return whole;
  const [, day, month, year] = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,9})[\s./-]+(\d{4})$/u.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const named = months.indexOf(month.toLowerCase().replace("mrt", "maa").replace("oct", "okt").slice(0, 3)) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  return parseDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
}
