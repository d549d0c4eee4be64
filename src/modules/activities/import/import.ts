// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Actor, can } from "#platform/access/actor.ts";
import { recordMany } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import type { ActivityInput } from "../activity/write.ts";
import { feedPlaces, siteAddress } from "../feed-text.ts";
import { materialiseNew } from "../materialise.ts";
import { plainActivity } from "../plain-activity.ts";
import type { Override, Series } from "../tables.ts";
import { clocks } from "../workflow.ts";
import { insertOverrides, insertSeries } from "./insert.ts";

/** One date of an imported activity that differs; the key is the start it had. */
export type ImportedOverride = Pick<
  Override,
  "recurrenceId" | "cancelled" | "movedTo" | "minutes" | "venue" | "reason"
>;

/** What a calendar of somebody else tells about one activity. Limits: those of `ActivityInput`. */
export interface ImportedActivity {
  input: Partial<ActivityInput> &
    Pick<ActivityInput, "title" | "category" | "contactName" | "contactPhone" | "startsLocal" | "minutes">;
  overrides: readonly ImportedOverride[];
  /** In the calendar at once, or after somebody looked. */
  status: "published" | "in_review";
}

/** As many as one transaction writes. */
export const mostAtOnce = 200;

/**
 * Writes new activities of an organisation from somebody else's calendar, at most 200 at once, in a handful of statements:
 * the series with their search words and feed texts, their dates, one fact each (`activity.imported`), one stamp. Nobody is
 * written to. Only for who may change any activity (a job). Returns them in the order given; throws when the database
 * refuses one of them, and then none is written.
 */
export async function importActivities(
  db: Db,
  actor: Actor,
  organisation: string,
  host: string,
  items: readonly ImportedActivity[],
): Promise<Series[]> {
  if (!can(actor, "activity.editAny")) throw new Forbidden("import activities");
  if (items.length === 0) return [];
  if (items.length > mostAtOnce) throw new RangeError(`at most ${mostAtOnce} activities at once`);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const numbers = await takeNumbers(db, items.length);
    const areas = await areasOfVenues(db, items);
    const added = items.map((item, i) => {
      const series = seriesOf(item, organisation, host, numbers[i]!, areas);
      return {
        series,
        exceptions: item.overrides.map((o) => ({ ...o, series: series.id, changedAt: series.changedAt })),
      };
    });
    const venues = await feedPlaces(db, venuesIn(items));
    await insertSeries(db, added, venues, (await siteAddress(db)) ?? `https://${host}`);
    await insertOverrides(
      db,
      added.flatMap(({ exceptions }) => exceptions),
    );
    await materialiseNew(db, added);
    const subjects = added.map(({ series }) => series.id);
    await recordMany(db, actor, "activity.imported", subjects, {}, organisation);
    await changed(db, `organisation:${organisation}`);
    return added.map(({ series }) => series);
  });
}

/** Numbers are taken beforehand: the feed text of an activity names its address. */
async function takeNumbers(db: Db, count: number): Promise<number[]> {
  const found = await rows<{ number: string }>(
    db,
    sql`select nextval(pg_get_serial_sequence('series', 'number'))::text as number from generate_series(1, ${count}::int)`,
  );
  return found.map(({ number }) => Number(number));
}

const venuesIn = (items: readonly ImportedActivity[]): string[] => [
  ...new Set(
    items.flatMap(({ input, overrides }) => [input.venue, ...overrides.map((o) => o.venue)]).filter((v) => v != null),
  ),
];

/** The buurt follows the venue. */
async function areasOfVenues(db: Db, items: readonly ImportedActivity[]): Promise<Map<string, string | null>> {
  const ids = JSON.stringify(venuesIn(items));
  const found = await rows<{ id: string; area: string | null }>(
    db,
    sql`select id, area from venue where id in (select jsonb_array_elements_text(${ids}::jsonb)::uuid)`,
  );
  return new Map(found.map(({ id, area }) => [id, area]));
}

function seriesOf(
  { input, status }: ImportedActivity,
  organisation: string,
  host: string,
  number: number,
  areas: ReadonlyMap<string, string | null>,
): Series {
  const at = now();
  const confirmed = status === "published";
  const venue = input.venue && areas.has(input.venue) ? input.venue : null;
  return {
    ...plainActivity,
    ...input,
    venue,
    room: venue ? (input.room ?? null) : null,
    area: (venue ? areas.get(venue) : null) ?? input.area ?? null,
    id: newId(),
    number,
    uidHost: host,
    sequence: 0,
    organisation,
    status,
    follows: null,
    confirmedAt: confirmed ? at : null,
    confirmedBy: "",
    confirmBefore: confirmed ? at.add({ hours: clocks.confirmed * 24 }) : null,
    statusSince: at,
    icsText: "",
    icsHash: "",
    search: null,
    searchText: "",
    createdBy: null,
    createdAt: at,
    changedAt: at,
  };
}
