// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import type { facts } from "./facts.ts";
import { type Participation, participations, type Seat } from "./tables.ts";
import { afterMove, type Move } from "./workflow.ts";

/** Takes somebody along the life, where the table knows the move; gives the state after it. */
export async function move(db: Db, participation: Participation, step: Move): Promise<Participation> {
  const state = afterMove(participation.state, step);
  if (!state || state === participation.state) return participation;
  const [after] = await db
    .update(participations)
    .set({ state, changedAt: now() })
    .where(eq(participations.id, participation.id))
    .returning();
  return after ?? participation;
}

/** Writes down what happened with a seat: ids only. */
export const tellFact = (
  db: Db,
  actor: Actor,
  name: keyof typeof facts,
  participation: Pick<Participation, "id" | "organisation">,
  seat: Pick<Seat, "id" | "series" | "recurrenceId">,
  more: Record<string, string> = {},
): Promise<void> =>
  record(
    db,
    actor,
    name,
    participation.id,
    { series: seat.series, recurrenceId: seat.recurrenceId.toString(), seat: seat.id, ...more },
    participation.organisation,
  );
