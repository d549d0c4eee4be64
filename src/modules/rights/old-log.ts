// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { dropOldSegments } from "#platform/audit/chain.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { ruleOf } from "#platform/retention/rules.ts";
import { now, zone } from "#platform/time/time.ts";

const batch = 5_000;

const before = (rule: string): Temporal.Instant =>
  now()
    .toZonedDateTimeISO(zone)
    .subtract(Temporal.Duration.from(ruleOf(rule).after!))
    .toInstant();

/** Whole months of the log; the chain goes on. Gives how many rows went. */
export const dropOldLog = (db: Db): Promise<number> => dropOldSegments(db, before("audit_log"));

/** Facts of long ago. Gives how many went. */
export async function dropOldEvents(db: Db): Promise<number> {
  const moment = before("event").toString();
  let number = 0;
  for (let done = batch; done === batch; number += done) {
    const gone = await behindWall(db, system("retention.facts"), async (db) => {
      await db.execute(sql`select set_config('soepsteen.facts_before', ${moment}, true)`);
      const ids = await rows(
        db,
        sql`delete from event where id in (select id from event where at < ${moment}::timestamptz order by at limit ${sql.raw(String(batch))}) returning id`,
      );
      await db.execute(sql`select set_config('soepsteen.facts_before', '', true)`);
      return ids;
    });
    done = gone.length;
  }
  return number;
}
