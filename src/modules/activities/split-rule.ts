// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Series } from "./tables.ts";

/** The time of a series that ends before a date: UNTIL on its rule, later single dates off. */
export function endBefore(series: Pick<Series, "rrule" | "rdates" | "startsLocal">, from: Temporal.PlainDateTime) {
  const before = (d: Temporal.PlainDateTime) => Temporal.PlainDateTime.compare(d, from) < 0;
  const until = from.subtract({ seconds: 1 });
  return { rrule: series.rrule === null ? null : withUntil(series.rrule, until), rdates: series.rdates.filter(before) };
}

/** UNTIL in wall-clock time, in the place of an UNTIL or COUNT that was there. */
export function withUntil(rule: string, until: Temporal.PlainDateTime): string {
  const parts = rule
    .replace(/^RRULE:/, "")
    .split(";")
    .filter((part) => part !== "" && !/^(UNTIL|COUNT)=/i.test(part));
  const text = until.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  return [...parts, `UNTIL=${text}`].join(";");
}
