// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { customType } from "drizzle-orm/pg-core";
import { toInstant } from "#platform/db/columns.ts";

/** From and until, half open: who leaves at 12.00 is gone when the next one comes at 12.00. */
export interface Range {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/** tstzrange ↔ Range. */
export const range = customType<{ data: Range; driverData: string }>({
  dataType: () => "tstzrange",
  toDriver: (value) => rangeText(value),
  fromDriver: (text) => readRange(text),
});

export const rangeText = ({ from, to }: Range): string => `[${from.toString()},${to.toString()})`;

/** '["2026-11-26 18:00:00+00","2026-11-26 20:15:00+00")' → Range. */
export function readRange(text: string): Range {
  const [from = "", to = ""] = text.replace(/[[\]()"]/g, "").split(",");
  return { from: toInstant(from), to: toInstant(to) };
}

export const overlap = (a: Range, b: Range): boolean =>
  Temporal.Instant.compare(a.from, b.to) < 0 && Temporal.Instant.compare(b.from, a.to) < 0;

/** time ↔ Temporal.PlainTime: a time on the wall. */
export const localTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => "time without time zone",
  toDriver: (value) => value.toString(),
  fromDriver: (text) => Temporal.PlainTime.from(text),
});
