// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { nextStart } from "#modules/activities/index.ts";
import type { Db } from "#platform/db/db.ts";
import { keptBody } from "./import/get.ts";
import { readBody } from "./read/read.ts";
import { importItems, type Source } from "./tables.ts";

/** The organisation's own next event, to explain a choice with. */
export interface Example {
  title: string;
  /** As it was written; "" when nothing was. */
  place: string;
}

/** From what was sent or seen; else from what came of the source before. */
export async function exampleOf(db: Db, source: Source): Promise<Example | null> {
  const body = await keptBody(db, source.id);
  if (body) {
    const { items } = await readBody(source, body);
    const coming = items.slice(0, 200).filter((item) => typeof nextStart(item.contents().time) !== "string");
    const found = coming.find((item) => item.contents().location !== "") ?? coming[0] ?? items[0];
    if (found) return { title: found.title.slice(0, 80), place: found.contents().location.slice(0, 120) };
  }
  const [known] = await db.select().from(importItems).where(eq(importItems.source, source.id)).limit(1);
  return known ? { title: String(known.said.title), place: known.said.raw } : null;
}
