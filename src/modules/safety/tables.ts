// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import type { HandledWay, SafetyKind, Severity, Step } from "./workflow.ts";

/** A worry about safety, in a file apart. The text is sealed with a key of its own (owner: the id). */
export const safetyReports = pgTable("safety_report", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  signal: uuid("signal"),
  caseId: uuid("case_id"),
  visit: uuid("visit"),
  person: uuid("person"),
  team: uuid("team"),
  kind: text("kind").$type<SafetyKind>().notNull(),
  severity: text("severity").$type<Severity>().notNull(),
  text: bytes("text"),
  steps: text("steps").array().$type<Step[]>().notNull().default([]),
  by: uuid("by"),
  at: instant("at").notNull(),
  due: instant("due").notNull(),
  takenBy: uuid("taken_by"),
  takenAt: instant("taken_at"),
  handledAt: instant("handled_at"),
  handledHow: text("handled_how").$type<HandledWay>(),
  version: integer("version").notNull().default(1),
});
export type SafetyReport = typeof safetyReports.$inferSelect;

/** Who may read a report: this list and nobody else. */
export const safetyAccess = pgTable("safety_access", {
  report: uuid("report").notNull(),
  account: uuid("account").notNull(),
  grantedAt: instant("granted_at").notNull().default(sql`now()`),
});

classify(
  safetyReports,
  {
    id: "internal",
    number: "internal",
    signal: "personal",
    caseId: "personal",
    visit: "personal",
    person: "personal",
    team: "internal",
    kind: "special",
    severity: "personal",
    text: "special",
    steps: "special",
    by: "personal",
    at: "personal",
    due: "internal",
    takenBy: "personal",
    takenAt: "personal",
    handledAt: "personal",
    handledHow: "personal",
    version: "internal",
  },
  { keep: "2 years after it was handled" },
);
classify(
  safetyAccess,
  {
    report: "special",
    account: "personal",
    grantedAt: "personal",
  },
  { keep: "with the report" },
);
