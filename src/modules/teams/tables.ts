// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { TeamRole } from "#platform/access/actor.ts";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import { exclusionReasons } from "./reasons.ts";

export const teams = pgTable("team", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  name: text("name").notNull(),
  organisation: uuid("organisation"),
  phone: text("phone").notNull().default(""),
  contactPerson: uuid("contact_person"),
  deputy: uuid("deputy"),
  createdAt: instant("created_at").notNull(),
  closedAt: instant("closed_at"),
});

export const teamAreas = pgTable("team_area", { team: uuid("team").notNull(), area: uuid("area").notNull() });

export const teamMembers = pgTable("team_member", {
  team: uuid("team").notNull(),
  person: uuid("person").notNull(),
  role: text("role").$type<TeamRole>().notNull(),
  since: localDate("since").notNull(),
  /** The last day. */
  until: localDate("until"),
  /** The first name may stand on the public page: said by the worker. */
  shown: boolean("shown").notNull().default(false),
});

/** Days on which somebody is away; both days included. */
export const absences = pgTable("absence", {
  id: uuid("id").primaryKey(),
  team: uuid("team").notNull(),
  person: uuid("person").notNull(),
  startsOn: localDate("starts_on").notNull(),
  endsOn: localDate("ends_on").notNull(),
  madeBy: uuid("made_by"),
});

/** Who may not see a person, whatever the role: one account, or everybody who lives at a postcode (its keyed hash). */
export const exclusions = pgTable("exclusion", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  account: uuid("account"),
  postcode: bytes("postcode"),
  reason: text("reason", { enum: exclusionReasons }).notNull(),
  since: instant("since").notNull(),
  madeBy: uuid("made_by"),
});

classify(
  teams,
  {
    id: "public",
    number: "public",
    name: "public",
    organisation: "public",
    phone: "public",
    contactPerson: "personal",
    deputy: "personal",
    createdAt: "public",
    closedAt: "public",
  },
  { keep: "as long as the site" },
);
classify(teamAreas, { team: "public", area: "public" }, { keep: "as long as the team" });
classify(
  teamMembers,
  {
    team: "personal",
    person: "personal",
    role: "personal",
    since: "personal",
    until: "personal",
    shown: "personal",
  },
  { keep: "1 year after the end" },
);
classify(
  absences,
  {
    id: "personal",
    team: "personal",
    person: "personal",
    startsOn: "personal",
    endsOn: "personal",
    madeBy: "personal",
  },
  { keep: "1 month after the last day" },
);
classify(
  exclusions,
  {
    id: "personal",
    person: "personal",
    account: "personal",
    postcode: "personal",
    reason: "personal",
    since: "personal",
    madeBy: "personal",
  },
  { keep: "as long as the person" },
);
