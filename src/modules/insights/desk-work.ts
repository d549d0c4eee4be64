// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { pages } from "./messages/pages.ts";
import { paths } from "./paths.ts";
import { teamsInSight } from "./policy.ts";

/** A line on the desk of who coordinates a team. */
export function insightsWork(c: Context<Env>): DeskLink[] {
  const { actor, language } = c.var;
  if (teamsInSight(actor).length === 0) return [];
  const m = speak(pages, language);
  return [{ href: inLanguage(paths.start, language), title: m.desk, text: m.deskText }];
}
