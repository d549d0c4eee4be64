// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { codesLeft, makeRecoveryCodes } from "../recovery-codes.ts";

/** After the first factor comes a sheet of recovery codes; after a later one the list of factors. */
export async function afterAdding(c: Context<Env>, person: string, done: string, next: string): Promise<Response> {
  const { db, actor, language } = c.var;
  if ((await codesLeft(db, person)) === 0) {
    await makeRecoveryCodes(db, actor, person);
    return c.redirect(withNext(inLanguage(accountsPaths.recoveryCodes, language), next), 303);
  }
  return c.redirect(next || `${inLanguage(accountsPaths.security, language)}?gedaan=${done}`, 303);
}
