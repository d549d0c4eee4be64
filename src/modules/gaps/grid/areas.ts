// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { AreaKind } from "#modules/places/index.ts";
import { type Db, rows, rowsInOne } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";

/** An area with the figures that CBS gives; codes of buurten and wijken begin with that of their municipality. */
export interface Place {
  id: string;
  kind: AreaKind;
  code: string;
  name: string;
  x: number;
  y: number;
  inhabitants: number | null;
  /** Rounded; null where one of the two figures is missing. */
  people65: number | null;
}

export interface Areas {
  byCode: ReadonlyMap<string, Place>;
  byId: ReadonlyMap<string, Place>;
  municipalities: readonly Place[];
  /** Of one municipality, wijk or buurt, by code; a buurt holds itself. */
  buurtenIn(code: string): readonly Place[];
  wijkenIn(code: string): readonly Place[];
}

/** What areas there were when they were last read, and how to see that they changed. */
interface Kept {
  print: string;
  areas: Areas;
}
const kept = new WeakMap<Services, Kept>();

/** Every area that exists now. Read again only after an import: 15,000 areas are not asked after each change of an activity. */
export const allAreas = (db: Db, services: Services): Promise<Areas> =>
  remember(services, "gaps.areas", async () => {
    const print = await fingerprint(db);
    const before = kept.get(services);
    if (before?.print === print) return before.areas;
    const areas = await readAreas(db);
    kept.set(services, { print, areas });
    return areas;
  });

async function fingerprint(db: Db): Promise<string> {
  const [found] = await rows<{ print: string }>(
    db,
    sql`select count(*) || ' ' || count(gone_at) || ' ' || coalesce(max(changed_at)::text, '') as print from area`,
  );
  return found!.print;
}

export async function readAreas(db: Db): Promise<Areas> {
  const all = await rowsInOne<Place>(
    db,
    sql`select id, kind, code, name, round(center[0])::int as x, round(center[1])::int as y, inhabitants,
      round(inhabitants * share_65 / 100)::int as people65 from area where gone_at is null order by code`,
  );
  for (const town of unnamed(all)) all.push(town);
  const byMunicipality = Map.groupBy(all, ({ code }) => code.slice(2, 6));
  const inside = (kind: AreaKind, code: string) => {
    const part = code.slice(2);
    return (byMunicipality.get(code.slice(2, 6)) ?? []).filter(
      (one) => one.kind === kind && one.code.slice(2).startsWith(part),
    );
  };
  return {
    byCode: new Map(all.map((one) => [one.code, one])),
    byId: new Map(all.map((one) => [one.id, one])),
    municipalities: all
      .filter(({ kind }) => kind === "municipality")
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
    buurtenIn: (code) => inside("buurt", code),
    wijkenIn: (code) => inside("wijk", code),
  };
}

/** Municipalities of which only wijken or buurten were imported: named by their code, in the middle of the first. */
function unnamed(all: readonly Place[]): Place[] {
  const known = new Set(all.map(({ code }) => code));
  const missing = new Map(
    all.filter(({ code }) => !known.has(municipalityOf(code))).map((one) => [municipalityOf(one.code), one]),
  );
  return [...missing].map(([code, { x, y }]) => ({
    id: "",
    kind: "municipality",
    code,
    name: code,
    x,
    y,
    inhabitants: null,
    people65: null,
  }));
}

/** "BU03520101", "WK035201" or "GM0352" → "GM0352" */
export const municipalityOf = (code: string): string => `GM${code.slice(2, 6)}`;
