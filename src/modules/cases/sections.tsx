// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { MineLine, Person, PersonSection } from "#modules/people/index.ts";
import { type Actor, behalfOf, can, teamsOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { LinkList } from "#ui/show/link-list.tsx";
import { myCases } from "./lists.ts";
import { helpingTexts } from "./messages/helping.ts";
import { listTexts } from "./messages/list.ts";
import { ownTexts } from "./messages/own.ts";
import { ownPlans } from "./others.ts";
import { phaseWords } from "./pages/step-words.tsx";
import { paths } from "./paths.ts";

/** On the desk of who works with residents: how many steps are overdue, and nothing of whom; whom a volunteer helps. */
export async function casesWork(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (!can(actor, "case.work")) return helpingLine(actor, language);
  const m = speak(listTexts, language);
  const late = (await myCases(db, actor)).filter(({ overdue }) => overdue).length;
  const text = late > 0 ? m.deskLate(late) : m.deskText;
  const own = { href: inLanguage(paths.all, language), title: m.deskLink, text, count: late };
  return [own, ...helpingLine(actor, language)];
}

/** Whom she helps, for a volunteer of a team. */
function helpingLine(actor: Actor, language: Language): MineLine[] {
  if (behalfOf(actor) !== null || !teamsOf(actor).some(({ role }) => role === "volunteer")) return [];
  const m = speak(helpingTexts, language);
  return [{ title: m.title, text: m.line, href: inLanguage(paths.helping, language) }];
}

/** On "Mijn pagina": the own plan, for who has one; and whom she helps, for a volunteer of a team. */
export async function casesMine(c: Context<Env>): Promise<MineLine[]> {
  const { db, actor, language } = c.var;
  if (behalfOf(actor) !== null) return [];
  const own = speak(ownTexts, language);
  const lines: MineLine[] = [];
  if ((await ownPlans(db, actor)).length > 0)
    lines.push({ title: own.title, text: own.line, href: inLanguage(paths.mine, language) });
  return [...lines, ...helpingLine(actor, language)];
}

/** On the page of a person: the case with her, for who works on it. Others do not see that it is there. */
export async function casesSections(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { db, actor, language } = c.var;
  if (!can(actor, "case.work")) return [];
  const own = (await myCases(db, actor)).filter((line) => line.person === person.id);
  if (own.length === 0) return [];
  const m = speak(listTexts, language);
  const items = own.map((line) => ({
    href: inLanguage(paths.one(line.number), language),
    title: m.sectionLine(line.number, phaseWords(line, language)),
  }));
  return [{ id: "traject", title: m.section, body: <LinkList items={items} label={m.section} /> }];
}
