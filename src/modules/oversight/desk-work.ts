// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { deskTexts } from "./messages/desk.ts";
import { looksTexts } from "./messages/looks.ts";
import { oversightPaths } from "./paths.ts";
import { mayReview } from "./policy.ts";
import { countReviews } from "./review.ts";

/** What waits in this room, for the desk. */
export async function oversightWork(c: Context<Env>) {
  const { db, actor, language } = c.var;
  if (!mayReview(actor)) return [];
  const m = speak(deskTexts, language);
  const href = inLanguage(oversightPaths.desk, language);
  return [{ href, title: m.title, text: m.text, count: await countReviews(db, actor) }];
}

/** A line on "Mijn pagina". */
export async function looksMine(c: Context<Env>): Promise<MineLine[]> {
  const m = speak(looksTexts, c.var.language);
  return [{ title: m.mineTitle, text: m.mineText, href: inLanguage(oversightPaths.mine, c.var.language) }];
}
