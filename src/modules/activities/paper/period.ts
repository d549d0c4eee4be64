// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseDate, today, weekOf } from "#platform/time/time.ts";

export type Period = "week" | "month";
/** A whole week or month: first day included, `to` not. */
export interface Span {
  period: Period;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The week or the month around a day. */
export function spanOf(period: Period, day: Temporal.PlainDate): Span {
  if (period === "week") {
    const { from, to } = weekOf(day);
    return { period, from, to };
  }
  const from = day.with({ day: 1 });
  return { period, from, to: from.add({ months: 1 }) };
}

/** What an address asks; null for a day that does not exist or lies too far away to have a calendar. */
export function askedSpan(period: string | undefined, from: string | undefined): Span | null {
  const day = from ? parseDate(from) : today();
  if (!day || Math.abs(day.since(today()).days) > 800) return null;
  return spanOf(period === "maand" ? "month" : "week", day);
}

/** Every day of the span. */
export function daysOf({ from, to }: Span): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days }, (_, days) => from.add({ days }));
}
