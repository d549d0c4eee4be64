// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { bigint, boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant } from "#platform/db/columns.ts";

export const organisations = classify(
  pgTable("organisation", {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull().default(""),
    about: text("about").notNull().default(""),
    phone: text("phone").notNull().default(""),
    email: text("email").notNull().default(""),
    website: text("website").notNull().default(""),
    logo: uuid("logo"),
    venue: uuid("venue"),
    trusted: boolean("trusted").notNull().default(false),
    mergedInto: uuid("merged_into"),
    createdAt: instant("created_at").notNull().default(sql`now()`),
    changedAt: instant("changed_at").notNull().default(sql`now()`),
    closedAt: instant("closed_at"),
  }),
  {
    id: "public",
    number: "public",
    slug: "public",
    name: "public",
    kind: "public",
    about: "public",
    phone: "public",
    email: "public",
    website: "public",
    logo: "public",
    venue: "public",
    trusted: "public",
    mergedInto: "public",
    createdAt: "public",
    changedAt: "public",
    closedAt: "public",
  },
  { keep: "as long as the site exists: a double or a closed organisation keeps its address" },
);

export const organisationAreas = classify(
  pgTable("organisation_area", {
    organisation: uuid("organisation").notNull(),
    area: uuid("area").notNull(),
  }),
  { organisation: "public", area: "public" },
  { keep: "as long as the organisation" },
);

export const memberships = classify(
  pgTable("membership", {
    organisation: uuid("organisation").notNull(),
    person: uuid("person").notNull(),
    role: text("role", { enum: ["editor", "admin"] }).notNull(),
    since: instant("since").notNull().default(sql`now()`),
  }),
  { organisation: "personal", person: "personal", role: "personal", since: "personal" },
  { keep: "until the member leaves" },
);

export const invitations = classify(
  pgTable("invitation", {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull(),
    organisation: uuid("organisation").notNull(),
    role: text("role", { enum: ["editor", "admin"] }).notNull(),
    givenName: text("given_name").notNull(),
    email: text("email").notNull(),
    invitedBy: uuid("invited_by"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    withdrawnAt: instant("withdrawn_at"),
  }),
  {
    id: "personal",
    tokenHash: "personal",
    organisation: "personal",
    role: "personal",
    givenName: "personal",
    email: "personal",
    invitedBy: "personal",
    createdAt: "personal",
    expiresAt: "personal",
    acceptedAt: "personal",
    withdrawnAt: "personal",
  },
  { keep: "30 days after it was accepted, withdrawn or too late" },
);
