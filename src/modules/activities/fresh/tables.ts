// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant, localDate } from "#platform/db/columns.ts";
import type { DoubtKind } from "./kinds.ts";

/** A visitor says that something is not right. */
export const doubts = pgTable("doubt", {
  id: uuid().primaryKey(),
  series: uuid().notNull(),
  kind: text().$type<DoubtKind>().notNull(),
  text: text().notNull().default(""),
  day: localDate().notNull(),
  visitorKey: text("visitor_key").notNull(),
  toldAt: instant("told_at").notNull(),
  solvedAt: instant("solved_at"),
});

/** What makes visitors of one day different from each other; there is never one of another day than today. */
export const daySalts = pgTable("day_salt", { day: localDate().primaryKey(), salt: text().notNull() });

/** What somebody heard when calling an organisation, per activity. */
export const freshnessCalls = pgTable("freshness_call", {
  id: uuid().primaryKey(),
  series: uuid().notNull(),
  result: text().$type<"confirmed" | "changed" | "stopped" | "no_answer">().notNull(),
  caller: uuid(),
  calledAt: instant("called_at").notNull(),
});

classify(
  doubts,
  {
    id: "public",
    series: "public",
    kind: "public",
    text: "personal",
    day: "public",
    visitorKey: "personal",
    toldAt: "public",
    solvedAt: "public",
  },
  {
    keep: "thirty days after the organisation answered, a year at most; who it was cannot be known after the day itself",
  },
);
classify(daySalts, { day: "public", salt: "personal" }, { keep: "the day itself" });
classify(
  freshnessCalls,
  { id: "public", series: "public", result: "public", caller: "personal", calledAt: "public" },
  { keep: "thirteen months" },
);
