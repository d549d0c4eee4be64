// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant } from "#platform/db/columns.ts";
import { channels, choices, deliveryStates, natures, results } from "./workflow.ts";

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
    /** Who it is, where that is known. */
    person: uuid("person"),
    nature: text("nature", { enum: natures }).notNull().default("personal"),
    /** Told also to who does not want to be written to. */
    must: boolean("must").notNull().default(false),
    /** What happened, and how strong the reason is why this person hears it. */
    event: text("event"),
    strength: smallint("strength").notNull().default(0),
    /** The weekly message in which it was told. */
    digest: uuid("digest"),
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
    /** The mail came back. */
    bouncedAt: instant("bounced_at"),
    /** Words that only stand on paper, sealed. */
    onPaper: bytes("on_paper"),
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
    person: "personal",
    nature: "personal",
    must: "personal",
    event: "personal",
    strength: "personal",
    digest: "personal",
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
    bouncedAt: "personal",
    onPaper: "personal",
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

/** How much somebody wants to hear. */
export const messageSettings = classify(
  pgTable("message_setting", {
    person: uuid("person").primaryKey(),
    choice: text("choice", { enum: choices }).notNull().default("all"),
    /** Does not want to be written to or called at all. */
    refuses: boolean("refuses").notNull().default(false),
    changedAt: instant("changed_at").notNull(),
    changedBy: uuid("changed_by"),
  }),
  { person: "personal", choice: "personal", refuses: "personal", changedAt: "personal", changedBy: "personal" },
  { keep: "as long as the person" },
);

/** An address at which mail to this person came back. */
export const badAddresses = classify(
  pgTable("bad_address", {
    person: uuid("person").notNull(),
    value: bytes("value").notNull(),
    soft: integer("soft").notNull().default(0),
    badSince: instant("bad_since"),
    lastAt: instant("last_at").notNull(),
  }),
  { person: "personal", value: "personal", soft: "personal", badSince: "personal", lastAt: "personal" },
  { keep: "1 year after the last mail that came back" },
);

/** An address of somebody we do not know as a person, who wants no news. */
export const refusedAddresses = classify(
  pgTable("refused_address", { value: bytes("value").primaryKey(), since: instant("since").notNull() }),
  { value: "personal", since: "personal" },
  { keep: "5 years: it is what keeps news away" },
);

/** A choice that somebody may press, with the words on the button. */
export interface Answer {
  code: string;
  label: string;
}

/** A question in a message, answered once. */
export const questions = classify(
  pgTable("message_question", {
    id: uuid("id").primaryKey(),
    delivery: uuid("delivery").notNull(),
    answers: jsonb("answers").$type<Answer[]>().notNull(),
    validUntil: instant("valid_until").notNull(),
    answer: text("answer"),
    how: text("how", { enum: ["link", "sms", "phone"] }),
    answeredAt: instant("answered_at"),
  }),
  {
    id: "personal",
    delivery: "personal",
    answers: "public",
    validUntil: "personal",
    answer: "personal",
    how: "personal",
    answeredAt: "personal",
  },
  { keep: "as long as the delivery" },
);

/** The hashed secret of a link in a message, for one purpose. */
export const messageLinks = classify(
  pgTable("message_link", {
    tokenHash: text("token_hash").primaryKey(),
    purpose: text("purpose", { enum: ["answer", "fewer", "bounce"] }).notNull(),
    delivery: uuid("delivery").notNull(),
    expiresAt: instant("expires_at").notNull(),
  }),
  { tokenHash: "personal", purpose: "personal", delivery: "personal", expiresAt: "personal" },
  { keep: "until it expires" },
);
