// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { takeActivity } from "./activity/find.ts";
import { mayEdit } from "./policy.ts";

export interface HolidayQuestion {
  series: string;
  recurrenceId: Temporal.PlainDateTime;
}

/** The dates on a public holiday about which the organiser was asked and has not answered yet. */
export async function holidayQuestions(db: Db, series: readonly string[]): Promise<HolidayQuestion[]> {
  if (series.length === 0) return [];
  const found = await rows<{ series: string; recurrence: string }>(
    db,
    sql`select distinct o.series, to_char(o.recurrence_id, 'YYYY-MM-DD"T"HH24:MI') as recurrence
      from event e join occurrence o on o.series = e.subject and o.recurrence_id = (e.payload ->> 'recurrenceId')::timestamp
      where e.name = 'occurrence.holidayAsked' and e.subject = any(${`{${series.join(",")}}`}::uuid[])
      and o.status = 'planned' and o.starts_at >= ${now().toString()}::timestamptz
      and not exists (select from event a where a.subject = e.subject and a.name = 'occurrence.holidayGoesOn'
        and (a.payload ->> 'recurrenceId')::timestamp = o.recurrence_id) order by 2`,
  );
  return found.map((one) => ({
    series: one.series,
    recurrenceId: Temporal.PlainDateTime.from(one.recurrence),
  }));
}

/** "Gaat door", also on the holiday. Twice is once. */
export async function goesOnAtHoliday(
  db: Db,
  actor: Actor,
  number: number,
  recurrenceId: Temporal.PlainDateTime,
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const activity = await takeActivity(db, actor, number);
    if (!mayEdit(actor, activity)) throw new Forbidden("answer about a holiday");
    const open = await holidayQuestions(db, [activity.id]);
    if (!open.some((question) => question.recurrenceId.equals(recurrenceId))) return;
    const payload = { recurrenceId: recurrenceId.toString() };
    await record(db, actor, "occurrence.holidayGoesOn", activity.id, payload, activity.organisation);
  });
}
