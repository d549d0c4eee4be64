// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { changed } from "#platform/http/stamps.ts";
import { publicHolidays } from "#platform/time/holidays.ts";
import { now, today } from "#platform/time/time.ts";
import { activityById } from "./activity/find.ts";
import { move } from "./activity/life.ts";
import { writeFeedText } from "./feed-text.ts";
import { horizonMonths, materialise } from "./materialise.ts";
import { clocks } from "./workflow.ts";

const actor = system("activities.freshness");
const batch = 100;

/**
 * The nightly clocks of the calendar: published → needs confirmation → stale → hidden, and what is over goes to the archive.
 * Each series in a transaction of its own; may be run again at any moment. Returns how many moved.
 */
export async function freshen(db: Db): Promise<{ asked: number; stale: number; hidden: number; ended: number }> {
  const at = now();
  const before = (days: number) => at.subtract({ hours: days * 24 }).toString();
  const ended = await each(
    db,
    sql`status in ('published', 'needs_confirmation', 'stale', 'hidden') and status_since < ${before(1)}
    and not exists (select from occurrence o where o.series = series.id and o.ends_at >= ${at.toString()})`,
    async (db, id) => {
      await move(db, actor, await activityById(db, id), "archive", "activity.ended");
    },
  );
  const hidden = await each(
    db,
    sql`status = 'stale' and status_since < ${before(clocks.silenceUntilHidden)}`,
    async (db, id) => {
      await move(db, actor, await activityById(db, id), "hide", "activity.hidden");
    },
  );
  const stale = await each(
    db,
    sql`status = 'needs_confirmation' and status_since < ${before(clocks.silenceUntilStale)}`,
    async (db, id) => {
      await move(db, actor, await activityById(db, id), "goStale", "activity.wentStale");
    },
  );
  const asked = await each(db, sql`status = 'published' and confirm_before < ${at.toString()}`, async (db, id) => {
    await move(db, actor, await activityById(db, id), "askConfirmation", "activity.needsConfirmation");
  });
  return { asked, stale, hidden, ended };
}

async function each(
  db: Db,
  where: ReturnType<typeof sql>,
  deed: (db: Db, id: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (;;) {
    const found = await rows<{ id: string }>(db, sql`select id from series where ${where} order by id limit ${batch}`);
    for (const { id } of found) await db.transaction((tx) => deed(tx as unknown as Db, id));
    count += found.length;
    if (found.length < batch) return count;
  }
}

/**
 * The edge of the horizon moves a day: repeating series get their new last dates, and what is older than the horizon goes.
 * Once a day; between two series others get their turn. Returns how many series were looked at.
 */
export async function extendHorizon(db: Db): Promise<number> {
  const day = JSON.stringify(today().toString());
  const done = await rows(db, sql`select from site_setting where key = 'horizonDay' and value = ${day}::jsonb`);
  if (done.length > 0) return 0;
  await db.execute(
    sql`delete from occurrence where starts_at < ${today().subtract({ months: horizonMonths }).toString()}::date`,
  );
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  for (let found = [{ id: after }]; found.length > 0; after = found.at(-1)?.id ?? after) {
    found = await rows<{ id: string }>(
      db,
      sql`select id from series where (rrule is not null or cardinality(rdates) > 0) and status not in ('archived', 'draft') and id > ${after}::uuid order by id limit ${batch}`,
    );
    for (const { id } of found) await extend(db, id);
    count += found.length;
  }
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`insert into site_setting (key, value) values ('horizonDay', ${day}::jsonb)
      on conflict (key) do update set value = excluded.value, changed_at = now()`);
    await changed(db);
  });
  return count;
}

/** The new last dates of one series; its feed text only where holidays are written out in it. */
async function extend(db: Db, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const series = await activityById(db, id);
    await materialise(db, series);
    if (series.notInSchoolHolidays) await writeFeedText(db, series);
  });
  await new Promise((resolve) => setImmediate(resolve));
}

/** Four weeks before a public holiday the organiser is asked whether the date goes on. Once per date. */
export async function askAboutHolidays(db: Db): Promise<number> {
  const until = today().add({ days: 28 });
  const days = [today().year, until.year].flatMap((year) => publicHolidays(year)).map((h) => h.date.toString());
  const found = await rows<{ series: string; organisation: string; recurrence: string }>(
    db,
    sql`select o.series, o.organisation, o.recurrence_id::text as recurrence from occurrence o
      join series on series.id = o.series and series.rrule is not null
      where o.public and o.status = 'planned' and o.starts_at >= ${now().toString()} and o.local_date < ${until.toString()}::date
      and o.local_date::text in (${sql.join(
        days.map((d) => sql`${d}`),
        sql`, `,
      )})
      and not exists (select from event e where e.subject = o.series and e.name = 'occurrence.holidayAsked' and e.payload ->> 'recurrenceId' = o.recurrence_id::text) limit 500`,
  );
  for (const { series, organisation, recurrence } of found) {
    await db.transaction((tx) =>
      record(tx as unknown as Db, actor, "occurrence.holidayAsked", series, { recurrenceId: recurrence }, organisation),
    );
  }
  return found.length;
}
