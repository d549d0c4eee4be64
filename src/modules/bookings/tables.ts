// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant, localDate, localDateTime } from "#platform/db/columns.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import type { SchoolRegion } from "#platform/time/holidays.ts";
import { localTime, range } from "./columns.ts";
import type { BookingState, RequestState, WhoMay } from "./workflow.ts";

/** On which conditions a room is lent. */
export const terms = pgTable("room_terms", {
  room: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  minMinutes: integer("min_minutes").notNull().default(30),
  maxMinutes: integer("max_minutes").notNull().default(480),
  noticeMinDays: integer("notice_min_days").notNull().default(2),
  noticeMaxDays: integer("notice_max_days").notNull().default(365),
  changeDays: integer("change_days").notNull().default(2),
  cancelDays: integer("cancel_days").notNull().default(1),
  bufferMinutes: integer("buffer_minutes").notNull().default(0),
  approver: uuid(),
  substitute: uuid(),
  whoMay: text("who_may").$type<WhoMay>().notNull().default("everyone"),
  priceNote: text("price_note").notNull().default(""),
  houseRules: text("house_rules").notNull().default(""),
  keyName: text("key_name").notNull().default(""),
  keyPhone: text("key_phone").notNull().default(""),
  keyHow: text("key_how").notNull().default(""),
  alarmNote: text("alarm_note").notNull().default(""),
  weeklyHours: integer("weekly_hours"),
  seasonFrom: localDate("season_from"),
  seasonTo: localDate("season_to"),
  multiDay: boolean("multi_day").notNull().default(false),
  closedPublicHolidays: boolean("closed_public_holidays").notNull().default(true),
  closedSchoolHolidays: text("closed_school_holidays").$type<SchoolRegion>(),
  active: boolean().notNull().default(true),
  calendarSecret: text("calendar_secret").notNull(),
  changedAt: instant("changed_at").notNull(),
});
export type Terms = typeof terms.$inferSelect;

/** The weekly pattern, in wall-clock time. */
export const openings = pgTable(
  "room_opening",
  {
    room: uuid().notNull(),
    weekday: smallint().notNull(),
    opens: localTime("opens").notNull(),
    closes: localTime("closes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.room, t.weekday, t.opens] })],
);
export type Opening = Omit<typeof openings.$inferSelect, "room">;

export const blockKinds = ["closed", "holiday", "maintenance", "timetable"] as const;
export type BlockKind = (typeof blockKinds)[number];
export const blocks = pgTable("room_block", {
  id: uuid().primaryKey(),
  room: uuid().notNull(),
  during: range("during").notNull(),
  kind: text().$type<BlockKind>().notNull(),
  reason: text().notNull().default(""),
  sourceUid: text("source_uid"),
  createdAt: instant("created_at").notNull(),
});
export type Block = typeof blocks.$inferSelect;

export const requests = pgTable("booking_request", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  room: uuid().notNull(),
  organisation: uuid(),
  person: uuid(),
  name: text().notNull(),
  phone: text().notNull().default(""),
  email: text().notNull().default(""),
  language: text().$type<Language>().notNull().default("nl"),
  title: text().notNull(),
  remark: text().notNull().default(""),
  people: integer().notNull(),
  series: uuid(),
  rule: text(),
  /** Rooms that were asked for in one go; the id of the first of them. */
  together: uuid().notNull(),
  state: text().$type<RequestState>().notNull().default("waiting"),
  createdAt: instant("created_at").notNull(),
});
export type BookingRequest = typeof requests.$inferSelect;

/** The secret of who asked, as its hash. */
export const links = pgTable("booking_link", {
  tokenHash: text("token_hash").primaryKey(),
  together: uuid().notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One date of a request. `during` holds the buffer as well; `offeredUntil`: kept for who asked until they say yes. */
export const bookings = pgTable("booking", {
  id: uuid().primaryKey(),
  request: uuid().notNull(),
  room: uuid().notNull(),
  during: range("during").notNull(),
  startsAt: instant("starts_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  recurrenceId: localDateTime("recurrence_id"),
  state: text().$type<BookingState>().notNull().default("requested"),
  answer: text().notNull().default(""),
  offeredAt: instant("offered_at"),
  offeredUntil: instant("offered_until"),
  askedStartsAt: instant("asked_starts_at"),
  missedAt: instant("missed_at"),
  changedAt: instant("changed_at").notNull(),
});
export type Booking = typeof bookings.$inferSelect;

classify(
  terms,
  {
    room: "public",
    number: "public",
    minMinutes: "public",
    maxMinutes: "public",
    noticeMinDays: "public",
    noticeMaxDays: "public",
    changeDays: "public",
    cancelDays: "public",
    bufferMinutes: "public",
    approver: "personal",
    substitute: "personal",
    whoMay: "public",
    priceNote: "public",
    houseRules: "public",
    keyName: "personal",
    keyPhone: "personal",
    keyHow: "public",
    alarmNote: "personal",
    weeklyHours: "public",
    seasonFrom: "public",
    seasonTo: "public",
    multiDay: "public",
    closedPublicHolidays: "public",
    closedSchoolHolidays: "public",
    active: "public",
    calendarSecret: "personal",
    changedAt: "public",
  },
  { keep: "until the room is taken off the list" },
);
classify(
  openings,
  { room: "public", weekday: "public", opens: "public", closes: "public" },
  { keep: "until somebody changes it" },
);
classify(
  blocks,
  {
    id: "public",
    room: "public",
    during: "public",
    kind: "public",
    reason: "personal",
    sourceUid: "public",
    createdAt: "public",
  },
  { keep: "twelve months after it ended" },
);
classify(
  requests,
  {
    id: "public",
    number: "public",
    room: "public",
    organisation: "public",
    person: "personal",
    name: "personal",
    phone: "personal",
    email: "personal",
    language: "personal",
    title: "personal",
    remark: "personal",
    people: "public",
    series: "public",
    rule: "public",
    together: "public",
    state: "public",
    createdAt: "public",
  },
  { keep: "twelve months after its last date" },
);
classify(
  links,
  { tokenHash: "personal", together: "public", createdAt: "public" },
  { keep: "twelve months after the last date of its request" },
);
classify(
  bookings,
  {
    id: "public",
    request: "public",
    room: "public",
    during: "public",
    startsAt: "public",
    endsAt: "public",
    recurrenceId: "public",
    state: "public",
    answer: "personal",
    offeredAt: "public",
    offeredUntil: "public",
    askedStartsAt: "public",
    missedAt: "personal",
    changedAt: "public",
  },
  { keep: "twelve months after the last date of its request" },
);
