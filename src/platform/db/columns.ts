// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { customType } from "drizzle-orm/pg-core";

/** timestamptz ↔ Temporal.Instant. The session's time zone is UTC, so the text always ends in +00. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamptz",
  toDriver: (value) => value.toString(),
  fromDriver: (text) => toInstant(text),
});

/** timestamp ↔ Temporal.PlainDateTime: wall-clock time. */
export const localDateTime = customType<{ data: Temporal.PlainDateTime; driverData: string }>({
  dataType: () => "timestamp",
  toDriver: (value) => value.toString(),
  fromDriver: (text) => toLocal(text),
});

/** date ↔ Temporal.PlainDate. */
export const localDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => "date",
  toDriver: (value) => value.toString(),
  fromDriver: (text) => Temporal.PlainDate.from(String(text)),
});

/** A point in RD metres. */
export interface RdPoint {
  x: number;
  y: number;
}
export const rdPoint = customType<{ data: RdPoint; driverData: string }>({
  dataType: () => "point",
  toDriver: ({ x, y }) => `(${x},${y})`,
  fromDriver: (value) => toPoint(value),
});

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

/** "2026-11-24 09:00:00+00" → Instant. For answers of raw SQL. */
export const toInstant = (text: unknown): Temporal.Instant =>
  text instanceof Date
    ? Temporal.Instant.fromEpochMilliseconds(text.getTime())
    : Temporal.Instant.from(
        String(text)
          .replace(" ", "T")
          .replace(/([+-]\d\d)$/, "$1:00"),
      );

/** "2026-11-24 10:00:00" → PlainDateTime. */
export const toLocal = (text: unknown): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(String(text).replace(" ", "T"));

/** What PostgreSQL gives for a point: "(1,2)" or { x, y }. */
export function toPoint(value: unknown): RdPoint {
  if (typeof value === "object" && value !== null) return value as RdPoint;
  const [x, y] = String(value).replace(/[()]/g, "").split(",").map(Number);
  return { x: x!, y: y! };
}

/** Words for full text search; only SQL writes it. */
export const searchWords = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });
