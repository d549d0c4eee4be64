// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { emergencyTexts } from "./messages.ts";
import { emergencyPaths } from "./paths.ts";
import { maySeeEmergencies } from "./policy.ts";
import { countEmergencies } from "./review.ts";

/** What waits for who looks at the emergency button, for the desk. */
export async function emergencyWork(c: Context<Env>) {
  const { db, actor, language } = c.var;
  if (!maySeeEmergencies(actor)) return [];
  const m = speak(emergencyTexts, language);
  const href = inLanguage(emergencyPaths.reviews, language);
  return [{ href, title: m.reviewsTitle, text: m.reviewsText, count: await countEmergencies(db, actor) }];
}
