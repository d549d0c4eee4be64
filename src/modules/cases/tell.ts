// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import type { FactName } from "./facts.ts";
import { asSystem } from "./hold.ts";
import { type CaseFile, caseSignals, type Match, type Visit } from "./tables.ts";

export type About = Pick<CaseFile, "id" | "person" | "team" | "fromReferral">;

export const signalsOf = (db: Db, id: string): Promise<string[]> =>
  asSystem(db, async (db) => {
    const found = await db.select({ signal: caseSignals.signal }).from(caseSignals).where(eq(caseSignals.caseId, id));
    return found.map(({ signal }) => signal);
  });

/** Writes down what happened with a case: ids and codes. What follows from it in other rooms happens in this transaction. */
export async function tellCase(
  db: Db,
  actor: Actor,
  name: FactName,
  { id, person, team, fromReferral }: About,
  more: Record<string, unknown> = {},
): Promise<void> {
  const signals = await signalsOf(db, id);
  await record(db, actor, name, id, { person, team, signals, fromReferral, ...more });
}

/** The same of a match or a visit. */
export const tellPart = (
  db: Db,
  actor: Actor,
  name: FactName,
  { person, team }: About,
  part: Pick<Match | Visit, "id" | "caseId">,
  more: Record<string, unknown> = {},
): Promise<void> => record(db, actor, name, part.id, { person, team, case: part.caseId, ...more });
