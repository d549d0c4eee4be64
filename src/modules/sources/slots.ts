// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { countDoubles } from "./doubles.ts";
import { sourceOfSeries } from "./items.ts";
import { overview } from "./messages/sources.ts";
import { trial } from "./messages/trial.ts";
import { paths } from "./paths.ts";
import { mayDecideDoubles } from "./policy.ts";
import { sourcesFor } from "./source/find.ts";

/** On the desk: the calendars of others, and doubles for who decides. */
export async function sourceDesk(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (actor.kind !== "member" && !mayDecideDoubles(actor)) return [];
  const m = speak(overview, language);
  const found = await sourcesFor(db, actor);
  const count = found.filter(({ source }) => ["attention", "failing", "dead"].includes(source.state)).length;
  const text = count > 0 ? m.deskAttention(count) : m.deskText;
  const links: DeskLink[] = [{ href: inLanguage(paths.list, language), title: m.title, text, count }];
  const doubles = mayDecideDoubles(actor) ? await countDoubles(db, actor) : 0;
  if (doubles === 0) return links;
  const t = speak(trial, language);
  return [
    ...links,
    { href: inLanguage(paths.doubles, language), title: t.doublesDesk, text: t.doublesDeskText, count: doubles },
  ];
}

/** On the page of one activity: where it comes from. */
export async function sourceManaging(c: Context<Env>, activity: { id: string }): Promise<DeskLink[]> {
  const { db, language } = c.var;
  const source = await sourceOfSeries(db, activity.id);
  if (!source) return [];
  const m = speak(overview, language);
  return [
    {
      href: inLanguage(paths.item(source.number, source.item), language),
      title: m.fromSource(source.name),
      text: m.fromSourceText,
    },
  ];
}
