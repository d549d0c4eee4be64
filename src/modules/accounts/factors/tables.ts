// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import { keepWrapped } from "#platform/keys/wrapped.ts";
import { identityChecks, lossReasons, recoveryStates } from "./words.ts";

keepWrapped({ table: "authenticator_app", column: "secret", id: "person" });
keepWrapped({ table: "recovery_sheet", column: "shown", id: "person" });

export const passkeys = pgTable("passkey", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  credential: text("credential").notNull(),
  publicKey: bytes("public_key").notNull(),
  counter: bigint("counter", { mode: "number" }).notNull(),
  transports: text("transports").array().notNull().default([]),
  /** Lives on more than one device of the same person. */
  synced: boolean("synced").notNull(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
});

export const challengePurposes = ["add", "sign_in", "second_step"] as const;
export const passkeyChallenges = pgTable("passkey_challenge", {
  challengeHash: text("challenge_hash").primaryKey(),
  browserHash: text("browser_hash").notNull(),
  purpose: text("purpose", { enum: challengePurposes }).notNull(),
  person: uuid("person"),
  expiresAt: instant("expires_at").notNull(),
});

export const authenticatorApps = pgTable("authenticator_app", {
  person: uuid("person").primaryKey(),
  /** Wrapped under the master key. */
  secret: bytes("secret").notNull(),
  lastStep: bigint("last_step", { mode: "number" }),
  createdAt: instant("created_at").notNull(),
  /** Null: the person has not typed a code of it yet. */
  confirmedAt: instant("confirmed_at"),
  lastUsedAt: instant("last_used_at"),
});

export const recoverySheets = pgTable("recovery_sheet", {
  person: uuid("person").primaryKey(),
  salt: bytes("salt").notNull(),
  madeAt: instant("made_at").notNull(),
  shown: bytes("shown"),
});

export const recoveryCodes = pgTable(
  "recovery_code",
  { person: uuid("person").notNull(), codeHash: bytes("code_hash").notNull(), usedAt: instant("used_at") },
  (t) => [primaryKey({ columns: [t.person, t.codeHash] })],
);

export const factorMisses = pgTable("factor_miss", {
  id: uuid("id").primaryKey(),
  person: uuid("person").notNull(),
  at: instant("at").notNull(),
});

export const accountRecoveries = pgTable("account_recovery", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid("person").notNull(),
  state: text("state", { enum: recoveryStates }).notNull(),
  reason: text("reason", { enum: lossReasons }).notNull(),
  startedBy: uuid("started_by"),
  startCheck: text("start_check", { enum: identityChecks }).notNull(),
  startedAt: instant("started_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  decidedBy: uuid("decided_by"),
  confirmCheck: text("confirm_check", { enum: identityChecks }),
  decidedAt: instant("decided_at"),
});

keepWrapped({ table: "authenticator_app", column: "secret", id: "person" });
keepWrapped({ table: "recovery_sheet", column: "shown", id: "person" });

classify(
  passkeys,
  {
    id: "personal",
    person: "personal",
    credential: "personal",
    publicKey: "personal",
    counter: "personal",
    transports: "personal",
    synced: "personal",
    name: "personal",
    createdAt: "personal",
    lastUsedAt: "personal",
  },
  { keep: "until the person removes it" },
);
classify(
  passkeyChallenges,
  {
    challengeHash: "personal",
    browserHash: "personal",
    purpose: "personal",
    person: "personal",
    expiresAt: "personal",
  },
  { keep: "1 day" },
);
classify(
  authenticatorApps,
  {
    person: "personal",
    secret: "personal",
    lastStep: "personal",
    createdAt: "personal",
    confirmedAt: "personal",
    lastUsedAt: "personal",
  },
  { keep: "until the person removes it" },
);
classify(
  recoverySheets,
  { person: "personal", salt: "personal", madeAt: "personal", shown: "personal" },
  { keep: "until the person makes new codes" },
);
classify(
  recoveryCodes,
  { person: "personal", codeHash: "personal", usedAt: "personal" },
  { keep: "as long as the sheet of codes" },
);
classify(factorMisses, { id: "personal", person: "personal", at: "personal" }, { keep: "1 day" });
classify(
  accountRecoveries,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    state: "personal",
    reason: "personal",
    startedBy: "personal",
    startCheck: "personal",
    startedAt: "personal",
    expiresAt: "personal",
    decidedBy: "personal",
    confirmCheck: "personal",
    decidedAt: "personal",
  },
  { keep: "1 year" },
);
