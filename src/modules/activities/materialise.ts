// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { holidayDates } from "#platform/time/holidays.ts";
import { now, today } from "#platform/time/time.ts";
import { expandSeries, type Notice, type OccurrenceTime, type SeriesTime } from "./recurrence/expand.ts";
import { type Override, overrides, type Series } from "./tables.ts";
import { publicStates } from "./workflow.ts";

/** Occurrences exist from thirteen months back to thirteen months ahead. Source: handbook, rolling horizon. */
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
 */
export async function materialise(db: Db, series: Series): Promise<Notice[]> {
  const exceptions = await overridesOf(db, series.id);
  const { occurrences, notices } = expandSeries(timeOf(series, exceptions), horizon());
  if (notices.some(({ code }) => code === "rule_too_long" || code === "rule_unreadable")) return notices;
  const from = now().toString();
  const wanted = JSON.stringify(occurrences.map((o) => o.recurrenceId.toString()));
  await db.execute(sql`delete from occurrence where series = ${series.id} and starts_at >= ${from}
    and recurrence_id not in (select t::timestamp from jsonb_array_elements_text(${wanted}::jsonb) t)`);
  const facts = new Map(exceptions.map((o) => [o.recurrenceId.toString(), o]));
  for (let i = 0; i < occurrences.length; i += 500) {
    await write(db, series, occurrences.slice(i, i + 500), facts, from);
  }
  return notices;
}

async function write(
  db: Db,
  series: Series,
  times: OccurrenceTime[],
  facts: Map<string, Override>,
  from: string,
): Promise<void> {
  const shown = isShown(series);
  const rows = times.map((time) => {
    const override = facts.get(time.recurrenceId.toString());
    const status = series.status === "archived" || time.cancelled ? "cancelled" : time.moved ? "moved" : "planned";
    return {
      r: time.recurrenceId.toString(),
      s: time.starts.toString(),
      e: time.ends.toString(),
      d: time.localDate.toString(),
      w: time.weekday,
      p: time.daypart,
      v: override?.venue ?? series.venue,
      st: status,
      why: override?.reason ?? "",
    };
  });
  await db.execute(sql`insert into occurrence
    (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, area, venue, room, organisation, category, status, public, reason)
    select ${series.id}::uuid, t.r, t.s, t.e, t.d, t.w, t.p,
      coalesce((select v.area from venue v where v.id = t.v), ${series.area}::uuid), t.v, ${series.room}::uuid,
      ${series.organisation}::uuid, ${series.category}, t.st, ${shown}, t.why
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(r timestamp, s timestamptz, e timestamptz, d date, w smallint, p text, v uuid, st text, why text)
    where t.s >= ${from}::timestamptz
      or exists (select from occurrence known where known.series = ${series.id}::uuid and known.recurrence_id = t.r)
      or not exists (select from occurrence gone where gone.series = ${series.id}::uuid and gone.starts_at < ${from}::timestamptz)
    on conflict (series, recurrence_id) do update set
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, local_date = excluded.local_date, weekday = excluded.weekday,
      daypart = excluded.daypart, area = excluded.area, venue = excluded.venue, room = excluded.room,
      organisation = excluded.organisation, category = excluded.category, status = excluded.status,
      public = excluded.public, reason = excluded.reason
    where (occurrence.starts_at >= ${from}::timestamptz or excluded.starts_at >= ${from}::timestamptz or occurrence.public <> excluded.public)
      and (occurrence.starts_at, occurrence.ends_at, occurrence.area, occurrence.venue, occurrence.room, occurrence.organisation,
        occurrence.category, occurrence.status, occurrence.public, occurrence.reason)
      is distinct from (excluded.starts_at, excluded.ends_at, excluded.area, excluded.venue, excluded.room, excluded.organisation,
        excluded.category, excluded.status, excluded.public, excluded.reason)`);
}

/** In public lists? Its state says so, and the organiser has not put it on hold. */
export const isShown = (series: Series): boolean =>
  publicStates.includes(series.status) && series.availability !== "inactive";
