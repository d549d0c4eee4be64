// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq } from "drizzle-orm";
import type { Context } from "hono";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { wishTexts } from "./messages/wish.ts";
import { whatOf } from "./pages/wish-check.tsx";
import { type Wish, wishes } from "./tables.ts";

/** The wishes of a person that stand on the list, the newest first. */
export const wishesOf = (db: Db, person: string): Promise<Wish[]> =>
  db
    .select()
    .from(wishes)
    .where(and(eq(wishes.person, person), eq(wishes.status, "open")))
    .orderBy(desc(wishes.number));

/** What who acts for somebody may see of her wishes. */
export async function wishesInScope(c: Context<Env>, person: string) {
  const { db, language } = c.var;
  const m = speak(wishTexts, language);
  const lines = (await wishesOf(db, person)).map((wish) => ({ title: whatOf(wish, language) }));
  return { title: m.scopeTitle, none: m.scopeNone, lines };
}
