// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import { reviewRules, reviewStates, verdicts } from "./workflow.ts";

/** What the privacy officer looks at again. */
export const logReviews = classify(
  pgTable("log_review", {
    id: uuid("id").primaryKey(),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    rule: text("rule", { enum: reviewRules }).notNull(),
    /** One item for one rule, one account, one person, one day. */
    key: text("key").notNull(),
    account: uuid("account"),
    subjectPseudonym: uuid("subject_pseudonym"),
    day: localDate("day").notNull(),
    /** Rows of the log: event_id. */
    looks: uuid("looks").array().notNull(),
    state: text("state", { enum: reviewStates }).notNull().default("open"),
    verdict: text("verdict", { enum: verdicts }),
    /** Sealed with the key of who looked. */
    note: bytes("note"),
    madeAt: instant("made_at").notNull(),
    dueOn: localDate("due_on").notNull(),
    closedAt: instant("closed_at"),
    closedBy: uuid("closed_by"),
    /** Who sees the name now, and until when. */
    openedBy: uuid("opened_by"),
    openedUntil: instant("opened_until"),
  }),
  {
    id: "public",
    number: "public",
    rule: "public",
    key: "personal",
    account: "personal",
    subjectPseudonym: "personal",
    day: "personal",
    looks: "personal",
    state: "public",
    verdict: "personal",
    note: "personal",
    madeAt: "public",
    dueOn: "public",
    closedAt: "public",
    closedBy: "personal",
    openedBy: "personal",
    openedUntil: "personal",
  },
  { keep: "5 years after it was closed" },
);
export type LogReview = typeof logReviews.$inferSelect;
