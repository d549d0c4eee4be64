// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";

/**
 * Closes every open door to a person, of an account or of everybody who works for an organisation: what it rested on was
 * taken back. In the caller's transaction, which records why. Gives how many.
 */
export async function closeDoorsFor(db: Db, person: string, who: string): Promise<number> {
  const at = now().toString();
  const closed = await rows(
    db,
    sql`update person_access set valid_to = greatest(${at}::timestamptz, valid_from + interval '1 millisecond')
      where person = ${person}::uuid and valid_to > ${at}::timestamptz and (account = ${who}::uuid
        or account in (select m.person from membership m where m.organisation = ${who}::uuid)) returning id`,
  );
  return closed.length;
}
