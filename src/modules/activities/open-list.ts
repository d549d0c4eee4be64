// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { type CalendarFilter, type Cursor, walkDates } from "./calendar.ts";
import type { Category } from "./categories.ts";
import type { OccurrenceState, SeriesState } from "./workflow.ts";

/** An activity at its first date from `from`, flat. Times are text. */
export interface OpenActivity {
  seriesId: string;
  number: number;
  title: string;
  category: Category;
  priceCents: number;
  organisationSlug: string;
  organisationName: string;
  venueNumber: number | null;
  venueName: string | null;
  street: string | null;
  houseNumber: string | null;
  place: string | null;
  stepFree: boolean | null;
  address: string;
  online: boolean;
  areaCode: string | null;
  goTogether: boolean;
  energy: "seated" | "calm" | "active";
  signUp: "none" | "phone" | "link" | "here";
  contactPhone: string;
  state: SeriesState;
  changedAt: string;
}
export interface OpenMoment {
  id: number;
  startsAt: string;
  endsAt: string;
  status: OccurrenceState;
  reason: string;
}

const columns = sql`series.id as "seriesId", series.number::int as number, series.title, series.category, series.price_cents as "priceCents",
  org.slug as "organisationSlug", org.name as "organisationName", v.number::int as "venueNumber", v.name as "venueName",
  v.street, v.house_number as "houseNumber", v.place, v.step_free as "stepFree", series.address, series.online_url <> '' as online,
  (select a.code from area a where a.id = series.area) as "areaCode", series.go_together and series.host_name <> '' as "goTogether",
  series.energy, series.sign_up as "signUp", series.contact_phone as "contactPhone", series.status as state, series.changed_at::text as "changedAt"`;
const joins = sql`join organisation org on org.id = series.organisation left join venue v on v.id = series.venue`;

/**
 * Activities in order of their first date, each once over all pages. A page may hold less than asked, also nothing, while
 * `next` says that there is more.
 */
export const listOpen = (db: Db, search: CalendarFilter, after: Cursor | null, limit: number) =>
  walkDates<OpenActivity & OpenMoment>(
    db,
    sql`${columns}, ${moment}`,
    { ...search, once: true, live: true },
    after,
    limit,
  );

const moment = sql`o.id::int8::int as id, o.starts_at::text as "startsAt", o.ends_at::text as "endsAt", o.status, o.reason`;

/** One public activity; null for what is no longer, or not yet, in lists. */
export async function openActivity(db: Db, number: number): Promise<OpenActivity | null> {
  const [found] = await rows<OpenActivity>(
    db,
    sql`select ${columns} from series ${joins} where series.number = ${number}
      and series.status in ('published', 'needs_confirmation', 'stale') and series.availability <> 'inactive'`,
  );
  return found ?? null;
}

export interface OpenDate extends OpenMoment {
  localDate: string;
  recurrenceId: string;
  venueNumber: number | null;
}

/** The public dates of a series from and to a moment. */
export const openDates = (
  db: Db,
  series: string,
  { from, to }: Pick<CalendarFilter, "from" | "to">,
  after: Cursor | null,
  limit: number,
): Promise<OpenDate[]> =>
  rows<OpenDate>(
    db,
    sql`select ${moment}, o.local_date::text as "localDate", o.recurrence_id::text as "recurrenceId", (select v.number::int from venue v where v.id = o.venue) as "venueNumber"
      from occurrence o where o.series = ${series}::uuid and o.public
      and o.starts_at >= ${from.toString()}::timestamptz and o.starts_at < ${to.toString()}::timestamptz
      ${after ? sql`and (o.starts_at, o.id) > (${after.startsAt}::timestamptz, ${after.id}::bigint)` : sql``}
      order by o.starts_at, o.id limit ${limit}`,
  );
