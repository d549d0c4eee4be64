// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { listWords } from "./messages/triage.ts";
import { paths } from "./paths.ts";
import { triageTeams } from "./policy.ts";
import { newSignals } from "./triage/work.ts";

/** A line on the desk of who works in a team: how many wait for a first reaction. */
export async function signalsWork(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (triageTeams(actor).length === 0) return [];
  const m = speak(listWords, language);
  const count = await newSignals(db, actor);
  return [{ href: inLanguage(paths.list, language), title: m.deskTitle, text: m.deskText, count }];
}
