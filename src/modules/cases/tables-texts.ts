// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { bytes, instant, localDate } from "#platform/db/columns.ts";
import type { AgreedHow, ConversationKind, Element, GoalLevel, Lack, NoteKind, Reader } from "./codes.ts";

export const conversations = pgTable("conversation", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  onDate: localDate("on_date").notNull(),
  kind: text("kind").$type<ConversationKind>().notNull().default("conversation"),
  themes: text("themes").array().notNull().default([]),
  text: bytes("text"),
  contribution: bytes("contribution"),
  drawing: bytes("drawing"),
  by: uuid("by"),
  at: instant("at").notNull(),
});
export type Conversation = typeof conversations.$inferSelect;

export const notes = pgTable("note", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  kind: text("kind").$type<NoteKind>().notNull(),
  visibleTo: text("visible_to").$type<Reader>().notNull(),
  text: bytes("text").notNull(),
  replaces: uuid("replaces"),
  by: uuid("by"),
  at: instant("at").notNull(),
});
export type Note = typeof notes.$inferSelect;

export const plans = pgTable("plan", {
  id: uuid("id").primaryKey(),
  caseId: uuid("case_id").notNull(),
  version: integer("version").notNull(),
  wish: bytes("wish").notNull(),
  contribution: bytes("contribution").notNull(),
  lack: text("lack").$type<Lack>().notNull(),
  agreedOn: localDate("agreed_on"),
  agreedHow: text("agreed_how").$type<AgreedHow>(),
  by: uuid("by"),
  at: instant("at").notNull(),
});
export type PlanRow = typeof plans.$inferSelect;

export const goals = pgTable("goal", {
  id: uuid("id").primaryKey(),
  plan: uuid("plan").notNull(),
  place: smallint("place").notNull(),
  text: bytes("text").notNull(),
  element: text("element").$type<Element>().notNull(),
  shareable: boolean("shareable").notNull().default(false),
  level: smallint("level").$type<GoalLevel>(),
});
export type GoalRow = typeof goals.$inferSelect;

classify(
  conversations,
  {
    id: "internal",
    caseId: "personal",
    onDate: "personal",
    kind: "internal",
    themes: "personal",
    text: "special",
    contribution: "special",
    drawing: "special",
    by: "personal",
    at: "personal",
  },
  { keep: "with the case" },
);
classify(
  notes,
  {
    id: "internal",
    caseId: "personal",
    kind: "internal",
    visibleTo: "personal",
    text: "special",
    replaces: "personal",
    by: "personal",
    at: "personal",
  },
  { keep: "with the case" },
);
classify(
  plans,
  {
    id: "internal",
    caseId: "personal",
    version: "internal",
    wish: "special",
    contribution: "special",
    lack: "special",
    agreedOn: "personal",
    agreedHow: "personal",
    by: "personal",
    at: "personal",
  },
  { keep: "with the case" },
);
classify(
  goals,
  {
    id: "internal",
    plan: "personal",
    place: "internal",
    text: "special",
    element: "special",
    shareable: "personal",
    level: "internal",
  },
  { keep: "with the case" },
);
