// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant } from "#platform/db/columns.ts";
import { channels, deliveryStates, results } from "./workflow.ts";

/** Letters that are printed and posted together. */
export const letterBatches = classify(
  pgTable("letter_batch", {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    madeBy: uuid("made_by"),
    madeAt: instant("made_at").notNull(),
    printedAt: instant("printed_at"),
    postedAt: instant("posted_at"),
  }),
  { id: "public", number: "public", madeBy: "personal", madeAt: "public", printedAt: "public", postedAt: "public" },
  { keep: "1 year" },
);

/** How a delivery stood before the result of a call. Moments as text. */
export interface Before {
  state: "queued" | "no_answer";
  attempts: number;
  daypart: "morning" | "afternoon" | "evening" | null;
  at: string | null;
  next: string | null;
  note: string;
}

/** One thing that one person must be told. */
export const deliveries = classify(
  pgTable("delivery", {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** One event, one message. */
    key: text("key").notNull(),
    kind: text("kind").notNull(),
    label: text("label").notNull(),
    about: uuid("about").notNull(),
    organisation: uuid("organisation"),
    name: text("name").notNull(),
    phone: text("phone").notNull().default(""),
    email: text("email").notNull().default(""),
    address: text("address").notNull().default(""),
    language: text("language", { enum: ["nl", "simple", "en"] })
      .notNull()
      .default("nl"),
    channel: text("channel", { enum: channels }).notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    link: text("link").notNull().default(""),
    notBefore: instant("not_before").notNull(),
    dueBy: instant("due_by"),
    urgent: boolean("urgent").notNull().default(false),
    state: text("state", { enum: deliveryStates }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastAttemptDaypart: text("last_attempt_daypart", { enum: ["morning", "afternoon", "evening"] }),
    lastAttemptAt: instant("last_attempt_at"),
    nextAttemptAfter: instant("next_attempt_after"),
    /** Who is calling now, and until when nobody else may. */
    takenBy: uuid("taken_by"),
    takenUntil: instant("taken_until"),
    result: text("result", { enum: results }),
    note: text("note").notNull().default(""),
    doneBy: uuid("done_by"),
    /** How it stood before the last result of a call, so that it can be taken back. */
    before: jsonb("before").$type<Before>(),
    batch: uuid("batch"),
    createdAt: instant("created_at").notNull(),
    /** Since when it waits by this channel. */
    queuedAt: instant("queued_at").notNull(),
    stateSince: instant("state_since").notNull(),
    sentAt: instant("sent_at"),
    doneAt: instant("done_at"),
    forgottenAt: instant("forgotten_at"),
  }),
  {
    id: "personal",
    number: "personal",
    key: "personal",
    kind: "personal",
    label: "personal",
    about: "personal",
    organisation: "public",
    name: "personal",
    phone: "personal",
    email: "personal",
    address: "personal",
    language: "personal",
    channel: "personal",
    subject: "personal",
    body: "personal",
    link: "personal",
    notBefore: "personal",
    dueBy: "personal",
    urgent: "personal",
    state: "personal",
    attempts: "personal",
    lastAttemptDaypart: "personal",
    lastAttemptAt: "personal",
    nextAttemptAfter: "personal",
    takenBy: "personal",
    takenUntil: "personal",
    result: "personal",
    note: "personal",
    doneBy: "personal",
    before: "personal",
    batch: "personal",
    createdAt: "personal",
    queuedAt: "personal",
    stateSince: "personal",
    sentAt: "personal",
    doneAt: "personal",
    forgottenAt: "personal",
  },
  {
    keep: "name, phone, address, text and note 30 days after it was told, sent or taken back (90 days where nobody got through); the row itself 1 year",
  },
);

export type Delivery = typeof deliveries.$inferSelect;
