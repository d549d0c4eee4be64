// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { writeFeedText } from "../feed-text.ts";
import { materialise } from "../materialise.ts";
import { mayAdd, mayEdit } from "../policy.ts";
import { index } from "../search.ts";
import { shiftExceptions } from "../shift-exceptions.ts";
import { type Series, series } from "../tables.ts";
import { takeActivity } from "./find.ts";

/** What an organiser fills in. Limits: the checks of the table and the schema of the form. */
export type ActivityInput = Pick<
  Series,
  | "venue"
  | "room"
  | "address"
  | "onlineUrl"
  | "area"
  | "title"
  | "whatWeDo"
  | "printText"
  | "titleEn"
  | "whatWeDoEn"
  | "category"
  | "contactName"
  | "contactPhone"
  | "hostName"
  | "goTogether"
  | "transport"
  | "audience"
  | "ageMin"
  | "ageMax"
  | "priceCents"
  | "costHelp"
  | "signUp"
  | "signUpUrl"
  | "deadlineDays"
  | "capacity"
  | "languages"
  | "energy"
  | "elements"
  | "photo"
  | "photoAlt"
  | "availability"
  | "alert"
  | "alertUntil"
  | "startsLocal"
  | "allDay"
  | "minutes"
  | "rrule"
  | "rdates"
  | "exdates"
  | "notInSchoolHolidays"
>;

/** Writes a draft for an organisation. `host` names the site in the UID, for ever. Returns the new activity. */
export async function addActivity(
  db: Db,
  actor: Actor,
  organisation: string,
  host: string,
  input: ActivityInput,
): Promise<Series> {
  if (!mayAdd(actor, organisation)) throw new Forbidden("add activity");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const at = now();
    const [added] = await db
      .insert(series)
      .values({
        ...(await settled(db, input)),
        id: newId(),
        organisation,
        uidHost: host,
        statusSince: at,
        createdAt: at,
        changedAt: at,
        createdBy: personOf(actor),
      })
      .returning();
    await record(db, actor, "activity.added", added!.id, {}, organisation);
    return settle(db, added!);
  });
}

/** Changes an activity, all its dates. What has been stays as it happened. */
export async function changeActivity(
  db: Db,
  actor: Actor,
  number: number,
  input: Partial<ActivityInput>,
): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayEdit(actor, before)) throw new Forbidden("change activity");
    if (before.status === "archived") throw new Conflict("Deze activiteit is gestopt. Maak een nieuwe.");
    const values = await settled(db, { ...before, ...input });
    const fields = Object.keys(values).filter(
      (key) => !same(values[key as keyof ActivityInput], before[key as keyof Series]),
    );
    if (fields.length === 0) return before;
    const [after] = await db
      .update(series)
      .set({
        ...Object.fromEntries(fields.map((f) => [f, values[f as keyof typeof values]])),
        changedAt: now(),
        sequence: before.sequence + (fields.some((f) => timeFields.has(f)) ? 1 : 0),
      })
      .where(eq(series.id, before.id))
      .returning();
    await shiftExceptions(db, actor, before, after!);
    await record(db, actor, "activity.changed", before.id, { fields }, before.organisation);
    await settle(db, after!);
    if (fields.includes("capacity") || fields.includes("signUp")) {
      await record(db, actor, "activity.placesChanged", before.id, {}, before.organisation);
    }
    return after!;
  });
}

const timeFields = new Set([
  "startsLocal",
  "minutes",
  "allDay",
  "rrule",
  "rdates",
  "exdates",
  "venue",
  "room",
  "address",
  "availability",
  "notInSchoolHolidays",
]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The buurt follows the venue; a room belongs to the venue. */
async function settled<T extends ActivityInput>(db: Db, input: T): Promise<T> {
  if (!input.venue) return { ...input, room: null };
  const [venue] = await rows<{ area: string | null; room: string | null }>(
    db,
    sql`select v.area, (select r.id from room r where r.id = ${input.room}::uuid and r.venue = v.id) as room from venue v where v.id = ${input.venue}::uuid`,
  );
  return venue ? { ...input, area: venue.area ?? input.area, room: venue.room } : { ...input, venue: null, room: null };
}

/** Everything that hangs on a series is made again, in the same transaction: dates, search words, feed text, stamps. */
export async function settle(db: Db, after: Series): Promise<Series> {
  await materialise(db, after);
  await index(db, after.id);
  await writeFeedText(db, after);
  await changed(db, `organisation:${after.organisation}`);
  return after;
}
