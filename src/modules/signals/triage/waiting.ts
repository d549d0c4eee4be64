// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { codeWords } from "../messages/triage-codes.ts";
import { paths } from "../paths.ts";
import { holderOf, triageTeams } from "../policy.ts";
import { type WorkLine, workList } from "./work.ts";

/** One signal that waits, for the meeting of the team: a number, a phase and a day; never a name or a reason. */
export interface WaitingSignal {
  kind: "signal";
  number: number;
  phase: string;
  step: string;
  due: Temporal.PlainDate;
  /** Id of who has it; null for the whole team. */
  owner: string | null;
  href: string;
}

/** More than this is no meeting any more. */
const mostPages = 4;

/** What waits in a team for the meeting, danger first; `hidden` are there and counted only. For who works in the team. */
export async function signalsWaiting(
  db: Db,
  actor: Actor,
  team: string,
  language: Language,
): Promise<{ lines: WaitingSignal[]; hidden: number }> {
  if (personOf(actor) === null || !triageTeams(actor).includes(team)) return { lines: [], hidden: 0 };
  const words = speak(codeWords, language) as Record<string, string>;
  const found: WorkLine[] = [];
  let hidden = 0;
  for (let page = 1; page <= mostPages; page++) {
    const { lines, more, counts } = await workList(db, actor, "all", page);
    found.push(...lines.filter((line) => line.team === team));
    hidden = counts.hidden;
    if (!more) break;
  }
  const lines = found.map((line) => ({
    kind: "signal" as const,
    number: line.number,
    phase: words[`status_${line.status}`] ?? line.status,
    step: words[`step_${line.nextStep}`] ?? "",
    due: line.nextDue.subtract({ milliseconds: 1 }).toZonedDateTimeISO("Europe/Amsterdam").toPlainDate(),
    owner: holderOf(line),
    href: paths.signal(line.number),
  }));
  return { lines, hidden };
}
