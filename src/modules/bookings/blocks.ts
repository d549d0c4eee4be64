// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { isId, newId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { type Range, rangeText } from "./columns.ts";
import { holdRoom, type LentRoom, lentToKeep } from "./lent.ts";
import { type Asked, asked } from "./requests.ts";
import { type Block, type BlockKind, type Booking, blocks } from "./tables.ts";

export interface BlockInput {
  during: Range;
  kind: BlockKind;
  reason: string;
}
/** A booking that a block would lie over. */
export interface InTheWay {
  asked: Asked;
  date: Booking;
}

/**
 * Closes a room for a while. Over a confirmed or held booking only when `sure`: else nothing happens and they are given
 * back, to be named in a warning. The bookings stay: who wants them gone cancels them. Throws NotFound, Forbidden.
 */
export async function addBlock(
  db: Db,
  actor: Actor,
  room: string,
  input: BlockInput,
  sure: boolean,
): Promise<{ inTheWay: InTheWay[] }> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const lent = await lentToKeep(db, actor, room);
    await holdRoom(db, room);
    const inTheWay = await bookingsIn(db, room, input.during);
    if (inTheWay.length > 0 && !sure) return { inTheWay };
    const id = newId();
    await db.insert(blocks).values({ id, room, ...input, createdAt: now() });
    await tellBlock(db, actor, "room_block.added", id, lent, { kind: input.kind, count: 1 });
    return { inTheWay: [] };
  });
}

const tellBlock = async (
  db: Db,
  actor: Actor,
  fact: string,
  subject: string,
  { room, venue }: LentRoom,
  more: Record<string, unknown>,
): Promise<void> => {
  await record(db, actor, fact, subject, { room: room.id, ...more }, venue.organisation);
  await changed(db, `venue:${venue.id}`);
};

/** Held and confirmed bookings in some time. */
export async function bookingsIn(db: Db, room: string, during: Range): Promise<InTheWay[]> {
  const found = await rows<{ id: string; request: string }>(
    db,
    sql`select id, request from booking where room = ${room}::uuid and state in ('tentative', 'confirmed')
      and during && ${rangeText(during)}::tstzrange order by starts_at limit 200`,
  );
  const of = new Map(
    (await asked(db, [...new Set(found.map(({ request }) => request))])).map((one) => [one.request.id, one]),
  );
  return found.flatMap(({ id, request }) => {
    const one = of.get(request);
    const date = one?.dates.find((date) => date.id === id);
    return one && date ? [{ asked: one, date }] : [];
  });
}

/** What is gone already is no fault: twice is once. Throws NotFound, Forbidden. */
export async function removeBlock(db: Db, actor: Actor, room: string, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const lent = await lentToKeep(db, actor, room);
    if (!isId(id)) throw new NotFound("block");
    const [gone] = await db
      .delete(blocks)
      .where(and(eq(blocks.id, id), eq(blocks.room, room)))
      .returning();
    if (gone) await tellBlock(db, actor, "room_block.removed", id, lent, { kind: gone.kind });
  });
}

/** What closes a room from now on, first comes first. Without the timetable, which is long. */
export const blocksOf = (db: Db, room: string, limit = 100): Promise<Block[]> =>
  db
    .select()
    .from(blocks)
    .where(and(eq(blocks.room, room), sql`kind <> 'timetable'`, sql`upper(during) > ${now().toString()}::timestamptz`))
    .orderBy(asc(sql`lower(during)`))
    .limit(limit);

/** How many lessons of the timetable are to come. */
export const countLessons = (db: Db, room: string): Promise<number> =>
  db.$count(
    blocks,
    and(eq(blocks.room, room), eq(blocks.kind, "timetable"), sql`upper(during) > ${now().toString()}::timestamptz`),
  );

export interface Lesson {
  during: Range;
  uid: string;
  reason: string;
}

/** The timetable as it stands now, in the place of the one before. */
export async function replaceTimetable(db: Db, actor: Actor, room: string, lessons: readonly Lesson[]): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const lent = await lentToKeep(db, actor, room);
    await holdRoom(db, room);
    await db.delete(blocks).where(and(eq(blocks.room, room), eq(blocks.kind, "timetable")));
    for (let i = 0; i < lessons.length; i += 500) {
      const part = lessons.slice(i, i + 500);
      await db.insert(blocks).values(
        part.map(({ during, uid, reason }) => ({
          ...{ id: newId(), room, during, kind: "timetable" as const, reason: reason.slice(0, 200) },
          ...{ sourceUid: uid.slice(0, 255), createdAt: now() },
        })),
      );
    }
    await tellBlock(db, actor, "room_block.added", room, lent, { kind: "timetable", count: lessons.length });
  });
}
