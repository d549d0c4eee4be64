// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import type { About, ContactChannel } from "./workflow.ts";

export const contacts = pgTable("contact", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  person: uuid("person").notNull(),
  /** Who had the conversation. */
  by: uuid("by"),
  access: uuid("access"),
  channel: text("channel").$type<ContactChannel>().notNull(),
  abouts: text("abouts").array().$type<About[]>().notNull().default([]),
  /** Sealed with the key of the person. */
  note: bytes("note"),
  startedAt: instant("started_at").notNull(),
  endedAt: instant("ended_at"),
  /** Ended by the night. */
  leftOpen: boolean("left_open").notNull().default(false),
});
export type Contact = typeof contacts.$inferSelect;

classify(
  contacts,
  {
    id: "personal",
    number: "personal",
    person: "personal",
    by: "personal",
    access: "personal",
    channel: "personal",
    abouts: "personal",
    note: "personal",
    startedAt: "personal",
    endedAt: "personal",
    leftOpen: "personal",
  },
  { keep: "the note 6 months, the rest 2 years after the conversation" },
);
