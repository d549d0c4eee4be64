// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, ne } from "drizzle-orm";
import { placedDate, shareActivity, takePlace } from "#modules/activities/index.ts";
import { markHeard, takeBack } from "#modules/messages/index.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { openLink } from "./find.ts";
import { leaveSeat } from "./seats.ts";
import { isOpen, type Outcome, settle, sitAgain, takesSignUps } from "./sign-up.ts";
import { type Participation, participations, type Seat, seats } from "./tables.ts";

/** What somebody may change by the own link. */
export type OwnDetails = Pick<Participation, "needs" | "spoken" | "remark" | "reminder" | "introduce" | "sharePhone">;

const inside = <T>(db: Db, deed: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction((tx) => deed(tx as unknown as Db));

/** "Ik kom niet": by whoever has the link, for a date of that link. Twice is once. Throws NotFound. */
export const cancelOwn = (db: Db, token: string, seat: string): Promise<void> =>
  inside(db, async (db) => {
    const opened = await openLink(db, token);
    const mine = opened.seats.find(({ id }) => id === seat);
    if (!mine) throw new NotFound("seat");
    await leaveSeat(db, opened.as, { participation: opened.participation, seat: mine });
    // who answers has read it
    for (const kind of ["placed", "moved", "reminder"]) await markHeard(db, opened.as, mine.id, `signups.${kind}`);
  });

/** Comes on another date too, without filling in anything again. */
export const comeAgain = (db: Db, token: string, recurrenceId: Temporal.PlainDateTime): Promise<Outcome> =>
  inside(db, async (db) => {
    const { participation, seats: mine, as } = await openLink(db, token);
    const same = (seat: Seat) => seat.recurrenceId.equals(recurrenceId) && seat.state !== "cancelled";
    if (mine.some(same)) return "already";
    const activity = await shareActivity(db, participation.series);
    const date = await placedDate(db, activity.id, recurrenceId);
    if (!date || !takesSignUps(activity) || !isOpen(activity, date) || participation.state === "stopped")
      return "closed";
    const taken = await takePlace(db, activity.id, recurrenceId);
    if (taken === "closed") return "closed";
    if (taken === "full" && !participation.phone && !participation.email) return "unreachable";
    const seat = await sitAgain(
      db,
      participation,
      activity,
      recurrenceId,
      taken === "placed" ? "signed_up" : "waitlisted",
    );
    await settle(db, as, activity, { participation, seat });
    return taken === "placed" ? "signed_up" : "waitlisted";
  });

/** What I need, and what may be told. */
export const changeOwn = (db: Db, token: string, details: OwnDetails): Promise<void> =>
  inside(db, async (db) => {
    const { participation, as } = await openLink(db, token);
    await db
      .update(participations)
      .set({ ...details, changedAt: now() })
      .where(eq(participations.id, participation.id));
    const { id, organisation } = participation;
    await record(db, as, "participation.changed", id, { fields: Object.keys(details) }, organisation);
  });

/**
 * Everything that this link shows is erased at once: dates to come are given back first, and what was not told yet is not
 * told any more. What stays is that somebody was there (facts without a name).
 */
export const eraseOwn = (db: Db, token: string): Promise<void> =>
  inside(db, async (db) => {
    const { participation, seats: mine, onlySeat, as } = await openLink(db, token);
    for (const seat of mine) await leaveSeat(db, as, { participation, seat });
    for (const { id } of mine) for (const kind of kinds) await takeBack(db, as, `signups.${kind}:${id}`);
    if (mine.length > 0)
      await db.delete(seats).where(
        inArray(
          seats.id,
          mine.map(({ id }) => id),
        ),
      );
    const [left] = onlySeat
      ? await db
          .select({ id: seats.id })
          .from(seats)
          .where(and(eq(seats.participation, participation.id), ne(seats.state, "cancelled")))
          .limit(1)
      : [];
    if (!left) await db.delete(participations).where(eq(participations.id, participation.id));
    await record(db, as, "participation.erased", participation.id, {}, participation.organisation);
  });

const kinds = ["cancelled", "stopped", "missed", "after", "left"] as const;
