// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { boolean, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { activeRoleNames } from "#platform/access/actor.ts";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";

const methodNames = ["code", "sms", "letter", "passkey", "password", "oidc"] as const;

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
  way: text("way", { enum: ["email", "sms"] })
    .notNull()
    .default("email"),
  purpose: text("purpose", { enum: ["sign_in", "reset", "unlock", "address"] })
    .notNull()
    .default("sign_in"),
  /** Asked on a computer that others use too. */
  shared: boolean("shared").notNull().default(false),
  /** The address or number that is being proven, for the purpose "address". */
  sealed: bytes("sealed"),
});

export const sessions = pgTable("session", {
  tokenHash: text("token_hash").primaryKey(),
  id: uuid("id").notNull(),
  person: uuid("person").notNull(),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  device: text("device").notNull().default(""),
  /** In whose name this browser works, and how: asked again at every request. */
  actingFor: uuid("acting_for"),
  actingAs: text("acting_as", { enum: ["representative", "desk"] }),
  /** In which of two duties that do not go together somebody works. Chosen in the teams room. */
  activeRole: text("active_role", { enum: activeRoleNames }),
  /** Somebody who may see persons walked away: asked again who is there. */
  lockedAt: instant("locked_at"),
  /** On a computer that others use too. */
  desk: boolean("desk").notNull().default(false),
  method: text("method", { enum: methodNames }).notNull().default("code"),
  /** When a second factor was given last. */
  strongAt: instant("strong_at"),
});

/** How somebody came in. */
export type Method = (typeof methodNames)[number];

export const claimCodes = pgTable("claim_code", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  how: text("how", { enum: ["letter", "desk"] }).notNull(),
  foundBy: bytes("found_by").notNull(),
  codeHash: bytes("code_hash").notNull(),
  attempts: integer("attempts").notNull().default(0),
  madeBy: uuid("made_by"),
  madeAt: instant("made_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  /** The browser in which the right code came in last. */
  requestHash: text("request_hash"),
  openedAt: instant("opened_at"),
  finishedAt: instant("finished_at"),
  endedAt: instant("ended_at"),
});

export const passwords = pgTable("password", {
  person: uuid("person").primaryKey(),
  phc: text("phc").notNull(),
  /** The user name as typed, sealed for the person. */
  userName: bytes("user_name"),
  setAt: instant("set_at").notNull(),
});

export const signInWaits = pgTable("sign_in_wait", {
  key: bytes("key").primaryKey(),
  failed: integer("failed").notNull().default(0),
  waitUntil: instant("wait_until"),
  lastAt: instant("last_at").notNull(),
});

export const knownDevices = pgTable(
  "known_device",
  {
    person: uuid("person").notNull(),
    deviceHash: text("device_hash").notNull(),
    since: instant("since").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.deviceHash] })],
);

export const keptForms = pgTable("kept_form", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  keyHash: text("key_hash").notNull(),
  sealed: bytes("sealed").notNull(),
  at: instant("at").notNull(),
  expiresAt: instant("expires_at").notNull(),
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
    way: "personal",
    purpose: "personal",
    shared: "personal",
    sealed: "personal",
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
    actingFor: "personal",
    actingAs: "personal",
    activeRole: "personal",
    lockedAt: "personal",
    desk: "personal",
    method: "personal",
    strongAt: "personal",
  },
  { keep: "until it ends: 20 hours for colleagues, 90 days after the last use for residents" },
);
classify(
  claimCodes,
  {
    id: "personal",
    person: "personal",
    how: "personal",
    foundBy: "personal",
    codeHash: "personal",
    attempts: "personal",
    madeBy: "personal",
    madeAt: "personal",
    expiresAt: "personal",
    requestHash: "personal",
    openedAt: "personal",
    finishedAt: "personal",
    endedAt: "personal",
  },
  { keep: "90 days after it was made" },
);
classify(
  passwords,
  { person: "personal", phc: "personal", userName: "personal", setAt: "personal" },
  { keep: "until the person takes the password away" },
);
classify(
  signInWaits,
  { key: "personal", failed: "personal", waitUntil: "personal", lastAt: "personal" },
  { keep: "1 day after the last try" },
);
classify(
  knownDevices,
  { person: "personal", deviceHash: "personal", since: "personal", lastAt: "personal" },
  { keep: "1 year after the last sign-in with it" },
);
classify(
  keptForms,
  {
    id: "personal",
    person: "personal",
    keyHash: "personal",
    sealed: "personal",
    at: "personal",
    expiresAt: "personal",
  },
  { keep: "2 hours" },
);

export {
  accountRecoveries,
  authenticatorApps,
  factorMisses,
  passkeyChallenges,
  passkeys,
  recoveryCodes,
  recoverySheets,
} from "./factors/tables.ts";
export { oidcArrivals, oidcIdentities, oidcRoles, oidcSignIns } from "./oidc/tables.ts";
