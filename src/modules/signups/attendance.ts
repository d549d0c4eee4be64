// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, count, eq } from "drizzle-orm";
import type { Series } from "#modules/activities/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { guestsOf } from "./find.ts";
import type { Reception } from "./guests.ts";
import { move, tellFact } from "./move.ts";
import { maySeeGuests } from "./policy.ts";
import { seats } from "./tables.ts";
import { aboutDate } from "./tell-sign-up.ts";
import { type Guest, keyOf, momentInWords, personOf, tellGuest } from "./telling.ts";
import { type Attended, clocks, moveOfComing } from "./workflow.ts";

/** "Wie was er?" Seat → came or missed. What was ticked before and is ticked again changes nothing; a fault can be put right. */
export async function tickAttendance(
  db: Db,
  actor: Actor,
  { activity, date }: Reception,
  ticked: ReadonlyMap<string, Attended>,
): Promise<void> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    for (const guest of await guestsOf(db, activity.id, date.recurrenceId, ["signed_up"])) {
      const attended = ticked.get(guest.seat.id);
      if (attended && attended !== guest.seat.attended) await tick(db, actor, activity, guest, attended);
    }
  });
}

async function tick(db: Db, actor: Actor, activity: Series, guest: Guest, attended: Attended): Promise<void> {
  const [seat] = await db
    .update(seats)
    .set({ attended, changedAt: now() })
    .where(eq(seats.id, guest.seat.id))
    .returning();
  const times = await timesCame(db, guest.participation.id);
  const step = attended === "came" ? moveOfComing(times) : times === 0 ? "miss" : null;
  const participation = step ? await move(db, guest.participation, step) : guest.participation;
  const after = { participation, seat: seat! };
  await tellFact(
    db,
    actor,
    attended === "came" ? "participation.came" : "participation.missed",
    participation,
    after.seat,
  );
  // the list is put right: the other call is not made any more
  await takeBack(db, actor, keyOf(attended === "came" ? "missed" : "after", after.seat.id));
  if (attended === "missed") await callFriendly(db, actor, activity, after, "missed");
  else if (times === 1) await callFriendly(db, actor, activity, after, "after");
}

async function timesCame(db: Db, participation: string): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(seats)
    .where(and(eq(seats.participation, participation), eq(seats.attended, "came")));
  return found?.n ?? 0;
}

/** A friendly call, never a letter: only to who left a number and did not say that calls are not wanted. */
async function callFriendly(
  db: Db,
  actor: Actor,
  activity: Series,
  guest: Guest,
  kind: "missed" | "after",
): Promise<void> {
  const to = personOf(guest.participation);
  if (guest.participation.noCalls || !to.phone) return;
  const { moment } = await aboutDate(db, activity, guest);
  await tellGuest(db, actor, activity, guest, {
    kind,
    to: { ...to, channel: "phone" },
    subject: (m, title) => (kind === "missed" ? m.missedSubject(title) : m.afterSubject(title)),
    text: (m, title, language) =>
      (kind === "missed" ? m.missedText : m.afterText)(title, momentInWords(activity, moment, language)),
    more: { onlyChannel: "phone", dueBy: now().add({ hours: 24 * clocks.callWithinDays }) },
  });
}

/** A regular takes a role: said by who receives, never counted. Where that is no step, nothing happens. */
export async function giveRole(db: Db, actor: Actor, { activity, date }: Reception, seat: string): Promise<void> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const guest = (await guestsOf(db, activity.id, date.recurrenceId)).find((one) => one.seat.id === seat);
    if (!guest) throw new NotFound("seat");
    const after = await move(db, guest.participation, "contribute");
    if (after !== guest.participation) await tellFact(db, actor, "participation.contributing", after, guest.seat);
  });
}
