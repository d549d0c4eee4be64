// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import "./audit-tables.ts";

// The tables of the foundations. The platform speaks SQL to them; these definitions say what is in them and for how long.

classify(
  pgTable("event", {
    id: uuid("id").primaryKey(),
    at: instant("at").notNull(),
    name: text("name").notNull(),
    subject: uuid("subject"),
    actorKind: text("actor_kind").notNull(),
    actor: uuid("actor"),
    onBehalfOf: uuid("on_behalf_of"),
    organisation: uuid("organisation"),
    job: text("job"),
    payload: jsonb("payload").notNull(),
    requestId: text("request_id"),
  }),
  {
    id: "public",
    at: "personal",
    name: "personal",
    subject: "personal",
    actorKind: "public",
    actor: "personal",
    onBehalfOf: "personal",
    organisation: "public",
    job: "public",
    payload: "personal",
    requestId: "public",
  },
  { keep: "as long as what they are about" },
);

classify(
  pgTable("draft", {
    id: text("id").primaryKey(),
    kind: text("kind").notNull(),
    person: uuid("person"),
    answers: jsonb("answers").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  }),
  { id: "personal", kind: "public", person: "personal", answers: "personal", createdAt: "public", expiresAt: "public" },
  { keep: "7 days" },
);

classify(
  pgTable("once", { id: text("id").primaryKey(), location: text("location").notNull(), at: instant("at").notNull() }),
  { id: "public", location: "public", at: "public" },
  { keep: "7 days" },
);

classify(
  pgTable("calendar_stamp", {
    scope: text("scope").primaryKey(),
    version: bigint("version", { mode: "bigint" }).notNull(),
  }),
  { scope: "public", version: "public" },
  { keep: "always" },
);

classify(
  pgTable("site_setting", {
    key: text("key").primaryKey(),
    value: jsonb("value").notNull(),
    changedAt: instant("changed_at").notNull(),
  }),
  { key: "public", value: "public", changedAt: "public" },
  { keep: "always" },
);

classify(
  pgTable("file", {
    id: uuid("id").primaryKey(),
    mediaType: text("media_type").notNull(),
    bytes: bytes("bytes").notNull(),
    hash: text("hash").notNull(),
    width: integer("width"),
    height: integer("height"),
    createdAt: instant("created_at").notNull(),
  }),
  {
    id: "public",
    mediaType: "public",
    bytes: "public",
    hash: "public",
    width: "public",
    height: "public",
    createdAt: "public",
  },
  { keep: "as long as something shows it" },
);

classify(
  pgTable("migration", {
    name: text("name").primaryKey(),
    checksum: text("checksum").notNull(),
    at: instant("at").notNull(),
  }),
  { name: "public", checksum: "public", at: "public" },
  { keep: "always" },
);
