// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import type { Cursor } from "./calendar.ts";
import type { Category } from "./categories.ts";
import { matching } from "./search.ts";
import type { OccurrenceState, SeriesState } from "./workflow.ts";

/** What another program looks for; `from` and `to` bound the start, [from, to). */
export interface OpenSearch {
  from: Temporal.Instant;
  to: Temporal.Instant;
  text?: string;
  areas?: readonly string[];
  category?: Category;
  organisation?: string;
  venue?: string;
  maxCents?: number;
  stepFree?: boolean;
}

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
  signUp: "none" | "phone" | "link";
  contactPhone: string;
  state: SeriesState;
  changedAt: string;
}
export interface OpenMoment {
  occurrence: number;
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

/** How many dates one question looks at: at the end of a long list nearly all are repetitions of what was shown. */
const mostLooked = 3_000;

/**
 * Activities in order of their first date from `from`, each once over all pages: a date counts only when it is the first
 * of its series. A page may hold less than asked, also nothing, while `next` says that there is more.
 */
export async function listOpen(
  db: Db,
  search: OpenSearch,
  after: Cursor | null,
  limit: number,
): Promise<{ found: (OpenActivity & OpenMoment)[]; next: Cursor | null }> {
  const looked = sql`select o.id, o.series, o.starts_at, o.ends_at, o.status, o.reason from occurrence o
    join series on series.id = o.series left join venue v on v.id = series.venue
    where ${sql.join(await conditions(db, search, after), sql` and `)} order by o.starts_at, o.id`;
  const firsts = sql`select o.* from (${looked} limit ${mostLooked}) o
    where o.id = (select e.id from occurrence e where e.series = o.series and e.public
      and e.starts_at >= ${search.from.toString()}::timestamptz order by e.starts_at, e.id limit 1)
    order by o.starts_at, o.id limit ${limit + 1}`;
  // The firsts are chosen before anything is joined to them: else the planner may sort the whole walk.
  const found = await rows<OpenActivity & OpenMoment>(
    db,
    sql`select ${columns}, o.id::int8::int as occurrence, o.starts_at::text as "startsAt", o.ends_at::text as "endsAt", o.status, o.reason
      from (${firsts}) o join series on series.id = o.series ${joins} order by o.starts_at, o.id`,
  );
  const last = found[limit - 1];
  if (found.length > limit && last)
    return { found: found.slice(0, limit), next: placeOf(last.startsAt, last.occurrence) };
  const [end] = await rows<{ startsAt: string; id: number }>(
    db,
    sql`select l.starts_at::text as "startsAt", l.id::int8::int as id from (${looked} offset ${mostLooked - 1} limit 1) l`,
  );
  return { found, next: end ? placeOf(end.startsAt, end.id) : null };
}

const placeOf = (startsAt: string, id: number): Cursor => ({ startsAt, id });

async function conditions(db: Db, search: OpenSearch, after: Cursor | null): Promise<SQL[]> {
  const text = search.text ? await matching(db, search.text) : null;
  const { areas } = search;
  return [
    sql`o.public`,
    sql`series.status in ('published', 'needs_confirmation', 'stale')`,
    sql`o.starts_at >= ${search.from.toString()}::timestamptz`,
    sql`o.starts_at < ${search.to.toString()}::timestamptz`,
    after ? sql`(o.starts_at, o.id) > (${after.startsAt}::timestamptz, ${after.id}::bigint)` : null,
    text ? sql`o.series in (select series.id from series where ${text})` : null,
    areas ? sql`series.area = any(${`{${areas.join(",")}}`}::uuid[])` : null,
    search.category ? sql`o.category = ${search.category}` : null,
    search.organisation ? sql`o.organisation = ${search.organisation}::uuid` : null,
    search.venue ? sql`series.venue = ${search.venue}::uuid` : null,
    search.maxCents === undefined ? null : sql`series.price_cents <= ${search.maxCents}`,
    search.stepFree === undefined ? null : sql`v.step_free = ${search.stepFree}`,
  ].filter((part) => part !== null);
}

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
  { from, to }: Pick<OpenSearch, "from" | "to">,
  after: Cursor | null,
  limit: number,
): Promise<OpenDate[]> =>
  rows<OpenDate>(
    db,
    sql`select o.id::int8::int as occurrence, o.starts_at::text as "startsAt", o.ends_at::text as "endsAt", o.status, o.reason,
      o.local_date::text as "localDate", o.recurrence_id::text as "recurrenceId", (select v.number::int from venue v where v.id = o.venue) as "venueNumber"
      from occurrence o where o.series = ${series}::uuid and o.public
      and o.starts_at >= ${from.toString()}::timestamptz and o.starts_at < ${to.toString()}::timestamptz
      ${after ? sql`and (o.starts_at, o.id) > (${after.startsAt}::timestamptz, ${after.id}::bigint)` : sql``}
      order by o.starts_at, o.id limit ${limit}`,
  );
