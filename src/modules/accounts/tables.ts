// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { activeRoleNames } from "#platform/access/actor.ts";
import { classify } from "#platform/db/classify.ts";
import { instant } from "#platform/db/columns.ts";

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
  /** In which of two duties that do not go together somebody works. Chosen in the teams room. */
  activeRole: text("active_role", { enum: activeRoleNames }),
});

classify(
  signInCodes,
  {
    id: "personal",
    person: "personal",
    addressHash: "personal",
    requestHash: "personal",
    codeHash: "personal",
    attempts: "personal",
    createdAt: "personal",
    expiresAt: "personal",
    usedAt: "personal",
    finishedAt: "personal",
  },
  { keep: "1 day" },
);
classify(
  sessions,
  {
    tokenHash: "personal",
    id: "personal",
    person: "personal",
    createdAt: "personal",
    lastSeenAt: "personal",
    expiresAt: "personal",
    device: "personal",
    activeRole: "personal",
  },
  { keep: "until it ends: 20 hours for colleagues, 90 days after the last use for residents" },
);
