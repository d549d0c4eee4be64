// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";

const minutes = 10;
const until = () => now().add({ minutes }).toString();

/**
 * Takes a source for one import; null when another worker has it. Held for ten minutes at a time, so that a worker that
 * stopped half way does not keep it: whoever comes next begins again, and twice is once.
 */
export async function lockSource(db: Db, id: string): Promise<string | null> {
  const key = newId();
  const taken = await rows(
    db,
    sql`update source set locked_until = ${until()}::timestamptz, lock_key = ${key}::uuid
      where id = ${id}::uuid and (locked_until is null or locked_until < ${now().toString()}::timestamptz) returning id`,
  );
  return taken.length > 0 ? key : null;
}

/** Another worker took over meanwhile: what this one still wanted to do, that one does. */
export class LockLost extends Error {
  override name = "LockLost";
}

/** In the transaction of a batch: still ours, and ours for longer. Throws LockLost. */
export async function holdLock(db: Db, id: string, key: string): Promise<void> {
  const held = await rows(
    db,
    sql`update source set locked_until = ${until()}::timestamptz where id = ${id}::uuid and lock_key = ${key}::uuid returning id`,
  );
  if (held.length === 0) throw new LockLost("source");
}

export const unlockSource = (db: Db, id: string, key: string) =>
  db.execute(
    sql`update source set locked_until = null, lock_key = null where id = ${id}::uuid and lock_key = ${key}::uuid`,
  );
