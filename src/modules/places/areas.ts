// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { RdPoint } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { areas } from "./tables.ts";

export type AreaKind = "municipality" | "wijk" | "buurt";

/** Municipality, wijk or buurt, without its geometry. `share65` is a percentage; figures that CBS does not give are null. */
export interface Area {
  id: string;
  kind: AreaKind;
  /** "GM0352", "WK035201", "BU03520101" */
  code: string;
  name: string;
  parent: string | null;
  center: RdPoint;
  inhabitants: number | null;
  share65: number | null;
  goneAt: Temporal.Instant | null;
}

const columns = {
  id: areas.id,
  kind: areas.kind,
  code: areas.code,
  name: areas.name,
  parent: areas.parent,
  center: areas.center,
  inhabitants: areas.inhabitants,
  share65: areas.share65,
  goneAt: areas.goneAt,
};

/** The buurt in which a point lies (RD metres), or null. On a shared border the lowest code, so that the answer is always the same. */
export async function buurtAt(db: Db, { x, y }: RdPoint): Promise<Area | null> {
  const [found] = await rows<{ id: string }>(db, sql`select ${buurtOf(sql`point(${x}::float8, ${y}::float8)`)} as id`);
  return found?.id ? areaById(db, found.id) : null;
}

/**
 * SQL: the id of the buurt around a point. The box finds candidates through the GiST index (which knows polygons, not points);
 * a part counts when its border holds the point and none of its holes does.
 */
export const buurtOf = (point: ReturnType<typeof sql>) => sql`(
  select area.id from area_ring outside join area on area.id = outside.area
  where area.kind = 'buurt' and area.gone_at is null and not outside.hole
    and outside.ring && polygon(box(${point}, ${point})) and outside.ring @> ${point}
    and not exists (select from area_ring inside where inside.area = outside.area and inside.part = outside.part
      and inside.hole and inside.ring @> ${point})
  order by area.code limit 1)`;

/** An area by its CBS code, also one that is gone; null when unknown. */
export async function areaByCode(db: Db, code: string): Promise<Area | null> {
  const [found] = await db.select(columns).from(areas).where(eq(areas.code, code));
  return found ?? null;
}

export async function areaById(db: Db, id: string): Promise<Area | null> {
  const [found] = await db.select(columns).from(areas).where(eq(areas.id, id));
  return found ?? null;
}

/** All areas of a kind that exist now, by code; within one municipality, wijk or buurt when its code is given. */
export async function areasOf(db: Db, kind: AreaKind, within?: string): Promise<Area[]> {
  const inside = within
    ? sql`substring(${areas.code} from 3) like ${within.slice(2).replace(/\D/g, "") + "%"}`
    : undefined;
  return db
    .select(columns)
    .from(areas)
    .where(and(eq(areas.kind, kind), isNull(areas.goneAt), inside))
    .orderBy(asc(areas.code));
}

/** Several areas at once, by id. */
export async function areasById(db: Db, ids: readonly string[]): Promise<Map<string, Area>> {
  const found =
    ids.length === 0
      ? []
      : await db
          .select(columns)
          .from(areas)
          .where(inArray(areas.id, [...new Set(ids)]));
  return new Map(found.map((area) => [area.id, area]));
}

export interface PickerBuurt {
  id: string;
  code: string;
  name: string;
}
export interface PickerWijk {
  code: string;
  name: string;
  buurten: PickerBuurt[];
}
export interface PickerMunicipality {
  code: string;
  name: string;
  wijken: PickerWijk[];
}

/**
 * Municipality → wijk → buurt, each by name. Grouped by code, so that a buurt whose wijk or municipality is not in the
 * database is found too: the name of the group is then its code.
 */
export async function buurtPicker(db: Db): Promise<PickerMunicipality[]> {
  const all = await db
    .select(columns)
    .from(areas)
    .where(isNull(areas.goneAt))
    .orderBy(asc(areas.name), asc(areas.code));
  const nameOf = new Map(all.map((area) => [area.code, area.name]));
  const municipalities = new Map<string, PickerMunicipality>();
  const wijken = new Map<string, PickerWijk>();
  for (const { id, code, name, kind } of all) {
    if (kind !== "buurt") continue;
    const wijk = `WK${code.slice(2, 8)}`;
    const municipality = `GM${code.slice(2, 6)}`;
    const town = group(municipalities, municipality, () => ({
      code: municipality,
      name: nameOf.get(municipality) ?? municipality,
      wijken: [],
    }));
    const part = group(wijken, wijk, () => {
      const made: PickerWijk = { code: wijk, name: nameOf.get(wijk) ?? wijk, buurten: [] };
      town.wijken.push(made);
      return made;
    });
    part.buurten.push({ id, code, name });
  }
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "nl");
  for (const town of municipalities.values()) town.wijken.sort(byName);
  return [...municipalities.values()].sort(byName);
}

function group<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  return made;
}
