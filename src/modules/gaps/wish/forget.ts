// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";

/** How long, in days: after the end of its gap, and in any case. */
export const keepContact = { afterEnd: 30, longest: 365 } as const;
const keepCounts = { months: 15 } as const;

/**
 * Every night. The salt of yesterday and the marks made with it go; names, numbers and mail addresses go thirty days after
 * the gap ended, or twelve months after the wish; a wish goes after two years, counts after fifteen months.
 */
export async function forgetWishes(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const day = today();
    const ago = (days: number) => now().subtract({ hours: days * 24 });
    await db.execute(sql`delete from wish_salt where day <> ${day.toString()}::date`);
    await db.execute(sql`update wish set source = null where source is not null
      and created_at < ${day.toZonedDateTime("Europe/Amsterdam").toInstant().toString()}::timestamptz`);
    const gone = await rows<{ id: string }>(
      db,
      sql`update wish set name = null, phone = null, email = null, person = null
        where (name is not null or phone is not null or email is not null or person is not null)
          and not is_held(person, ${day.toString()}::date)
          and (created_at < ${ago(keepContact.longest).toString()}::timestamptz or gap in (
            select id from gap where state in ('in_calendar', 'not_feasible')
              and state_since < ${ago(keepContact.afterEnd).toString()}::timestamptz))
        returning id`,
    );
    if (gone.length > 0) await record(db, system("gaps.forget"), "wish.forgotten", null, { wishes: gone.length });
    await db.execute(sql`delete from wish where created_at < ${ago(730).toString()}::timestamptz
      and not is_held(person, ${day.toString()}::date)`);
    await db.execute(sql`delete from search_miss where day < ${day.subtract(keepCounts).toString()}::date`);
    await db.execute(sql`delete from turned_away where day < ${day.subtract(keepCounts).toString()}::date`);
  });
}
