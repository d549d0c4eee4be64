// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { caseList } from "./lists.ts";
import { taskWords } from "./messages/codes.ts";
import { statusWords } from "./messages/words.ts";
import { paths } from "./paths.ts";

export interface WaitingCase {
  kind: "case";
  number: number;
  /** In words. */
  phase: string;
  step: string;
  due: Temporal.PlainDate | null;
  owner: string | null;
  href: string;
}

/** What waits in a team, for the list of its meeting: a number, a phase and a day. Throws NotFound for another team. */
export async function casesWaiting(
  db: Db,
  actor: Actor,
  team: string,
  language: Language,
): Promise<{ lines: WaitingCase[]; hidden: number }> {
  const { lines, hidden } = await caseList(db, actor, team);
  const [status, task] = [speak(statusWords, language), speak(taskWords, language)];
  return {
    hidden,
    lines: lines.map(({ number, status: phase, task: step, due, lead }) => ({
      kind: "case",
      number,
      phase: status[phase],
      step: step === null ? "" : ((task as Record<string, string>)[step] ?? ""),
      due,
      owner: lead,
      href: inLanguage(paths.one(number), language),
    })),
  };
}
