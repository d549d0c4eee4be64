// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { shownAt } from "./address.ts";
import { giveBack, takeViews } from "./count.ts";

const everyMinute = 60_000;
/** A list counts for so many activities at most. */
const mostOfList = 1_000;
const keptMonths = 13;

/** Writes what was counted, once a minute; `stop` writes the rest. A count that cannot be written waits for the next time. */
export function keepViews(db: Db, failed: (error: unknown) => void): { stop: () => Promise<void> } {
  const write = () => writeViews(db).catch(failed);
  const timer = setInterval(() => void write(), everyMinute);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await write();
    },
  };
}

/** Adds what was counted since the last time to the figures of today, in one statement. */
export async function writeViews(db: Db): Promise<void> {
  const taken = takeViews();
  const shown = [...taken].flatMap(([address, count]) => shownAt(address, count) ?? []);
  if (shown.length === 0) return;
  try {
    await db.execute(sql`with seen as (select * from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb)
        as t(s text, k int, n int8, i uuid, o text, a text, c text, v int8, f timestamptz, t timestamptz, l int, p boolean)),
      shown as (${byNumber} union all ${byList} union all ${byDates})
      insert into view_count (series, day, surface, count)
      select series, ${today().toString()}::date, s, sum(k)::int from shown group by series, s
      on conflict (series, day, surface) do update set count = view_count.count + excluded.count`);
  } catch (error) {
    giveBack(taken);
    throw error;
  }
}

const isPublic = sql`series.status in ('published', 'needs_confirmation', 'stale') and series.availability <> 'inactive'`;
const within = (
  series: SQL,
): SQL => sql`(seen.o is null or ${series}.organisation = (select coalesce(g.merged_into, g.id) from organisation g where g.slug = seen.o))
  and (seen.a is null or ${series}.area in (select a.id from area a where a.code like seen.a || '%'))
  and (seen.c is null or ${series}.category = seen.c)
  and (seen.v is null or ${series}.venue = (select coalesce(v.merged_into, v.id) from venue v where v.number = seen.v))`;

/** The page of one activity, on screen, on paper, in a diary. */
const byNumber = sql`select series.id as series, seen.s, seen.k from seen join series on series.number = seen.n or series.id = seen.i
  where series.status not in ('draft', 'in_review')`;
/** A feed. */
const byList = sql`select listed.id as series, seen.s, seen.k from seen cross join lateral (
    select series.id from series where ${isPublic} and ${within(sql`series`)} order by series.id limit ${mostOfList}) listed
  where seen.n is null and seen.i is null and seen.f is null`;
/** A frame or a paper: the dates that fit in it. */
const byDates = sql`select distinct dated.series, seen.s, seen.k from seen cross join lateral (
    select o.series from occurrence o join series on series.id = o.series
    where o.public and o.starts_at >= seen.f and o.starts_at < seen.t and ${within(sql`o`)}
      and (seen.p is not true or series.status in ('published', 'needs_confirmation'))
    order by o.starts_at, o.id limit coalesce(seen.l, 20)) dated
  where seen.n is null and seen.i is null and seen.f is not null`;

/** Every night. */
export async function forgetOldViews(db: Db): Promise<void> {
  await db.execute(
    sql`delete from view_count where day < ${today().subtract({ months: keptMonths }).toString()}::date`,
  );
}
