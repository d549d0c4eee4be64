// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Db, rows, rowsInOne } from "#platform/db/db.ts";
import { type Daypart, now } from "#platform/time/time.ts";
import type { Category } from "./categories.ts";
import { matching } from "./search.ts";
import { clocks, type OccurrenceState, type SeriesState } from "./workflow.ts";

/** What somebody looks for. Everything may be absent; `from` and `to` bound the start, [from, to). */
export interface CalendarFilter {
  text?: string;
  from: Temporal.Instant;
  to: Temporal.Instant;
  dayparts?: readonly Daypart[];
  weekdays?: readonly number[];
  /** Ids of buurten. */
  areas?: readonly string[];
  /** Ids of venues within reach, with the distance in metres. */
  near?: ReadonlyMap<string, number>;
  category?: Category;
  organisation?: string;
  venue?: string;
  maxCents?: number;
  stepFree?: boolean;
  toilet?: boolean;
  ringLoop?: boolean;
  energy?: readonly string[];
  /** A host is at the door and you may come alone. */
  comeAlone?: boolean;
  language?: string;
  /** Guidance, never a lock: activities whose ages include it, or that name no age. */
  age?: number;
  /** Every series once, at its first date. */
  once?: boolean;
  /** Without what stopped, that stands thirty days as cancelled. */
  live?: boolean;
  /** Only what may be printed. */
  forPrint?: boolean;
}

/** One date of one activity, with what a list shows. Times are text: see toInstant in platform/db/columns.ts. */
export interface Entry {
  id: number;
  seriesId: string;
  recurrenceId: string;
  startsAt: string;
  endsAt: string;
  localDate: string;
  status: OccurrenceState;
  reason: string;
  number: number;
  title: string;
  titleEn: string;
  printText: string;
  category: Category;
  priceCents: number;
  goTogether: boolean;
  hostName: string;
  transport: string;
  allDay: boolean;
  signUp: "none" | "phone" | "link" | "here";
  energy: string;
  state: SeriesState;
  alert: string;
  organisationName: string;
  organisationSlug: string;
  venue: string | null;
  venueName: string | null;
  venueNumber: number | null;
  street: string | null;
  houseNumber: string | null;
  place: string | null;
  address: string;
  online: boolean;
  stepFree: boolean | null;
  area: string | null;
  x: number | null;
  y: number | null;
  metres: number | null;
}

/** A page of a list; `next` is null at the end. */
export interface Listed {
  entries: Entry[];
  next: Cursor | null;
}
/** Where a list goes on: after this date. */
export interface Cursor {
  startsAt: string;
  id: number;
}
export const largestPage = 100;

/** The dates that fit, in order of time. Asks one more than it gives: `next` is null at the end. Never counts. */
export async function listDates(
  db: Db,
  filter: CalendarFilter,
  after: Cursor | null = null,
  limit = 24,
): Promise<Listed> {
  const { found, next } = await walkDates<Entry>(db, entryColumns, filter, after, limit);
  return { entries: found.map((entry) => withMetres(entry, filter)), next };
}

/** The same, every activity once: at its first date that fits. Walks on while a stretch holds only what was shown before. */
export async function listActivities(
  db: Db,
  filter: CalendarFilter,
  after: Cursor | null = null,
  limit = 24,
): Promise<Listed> {
  let listed = await listDates(db, { ...filter, once: true }, after, limit);
  for (let more = 0; more < mostStretches && listed.entries.length === 0 && listed.next; more++) {
    listed = await listDates(db, { ...filter, once: true }, listed.next, limit);
  }
  return listed;
}

/** How many dates one question looks at for activities once: at the end of a long list nearly all are repetitions. */
const mostLooked = 3_000;
const mostStretches = 4;

/**
 * The one walk over the calendar, for pages, feeds and other programs. `columns` may name o (the date), series, org and v
 * (its venue) and holds id and startsAt. With `once` a page may hold less than asked, also nothing, while `next` says
 * that there is more: a question looks at 3,000 dates at most.
 */
export async function walkDates<T extends Cursor>(
  db: Db,
  columns: SQL,
  filter: CalendarFilter,
  after: Cursor | null,
  limit: number,
): Promise<{ found: T[]; next: Cursor | null }> {
  const size = Math.max(1, Math.min(limit, largestPage));
  const where = await conditions(db, filter);
  if (after) where.push(sql`(o.starts_at, o.id) > (${after.startsAt}::timestamptz, ${after.id}::bigint)`);
  const looked = sql`from occurrence o ${tested} where ${sql.join(where, sql` and `)} order by o.starts_at, o.id`;
  // The dates are chosen before names and places are joined to them: else the planner may join and sort the whole walk.
  const dates = filter.once
    ? sql`select o.* from (select o.* ${looked} limit ${mostLooked}) o where ${isFirst(filter)} order by o.starts_at, o.id limit ${size + 1}`
    : sql`select o.* ${looked} limit ${size + 1}`;
  const chosen = sql`from (${dates}) o ${tested} join organisation org on org.id = o.organisation order by o.starts_at, o.id`;
  const rest = await rowsInOne<T>(db, sql`select ${columns} ${chosen}`);
  const found = rest.slice(0, size);
  const last = found.at(-1);
  if (rest.length > size && last) return { found, next: { startsAt: last.startsAt, id: last.id } };
  if (!filter.once) return { found, next: null };
  const [end] = await rows<Cursor>(
    db,
    sql`select o.starts_at::text as "startsAt", o.id::int8::int as id ${looked} offset ${mostLooked - 1} limit 1`,
  );
  return { found, next: end ?? null };
}

/** What the conditions look at; a venue that no condition asks about is not read. */
const tested = sql`join series on series.id = o.series left join venue v on v.id = o.venue`;

/** No earlier date of the same series from the beginning of the question on: index (series, starts_at). */
function isFirst(f: CalendarFilter): SQL {
  const same = [sql`e.series = o.series`, sql`e.public`, sql`e.starts_at >= ${f.from.toString()}::timestamptz`];
  if (f.dayparts?.length) same.push(sql`e.daypart in (${values(f.dayparts)})`);
  if (f.weekdays?.length) same.push(sql`e.weekday in (${values(f.weekdays)})`);
  return sql`not exists (select from occurrence e where ${sql.join(same, sql` and `)} and (e.starts_at, e.id) < (o.starts_at, o.id))`;
}

const entryColumns = sql`o.id::int8::int as id, o.series as "seriesId", o.recurrence_id::text as "recurrenceId", o.starts_at::text as "startsAt",
  o.ends_at::text as "endsAt", o.local_date::text as "localDate", o.status, o.reason, series.number::int as number, series.title,
  series.title_en as "titleEn", series.print_text as "printText", series.category, series.price_cents as "priceCents",
  series.go_together as "goTogether", series.host_name as "hostName", series.transport, series.all_day as "allDay",
  series.sign_up as "signUp", series.energy, series.status as state,
  case when series.alert_until is null or series.alert_until >= o.local_date then series.alert else '' end as alert,
  org.name as "organisationName", org.slug as "organisationSlug", o.venue, v.name as "venueName", v.number::int as "venueNumber",
  v.street, v.house_number as "houseNumber", v.place, series.address, series.online_url <> '' as online,
  v.step_free as "stepFree", o.area, v.at[0] as x, v.at[1] as y, null::int as metres`;

async function conditions(db: Db, f: CalendarFilter): Promise<SQL[]> {
  const where = [
    sql`o.public`,
    sql`o.starts_at >= ${f.from.toString()}::timestamptz`,
    sql`o.starts_at < ${f.to.toString()}::timestamptz`,
  ];
  const text = f.text ? await matching(db, f.text) : null;
  if (text) where.push(sql`o.series in (select series.id from series where ${text})`);
  if (f.dayparts?.length) where.push(sql`o.daypart in (${values(f.dayparts)})`);
  if (f.weekdays?.length) where.push(sql`o.weekday in (${values(f.weekdays)})`);
  if (f.areas) where.push(f.areas.length ? sql`o.area in (${ids(f.areas)})` : sql`false`);
  if (f.near) where.push(f.near.size ? sql`o.venue in (${ids([...f.near.keys()])})` : sql`false`);
  if (f.category) where.push(sql`o.category = ${f.category}`);
  if (f.organisation) where.push(sql`o.organisation = ${f.organisation}::uuid`);
  if (f.venue) where.push(sql`o.venue = ${f.venue}::uuid`);
  if (f.maxCents !== undefined) where.push(sql`series.price_cents <= ${f.maxCents}`);
  if (f.stepFree !== undefined) where.push(sql`v.step_free = ${f.stepFree}`);
  if (f.toilet) where.push(sql`v.toilet`);
  if (f.ringLoop) where.push(sql`v.ring_loop`);
  if (f.energy?.length) where.push(sql`series.energy in (${values(f.energy)})`);
  if (f.comeAlone) where.push(sql`series.go_together and series.host_name <> ''`);
  if (f.language) where.push(sql`${f.language} = any(series.languages)`);
  if (f.age !== undefined)
    where.push(sql`coalesce(series.age_min, 0) <= ${f.age} and coalesce(series.age_max, 200) >= ${f.age}`);
  if (f.live) where.push(sql`series.status in ('published', 'needs_confirmation', 'stale')`);
  if (f.forPrint) where.push(printable());
  return where;
}

/**
 * What may be printed: confirmed, or asked lately. Counted by the clocks themselves and not by the state alone: a paper that
 * is made before the nightly round, or while a machine was off, holds nothing that is overdue either.
 */
function printable(): SQL {
  const overdue = now()
    .subtract({ hours: 24 * clocks.silenceUntilStale })
    .toString();
  return sql`(series.status = 'published' and coalesce(series.confirm_before > ${overdue}::timestamptz, true)
    or series.status = 'needs_confirmation' and series.status_since > ${overdue}::timestamptz)`;
}

const values = (list: readonly (string | number)[]) =>
  sql.join(
    list.map((v) => sql`${v}`),
    sql`, `,
  );
const ids = (list: readonly string[]) =>
  sql.join(
    list.map((v) => sql`${v}::uuid`),
    sql`, `,
  );

const withMetres = (entry: Entry, filter: CalendarFilter): Entry =>
  entry.venue && filter.near ? { ...entry, metres: filter.near.get(entry.venue) ?? null } : entry;
