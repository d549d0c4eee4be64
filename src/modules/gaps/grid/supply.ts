// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Category } from "#modules/activities/index.ts";
import { type Db, rows, rowsInOne } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { type Areas, allAreas } from "./areas.ts";

/** How far ahead the grid looks, and how often something has to be there in that time to fill a cell. Source: the programmes this product follows. */
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
  const offers = await rowsInOne<Offer>(
    db,
    sql`select number::int as number, category, elements, age_min as "ageMin", age_max as "ageMax", transport <> '' as transport
      from series where ${counts}`,
  );
  const offerOf = new Map(offers.map((offer) => [offer.number, offer]));
  const lines = (await packed(db)).flatMap((packedLine) => unpack(packedLine, offerOf, areas));
  return { lines, byMunicipality: Map.groupBy(lines, ({ code }) => code.slice(2, 6)) };
}

const counts = sql`series.status in ('published', 'needs_confirmation') and series.availability <> 'inactive'`;

/**
 * One text with a line per activity, place, weekday and part of the day: number, buurt, x, y, weekday, part, dates, soon.
 * Twice as fast as JSON for ten thousand lines. The dates are answered by the index on public dates.
 */
async function packed(db: Db): Promise<string[]> {
  const at = (weeks: number) => sql`${startOfDay(today().add({ weeks })).toString()}::timestamptz`;
  const [found] = await rows<{ lines: string | null }>(
    db,
    sql`select string_agg(concat_ws(',', series.number, g.area, coalesce(round(v.at[0])::int::text, '-'), coalesce(round(v.at[1])::int::text, '-'),
        g.weekday, g.part, g.dates, g.soon::int), ';') as lines
      from (select series, area, venue, weekday, case daypart when 'morning' then 0 when 'afternoon' then 1 else 2 end as part,
          count(*) as dates, min(starts_at) < ${at(weeksOfWalk)} as soon
        from occurrence where public and starts_at >= ${at(0)} and starts_at < ${at(weeksAhead)}
          and status in ('planned', 'full', 'moved') and area is not null
        group by series, area, venue, weekday, daypart) g
      join series on series.id = g.series and ${counts} left join venue v on v.id = g.venue`,
  );
  return found?.lines ? found.lines.split(";") : [];
}

function unpack(line: string, offerOf: ReadonlyMap<number, Offer>, areas: Areas): Line[] {
  const [number, area, x, y, weekday, part, dates, soon] = line.split(",") as string[];
  const offer = offerOf.get(Number(number));
  const place = areas.byId.get(area!);
  if (!offer || !place) return [];
  const metres = (value: string | undefined) => (value === "-" ? null : Number(value));
  return [
    {
      offer,
      code: place.code,
      x: metres(x),
      y: metres(y),
      weekday: Number(weekday),
      part: Number(part),
      dates: Number(dates),
      soon: soon === "1",
    },
  ];
}
