// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { buurtOf } from "../areas.ts";
import type { AreaGeometry } from "../tables.ts";
import type { GivenArea } from "./read-feature.ts";

interface KnownArea {
  id: string;
  kind: string;
  code: string;
  name: string;
  inhabitants: number | null;
  share65: string | null;
  hash: string;
  gone: boolean;
}

export interface StoreReport {
  added: number;
  changed: number;
  unchanged: number;
  gone: string[];
}

/** Areas per statement: large enough to be quick, small enough for the memory of an embedded database. */
const batch = 400;
const order = { municipality: 0, wijk: 1, buurt: 2 };

/** Writes what is new or differs, marks what is gone, and hangs every area under its parent. */
export async function storeAreas(db: Db, given: readonly GivenArea[]): Promise<StoreReport> {
  const known = new Map((await knownAreas(db)).map((area) => [area.code, area]));
  const toWrite = given.filter((area) => differs(area, known.get(area.code)));
  const added = toWrite.filter(({ code }) => !known.has(code)).length;
  toWrite.sort((a, b) => order[a.kind] - order[b.kind]);
  for (let from = 0; from < toWrite.length; from += batch) {
    const part = toWrite.slice(from, from + batch).map((area) => complete(area, known.get(area.code)));
    await writeAreas(db, part);
    await writeRings(
      db,
      part.filter(({ redraw }) => redraw),
    );
  }
  const gone = await markGone(db, given, known);
  await hangUnderParents(db);
  return { added, changed: toWrite.length - added, unchanged: given.length - toWrite.length, gone };
}

const knownAreas = (db: Db): Promise<KnownArea[]> =>
  rows(
    db,
    sql`select id, kind, code, name, inhabitants, share_65::text as share65, geometry_hash as hash, gone_at is not null as gone from area`,
  );

function differs(area: GivenArea, known: KnownArea | undefined): boolean {
  if (!known || known.gone || known.name !== area.name || known.hash !== area.geometryHash) return true;
  const figures = (area.inhabitants ?? null) === known.inhabitants || area.inhabitants === undefined;
  const shares =
    area.share65 === undefined || (area.share65 ?? null) === (known.share65 === null ? null : Number(known.share65));
  return !figures || !shares;
}

interface AreaRow {
  id: string;
  kind: string;
  code: string;
  name: string;
  x: number;
  y: number;
  inhabitants: number | null;
  share_65: number | null;
  geometry: AreaGeometry;
  hash: string;
  redraw: boolean;
}

function complete(area: GivenArea, known: KnownArea | undefined): AreaRow {
  const { kind, code, name, geometry, geometryHash: hash, center } = area;
  return {
    id: known?.id ?? newId(),
    ...{ kind, code, name, geometry, hash, x: center.x, y: center.y },
    inhabitants: area.inhabitants === undefined ? (known?.inhabitants ?? null) : area.inhabitants,
    share_65: area.share65 === undefined ? (known?.share65 ? Number(known.share65) : null) : area.share65,
    redraw: known?.hash !== hash,
  };
}

async function writeAreas(db: Db, part: AreaRow[]): Promise<void> {
  await db.execute(sql`insert into area (id, kind, code, name, center, inhabitants, share_65, geometry, geometry_hash)
    select id, kind, code, name, point(x, y), inhabitants, share_65, geometry, hash
    from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as given
      (id uuid, kind text, code text, name text, x float8, y float8, inhabitants integer, share_65 numeric, geometry jsonb, hash text)
    on conflict (code) do update set name = excluded.name, center = excluded.center, inhabitants = excluded.inhabitants,
      share_65 = excluded.share_65, geometry = excluded.geometry, geometry_hash = excluded.geometry_hash, changed_at = now(), gone_at = null`);
}

async function writeRings(db: Db, part: AreaRow[]): Promise<void> {
  if (part.length === 0) return;
  const rings = part.flatMap(({ id, geometry }) =>
    geometry.coordinates.flatMap((ringsOfPart, part) =>
      ringsOfPart.map((ring, number) => ({ area: id, part, number, ring: polygonText(ring) })),
    ),
  );
  const ids = `{${part.map(({ id }) => id).join(",")}}`;
  // an array, not a subselect: the planner may hold the table for empty, and would walk the list for each ring
  await db.execute(sql`delete from area_ring where area = any (${ids}::uuid[])`);
  await db.execute(sql`insert into area_ring (area, part, ring_number, hole, ring)
    select area, part, number, number > 0, ring::polygon
    from jsonb_to_recordset(${JSON.stringify(rings)}::jsonb) as given (area uuid, part integer, number integer, ring text)`);
}

const polygonText = (ring: [number, number][]) => `(${ring.map(([x, y]) => `(${x},${y})`).join(",")})`;

/** Of the municipalities in the file, and of the kinds that it brings for each: what is not in it any more. */
async function markGone(db: Db, given: readonly GivenArea[], known: ReadonlyMap<string, KnownArea>): Promise<string[]> {
  const covered = new Set(given.map(({ kind, code }) => kind + code.slice(2, 6)));
  const present = new Set(given.map(({ code }) => code));
  const gone = [...known.values()].filter(
    ({ kind, code, gone }) => !gone && !present.has(code) && covered.has(kind + code.slice(2, 6)),
  );
  const codes = gone.map(({ code }) => code).sort();
  await db.execute(sql`update area set gone_at = now(), changed_at = now()
    where code = any (${`{${codes.join(",")}}`}::text[])`);
  return codes;
}

/**
 * BU03520101 → WK035201 → GM0352. Where the parent is not there (yet) it stays empty. Without nested loops: the planner still
 * holds the table for as small as it was before the import, and would walk it once for each area.
 */
async function hangUnderParents(db: Db): Promise<void> {
  await db.execute(sql`set local enable_nestloop = off`);
  await db.execute(sql`update area set parent = above.id from area above
    where area.parent is null and area.kind <> 'municipality'
      and above.code = case area.kind when 'buurt' then 'WK' || substring(area.code from 3 for 6) else 'GM' || substring(area.code from 3 for 4) end`);
  await db.execute(sql`set local enable_nestloop to default`);
}

/** Borders moved: venues follow their point, and so do postcodes whose buurt is not known or gone. */
export async function placeAgain(db: Db, actor: Actor): Promise<void> {
  const moved = await rows<{ id: string; organisation: string | null }>(
    db,
    sql`update venue set area = found.area, changed_at = now()
      from (select id, ${buurtOf(sql`at`)} as area from venue where at is not null) found
      where found.id = venue.id and found.area is not null and found.area is distinct from venue.area
      returning venue.id, venue.organisation`,
  );
  for (const { id, organisation } of moved)
    await record(db, actor, "venue.changed", id, { fields: ["area"] }, organisation);
  await db.execute(sql`update postcode set area = ${buurtOf(sql`postcode.at`)}
    where area is null or exists (select from area where area.id = postcode.area and area.gone_at is not null)`);
}
