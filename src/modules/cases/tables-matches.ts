// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type { AloneReason, CancelledBy, MatchKind, StopReason, VisitForm } from "./codes.ts";
import type { MatchState } from "./workflow-match.ts";
import type { VisitState } from "./workflow-visit.ts";

export const matches = pgTable("case_match", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  goal: uuid("goal"),
  kind: text("kind").$type<MatchKind>().notNull(),
  activity: uuid("activity"),
  target: bytes("target"),
  volunteer: uuid("volunteer"),
  status: text("status").$type<MatchState>().notNull(),
  answerBy: localDate("answer_by"),
  consent: uuid("consent"),
  stopReason: text("stop_reason").$type<StopReason>(),
  startedOn: localDate("started_on"),
  attended: integer("attended").notNull().default(0),
  endedOn: localDate("ended_on"),
  version: integer("version").notNull().default(1),
  at: instant("at").notNull(),
});
export type Match = typeof matches.$inferSelect;

export const visits = pgTable("visit", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  clientUuid: uuid("client_uuid").notNull(),
  caseId: uuid("case_id").notNull(),
  match: uuid("match"),
  visitor: uuid("visitor"),
  second: uuid("second"),
  plannedFrom: instant("planned_from").notNull(),
  plannedUntil: instant("planned_until").notNull(),
  form: text("form").$type<VisitForm>().notNull(),
  status: text("status").$type<VisitState>().notNull(),
  cancelledBy: text("cancelled_by").$type<CancelledBy>(),
  attempt: smallint("attempt").notNull().default(1),
  report: bytes("report"),
  worry: boolean("worry").notNull().default(false),
  supersededBy: uuid("superseded_by"),
  aloneReason: text("alone_reason").$type<AloneReason>(),
  at: instant("at").notNull(),
});
export type Visit = typeof visits.$inferSelect;

classify(
  matches,
  {
    id: "internal",
    caseId: "personal",
    goal: "personal",
    kind: "internal",
    activity: "personal",
    target: "special",
    volunteer: "personal",
    status: "internal",
    answerBy: "internal",
    consent: "personal",
    stopReason: "personal",
    startedOn: "personal",
    attended: "personal",
    endedOn: "personal",
    version: "internal",
    at: "personal",
  },
  { keep: "with the case" },
);
classify(
  visits,
  {
    id: "internal",
    number: "internal",
    clientUuid: "personal",
    caseId: "personal",
    match: "personal",
    visitor: "personal",
    second: "personal",
    plannedFrom: "internal",
    plannedUntil: "internal",
    form: "internal",
    status: "internal",
    cancelledBy: "personal",
    attempt: "internal",
    report: "special",
    worry: "personal",
    supersededBy: "personal",
    aloneReason: "personal",
    at: "personal",
  },
  { keep: "the report 6 months after the case closed, the rest with the case" },
);
