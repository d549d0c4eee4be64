// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, randomBytes } from "node:crypto";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { takeActivity } from "../activity/find.ts";
import { move } from "../activity/life.ts";
import { doubts, type Series } from "../tables.ts";
import { publicStates } from "../workflow.ts";
import type { DoubtKind } from "./kinds.ts";

/** So many different visitors make a check at once. Source: the programmes this product follows, freshness. */
export const doubtsForCheck = 3;
/** Older ones no longer count. */
const countedDays = 90;

/** What tells visitors of one day apart: the address of the network and the browser. Neither is kept. */
export interface Visitor {
  address: string;
  userAgent: string;
}
export interface Doubt {
  kind: DoubtKind;
  /** At most 160 characters. */
  text: string;
}

/**
 * "Klopt niet", by a visitor. The same visitor counts once a day; the third different one makes a check at once: the
 * organiser is asked, and the desk gets a call. NotFound for what is not in the calendar.
 */
export async function doubtActivity(
  db: Db,
  actor: Actor,
  number: number,
  { kind, text }: Doubt,
  visitor: Visitor,
): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const activity = await takeActivity(db, actor, number);
    if (!mayBeDoubted(activity)) throw new NotFound("activity");
    const visitorKey = await keyOf(db, activity.id, visitor);
    const told = await db
      .insert(doubts)
      .values({
        id: newId(),
        series: activity.id,
        kind,
        text: text.slice(0, 160),
        day: today(),
        visitorKey,
        toldAt: now(),
      })
      .onConflictDoNothing()
      .returning({ id: doubts.id });
    if (told.length === 0) return activity;
    await record(db, actor, "activity.doubted", activity.id, { kind }, activity.organisation);
    return (await countOpen(db, activity.id)) === doubtsForCheck ? askCheck(db, actor, activity) : activity;
  });
}

export const mayBeDoubted = ({ status }: Pick<Series, "status">): boolean =>
  publicStates.includes(status) || status === "hidden";

/** Asked at once, whatever the clocks say. Where it was asked already, only the desk hears of it. */
async function askCheck(db: Db, actor: Actor, activity: Series): Promise<Series> {
  const asked =
    activity.status === "published"
      ? await move(db, actor, activity, "askConfirmation", "activity.needsConfirmation", { why: "doubts" })
      : activity;
  const payload = { doubts: doubtsForCheck, again: activity.status !== "published" };
  await record(db, actor, "activity.checkAsked", activity.id, payload, activity.organisation);
  return asked;
}

async function countOpen(db: Db, series: string): Promise<number> {
  const since = now().subtract({ hours: 24 * countedDays });
  return db.$count(
    doubts,
    and(eq(doubts.series, series), isNull(doubts.solvedAt), sql`${doubts.toldAt} > ${since.toString()}`),
  );
}

/** Different visitors have different keys; after today nobody can say whose a key was, also not who has the database. */
async function keyOf(db: Db, series: string, { address, userAgent }: Visitor): Promise<string> {
  const salt = await saltOfToday(db);
  return createHmac("sha256", salt).update(`${series}\n${address}\n${userAgent}`).digest("base64url").slice(0, 22);
}

async function saltOfToday(db: Db): Promise<string> {
  const day = today().toString();
  await throwAwaySalts(db);
  await db.execute(
    sql`insert into day_salt (day, salt) values (${day}, ${randomBytes(32).toString("base64url")}) on conflict do nothing`,
  );
  const [found] = await rows<{ salt: string }>(db, sql`select salt from day_salt where day = ${day}`);
  return found!.salt;
}

const throwAwaySalts = (db: Db) => db.execute(sql`delete from day_salt where day <> ${today().toString()}`);

/** What visitors say about an activity and nobody answered yet, newest first. */
export const openDoubts = (db: Db, series: string): Promise<(typeof doubts.$inferSelect)[]> =>
  db
    .select()
    .from(doubts)
    .where(and(eq(doubts.series, series), isNull(doubts.solvedAt)))
    .orderBy(desc(doubts.toldAt))
    .limit(50);

/** The organisation said how it is. Returns whether there was something to answer. */
export async function solveDoubts(db: Db, series: string): Promise<boolean> {
  const solved = await db
    .update(doubts)
    .set({ solvedAt: now() })
    .where(and(eq(doubts.series, series), isNull(doubts.solvedAt)))
    .returning({ id: doubts.id });
  return solved.length > 0;
}

/** Every night: the salt of yesterday, and what has had its time. */
export async function forgetOldDoubts(db: Db): Promise<void> {
  const before = (days: number) =>
    now()
      .subtract({ hours: 24 * days })
      .toString();
  await throwAwaySalts(db);
  await db.execute(sql`delete from doubt where solved_at < ${before(30)} or told_at < ${before(365)}`);
  await db.execute(sql`delete from freshness_call where called_at < ${before(396)}`);
}
