// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityById, changeActivity } from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Asked } from "./requests.ts";

/**
 * A confirmed room stands with the activity that it was asked for. Who lends the room may not change the activity, and
 * need not: who asked wanted exactly this. An activity that stopped, or that has a room of its own by now, stays as it is.
 */
export async function showRoom(db: Db, { request, lent }: Asked): Promise<void> {
  if (!request.series) return;
  const activity = await activityById(db, request.series);
  if (activity.status === "archived" || activity.room === lent.room.id) return;
  if (activity.room && request.id !== request.together) return; // one of the other rooms, for some dates
  const place = { venue: lent.venue.id, room: lent.room.id, address: "" };
  await changeActivity(db, system("bookings.confirm"), activity.number, place);
}
