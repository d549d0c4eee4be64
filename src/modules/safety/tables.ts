// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";

export const safetyReports = pgTable("safety_report", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  signal: uuid("signal"),
  caseId: uuid("case_id"),
  visit: uuid("visit"),
  person: uuid("person"),
  team: uuid("team"),
  kind: text("kind").notNull(),
  severity: text("severity").notNull(),
  text: bytes("text"),
  steps: text("steps").array().notNull().default([]),
  by: uuid("by"),
  at: instant("at").notNull(),
  due: instant("due").notNull(),
  takenBy: uuid("taken_by"),
  takenAt: instant("taken_at"),
  handledAt: instant("handled_at"),
  handledHow: text("handled_how"),
  version: integer("version").notNull().default(1),
});
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
    kind: "internal",
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
