// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { activityById, dateChange } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { cancelOfActivity } from "./cancel.ts";
import { changeTime } from "./change-time.ts";
import type { Slot } from "./fit.ts";
import { asked } from "./requests.ts";

/**
 * A date of an activity is at another time: its room is asked for that time, and who lends it answers again. Where the
 * date goes to another place, or the room is closed then, the room comes free.
 */
export async function moveOfActivity(
  db: Db,
  actor: Actor,
  series: string,
  recurrenceId: Temporal.PlainDateTime,
): Promise<void> {
  const found = await rows<{ id: string; request: string }>(
    db,
    sql`select b.id, b.request from booking b join booking_request q on q.id = b.request
      where q.series = ${series}::uuid and b.recurrence_id = ${recurrenceId.toString()}::timestamp
        and b.state in ('requested', 'tentative', 'confirmed') and b.ends_at > ${now().toString()}::timestamptz`,
  );
  if (found.length === 0) return;
  const change = await dateChange(db, series, recurrenceId);
  const { minutes } = await activityById(db, series);
  const starts = change?.movedTo ?? recurrenceId;
  const slot = { starts, ends: starts.add({ minutes: change?.minutes ?? minutes }) };
  for (const { id, request } of found) {
    const elsewhere = !(await follows(db, actor, { id, request, venue: change?.venue ?? null, slot }));
    if (elsewhere) await cancelOfActivity(db, actor, series, recurrenceId);
  }
}

/** Asks for the new time; false when that cannot be. */
async function follows(
  db: Db,
  actor: Actor,
  { id, request, venue, slot }: { id: string; request: string; venue: string | null; slot: Slot },
): Promise<boolean> {
  const [one] = await asked(db, [request]);
  if (!one || (venue !== null && venue !== one.lent.venue.id)) return false;
  try {
    await changeTime(db, actor, one, id, slot);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
