// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { importItems, sourcePlaces } from "./tables.ts";

/** How many activities came of a source. */
export const countItems = (db: Db, source: string): Promise<number> =>
  db.$count(importItems, eq(importItems.source, source));

/** How many places of a source somebody has to name. */
export const countPlaces = (db: Db, source: string): Promise<number> =>
  db.$count(sourcePlaces, and(eq(sourcePlaces.source, source), eq(sourcePlaces.answer, "asked")));
