// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant } from "#platform/db/columns.ts";
import type { Released } from "./gateway.ts";

/** Figures of one team over one quarter as they were given out, small numbers left out. Never counted again. */
export const releases = pgTable("insight_release", {
  team: uuid("team").notNull(),
  quarter: text("quarter").notNull(),
  body: jsonb("body").$type<Released>().notNull(),
  madeAt: instant("made_at").notNull(),
});

classify(
  releases,
  { team: "internal", quarter: "internal", body: "internal", madeAt: "internal" },
  { keep: "counts only; as long as the team" },
);
