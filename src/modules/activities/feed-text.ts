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
import { type Series, series } from "./tables.ts";

interface Place {
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
  const found = await rows<Place>(
    db,
    sql`select id, name, street, house_number, place, at[0] as x, at[1] as y from venue where id = ${activity.venue}::uuid
      or id in (select venue from override where series = ${activity.id})`,
  );
  const venue = found.find((v) => v.id === activity.venue);
  const window = horizon();
  const time = timeOf(activity, exceptions, window);
  const point = venue?.x != null && venue.y != null ? toLatLon({ x: venue.x, y: venue.y }) : null;
  const text = seriesToVevents({
    id: activity.id,
    uidHost: activity.uidHost,
    sequence: activity.sequence,
    changedAt: activity.changedAt,
    title: activity.title,
    description: descriptionOf(activity),
    location: locationOf(activity, venue),
    geo: point ? { lat: point.lat, lon: point.lon } : undefined,
    url: (await siteAddress(db, activity)) + paths.activity(activity),
    status: activity.status === "archived" ? "CANCELLED" : "CONFIRMED",
    categories: [activity.category],
    time,
    excludedDates: excludedStarts(time, window),
    changes: exceptions.map((o) => ({
      recurrenceId: o.recurrenceId,
      location: o.venue
        ? locationOf(
            activity,
            found.find((v) => v.id === o.venue),
          )
        : undefined,
    })),
  });
  const hash = createHash("sha256").update(text).digest("base64url");
  await db.update(series).set({ icsText: text, icsHash: hash }).where(eq(series.id, activity.id));
}

/** Where this site is; main.ts keeps it in the settings, so that a job or the command line knows it too. */
async function siteAddress(db: Db, activity: Series): Promise<string> {
  const [kept] = await rows<{ value: string }>(db, sql`select value from site_setting where key = 'publicUrl'`);
  return kept?.value ?? `https://${activity.uidHost}`;
}

function locationOf(activity: Series, venue: Place | undefined): string {
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
