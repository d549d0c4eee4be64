// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#platform/db/columns.ts";

export const persons = pgTable("person", {
  id: uuid("id").primaryKey(),
  givenName: text("given_name").notNull(),
  familyName: text("family_name").notNull().default(""),
  email: text("email"),
  phone: text("phone"),
  language: text("language", { enum: ["nl", "simple", "en"] })
    .notNull()
    .default("nl"),
  createdAt: instant("created_at").notNull().default(sql`now()`),
  closedAt: instant("closed_at"),
});

export const siteRoles = pgTable("site_role", {
  person: uuid("person").notNull(),
  role: text("role", { enum: ["admin", "keeper", "technician"] }).notNull(),
  since: instant("since").notNull().default(sql`now()`),
});

export const signInCodes = pgTable("sign_in_code", {
  id: uuid("id").primaryKey(),
  /** One of the persons with the address; null when nobody has it. */
  person: uuid("person"),
  addressHash: text("address_hash").notNull(),
  requestHash: text("request_hash").notNull(),
  codeHash: text("code_hash").notNull(),
  attempts: integer("attempts").notNull().default(0),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  /** The right code came in. */
  usedAt: instant("used_at"),
  /** A session was started with it. */
  finishedAt: instant("finished_at"),
});

export const sessions = pgTable("session", {
  tokenHash: text("token_hash").primaryKey(),
  id: uuid("id").notNull(),
  person: uuid("person").notNull(),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  device: text("device").notNull().default(""),
});
