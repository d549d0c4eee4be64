// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { toLatLon } from "#modules/places/index.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { seriesToVevents } from "./ical/write.ts";
import { horizon, overridesOf, timeOf } from "./materialise.ts";
import { paths } from "./paths.ts";
import { excludedStarts } from "./recurrence/expand.ts";
import { type Override, type Series, series } from "./tables.ts";

/** What a feed text says of a venue. */
export interface FeedPlace {
  id: string;
  name: string;
  street: string;
  house_number: string;
  place: string;
  x: number | null;
  y: number | null;
}

/** Writes the VEVENT text of a series beside it, in the transaction that changed it: a feed is then only a join of texts. */
export async function writeFeedText(db: Db, activity: Series): Promise<void> {
  const exceptions = await overridesOf(db, activity.id);
  const venues = await feedPlaces(
    db,
    [activity.venue, ...exceptions.map((o) => o.venue)].filter((id) => id !== null),
  );
  const site = (await siteAddress(db)) ?? `https://${activity.uidHost}`;
  await db
    .update(series)
    .set(feedTextOf(activity, exceptions, venues, site))
    .where(eq(series.id, activity.id));
}

/** The venues that texts name, looked up together. */
export async function feedPlaces(db: Db, ids: readonly string[]): Promise<Map<string, FeedPlace>> {
  const found =
    ids.length === 0
      ? []
      : await rows<FeedPlace>(
          db,
          sql`select id, name, street, house_number, place, at[0] as x, at[1] as y from venue
            where id in (select jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb)::uuid)`,
        );
  return new Map(found.map((venue) => [venue.id, venue]));
}

/** The text and its hash, without asking the database: for one series, or for many that share their venues. */
export function feedTextOf(
  activity: Series,
  exceptions: readonly Override[],
  venues: ReadonlyMap<string, FeedPlace>,
  site: string,
): { icsText: string; icsHash: string } {
  const venue = venues.get(activity.venue ?? "");
  const window = horizon();
  const time = timeOf(activity, exceptions, window);
  const point = venue?.x != null && venue.y != null ? toLatLon({ x: venue.x, y: venue.y }) : null;
  const icsText = seriesToVevents({
    id: activity.id,
    uidHost: activity.uidHost,
    sequence: activity.sequence,
    changedAt: activity.changedAt,
    title: activity.title,
    description: descriptionOf(activity),
    location: locationOf(activity, venue),
    geo: point ? { lat: point.lat, lon: point.lon } : undefined,
    url: site + paths.activity(activity),
    status: activity.status === "archived" ? "CANCELLED" : "CONFIRMED",
    categories: [activity.category],
    time,
    excludedDates: time.excludeHolidays ? excludedStarts(time, window) : [],
    changes: exceptions.map((o) => ({
      recurrenceId: o.recurrenceId,
      location: o.venue ? locationOf(activity, venues.get(o.venue)) : undefined,
    })),
  });
  return { icsText, icsHash: createHash("sha256").update(icsText).digest("base64url") };
}

/** Where this site is; main.ts keeps it in the settings, so that a job or the command line knows it too. */
export async function siteAddress(db: Db): Promise<string | null> {
  const [kept] = await rows<{ value: string }>(db, sql`select value from site_setting where key = 'publicUrl'`);
  return kept?.value ?? null;
}

function locationOf(activity: Series, venue: FeedPlace | undefined): string {
  if (venue)
    return [venue.name, `${venue.street} ${venue.house_number}`.trim(), venue.place].filter(Boolean).join(", ");
  return activity.address || activity.onlineUrl;
}

const descriptionOf = (a: Series): string =>
  [
    a.whatWeDo,
    a.hostName && a.goTogether ? `U kunt alleen komen. ${a.hostName} verwelkomt u.` : "",
    `Vragen? Bel ${a.contactName}: ${a.contactPhone}`,
  ]
    .filter(Boolean)
    .join("\n\n");
