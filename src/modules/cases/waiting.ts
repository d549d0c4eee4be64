// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, teamsOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, type Language } from "#platform/i18n/i18n.ts";
import { caseList } from "./lists.ts";
import { phaseWords, taskName } from "./pages/step-words.tsx";
import { paths } from "./paths.ts";

/** What waits for a team, for its meeting: a number, a phase and a day; never whose it is. Empty for who does not work there. */
export async function casesWaiting(db: Db, actor: Actor, team: string, language: Language) {
  if (!teamsOf(actor).some((place) => place.team === team && place.role !== "volunteer"))
    return { lines: [], hidden: 0 };
  const { lines, hidden } = await caseList(db, actor, team);
  return {
    lines: lines.map((line) => ({
      kind: "case" as const,
      number: line.number,
      phase: phaseWords(line, language),
      step: line.task ? taskName(line.task, language) : "",
      due: line.due,
      owner: line.lead,
      href: inLanguage(paths.one(line.number), language),
    })),
    hidden,
  };
}
