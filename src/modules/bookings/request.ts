// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityById } from "#modules/activities/index.ts";
import { type Actor, can, personOf, worksFor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { now, toInstant } from "#platform/time/time.ts";
import { judgeDates, type Wanted } from "./dates.ts";
import { duringOf } from "./fit.ts";
import { isLent, type LentRoom, lenderOf } from "./lent.ts";
import { newLink } from "./links.ts";
import { mayAsk } from "./policy.ts";
import { type BookingRequest, bookings, requests } from "./tables.ts";
import { tellLender, tellReceived } from "./tellings.ts";

/** What somebody fills in. Who has no account gives a name and a phone number or a mail address. */
export interface RequestInput {
  organisation: string | null;
  name: string;
  phone: string;
  email: string;
  language: Language;
  /** In a few words: "Volleybal voor vijftigplussers". */
  title: string;
  remark: string;
  people: number;
  /** The activity of the calendar that it is for. */
  series: string | null;
  rule: string | null;
}

/** Dates for one room. */
export interface RoomDates {
  lent: LentRoom;
  dates: readonly Wanted[];
}

/**
 * Asks for one or more rooms in one transaction: one request per room, all under one secret link. Every date is judged;
 * what is taken may be asked for (it may come free), what is closed may not. The same person may ask as often as they
 * like. Gives the requests and the secret. Throws Forbidden, Conflict.
 */
export async function askForRooms(
  db: Db,
  actor: Actor,
  input: RequestInput,
  rooms: readonly RoomDates[],
): Promise<{ requests: BookingRequest[]; secret: string }> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await askWhetherTheirs(db, actor, input);
    const together = newId();
    const made: BookingRequest[] = [];
    for (const { lent, dates } of rooms) {
      if (dates.length === 0) continue;
      await askWhetherPossible(db, actor, input, { lent, dates });
      const id = made.length === 0 ? together : newId();
      made.push(await write(db, actor, { ...input, id, together }, { lent, dates }));
    }
    if (made.length === 0) throw new Conflict("Er is geen datum gekozen. Kies eerst een datum.");
    const secret = await newLink(db, together);
    await tellReceived(db, actor, made[0]!);
    for (const request of made) await tellLender(db, actor, request, "Asked");
    return { requests: made, secret };
  });
}

/** Nobody asks in the name of another organisation or for somebody else's activity. */
async function askWhetherTheirs(db: Db, actor: Actor, { organisation, series }: RequestInput): Promise<void> {
  const isTheirs = (id: string) => worksFor(actor, id) || can(actor, "booking.any");
  if (organisation && !isTheirs(organisation)) throw new Forbidden("ask for organisation");
  if (!series) return;
  const activity = await activityById(db, series);
  if (!isTheirs(activity.organisation)) throw new Forbidden("ask for activity");
  if (activity.status === "archived") throw new Conflict("Deze activiteit is gestopt.");
}

async function askWhetherPossible(db: Db, actor: Actor, input: RequestInput, { lent, dates }: RoomDates) {
  if (!isLent(lent)) throw new Conflict("Deze ruimte is nu niet te leen.");
  if (!mayAsk(actor, lent.terms.whoMay, lenderOf(lent))) throw new Forbidden("ask for room");
  if (lent.room.capacity && input.people > lent.room.capacity)
    throw new Conflict("In deze ruimte is niet genoeg plaats voor zoveel mensen.");
  const judged = await judgeDates(db, lent, dates, { organisation: input.organisation });
  if (judged.some(({ fit }) => fit !== "free" && fit !== "taken"))
    throw new Conflict("Eén van de data kan niet meer. Kijk de data nog eens na.");
}

async function write(
  db: Db,
  actor: Actor,
  input: RequestInput & { id: string; together: string },
  { lent, dates }: RoomDates,
): Promise<BookingRequest> {
  const at = now();
  const [request] = await db
    .insert(requests)
    .values({ ...input, room: lent.room.id, person: personOf(actor), createdAt: at })
    .returning();
  await db.insert(bookings).values(
    dates.map(({ slot, recurrenceId }) => ({
      id: newId(),
      request: input.id,
      room: lent.room.id,
      during: duringOf(slot, lent.terms.bufferMinutes),
      startsAt: toInstant(slot.starts),
      endsAt: toInstant(slot.ends),
      recurrenceId,
      changedAt: at,
    })),
  );
  const payload = { room: lent.room.id, series: input.series, dates: dates.length };
  await record(db, actor, "booking.requested", input.id, payload, lent.venue.organisation);
  return request!;
}
