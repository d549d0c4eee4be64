// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { move } from "../move.ts";
import { deliveries } from "../tables.ts";
import { moves, type Nature } from "../workflow.ts";

/** What somebody was to be told and was not told yet is taken back, but for what must be told. In the caller's transaction. */
export async function dropWaiting(db: Db, actor: Actor, person: string, natures?: readonly Nature[]): Promise<void> {
  const found = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.person, person),
        eq(deliveries.must, false),
        inArray(deliveries.state, [...moves.drop.from]),
        natures ? inArray(deliveries.nature, [...natures]) : undefined,
      ),
    )
    .orderBy(deliveries.id)
    .for("update");
  const more = { doneAt: now() };
  for (const delivery of found)
    await move(db, actor, delivery, "drop", { to: "dropped", fact: "delivery.dropped", more });
}
