// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, localDate, localDateTime } from "#platform/db/columns.ts";
import type { Category } from "./categories.ts";
import type { OccurrenceState, SeriesState } from "./workflow.ts";

export const series = pgTable("series", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  uidHost: text("uid_host").notNull(),
  sequence: integer().notNull().default(0),
  organisation: uuid().notNull(),
  venue: uuid(),
  room: uuid(),
  address: text().notNull().default(""),
  onlineUrl: text("online_url").notNull().default(""),
  area: uuid(),
  title: text().notNull(),
  whatWeDo: text("what_we_do").notNull().default(""),
  printText: text("print_text").notNull().default(""),
  titleEn: text("title_en").notNull().default(""),
  whatWeDoEn: text("what_we_do_en").notNull().default(""),
  category: text().$type<Category>().notNull(),
  contactName: text("contact_name").notNull(),
  contactPhone: text("contact_phone").notNull(),
  hostName: text("host_name").notNull().default(""),
  goTogether: boolean("go_together").notNull().default(false),
  transport: text().notNull().default(""),
  audience: text().notNull().default(""),
  ageMin: smallint("age_min"),
  ageMax: smallint("age_max"),
  priceCents: integer("price_cents").notNull().default(0),
  costHelp: text("cost_help").notNull().default(""),
  signUp: text("sign_up").$type<"none" | "phone" | "link">().notNull().default("none"),
  signUpUrl: text("sign_up_url").notNull().default(""),
  deadlineDays: smallint("deadline_days"),
  capacity: integer(),
  languages: text().array().notNull().default(["nl"]),
  energy: text().$type<"seated" | "calm" | "active">().notNull().default("calm"),
  elements: text().array().notNull().default([]),
  photo: uuid(),
  photoAlt: text("photo_alt").notNull().default(""),
  availability: text().$type<"active" | "inactive" | "temporarily_closed">().notNull().default("active"),
  alert: text().notNull().default(""),
  alertUntil: localDate("alert_until"),
  startsLocal: localDateTime("starts_local").notNull(),
  allDay: boolean("all_day").notNull().default(false),
  minutes: integer().notNull(),
  rrule: text(),
  rdates: localDateTime().array().notNull().default([]),
  exdates: localDateTime().array().notNull().default([]),
  notInSchoolHolidays: boolean("not_in_school_holidays").notNull().default(false),
  status: text().$type<SeriesState>().notNull().default("draft"),
  follows: uuid(),
  confirmedAt: instant("confirmed_at"),
  confirmedBy: text("confirmed_by").notNull().default(""),
  confirmBefore: instant("confirm_before"),
  statusSince: instant("status_since").notNull(),
  icsText: text("ics_text").notNull().default(""),
  icsHash: text("ics_hash").notNull().default(""),
  search: text(),
  searchText: text("search_text").notNull().default(""),
  createdBy: uuid("created_by"),
  createdAt: instant("created_at").notNull(),
  changedAt: instant("changed_at").notNull(),
});
export type Series = typeof series.$inferSelect;

export const overrides = pgTable("override", {
  series: uuid().notNull(),
  recurrenceId: localDateTime("recurrence_id").notNull(),
  cancelled: boolean().notNull().default(false),
  movedTo: localDateTime("moved_to"),
  minutes: integer(),
  venue: uuid(),
  reason: text().notNull().default(""),
  changedAt: instant("changed_at").notNull(),
});
export type Override = typeof overrides.$inferSelect;

export const occurrences = pgTable("occurrence", {
  id: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
  series: uuid().notNull(),
  recurrenceId: localDateTime("recurrence_id").notNull(),
  startsAt: instant("starts_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  localDate: localDate("local_date").notNull(),
  weekday: smallint().notNull(),
  daypart: text().$type<"morning" | "afternoon" | "evening">().notNull(),
  area: uuid(),
  venue: uuid(),
  room: uuid(),
  organisation: uuid().notNull(),
  category: text().$type<Category>().notNull(),
  status: text().$type<OccurrenceState>().notNull(),
  public: boolean().notNull(),
  reason: text().notNull().default(""),
});

export const confirmLinks = pgTable("confirm_link", {
  tokenHash: text("token_hash").primaryKey(),
  series: uuid().notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

export const synonyms = pgTable("synonym", { word: text().primaryKey(), family: text().notNull() });

export const papers = pgTable("paper", {
  id: uuid().primaryKey(),
  area: uuid(),
  periodStart: localDate("period_start").notNull(),
  period: text().$type<"week" | "month">().notNull(),
  pdf: bytes().notNull(),
  issuedBy: uuid("issued_by"),
  issuedAt: instant("issued_at").notNull(),
});
