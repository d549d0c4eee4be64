// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { SiteRole } from "#platform/access/actor.ts";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type { IndexKind } from "#platform/keys/vault.ts";

export const persons = pgTable("person", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  /** Name and ways to reach: JSON of PersonText, sealed. Null only until the first start after an old backup. */
  sealed: bytes("sealed"),
  /** Of before the seal: empty, always. */
  givenName: text("given_name"),
  familyName: text("family_name"),
  email: text("email"),
  phone: text("phone"),
  language: text("language", { enum: ["nl", "simple", "en"] })
    .notNull()
    .default("nl"),
  channel: text("channel", { enum: ["phone", "letter", "sms", "email", "via_contact", "in_person"] }),
  /** The buurt, for which team it is. */
  area: uuid("area"),
  responsible: uuid("responsible"),
  deceasedOn: localDate("deceased_on"),
  pausedUntil: localDate("paused_until"),
  /** Restriction of processing: only the privacy officer reads. */
  frozenAt: instant("frozen_at"),
  mergedInto: uuid("merged_into"),
  activeAt: instant("active_at").notNull().default(sql`now()`),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull().default(sql`now()`),
  closedAt: instant("closed_at"),
});

export const blindIndex = pgTable("blind_index", {
  kind: text("kind").$type<IndexKind>().notNull(),
  value: bytes("value").notNull(),
  person: uuid("person").notNull(),
});

export const siteRoles = pgTable("site_role", {
  person: uuid("person").notNull(),
  role: text("role").$type<SiteRole>().notNull(),
  since: instant("since").notNull().default(sql`now()`),
});

/** A door opened for one account to one person. */
export const personAccess = pgTable("person_access", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  account: uuid("account").notNull(),
  kind: text("kind", { enum: ["desk", "cover", "rights"] }).notNull(),
  purpose: text("purpose").notNull(),
  reason: text("reason").notNull().default(""),
  validFrom: instant("valid_from").notNull(),
  validTo: instant("valid_to").notNull(),
  grantedBy: uuid("granted_by"),
});

/** Two records of one person that became one. */
export const personMerges = pgTable("person_merge", {
  id: uuid("id").primaryKey(),
  kept: uuid("kept").notNull(),
  gone: uuid("gone").notNull(),
  mergedAt: instant("merged_at").notNull(),
  mergedBy: uuid("merged_by"),
  /** What was sealed of who stays, before and after. */
  before: bytes("before"),
  after: bytes("after"),
  beforeRow: jsonb("before_row").$type<Record<string, string | null>>().notNull(),
  /** Room → what it moved. */
  moved: jsonb("moved").$type<Record<string, unknown>>().notNull(),
  undoneAt: instant("undone_at"),
  undoneBy: uuid("undone_by"),
  settledAt: instant("settled_at"),
});

classify(
  persons,
  {
    id: "personal",
    number: "personal",
    sealed: "personal",
    givenName: "personal",
    familyName: "personal",
    email: "personal",
    phone: "personal",
    language: "personal",
    channel: "personal",
    area: "personal",
    responsible: "personal",
    deceasedOn: "personal",
    pausedUntil: "personal",
    frozenAt: "personal",
    mergedInto: "personal",
    activeAt: "personal",
    version: "personal",
    createdAt: "personal",
    closedAt: "personal",
  },
  { keep: "as long as the person takes part" },
);
classify(
  blindIndex,
  { kind: "personal", value: "personal", person: "personal" },
  { keep: "as long as the person; not in backups" },
);
classify(
  siteRoles,
  { person: "personal", role: "personal", since: "personal" },
  { keep: "as long as the person has the duty" },
);
classify(
  personAccess,
  {
    id: "personal",
    person: "personal",
    account: "personal",
    kind: "personal",
    purpose: "personal",
    reason: "personal",
    validFrom: "personal",
    validTo: "personal",
    grantedBy: "personal",
  },
  { keep: "2 years after its end" },
);
classify(
  personMerges,
  {
    id: "personal",
    kept: "personal",
    gone: "personal",
    mergedAt: "personal",
    mergedBy: "personal",
    before: "personal",
    after: "personal",
    beforeRow: "personal",
    moved: "personal",
    undoneAt: "personal",
    undoneBy: "personal",
    settledAt: "personal",
  },
  { keep: "as long as the person; what was sealed 30 days" },
);
