// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Scope } from "#platform/access/actor.ts";
import { classify } from "#platform/db/classify.ts";
import { instant, localDate } from "#platform/db/columns.ts";
import type { Capacity, ConsentHow, ConsentPurpose, ConsentState } from "./workflow.ts";

export const consents = pgTable("consent", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid("person").notNull(),
  purpose: text("purpose").$type<ConsentPurpose>().notNull(),
  /** What exactly, in codes: fields, channels or scopes of a representative. */
  scope: text("scope").array().notNull().default([]),
  /** The organisation or person it is for; null: for the team itself. */
  recipient: uuid("recipient"),
  state: text("state").$type<ConsentState>().notNull(),
  /** Which text was read out or shown. */
  textVersion: text("text_version").notNull(),
  how: text("how").$type<ConsentHow>(),
  recordedBy: uuid("recorded_by"),
  askedAt: instant("asked_at").notNull(),
  decidedAt: instant("decided_at"),
  validUntil: localDate("valid_until"),
  endedAt: instant("ended_at"),
  endedHow: text("ended_how").$type<ConsentHow | "date">(),
  endedBy: uuid("ended_by"),
});
export type Consent = typeof consents.$inferSelect;

/** Who may do what for whom. */
export const actsFor = pgTable("acts_for", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  representative: uuid("representative").notNull(),
  person: uuid("person").notNull(),
  capacity: text("capacity").$type<Capacity>().notNull(),
  scopes: text("scopes").array().$type<Scope[]>().notNull(),
  startsOn: localDate("starts_on").notNull(),
  endsOn: localDate("ends_on"),
  consent: uuid("consent"),
  recordedBy: uuid("recorded_by"),
  recordedAt: instant("recorded_at").notNull(),
  endedAt: instant("ended_at"),
  endedBy: uuid("ended_by"),
});
export type ActsFor = typeof actsFor.$inferSelect;

classify(
  consents,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    purpose: "personal",
    scope: "personal",
    recipient: "personal",
    state: "personal",
    textVersion: "public",
    how: "personal",
    recordedBy: "personal",
    askedAt: "personal",
    decidedAt: "personal",
    validUntil: "personal",
    endedAt: "personal",
    endedHow: "personal",
    endedBy: "personal",
  },
  { keep: "2 years after the end, as proof" },
);
classify(
  actsFor,
  {
    id: "personal",
    number: "personal",
    representative: "personal",
    person: "personal",
    capacity: "personal",
    scopes: "personal",
    startsOn: "personal",
    endsOn: "personal",
    consent: "personal",
    recordedBy: "personal",
    recordedAt: "personal",
    endedAt: "personal",
    endedBy: "personal",
  },
  { keep: "2 years after the end, as proof" },
);
