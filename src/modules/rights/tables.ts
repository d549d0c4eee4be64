// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import {
  assistants,
  channels,
  decisions,
  fileKinds,
  holdReasons,
  identifications,
  refusals,
  requestKinds,
  requestStates,
  reviewKinds,
  withheldReasons,
} from "./workflow.ts";

/** Somebody asks something about the own data. */
export const requests = pgTable("rights_request", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  /** Null when she was erased. */
  person: uuid(),
  kind: text({ enum: requestKinds }).notNull(),
  state: text({ enum: requestStates }).notNull(),
  channel: text({ enum: channels }).notNull(),
  receivedOn: localDate("received_on").notNull(),
  /** The last day for an answer. */
  dueOn: localDate("due_on").notNull(),
  extendedAt: instant("extended_at"),
  /** RequestText, under the key of the person. */
  sealed: bytes(),
  /** How it was made sure who asks; no copy of a document is kept. */
  identified: text({ enum: identifications }),
  identifiedAt: instant("identified_at"),
  identifiedBy: uuid("identified_by"),
  /** Who helped to ask. */
  assisted: text({ enum: assistants }).notNull().default("nobody"),
  reason: text({ enum: refusals }),
  decidedBy: uuid("decided_by"),
  decidedAt: instant("decided_at"),
  doneAt: instant("done_at"),
  createdBy: uuid("created_by"),
  createdAt: instant("created_at").notNull(),
});
export type Request = typeof requests.$inferSelect;

export const withheldFields = pgTable("withheld_field", {
  request: uuid().notNull(),
  /** Code of what was collected. */
  kind: text().notNull(),
  field: text().notNull(),
  reason: text({ enum: withheldReasons }).notNull(),
  setBy: uuid("set_by"),
  seenBy: uuid("seen_by"),
  seenAt: instant("seen_at"),
});

export const exportFiles = pgTable("export_file", {
  id: uuid().primaryKey(),
  person: uuid().notNull(),
  kind: text({ enum: fileKinds }).notNull(),
  /** Base64 of the file, under the key of the person; null once it was taken. */
  sealed: bytes(),
  madeAt: instant("made_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  takenAt: instant("taken_at"),
});

export const holds = pgTable("legal_hold", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid().notNull(),
  reason: text({ enum: holdReasons }).notNull(),
  /** The last day. */
  until: localDate().notNull(),
  madeBy: uuid("made_by"),
  madeAt: instant("made_at").notNull(),
  liftedAt: instant("lifted_at"),
  liftedBy: uuid("lifted_by"),
});

export const erasures = pgTable("erasure", {
  person: uuid().primaryKey(),
  at: instant().notNull(),
  doneAt: instant("done_at"),
  checkedAt: instant("checked_at"),
  /** In how many places the id was still found. */
  leftOver: integer("left_over").notNull().default(0),
});

export const warnings = pgTable("retention_warning", {
  person: uuid().primaryKey(),
  warnedAt: instant("warned_at").notNull(),
});

export const reviews = pgTable("retention_review", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid().notNull(),
  worker: uuid(),
  kind: text({ enum: reviewKinds }).notNull(),
  askedAt: instant("asked_at").notNull(),
  escalatedAt: instant("escalated_at"),
  decision: text({ enum: decisions }),
  decidedBy: uuid("decided_by"),
  decidedAt: instant("decided_at"),
});

export const runs = pgTable("retention_run", {
  id: uuid().primaryKey(),
  startedAt: instant("started_at").notNull(),
  finishedAt: instant("finished_at"),
  failed: text().array().notNull().default([]),
});

export const destructions = pgTable("destruction", {
  id: uuid().primaryKey(),
  at: instant().notNull(),
  rule: text().notNull(),
  kind: text({ enum: ["delete", "empty", "erase", "review", "warn"] }).notNull(),
  number: integer().notNull(),
  hash: text().notNull(),
});

classify(
  requests,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    kind: "personal",
    state: "personal",
    channel: "personal",
    receivedOn: "personal",
    dueOn: "personal",
    extendedAt: "personal",
    sealed: "personal",
    identified: "personal",
    identifiedAt: "personal",
    identifiedBy: "personal",
    assisted: "personal",
    reason: "personal",
    decidedBy: "personal",
    decidedAt: "personal",
    doneAt: "personal",
    createdBy: "personal",
    createdAt: "personal",
  },
  { keep: "2 years after it was done, as proof; without a name once the person was erased" },
);
classify(
  withheldFields,
  {
    request: "personal",
    kind: "personal",
    field: "personal",
    reason: "personal",
    setBy: "personal",
    seenBy: "personal",
    seenAt: "personal",
  },
  { keep: "as long as the request" },
);
classify(
  exportFiles,
  {
    id: "personal",
    person: "personal",
    kind: "personal",
    sealed: "personal",
    madeAt: "personal",
    expiresAt: "personal",
    takenAt: "personal",
  },
  { keep: "24 hours, and taken along once" },
);
classify(
  holds,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    reason: "personal",
    until: "personal",
    madeBy: "personal",
    madeAt: "personal",
    liftedAt: "personal",
    liftedBy: "personal",
  },
  { keep: "2 years after its last day" },
);
classify(
  erasures,
  { person: "personal", at: "public", doneAt: "public", checkedAt: "public", leftOver: "public" },
  { keep: "35 days: as long as the longest backup" },
);
classify(
  warnings,
  { person: "personal", warnedAt: "personal" },
  { keep: "until the account is used again or removed" },
);
classify(
  reviews,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    worker: "personal",
    kind: "personal",
    askedAt: "personal",
    escalatedAt: "personal",
    decision: "personal",
    decidedBy: "personal",
    decidedAt: "personal",
  },
  { keep: "2 years after it was decided" },
);
classify(runs, { id: "public", startedAt: "public", finishedAt: "public", failed: "public" }, { keep: "5 years" });
classify(
  destructions,
  { id: "public", at: "public", rule: "public", kind: "public", number: "public", hash: "public" },
  { keep: "5 years: proof without a word about whom" },
);
