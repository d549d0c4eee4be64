// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, type SQL, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows as found } from "#platform/db/db.ts";
import { holidayDates } from "#platform/time/holidays.ts";
import { now, today } from "#platform/time/time.ts";
import { expandSeries, type Notice, type OccurrenceTime, type SeriesTime } from "./recurrence/expand.ts";
import { type Override, overrides, type Series } from "./tables.ts";
import { publicStates } from "./workflow.ts";

/** Occurrences exist from thirteen months back to thirteen months ahead. Source: the programmes this product follows, rolling horizon. */
export const horizonMonths = 13;

export function horizon(day = today()): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  return { from: day.subtract({ months: horizonMonths }), to: day.add({ months: horizonMonths }) };
}

/** The time side of a series, as the engine wants it. */
export function timeOf(series: Series, exceptions: readonly Override[], window = horizon()): SeriesTime {
  return {
    startsLocal: series.startsLocal,
    minutes: series.minutes,
    allDay: series.allDay,
    rrule: series.rrule,
    rdates: series.rdates,
    exdates: series.exdates,
    overrides: exceptions.map((o) => ({
      recurrenceId: o.recurrenceId,
      cancelled: o.cancelled,
      movedTo: o.movedTo ?? undefined,
      minutes: o.minutes ?? undefined,
    })),
    excludeHolidays: series.notInSchoolHolidays
      ? holidayDates(window.from, window.to, { school: "midden" })
      : undefined,
  };
}

export const overridesOf = (db: Db, id: string): Promise<Override[]> =>
  db.select().from(overrides).where(eq(overrides.series, id)).orderBy(overrides.recurrenceId);

/**
 * Writes the dates of a series within the horizon, in the transaction of the change.
 * What has been stays as it happened, and a new rule adds nothing to it; what is to come is replaced, row by row, so that a row keeps its id.
 * A date that somebody signed up for is never taken away: it becomes cancelled, and that is a fact.
 */
export async function materialise(db: Db, series: Series): Promise<Notice[]> {
  const exceptions = await overridesOf(db, series.id);
  const { rows, notices } = datesToWrite(series, exceptions);
  if (notices.some(({ code }) => code === "rule_too_long" || code === "rule_unreadable")) return notices;
  const from = now().toString();
  const wanted = JSON.stringify(rows.map(({ r }) => r));
  const gone = sql`series = ${series.id} and starts_at >= ${from}
    and recurrence_id not in (select t::timestamp from jsonb_array_elements_text(${wanted}::jsonb) t)`;
  await db.execute(sql`delete from occurrence where taken = 0 and ${gone}`);
  await withdraw(db, series, gone);
  await writeDates(db, rows, from);
  return notices;
}

/** Dates that are no longer planned while people counted on them. */
async function withdraw(db: Db, series: Series, gone: SQL): Promise<void> {
  const dates = await found<{ recurrenceId: string }>(
    db,
    sql`update occurrence set status = 'cancelled' where status <> 'cancelled' and ${gone} returning recurrence_id::text as "recurrenceId"`,
  );
  for (const { recurrenceId } of dates)
    await record(
      db,
      system("activities.materialise"),
      "occurrence.withdrawn",
      series.id,
      { recurrenceId: recurrenceId.replace(" ", "T") },
      series.organisation,
    );
}

/** Writes the dates of many new series at once: a calendar of somebody else. */
export async function materialiseNew(
  db: Db,
  added: readonly { series: Series; exceptions: readonly Override[] }[],
): Promise<void> {
  const rows = added.flatMap(({ series, exceptions }) => datesToWrite(series, exceptions).rows);
  await writeDates(db, rows, now().toString());
}

/** One date, in the short names of the JSON that carries it to the database. */
interface DateRow {
  /** Series, organisation, area, room, category. */
  i: string;
  o: string;
  a: string | null;
  m: string | null;
  c: string;
  /** Original start, start, end, local date, weekday, part of day. */
  r: string;
  s: string;
  e: string;
  d: string;
  w: number;
  p: string;
  /** Venue, state, reason, shown, places. */
  v: string | null;
  st: string;
  why: string;
  sh: boolean;
  n: number | null;
}

function datesToWrite(series: Series, exceptions: readonly Override[]): { rows: DateRow[]; notices: Notice[] } {
  const { occurrences, notices } = expandSeries(timeOf(series, exceptions), horizon());
  const byStart = new Map(exceptions.map((o) => [o.recurrenceId.toString(), o]));
  return { rows: occurrences.map((time) => rowOf(series, time, byStart)), notices };
}

function rowOf(series: Series, time: OccurrenceTime, byStart: Map<string, Override>): DateRow {
  const override = byStart.get(time.recurrenceId.toString());
  return {
    i: series.id,
    o: series.organisation,
    a: series.area,
    m: series.room,
    c: series.category,
    r: time.recurrenceId.toString(),
    s: time.starts.toString(),
    e: time.ends.toString(),
    d: time.localDate.toString(),
    w: time.weekday,
    p: time.daypart,
    v: override?.venue ?? series.venue,
    st: series.status === "archived" || time.cancelled ? "cancelled" : time.moved ? "moved" : "planned",
    why: override?.reason ?? "",
    sh: isShown(series),
    n: series.signUp === "here" ? series.capacity : null,
  };
}

const atOnce = 500;

async function writeDates(db: Db, all: readonly DateRow[], from: string): Promise<void> {
  for (let i = 0; i < all.length; i += atOnce) await write(db, all.slice(i, i + atOnce), from);
}

/** A date keeps who is in it: fewer places than people is as many places as people. */
const places = sql`case when excluded.capacity is null then null else greatest(excluded.capacity, occurrence.taken) end`;
const state = sql`case when excluded.status = 'planned' and excluded.capacity is not null and occurrence.taken >= excluded.capacity
  then 'full' else excluded.status end`;

async function write(db: Db, rows: readonly DateRow[], from: string): Promise<void> {
  await db.execute(sql`insert into occurrence
    (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, area, venue, room, organisation, category, status, public, reason, capacity)
    select t.i, t.r, t.s, t.e, t.d, t.w, t.p,
      coalesce((select v.area from venue v where v.id = t.v), t.a), t.v, t.m, t.o, t.c, t.st, t.sh, t.why, t.n
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(i uuid, o uuid, a uuid, m uuid, c text, r timestamp, s timestamptz, e timestamptz, d date, w smallint, p text, v uuid,
        st text, why text, sh boolean, n integer)
    where t.s >= ${from}::timestamptz
      or exists (select from occurrence known where known.series = t.i and known.recurrence_id = t.r)
      or not exists (select from occurrence gone where gone.series = t.i and gone.starts_at < ${from}::timestamptz)
    on conflict (series, recurrence_id) do update set
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, local_date = excluded.local_date, weekday = excluded.weekday,
      daypart = excluded.daypart, area = excluded.area, venue = excluded.venue, room = excluded.room,
      organisation = excluded.organisation, category = excluded.category, status = ${state},
      public = excluded.public, reason = excluded.reason, capacity = ${places}
    where (occurrence.starts_at >= ${from}::timestamptz or excluded.starts_at >= ${from}::timestamptz or occurrence.public <> excluded.public)
      and (occurrence.starts_at, occurrence.ends_at, occurrence.area, occurrence.venue, occurrence.room, occurrence.organisation,
        occurrence.category, occurrence.status, occurrence.public, occurrence.reason, occurrence.capacity)
      is distinct from (excluded.starts_at, excluded.ends_at, excluded.area, excluded.venue, excluded.room, excluded.organisation,
        excluded.category, ${state}, excluded.public, excluded.reason, ${places})`);
}

/** In public lists? Its state says so, and the organiser has not put it on hold. */
export const isShown = (series: Series): boolean =>
  publicStates.includes(series.status) && series.availability !== "inactive";
