// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type { Instrument, Moment, Taken } from "./instruments.ts";

export const measurements = pgTable("measurement", {
  /** At random: no time in it that leads back to a case. */
  id: uuid("id").primaryKey(),
  /** All of one case; owner of the key of the answers. At random too. */
  series: uuid("series").notNull(),
  caseId: uuid("case_id"),
  person: uuid("person"),
  team: uuid("team"),
  instrument: text("instrument").$type<Instrument>().notNull(),
  instrumentVersion: text("instrument_version").notNull(),
  scoringVersion: text("scoring_version").notNull(),
  moment: text("moment").$type<Moment>().notNull(),
  taken: text("taken").$type<Taken>(),
  refused: boolean("refused").notNull().default(false),
  /** Sealed: the answers, in codes. Null when she rather did not. */
  items: bytes("items"),
  /** What she agreed to on the day the case ended; false until then. */
  inFigures: boolean("in_figures").notNull().default(false),
  onDate: localDate("on_date").notNull(),
  at: instant("at").notNull(),
  by: uuid("by"),
  pseudonymisedAt: instant("pseudonymised_at"),
});
export type Measurement = typeof measurements.$inferSelect;

classify(
  measurements,
  {
    id: "internal",
    series: "personal",
    caseId: "personal",
    person: "personal",
    team: "internal",
    instrument: "internal",
    instrumentVersion: "internal",
    scoringVersion: "internal",
    moment: "internal",
    taken: "personal",
    refused: "personal",
    items: "special",
    inFigures: "personal",
    onDate: "personal",
    at: "personal",
    by: "personal",
    pseudonymisedAt: "personal",
  },
  { keep: "without a name from the end of the case; 2 years" },
);
