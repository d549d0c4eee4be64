// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Reaction } from "#platform/audit/record.ts";
import { now } from "#platform/time/time.ts";
import { cancelOfActivity } from "./cancel.ts";
import { moveOfActivity } from "./moved.ts";
import { requests } from "./tables.ts";

/** A date that does not go on frees the room. */
const freeDate: Reaction = async (db, { subject, payload, actor }) => {
  if (subject && typeof payload.recurrenceId === "string")
    await cancelOfActivity(db, actor, subject, Temporal.PlainDateTime.from(payload.recurrenceId));
};

/** A date at another time takes its room along, as a question. */
const moveDate: Reaction = async (db, { subject, payload, actor }) => {
  if (subject && typeof payload.recurrenceId === "string")
    await moveOfActivity(db, actor, subject, Temporal.PlainDateTime.from(payload.recurrenceId));
};

/** An activity that stops frees all its dates. */
const freeAll: Reaction = async (db, { subject, actor }) => {
  if (subject) await cancelOfActivity(db, actor, subject, null);
};

/** Two organisations that were one: what was asked goes along. */
const moveRequests: Reaction = async (db, { subject, payload }) => {
  if (subject && typeof payload.into === "string")
    await db.update(requests).set({ organisation: payload.into }).where(eq(requests.organisation, subject));
};

/** Who no longer works for the lender no longer answers for its rooms. */
const endDuty: Reaction = async (db, { subject }) => {
  if (!subject) return;
  for (const column of [sql`approver`, sql`substitute`])
    await db.execute(sql`update room_terms set ${column} = null where ${column} = ${subject}::uuid and not exists
      (select from room r join venue v on v.id = r.venue join membership m on m.organisation = v.organisation
        where r.id = room_terms.room and m.person = ${subject}::uuid)`);
};

/** A room goes off the list: what has been is let go of; a date to come holds it back. */
const letGo: Reaction = async (db, { subject }) => {
  await db.execute(sql`delete from booking_request q where q.room = ${subject}::uuid and not exists
    (select from booking b where b.request = q.id and b.state in ('requested', 'tentative', 'confirmed')
      and b.ends_at > ${now().toString()}::timestamptz)`);
};

/** Which facts this room listens to. Wired in app/reactions.ts. */
export const bookingFollowers: readonly [fact: string, reaction: Reaction][] = [
  ["occurrence.cancelled", freeDate],
  ["occurrence.withdrawn", freeDate],
  ["occurrence.moved", moveDate],
  ["occurrence.restored", moveDate],
  ["activity.archived", freeAll],
  ["organisation.merged", moveRequests],
  ["membership.ended", endDuty],
  ["room.removed", letGo],
];
