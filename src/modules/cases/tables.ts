// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { bigint, boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type {
  AccessKind,
  AttemptKind,
  CloseReason,
  DayPart,
  MeasurementAnswer,
  Outcome,
  PauseReason,
  TaskKind,
  TaskStatus,
} from "./codes.ts";
import type { CaseState } from "./workflow.ts";

// What is said, and what was chosen together, stand in files of their own.
export { type Match, matches, type Visit, visits } from "./tables-matches.ts";
export {
  type Conversation,
  conversations,
  type GoalRow,
  goals,
  type Note,
  notes,
  type PlanRow,
  plans,
} from "./tables-texts.ts";

export const caseFiles = pgTable("case_file", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid("person").notNull(),
  team: uuid("team").notNull(),
  lead: uuid("lead"),
  status: text("status").$type<CaseState>().notNull(),
  pausedUntil: localDate("paused_until"),
  pauseReason: text("pause_reason").$type<PauseReason>(),
  period: integer("period").notNull().default(1),
  ground: text("ground").notNull().default("consent"),
  secrecy: text("secrecy").$type<"normal" | "restricted">().notNull().default("normal"),
  fromReferral: boolean("from_referral").notNull().default(false),
  consent: uuid("consent"),
  openedAt: instant("opened_at").notNull(),
  contactedOn: localDate("contacted_on"),
  contactDue: localDate("contact_due"),
  startedOn: localDate("started_on"),
  followUp1On: localDate("follow_up_1_on"),
  followUp2On: localDate("follow_up_2_on"),
  closedAt: instant("closed_at"),
  closeReason: text("close_reason").$type<CloseReason>(),
  outcome: text("outcome").$type<Outcome>(),
  judgement: smallint("judgement"),
  askedPerson: boolean("asked_person").notNull().default(false),
  endReport: bytes("end_report"),
  aftercareAgreed: boolean("aftercare_agreed").notNull().default(false),
  aftercareOn: localDate("aftercare_on"),
  startMeasurement: text("start_measurement").$type<MeasurementAnswer>(),
  endMeasurement: text("end_measurement").$type<MeasurementAnswer>(),
  version: integer("version").notNull().default(1),
});
export type CaseFile = typeof caseFiles.$inferSelect;

export const caseSignals = pgTable("case_signal", {
  caseId: uuid("case_id").notNull(),
  signal: uuid("signal").notNull(),
});

export const caseAccess = pgTable("case_access", {
  id: uuid("id").primaryKey().default(sql`gen_random_uuid()`),
  caseId: uuid("case_id").notNull(),
  account: uuid("account").notNull(),
  kind: text("kind").$type<AccessKind>().notNull(),
  purpose: text("purpose").notNull(),
  validFrom: instant("valid_from").notNull().default(sql`now()`),
  validTo: instant("valid_to"),
  grantedBy: uuid("granted_by"),
  reason: text("reason"),
});
export type CaseAccess = typeof caseAccess.$inferSelect;

export const caseAttempts = pgTable("case_attempt", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  kind: text("kind").$type<AttemptKind>().notNull(),
  reached: boolean("reached").notNull(),
  onDate: localDate("on_date").notNull(),
  dayPart: text("day_part").$type<DayPart>().notNull(),
  by: uuid("by"),
  at: instant("at").notNull(),
});
export type CaseAttempt = typeof caseAttempts.$inferSelect;

export const caseTasks = pgTable("case_task", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  caseId: uuid("case_id").notNull(),
  kind: text("kind").$type<TaskKind>().notNull(),
  isNext: boolean("is_next").notNull().default(false),
  owner: uuid("owner"),
  due: localDate("due").notNull(),
  status: text("status").$type<TaskStatus>().notNull().default("open"),
  closedByFact: text("closed_by_fact"),
  madeAt: instant("made_at").notNull(),
  closedAt: instant("closed_at"),
});
export type CaseTask = typeof caseTasks.$inferSelect;

export const handovers = pgTable("case_handover", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  fromTeam: uuid("from_team").notNull(),
  toTeam: uuid("to_team").notNull(),
  residentAgreedOn: localDate("resident_agreed_on").notNull(),
  askedBy: uuid("asked_by"),
  askedAt: instant("asked_at").notNull(),
  acceptedBy: uuid("accepted_by"),
  decidedAt: instant("decided_at"),
  decision: text("decision").$type<"accepted" | "declined">(),
});
export type Handover = typeof handovers.$inferSelect;

export const emergencyAccess = pgTable("emergency_access", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  caseId: uuid("case_id").notNull(),
  account: uuid("account"),
  reason: text("reason").notNull(),
  explanation: bytes("explanation"),
  startedAt: instant("started_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  openedFileAt: instant("opened_file_at"),
  reviewedBy: uuid("reviewed_by"),
  reviewedAt: instant("reviewed_at"),
  verdict: text("verdict"),
});

classify(
  caseFiles,
  {
    id: "internal",
    number: "internal",
    person: "personal",
    team: "internal",
    lead: "personal",
    status: "internal",
    pausedUntil: "personal",
    pauseReason: "personal",
    period: "internal",
    ground: "personal",
    secrecy: "personal",
    fromReferral: "personal",
    consent: "personal",
    openedAt: "personal",
    contactedOn: "personal",
    contactDue: "internal",
    startedOn: "personal",
    followUp1On: "internal",
    followUp2On: "internal",
    closedAt: "internal",
    closeReason: "personal",
    outcome: "personal",
    judgement: "personal",
    askedPerson: "personal",
    endReport: "special",
    aftercareAgreed: "personal",
    aftercareOn: "personal",
    startMeasurement: "personal",
    endMeasurement: "personal",
    version: "internal",
  },
  { keep: "2 years after closing; 6 weeks when no help was wanted" },
);
classify(
  caseSignals,
  {
    caseId: "personal",
    signal: "personal",
  },
  { keep: "with the case" },
);
classify(
  caseAccess,
  {
    id: "internal",
    caseId: "personal",
    account: "personal",
    kind: "internal",
    purpose: "personal",
    validFrom: "personal",
    validTo: "personal",
    grantedBy: "personal",
    reason: "personal",
  },
  { keep: "with the case" },
);
classify(
  caseAttempts,
  {
    id: "internal",
    caseId: "personal",
    kind: "internal",
    reached: "personal",
    onDate: "personal",
    dayPart: "personal",
    by: "personal",
    at: "personal",
  },
  { keep: "with the case" },
);
classify(
  caseTasks,
  {
    id: "internal",
    number: "internal",
    caseId: "personal",
    kind: "internal",
    isNext: "internal",
    owner: "personal",
    due: "internal",
    status: "internal",
    closedByFact: "internal",
    madeAt: "internal",
    closedAt: "internal",
  },
  { keep: "with the case" },
);
classify(
  handovers,
  {
    id: "internal",
    caseId: "personal",
    fromTeam: "personal",
    toTeam: "personal",
    residentAgreedOn: "personal",
    askedBy: "personal",
    askedAt: "personal",
    acceptedBy: "personal",
    decidedAt: "personal",
    decision: "personal",
  },
  { keep: "with the case" },
);
classify(
  emergencyAccess,
  {
    id: "internal",
    number: "internal",
    caseId: "personal",
    account: "personal",
    reason: "personal",
    explanation: "special",
    startedAt: "personal",
    endsAt: "personal",
    openedFileAt: "personal",
    reviewedBy: "personal",
    reviewedAt: "personal",
    verdict: "personal",
  },
  { keep: "with the case" },
);
