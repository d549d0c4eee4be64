// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Category, categories } from "#modules/activities/index.ts";
import { type Db, rowsInOne } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { type Figure, release } from "../suppression.ts";
import { type Areas, municipalityOf } from "./areas.ts";

/** What was asked for, by area: wishes, searches without a result, and people for whom there was no place. */
export interface Asked {
  /** Code of the buurt. */
  code: string;
  /** null: in own words only. */
  category: Category | null;
  /** null: any day, any part. */
  weekday: number | null;
  part: number | null;
  signs: number;
}

const part = (column: string) =>
  sql.raw(`case ${column} when 'morning' then 0 when 'afternoon' then 1 when 'evening' then 2 end`);

/** Everything from one day up to another, [from, to). Counts of people: only suppression.ts may turn them into text. */
export async function askedBetween(
  db: Db,
  areas: Areas,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Asked[]> {
  const [begin, end] = [startOfDay(from).toString(), startOfDay(to).toString()];
  const found = await rowsInOne<Omit<Asked, "code"> & { area: string }>(
    db,
    sql`select area, category, weekday, part, sum(n)::int as signs from (
        select area, category, unnest(case when weekdays = '{}' then array[null]::smallint[] else weekdays end) as weekday,
          ${part("d")} as part, 1 as n
        from wish cross join lateral unnest(case when dayparts = '{}' then array[null]::text[] else dayparts end) d
        where status = 'open' and not repeated and area is not null
          and created_at >= ${begin}::timestamptz and created_at < ${end}::timestamptz
        union all
        select area, nullif(category, ''), null::smallint, ${part("daypart")}, times from search_miss
        where area is not null and day >= ${from.toString()}::date and day < ${to.toString()}::date
        union all
        select area, category, weekday, ${part("daypart")}, times from turned_away
        where area is not null and day >= ${from.toString()}::date and day < ${to.toString()}::date
      ) t group by area, category, weekday, part`,
  );
  return found.flatMap(({ area, ...asked }) => {
    const place = areas.byId.get(area);
    return place ? [{ ...asked, code: place.code }] : [];
  });
}

/** The kinds of a release, in order; the last are wishes in own words only. */
export const kinds: readonly (Category | null)[] = [...categories, null];

/** Of one municipality: the figures per buurt and kind, as they may be shown. There is no other release of the same counts. */
export interface Demand {
  of(code: string, category: Category | null): Figure;
  inBuurt(code: string): Figure;
  inTown(category: Category | null): Figure;
  total: Figure;
}

/**
 * The counts of a whole quarter year at a time, the last four that are over: a figure does not move when a neighbour
 * leaves a wish, and two readings in one quarter are the same (I6, I7).
 */
export function lastFourQuarters(day = today()): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const to = day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
  return { from: to.subtract({ years: 1 }), to };
}

/** All signs of the four quarters, and what may be shown of them. */
export interface Signs {
  demandIn(municipality: string): Demand;
  /** Codes of the municipalities of which there are any. */
  towns: readonly string[];
}

interface KeptSigns {
  day: string;
  signs: Promise<Signs>;
}
const kept = new WeakMap<Services, KeptSigns>();

/** Quarters that are over hardly change: read once a day, whatever else changes. */
export function allSigns(db: Db, services: Services, areas: Areas): Promise<Signs> {
  const day = today().toString();
  const before = kept.get(services);
  if (before?.day === day && services.stamps.version("all") !== null) return before.signs;
  const signs = readSigns(db, areas);
  kept.set(services, { day, signs });
  signs.catch(() => kept.delete(services));
  return signs;
}

export async function readSigns(db: Db, areas: Areas): Promise<Signs> {
  const { from, to } = lastFourQuarters();
  const counted = await signsBetween(db, areas, from, to);
  const known = new Map<string, Demand>();
  return {
    towns: [...new Set([...counted.keys()].map((key) => municipalityOf(key)))],
    demandIn(town) {
      const demand = known.get(town) ?? releaseOf(counted, areas, town);
      known.set(town, demand);
      return demand;
    },
  };
}

/** A wish for three afternoons is one sign: counted without its days. */
async function signsBetween(
  db: Db,
  areas: Areas,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Map<string, number>> {
  const found = await rowsInOne<{ area: string; category: Category | null; n: number }>(
    db,
    sql`select area, category, sum(n)::int as n from (
        select area, category, 1 as n from wish where status = 'open' and not repeated and area is not null
          and created_at >= ${startOfDay(from).toString()}::timestamptz and created_at < ${startOfDay(to).toString()}::timestamptz
        union all select area, nullif(category, ''), times from search_miss
          where area is not null and day >= ${from.toString()}::date and day < ${to.toString()}::date
        union all select area, category, times from turned_away
          where area is not null and day >= ${from.toString()}::date and day < ${to.toString()}::date
      ) t group by area, category`,
  );
  return new Map(
    found.flatMap(({ area, category, n }) => {
      const place = areas.byId.get(area);
      return place ? [[`${place.code} ${category ?? ""}`, n] as const] : [];
    }),
  );
}

function releaseOf(signs: ReadonlyMap<string, number>, areas: Areas, municipality: string): Demand {
  const buurten = areas.buurtenIn(municipality);
  const counts = buurten.map(({ code }) => kinds.map((kind) => signs.get(`${code} ${kind ?? ""}`) ?? 0));
  const row = new Map(buurten.map(({ code }, index) => [code, index]));
  const few: Figure = { kind: "few" };
  if (buurten.length === 0) return { of: () => few, inBuurt: () => few, inTown: () => few, total: few };
  const shown = release(counts);
  return {
    of: (code, category) => shown.cells[row.get(code) ?? -1]?.[kinds.indexOf(category)] ?? few,
    inBuurt: (code) => shown.rowTotals[row.get(code) ?? -1] ?? few,
    inTown: (category) => shown.columnTotals[kinds.indexOf(category)] ?? few,
    total: shown.total,
  };
}
