// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";

// The audit log of the house. platform/audit speaks SQL to it; these definitions say what is in it and for how long.

classify(
  pgTable("audit_log", {
    eventId: uuid("event_id").primaryKey(),
    seq: bigint("seq", { mode: "number" }),
    at: instant("at").notNull(),
    action: text("action").notNull(),
    kind: text("kind").notNull(),
    outcome: smallint("outcome").notNull(),
    account: uuid("account"),
    role: text("role").notNull(),
    team: uuid("team"),
    purpose: text("purpose"),
    onBehalfOf: uuid("on_behalf_of"),
    isRequestor: boolean("is_requestor").notNull(),
    subjectPseudonym: uuid("subject_pseudonym"),
    object: text("object").notNull(),
    objectRow: uuid("object_row"),
    fieldGroup: text("field_group").array().notNull(),
    accessId: uuid("access_id"),
    relation: text("relation"),
    consentId: uuid("consent_id"),
    emergency: boolean("emergency").notNull(),
    instance: text("instance").notNull(),
    deviceKind: text("device_kind"),
    traceId: text("trace_id"),
    detail: jsonb("detail").notNull(),
    prev: bytes("prev"),
    hash: bytes("hash"),
  }),
  {
    eventId: "public",
    seq: "public",
    at: "personal",
    action: "public",
    kind: "personal",
    outcome: "public",
    account: "personal",
    role: "personal",
    team: "personal",
    purpose: "personal",
    onBehalfOf: "personal",
    isRequestor: "personal",
    subjectPseudonym: "personal",
    object: "public",
    objectRow: "personal",
    fieldGroup: "personal",
    accessId: "personal",
    relation: "personal",
    consentId: "personal",
    emergency: "personal",
    instance: "public",
    deviceKind: "personal",
    traceId: "public",
    detail: "personal",
    prev: "public",
    hash: "public",
  },
  { keep: "5 years after it was written, by whole months" },
);

classify(
  pgTable("audit_subject", { person: uuid("person").primaryKey(), pseudonym: uuid("pseudonym").notNull() }),
  { person: "personal", pseudonym: "personal" },
  { keep: "as long as the person" },
);

classify(
  pgTable("audit_segment", {
    lastSeq: bigint("last_seq", { mode: "number" }).primaryKey(),
    firstSeq: bigint("first_seq", { mode: "number" }).notNull(),
    lastHash: bytes("last_hash").notNull(),
    lastAt: instant("last_at").notNull(),
    droppedAt: instant("dropped_at").notNull(),
  }),
  { lastSeq: "public", firstSeq: "public", lastHash: "public", lastAt: "public", droppedAt: "public" },
  { keep: "always" },
);

classify(
  pgTable("audit_anchor", {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant("at").notNull(),
    firstSeq: bigint("first_seq", { mode: "number" }).notNull(),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull(),
    lastHash: bytes("last_hash").notNull(),
    toldFile: boolean("told_file").notNull(),
    toldMail: boolean("told_mail").notNull(),
  }),
  {
    id: "public",
    at: "public",
    firstSeq: "public",
    lastSeq: "public",
    lastHash: "public",
    toldFile: "public",
    toldMail: "public",
  },
  { keep: "always" },
);
