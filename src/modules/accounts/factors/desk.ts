// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { accountsPaths } from "../paths.ts";
import { openRecoveries } from "./account-recovery.ts";
import { recoveryMessages } from "./recovery-messages.ts";

/** On the desk of who may give roles: helping a colleague who lost everything, with how many wait for a second one. */
export async function recoveryWork(c: Context<Env>) {
  const { db, actor, language } = c.var;
  if (!can(actor, "role.give")) return [];
  const m = speak(recoveryMessages, language);
  const waiting = (await openRecoveries(db, actor)).length;
  return [{ href: accountsPaths.recoveries, title: m.title, text: m.deskText, ...(waiting > 0 && { count: waiting }) }];
}
