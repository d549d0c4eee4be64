// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { keyed } from "../keyed.ts";
import { signInWaits } from "../tables.ts";

/** So many wrong ones in a row are anybody's; then there is a wait between them, twice as long each time. */
export const freeTries = 5;
const firstWait = 30;
const longestWait = 15 * 60;

/** Seconds to wait after so many wrong passwords in a row. */
export const waitAfter = (failed: number): number =>
  failed < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** Math.min(10, failed - freeTries));

/**
 * Of whom tries are counted: the account, or the name that nobody has, so that both look the same. A browser in which the
 * owner signed in before has a count of its own: who guesses from elsewhere does not keep her waiting.
 */
export const waitKey = (who: string, ownDevice: string): Buffer => keyed("wait", `${who}\u0000${ownDevice}`);

export type Try = { kind: "go"; failed: number } | { kind: "wait"; seconds: number };

/**
 * Counts a try before it is known whether it is right, also of a hundred at the same moment; whoever must wait is not
 * counted. A right password takes the count away.
 */
export async function countTry(db: Db, key: Buffer): Promise<Try> {
  const at = now();
  const [counted] = await rows<{ failed: number }>(
    db,
    sql`insert into sign_in_wait as w (key, failed, last_at) values (${key}, 1, ${at.toString()})
      on conflict (key) do update set failed = w.failed + 1, last_at = excluded.last_at
      where w.wait_until is null or w.wait_until <= ${at.toString()}
      returning failed`,
  );
  if (!counted) return { kind: "wait", seconds: await secondsLeft(db, key) };
  const seconds = waitAfter(counted.failed);
  if (seconds > 0)
    await db
      .update(signInWaits)
      .set({ waitUntil: at.add({ seconds }) })
      .where(eq(signInWaits.key, key));
  return { kind: "go", failed: counted.failed };
}

async function secondsLeft(db: Db, key: Buffer): Promise<number> {
  const [held] = await db.select().from(signInWaits).where(eq(signInWaits.key, key));
  return Math.max(1, Math.ceil(held?.waitUntil?.since(now()).total("seconds") ?? 1));
}

/** It was right: the count begins anew. */
export async function clearTries(db: Db, key: Buffer): Promise<void> {
  await db.delete(signInWaits).where(eq(signInWaits.key, key));
}
