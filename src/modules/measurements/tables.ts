// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";

export const measurements = pgTable("measurement", {
  id: uuid("id").primaryKey(),
  series: uuid("series").notNull(),
  caseId: uuid("case_id"),
  person: uuid("person"),
  team: uuid("team"),
  instrument: text("instrument").notNull(),
  instrumentVersion: text("instrument_version").notNull(),
  scoringVersion: text("scoring_version").notNull(),
  moment: text("moment").notNull(),
  taken: text("taken"),
  refused: boolean("refused").notNull().default(false),
  items: bytes("items"),
  consent: uuid("consent"),
  onDate: localDate("on_date").notNull(),
  at: instant("at").notNull(),
  by: uuid("by"),
  pseudonymisedAt: instant("pseudonymised_at"),
});

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
    consent: "personal",
    onDate: "personal",
    at: "personal",
    by: "personal",
    pseudonymisedAt: "personal",
  },
  { keep: "without a name from the end of the case; 2 years" },
);
