// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Category } from "#modules/activities/index.ts";
import { type Db, rowsInOne } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { type Areas, allAreas } from "./areas.ts";

/** How far ahead the grid looks, and how often something has to be there in that time to fill a cell. Source: handbook. */
export const weeksAhead = 12;
export const timesToFill = 4;
/** How far ahead the walking distances look. */
export const weeksOfWalk = 4;

export interface Offer {
  number: number;
  category: Category;
  elements: readonly string[];
  ageMin: number | null;
  ageMax: number | null;
  /** Somebody fetches you. */
  transport: boolean;
}

/** The dates of one activity at one place, on one weekday and part of the day. */
export interface Line {
  offer: Offer;
  /** Code of the buurt. */
  code: string;
  /** Of the venue, RD metres; null where there is none. */
  x: number | null;
  y: number | null;
  /** 1 is Monday. */
  weekday: number;
  /** 0 morning, 1 afternoon, 2 evening. */
  part: number;
  /** In the coming twelve weeks. */
  dates: number;
  /** Also in the coming four weeks. */
  soon: boolean;
}

export interface Supply {
  lines: readonly Line[];
  /** By the four digits of the municipality. */
  byMunicipality: ReadonlyMap<string, readonly Line[]>;
}

/** Everything that is offered in the coming twelve weeks: asked once per version stamp and day. */
export const allSupply = (db: Db, services: Services): Promise<Supply> =>
  remember(services, `gaps.supply ${today()}`, async () => readSupply(db, await allAreas(db, services)));

/** Cancelled dates do not count, nor activities that are stale, hidden, on hold or not yet published. */
export async function readSupply(db: Db, areas: Areas): Promise<Supply> {
  const from = startOfDay(today());
  const until = startOfDay(today().add({ weeks: weeksAhead }));
  const soon = startOfDay(today().add({ weeks: weeksOfWalk }));
  const offers = await rowsInOne<Offer & { id: string }>(
    db,
    sql`select id, number::int as number, category, elements, age_min as "ageMin", age_max as "ageMax", transport <> '' as transport
      from series where status in ('published', 'needs_confirmation') and availability <> 'inactive'`,
  );
  const found = await rowsInOne<{ s: string; a: string; v: string | null; w: number; p: number; n: number; f: string }>(
    db,
    sql`select series as s, area as a, venue as v, weekday as w,
        case daypart when 'morning' then 0 when 'afternoon' then 1 else 2 end as p, count(*)::int as n, min(local_date) as f
      from occurrence where public and starts_at >= ${from.toString()}::timestamptz and starts_at < ${until.toString()}::timestamptz
        and status in ('planned', 'full', 'moved') and area is not null
      group by series, area, venue, weekday, daypart`,
  );
  const venues = await rowsInOne<{ id: string; x: number; y: number }>(
    db,
    sql`select id, round(at[0])::int as x, round(at[1])::int as y from venue where at is not null`,
  );
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const pointOf = new Map(venues.map((venue) => [venue.id, venue]));
  const lastSoon = soon.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().toString();
  const lines: Line[] = [];
  for (const { s, a, v, w, p, n, f } of found) {
    const offer = offerOf.get(s);
    const area = areas.byId.get(a);
    if (!offer || !area) continue;
    const at = v ? pointOf.get(v) : undefined;
    lines.push({
      offer,
      code: area.code,
      x: at?.x ?? null,
      y: at?.y ?? null,
      weekday: w,
      part: p,
      dates: n,
      soon: f < lastSoon,
    });
  }
  return { lines, byMunicipality: Map.groupBy(lines, ({ code }) => code.slice(2, 6)) };
}
