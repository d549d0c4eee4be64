// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { type Actor, teamsOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, type Language } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { codeWord } from "./pages/triage/words.ts";
import { paths } from "./paths.ts";
import { signals } from "./tables.ts";

/** More than this is not spoken about in one meeting. */
const most = 200;

/**
 * What waits for a team, for its meeting: a number, a phase and a day; never who it is about. Empty for who does not work there.
 */
export async function signalsWaiting(db: Db, actor: Actor, team: string, language: Language) {
  if (!teamsOf(actor).some((place) => place.team === team && place.role !== "volunteer"))
    return { lines: [], hidden: 0 };
  const found = await behindWall(db, actor, (db) =>
    db
      .select({
        number: signals.number,
        status: signals.status,
        nextStep: signals.nextStep,
        nextDue: signals.nextDue,
        owner: signals.owner,
      })
      .from(signals)
      .where(and(eq(signals.team, team), isNull(signals.closedAt), ne(signals.status, "held")))
      .orderBy(asc(signals.nextDue), asc(signals.number))
      .limit(most),
  );
  const lines = found.map(({ number, status, nextStep, nextDue, owner }) => ({
    kind: "signal" as const,
    number,
    phase: codeWord("status", status, language),
    step: nextStep ? codeWord("step", nextStep, language) : "",
    due: nextDue ? toLocal(nextDue).toPlainDate() : null,
    owner,
    href: inLanguage(paths.signal(number), language),
  }));
  return { lines, hidden: 0 };
}
