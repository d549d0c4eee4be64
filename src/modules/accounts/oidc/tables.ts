// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import { keepWrapped } from "#platform/keys/wrapped.ts";

/** One walk to the sign-in page of an employer and back. */
export const oidcSignIns = pgTable("oidc_sign_in", {
  stateHash: text("state_hash").primaryKey(),
  browserHash: text("browser_hash").notNull(),
  /** Nonce and verifier, wrapped under the master key. */
  sealed: bytes("sealed").notNull(),
  next: text("next").notNull(),
  linkTo: uuid("link_to"),
  expiresAt: instant("expires_at").notNull(),
});

/** Came back and is linked to nobody yet. */
export const oidcArrivals = pgTable("oidc_arrival", {
  browserHash: text("browser_hash").primaryKey(),
  sealed: bytes("sealed").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

export const oidcIdentities = pgTable(
  "oidc_identity",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    person: uuid("person").notNull(),
    linkedAt: instant("linked_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);

/** Roles that came with a group of the employer. */
export const oidcRoles = pgTable(
  "oidc_role",
  { person: uuid("person").notNull(), role: text("role").notNull(), givenAt: instant("given_at").notNull() },
  (t) => [primaryKey({ columns: [t.person, t.role] })],
);

keepWrapped({ table: "oidc_sign_in", column: "sealed", id: "state_hash" });
keepWrapped({ table: "oidc_arrival", column: "sealed", id: "browser_hash" });

classify(
  oidcSignIns,
  {
    stateHash: "personal",
    browserHash: "personal",
    sealed: "personal",
    next: "personal",
    linkTo: "personal",
    expiresAt: "personal",
  },
  { keep: "1 day" },
);
classify(oidcArrivals, { browserHash: "personal", sealed: "personal", expiresAt: "personal" }, { keep: "1 day" });
classify(
  oidcIdentities,
  { issuer: "personal", subject: "personal", person: "personal", linkedAt: "personal", lastUsedAt: "personal" },
  { keep: "until the person unlinks it" },
);
classify(oidcRoles, { person: "personal", role: "personal", givenAt: "personal" }, { keep: "as long as the role" });
