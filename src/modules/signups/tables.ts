// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant, localDate, localDateTime } from "#platform/db/columns.ts";
import type { Need, Relation } from "./needs.ts";
import type { Attended, ParticipationState, SeatState } from "./workflow.ts";

export const participations = pgTable("participation", {
  id: uuid().primaryKey(),
  series: uuid().notNull(),
  organisation: uuid().notNull(),
  /** Whose it is; null for somebody without an own page. Who pressed the button stands in the fact. */
  person: uuid(),
  state: text().$type<ParticipationState>().notNull(),
  name: text().notNull(),
  phone: text().notNull().default(""),
  email: text().notNull().default(""),
  channel: text().$type<"phone" | "sms" | "email">(),
  language: text().$type<"nl" | "simple" | "en">().notNull().default("nl"),
  /** Wants to hear the day before. */
  reminder: boolean().notNull().default(false),
  /** Who it is for somebody else who signed up; null: for oneself. */
  relation: text().$type<Relation>(),
  byName: text("by_name").notNull().default(""),
  byPhone: text("by_phone").notNull().default(""),
  /** Who is called when something changes. */
  callWho: text("call_who").$type<"self" | "by">().notNull().default("self"),
  needs: text().array().$type<Need[]>().notNull().default([]),
  spoken: text().notNull().default(""),
  remark: text().notNull().default(""),
  firstTime: boolean("first_time"),
  /** May be introduced to a fellow visitor. */
  introduce: boolean().notNull().default(false),
  /** That fellow visitor may have the phone number. */
  sharePhone: boolean("share_phone").notNull().default(false),
  buurt: text().notNull().default(""),
  /** Said that friendly calls are not wanted. */
  noCalls: boolean("no_calls").notNull().default(false),
  /** Day of the last date: retention counts from it. */
  lastOn: localDate("last_on"),
  createdAt: instant("created_at").notNull(),
  changedAt: instant("changed_at").notNull(),
});
export type Participation = typeof participations.$inferSelect;

export const seats = pgTable("seat", {
  id: uuid().primaryKey(),
  participation: uuid().notNull(),
  series: uuid().notNull(),
  recurrenceId: localDateTime("recurrence_id").notNull(),
  state: text().$type<SeatState>().notNull(),
  /** The order of arrival: given while the date is held. */
  arrived: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  attended: text().$type<Attended>(),
  companion: uuid(),
  companionName: text("companion_name").notNull().default(""),
  companionPhone: text("companion_phone").notNull().default(""),
  createdAt: instant("created_at").notNull(),
  changedAt: instant("changed_at").notNull(),
});
export type Seat = typeof seats.$inferSelect;

export const participationLinks = pgTable("participation_link", {
  tokenHash: text("token_hash").primaryKey(),
  participation: uuid().notNull(),
  seat: uuid(),
  /** Who acts for the one who comes: the link works only while that may. Null: for who comes. */
  givenTo: uuid("given_to"),
  createdAt: instant("created_at").notNull(),
});

const keep =
  "two years after the last date the contact details go, the count stays; a bare first name goes after 30 days";
classify(
  participations,
  {
    id: "personal",
    series: "personal",
    organisation: "public",
    person: "personal",
    state: "personal",
    name: "personal",
    phone: "personal",
    email: "personal",
    channel: "personal",
    language: "personal",
    reminder: "personal",
    relation: "personal",
    byName: "personal",
    byPhone: "personal",
    callWho: "personal",
    needs: "special",
    spoken: "personal",
    remark: "special",
    firstTime: "personal",
    introduce: "personal",
    sharePhone: "personal",
    buurt: "personal",
    noCalls: "personal",
    lastOn: "personal",
    createdAt: "personal",
    changedAt: "personal",
  },
  { keep },
);
classify(
  seats,
  {
    id: "personal",
    participation: "personal",
    series: "personal",
    recurrenceId: "personal",
    state: "personal",
    arrived: "personal",
    attended: "personal",
    companion: "personal",
    companionName: "personal",
    companionPhone: "personal",
    createdAt: "personal",
    changedAt: "personal",
  },
  { keep: "as long as the participation; who came along is forgotten with the contact details" },
);
classify(
  participationLinks,
  { tokenHash: "personal", participation: "personal", seat: "personal", givenTo: "personal", createdAt: "personal" },
  { keep: "as long as the contact details" },
);
