// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { Category } from "#modules/activities/index.ts";
import { classify } from "#platform/db/classify.ts";
import { instant, localDate } from "#platform/db/columns.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import type { Daypart } from "#platform/time/time.ts";
import type { Audience, GapState, WishChannel, WishStatus } from "./workflow.ts";

/** Something that people would like and nobody offers yet. */
export const gaps = pgTable("gap", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  title: text().notNull(),
  category: text().$type<Category>(),
  stems: text().array().notNull().default([]),
  area: uuid(),
  weekdays: smallint().array().notNull().default([]),
  dayparts: text().$type<Daypart>().array().notNull().default([]),
  audience: text().$type<Audience>().notNull().default("everyone"),
  state: text().$type<GapState>().notNull(),
  stateSince: instant("state_since").notNull(),
  owner: uuid(),
  organiser: uuid(),
  roomFound: boolean("room_found").notNull().default(false),
  hostFound: boolean("host_found").notNull().default(false),
  moneyFound: boolean("money_found").notNull().default(false),
  series: uuid(),
  nextStep: text("next_step").notNull().default(""),
  reason: text().notNull().default(""),
  createdAt: instant("created_at").notNull(),
});
export type Gap = typeof gaps.$inferSelect;

export const wishes = pgTable("wish", {
  id: uuid().primaryKey(),
  number: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  category: text().$type<Category>(),
  words: text().notNull().default(""),
  stems: text().array().notNull().default([]),
  area: uuid(),
  weekdays: smallint().array().notNull().default([]),
  dayparts: text().$type<Daypart>().array().notNull().default([]),
  audience: text().$type<Audience>().notNull().default("everyone"),
  channel: text().$type<WishChannel>().notNull(),
  help: boolean().notNull().default(false),
  /** Whose it is; null for a visitor. */
  person: uuid(),
  name: text(),
  phone: text(),
  email: text(),
  language: text().$type<Language>().notNull().default("nl"),
  source: text(),
  repeated: boolean().notNull().default(false),
  status: text().$type<WishStatus>().notNull().default("open"),
  tokenHash: text("token_hash"),
  gap: uuid(),
  createdAt: instant("created_at").notNull(),
});
export type Wish = typeof wishes.$inferSelect;

export const wishSalts = pgTable("wish_salt", { day: localDate().primaryKey(), salt: text().notNull() });

/** Searches without a result, by day. */
export const searchMisses = pgTable("search_miss", {
  day: localDate().notNull(),
  area: uuid(),
  category: text().notNull().default(""),
  words: text().notNull().default(""),
  daypart: text().notNull().default(""),
  times: integer().notNull(),
});

/** People for whom there was no place, by day. */
export const turnedAway = pgTable("turned_away", {
  day: localDate().notNull(),
  area: uuid(),
  category: text().notNull(),
  weekday: smallint().notNull(),
  daypart: text().notNull(),
  times: integer().notNull(),
});

/** What the panel wants an area to have each week. */
export const targets = pgTable("gap_target", {
  id: uuid().primaryKey(),
  level: text().$type<"municipality" | "wijk" | "buurt">().notNull(),
  area: uuid(),
  category: text().$type<Category>(),
  element: text(),
  daypart: text().$type<Daypart>(),
  wanted: smallint().notNull(),
  perPeople65: boolean("per_people_65").notNull().default(false),
  createdAt: instant("created_at").notNull(),
});
export type Target = typeof targets.$inferSelect;

classify(
  gaps,
  {
    id: "public",
    number: "public",
    title: "public",
    category: "public",
    stems: "public",
    area: "public",
    weekdays: "public",
    dayparts: "public",
    audience: "public",
    state: "public",
    stateSince: "public",
    owner: "personal",
    organiser: "public",
    roomFound: "public",
    hostFound: "public",
    moneyFound: "public",
    series: "public",
    nextStep: "personal",
    reason: "public",
    createdAt: "public",
  },
  { keep: "two years after it ended" },
);
classify(
  wishes,
  {
    id: "public",
    number: "public",
    category: "personal",
    words: "personal",
    stems: "personal",
    area: "personal",
    weekdays: "personal",
    dayparts: "personal",
    audience: "personal",
    channel: "public",
    help: "personal",
    person: "personal",
    name: "personal",
    phone: "personal",
    email: "personal",
    language: "personal",
    source: "personal",
    repeated: "public",
    status: "public",
    tokenHash: "public",
    gap: "public",
    createdAt: "public",
  },
  {
    keep: "name, phone and e-mail until 30 days after its gap ended, twelve months at most; the mark of the network one day; the wish two years",
  },
);
classify(wishSalts, { day: "public", salt: "personal" }, { keep: "one day" });
classify(
  searchMisses,
  { day: "public", area: "public", category: "public", words: "public", daypart: "public", times: "public" },
  { keep: "fifteen months" },
);
classify(
  turnedAway,
  { day: "public", area: "public", category: "public", weekday: "public", daypart: "public", times: "public" },
  { keep: "fifteen months" },
);
classify(
  targets,
  {
    id: "public",
    level: "public",
    area: "public",
    category: "public",
    element: "public",
    daypart: "public",
    wanted: "public",
    perPeople65: "public",
    createdAt: "public",
  },
  { keep: "until the panel changes it" },
);
