// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { localDate } from "#platform/db/columns.ts";
import type { Surface } from "./count.ts";

/** How often an activity was shown, per day and surface. Nothing of who looked. */
export const viewCounts = pgTable(
  "view_count",
  {
    series: uuid().notNull(),
    day: localDate().notNull(),
    surface: text().$type<Surface>().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.day, table.surface] })],
);

classify(
  viewCounts,
  { series: "public", day: "public", surface: "public", count: "public" },
  { keep: "thirteen months" },
);
