// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { practiceTexts } from "./messages/practice.ts";
import { teamTexts } from "./messages/team.ts";
import { paths } from "./paths.ts";
import { mayKeepPractices, mayWorkReferrals } from "./policy.ts";
import { teamReferrals } from "./referral.ts";

/** Lines on the desk: how much of the referrals is late, and the practices. Nobody is named. */
export async function referralsWork(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (!mayWorkReferrals(actor)) return [];
  const lines = await teamReferrals(db, actor);
  const count = lines.filter(({ late, waiting }) => late !== null || waiting.length > 0).length;
  const m = speak(teamTexts, language);
  const p = speak(practiceTexts, language);
  return [
    { href: paths.team, title: m.work, text: m.workText, count },
    ...(mayKeepPractices(actor) ? [{ href: paths.practices, title: p.title, text: p.deskText }] : []),
  ];
}
