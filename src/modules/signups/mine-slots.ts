// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { capitalise, formatMoment } from "#ui/show/format.ts";
import { behalfTexts } from "./messages/behalf.ts";
import { paths } from "./paths.ts";
import { participationsOf } from "./whose.ts";

/** On "Mijn pagina": the own activities. */
export async function signUpsMine(c: Context<Env>, person: string): Promise<MineLine[]> {
  const { db, language } = c.var;
  const m = speak(behalfTexts, language);
  const found = await participationsOf(db, person);
  const text = found.length > 0 ? m.line(found.length) : m.none;
  return [{ title: m.title, text, href: inLanguage(paths.own, language) }];
}

/** What who acts for somebody may see of her activities. */
export async function activitiesInScope(c: Context<Env>, person: string) {
  const { db, language } = c.var;
  const m = speak(behalfTexts, language);
  const lines = (await participationsOf(db, person)).map(({ title, starts, state }) => ({
    title,
    text: `${capitalise(formatMoment(starts, starts, undefined, language))}, ${m[state]}`,
  }));
  return { title: m.titleOf, none: m.none, lines };
}
