// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import type { OpenChoice } from "./open-filter.ts";
import { clocks } from "./workflow.ts";

/** What is known of a feed before it is made. */
export interface FeedStamp {
  etag: string;
  changedAt: Temporal.Instant;
}

/**
 * The stamp of a feed: its address, the version of its scope, the day (a feed looks back thirty days) and the build.
 * One small question, so that most readers get their 304 without anything being made.
 */
export async function feedStamp(
  db: Db,
  { organisation }: Pick<OpenChoice, "organisation">,
  address: string,
  build: string,
): Promise<FeedStamp> {
  const scope = organisation ? `organisation:${organisation.id}` : "all";
  const [found] = await rows<{ version: string; changed: string | null }>(
    db,
    sql`select coalesce((select version from calendar_stamp where scope = ${scope}), 0)::text as version,
      (select max(changed_at) from series where ${organisation ? sql`organisation = ${organisation.id}::uuid` : sql`true`})::text as changed`,
  );
  const day = today();
  const hash = createHash("sha256").update([address, scope, found!.version, day, build].join("\n"));
  const changed = found!.changed ? toInstant(found!.changed) : startOfDay(day);
  return { etag: `W/"${hash.digest("base64url").slice(0, 27)}"`, changedAt: later(changed, startOfDay(day)) };
}

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);

/** What stays out: an activity that stopped before anybody saw it was never public. */
const stopped = sql`series.status = 'archived' and series.confirmed_at is not null`;
const shown = sql`series.status in ('published', 'needs_confirmation', 'stale') and series.availability <> 'inactive'`;

/**
 * The kept VEVENT texts of a feed. In it: public series with a date ahead or at most thirty days back, and those that
 * stopped at most thirty days ago with dates to come then, as cancelled: calendar programs drop them.
 */
export async function feedBlocks(db: Db, choice: OpenChoice): Promise<string[]> {
  const since = now().subtract({ hours: 24 * clocks.afterArchive });
  const found = await rows<{ text: string }>(
    db,
    sql`select series.ics_text as text from series where series.ics_text <> ''
      and (${shown} and exists (select from occurrence o where o.series = series.id and o.starts_at >= ${since.toString()}::timestamptz)
        or ${stopped} and series.status_since >= ${since.toString()}::timestamptz
          and exists (select from occurrence o where o.series = series.id and o.starts_at >= series.status_since))
      ${within(choice)} order by series.id`,
  );
  return found.map(({ text }) => text);
}

/** The text of one activity, also when it is in no list now; null when it never was public. */
export async function activityBlock(db: Db, number: number): Promise<{ title: string; text: string } | null> {
  const [found] = await rows<{ title: string; text: string }>(
    db,
    sql`select title, ics_text as text from series where number = ${number} and ics_text <> ''
      and (status in ('published', 'needs_confirmation', 'stale', 'hidden') or ${stopped})`,
  );
  return found ?? null;
}

/** One entry of a news feed: an activity that is new or changed. */
export interface News {
  id: string;
  host: string;
  number: number;
  title: string;
  whatWeDo: string;
  category: string;
  organisationName: string;
  venueName: string | null;
  createdAt: string;
  changedAt: string;
  nextAt: string | null;
}

/** Public activities, the last changed first. */
export const feedNews = (db: Db, choice: OpenChoice, limit = 50): Promise<News[]> =>
  rows<News>(
    db,
    sql`select series.id, series.uid_host as host, series.number::int as number, series.title, series.what_we_do as "whatWeDo",
      series.category, organisation.name as "organisationName", venue.name as "venueName",
      series.created_at::text as "createdAt", series.changed_at::text as "changedAt",
      (select min(o.starts_at)::text from occurrence o where o.series = series.id and o.public and o.starts_at >= ${now().toString()}::timestamptz
        and o.status <> 'cancelled') as "nextAt"
      from series join organisation on organisation.id = series.organisation left join venue on venue.id = series.venue
      where ${shown} ${within(choice)} order by series.changed_at desc, series.id limit ${limit}`,
  );

function within({ area, category, organisation, venue }: OpenChoice): SQL {
  const where = [
    area ? sql`and series.area = any(${`{${area.buurten.join(",")}}`}::uuid[])` : null,
    category ? sql`and series.category = ${category}` : null,
    organisation ? sql`and series.organisation = ${organisation.id}::uuid` : null,
    venue ? sql`and series.venue = ${venue.id}::uuid` : null,
  ].filter((part) => part !== null);
  return sql.join(where, sql` `);
}
