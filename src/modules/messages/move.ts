// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import type { facts } from "./facts.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { type DeliveryState, type Move, mayMove, type Result } from "./workflow.ts";

interface MoveTo {
  to: DeliveryState;
  result?: Result | null;
  /** Null: a step that nobody else needs to hear of. */
  fact: keyof typeof facts | null;
  more?: Partial<Delivery>;
  /** More for the payload of the fact: codes only. */
  told?: Record<string, unknown>;
}

/** The one place where a delivery changes its state. In the caller's transaction; Conflict where the table does not allow it. */
export async function move(
  db: Db,
  actor: Actor,
  delivery: Delivery,
  by: Move,
  { to, result = null, fact, more, told }: MoveTo,
): Promise<Delivery> {
  if (!mayMove(delivery.state, by, to)) throw new Conflict("Dit bericht is intussen al afgehandeld.");
  const [after] = await db
    .update(deliveries)
    .set({ state: to, stateSince: now(), result, before: null, takenBy: null, takenUntil: null, ...more })
    .where(eq(deliveries.id, delivery.id))
    .returning();
  if (fact) await tellFact(db, actor, after!, fact, { ...(result ? { result } : {}), ...told });
  return after!;
}

/** Records a fact about a delivery. Never a name, a number or a text. */
export const tellFact = (
  db: Db,
  actor: Actor,
  { id, about, kind, channel, organisation }: Delivery,
  fact: keyof typeof facts,
  more: Record<string, unknown> = {},
): Promise<void> => record(db, actor, fact, id, { about, kind, channel, ...more }, organisation);
