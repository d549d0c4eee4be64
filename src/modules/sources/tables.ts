// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, jsonb, pgTable, primaryKey, real, text, uuid } from "drizzle-orm/pg-core";
import type { Category } from "#modules/activities/index.ts";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import type { SourceNotice } from "./notice.ts";
import type { Mapping } from "./read/mapping.ts";
import type { Said } from "./said.ts";
import type { Trial } from "./trial.ts";
import type { SourceKind, SourceState, Strategy } from "./workflow.ts";

/** How the last import went, in numbers. */
export interface Counts {
  new?: number;
  changed?: number;
  gone?: number;
  refused?: number;
  same?: number;
}

export const sources = classify(
  pgTable("source", {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).generatedAlwaysAsIdentity(),
    organisation: uuid("organisation").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<SourceKind>().notNull(),
    url: text("url").notNull().default(""),
    state: text("state").$type<SourceState>().notNull().default("trial"),
    strategy: text("strategy").$type<Strategy>(),
    venue: uuid("venue"),
    category: text("category").$type<Category | "">().notNull().default(""),
    contactName: text("contact_name").notNull().default(""),
    contactPhone: text("contact_phone").notNull().default(""),
    zone: text("zone").notNull().default("Europe/Amsterdam"),
    mapping: jsonb("mapping").$type<Mapping>(),
    trial: jsonb("trial").$type<Trial>(),
    notices: jsonb("notices").$type<SourceNotice[]>().notNull().default([]),
    counts: jsonb("counts").$type<Counts>().notNull().default({}),
    itemCount: integer("item_count").notNull().default(0),
    fewer: text("fewer").$type<"" | "asked" | "allowed">().notNull().default(""),
    etag: text("etag").notNull().default(""),
    lastModified: text("last_modified").notNull().default(""),
    bodyHash: text("body_hash").notNull().default(""),
    contentHash: text("content_hash").notNull().default(""),
    fault: text("fault").notNull().default(""),
    failures: integer("failures").notNull().default(0),
    askedAt: instant("asked_at"),
    lastTriedAt: instant("last_tried_at"),
    lastOkAt: instant("last_ok_at"),
    nextAt: instant("next_at"),
    lockedUntil: instant("locked_until"),
    lockKey: uuid("lock_key"),
    startedAt: instant("started_at"),
    confirmedAt: instant("confirmed_at"),
    approvedAt: instant("approved_at"),
    approvedBy: uuid("approved_by"),
    createdBy: uuid("created_by"),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  }),
  {
    id: "public",
    number: "public",
    organisation: "public",
    name: "public",
    kind: "public",
    url: "public",
    state: "public",
    strategy: "public",
    venue: "public",
    category: "public",
    contactName: "personal",
    contactPhone: "personal",
    zone: "public",
    mapping: "public",
    trial: "public",
    notices: "public",
    counts: "public",
    itemCount: "public",
    fewer: "public",
    etag: "public",
    lastModified: "public",
    bodyHash: "public",
    contentHash: "public",
    fault: "public",
    failures: "public",
    askedAt: "public",
    lastTriedAt: "public",
    lastOkAt: "public",
    nextAt: "public",
    lockedUntil: "public",
    lockKey: "public",
    startedAt: "public",
    confirmedAt: "public",
    approvedAt: "public",
    approvedBy: "personal",
    createdBy: "personal",
    createdAt: "public",
    changedAt: "public",
  },
  { keep: "until somebody takes the source away; one that never started: 30 days" },
);
export type Source = typeof sources.$inferSelect;

export const contents = classify(
  pgTable("source_content", {
    source: uuid("source").primaryKey(),
    body: bytes("body").notNull(),
    name: text("name").notNull().default(""),
    etag: text("etag").notNull().default(""),
    lastModified: text("last_modified").notNull().default(""),
    at: instant("at").notNull(),
  }),
  { source: "public", body: "personal", name: "public", etag: "public", lastModified: "public", at: "public" },
  { keep: "until it is in the calendar; at most 30 days" },
);

export const importItems = classify(
  pgTable("import_item", {
    id: uuid("id").primaryKey(),
    source: uuid("source").notNull(),
    uid: text("uid").notNull(),
    recurrenceId: text("recurrence_id").notNull().default(""),
    hash: text("hash").notNull(),
    likeness: text("likeness").notNull(),
    series: uuid("series").notNull(),
    said: jsonb("said").$type<Said>().notNull(),
    fieldOwner: text("field_owner").array().notNull().default([]),
    keptOut: boolean("kept_out").notNull().default(false),
    goneSince: instant("gone_since"),
  }),
  {
    id: "public",
    source: "public",
    uid: "public",
    recurrenceId: "public",
    hash: "public",
    likeness: "public",
    series: "public",
    said: "personal",
    fieldOwner: "public",
    keptOut: "public",
    goneSince: "public",
  },
  { keep: "as long as the source" },
);
export type ImportItem = typeof importItems.$inferSelect;

export const sourcePlaces = classify(
  pgTable(
    "source_place",
    {
      source: uuid("source").notNull(),
      raw: text("raw").notNull(),
      venue: uuid("venue"),
      answer: text("answer").$type<"same" | "asked" | "yes" | "no" | "unknown">().notNull(),
      score: real("score").notNull().default(0),
      outside: boolean("outside").notNull().default(false),
      changedAt: instant("changed_at").notNull(),
    },
    (t) => [primaryKey({ columns: [t.source, t.raw] })],
  ),
  {
    source: "public",
    raw: "public",
    venue: "public",
    answer: "public",
    score: "public",
    outside: "public",
    changedAt: "public",
  },
  { keep: "as long as the source" },
);
export type SourcePlace = typeof sourcePlaces.$inferSelect;

export const doubleProposals = classify(
  pgTable("double_proposal", {
    id: uuid("id").primaryKey(),
    first: uuid("first").notNull(),
    second: uuid("second").notNull(),
    state: text("state").$type<"proposed" | "one" | "two">().notNull().default("proposed"),
    foundAt: instant("found_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
  }),
  {
    id: "public",
    first: "public",
    second: "public",
    state: "public",
    foundAt: "public",
    decidedBy: "personal",
    decidedAt: "public",
  },
  { keep: "as long as both activities: what was decided is not asked again" },
);
