// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parse } from "csv-parse/sync";
import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { RdPoint } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { type Area, areaById, areasOf, buurtOf } from "./areas.ts";
import { importFaults as say } from "./import-faults.ts";
import { ImportRefused } from "./import-refused.ts";
import { mayImportPlaces } from "./policy.ts";
import { inNetherlands, toRd } from "./rd.ts";
import { postcodes } from "./tables.ts";

export interface PostcodePlace {
  /** RD metres; somewhere in the middle of the addresses. */
  at: RdPoint;
  area: Area | null;
}

/** Where a postcode is ("1234 ab" in any notation); null when it is not in the list. */
export async function placeOfPostcode(db: Db, postcode: string): Promise<PostcodePlace | null> {
  const code = postcode.replace(/\s/g, "").toUpperCase();
  const [found] = await db.select().from(postcodes).where(eq(postcodes.code, code));
  if (!found) return null;
  return { at: found.at, area: found.area ? await areaById(db, found.area) : null };
}

/** Is there a list of postcodes at all? Without one, pages ask for the buurt. */
export async function hasPostcodes(db: Db): Promise<boolean> {
  const [found] = await rows<{ there: boolean }>(db, sql`select exists (select from postcode) as there`);
  return found!.there;
}

export interface PostcodeReport {
  added: number;
  changed: number;
  unchanged: number;
}

interface Row {
  code: string;
  at: RdPoint;
  area: string | null;
}

const batch = 2000;

/**
 * Reads a list of postcodes: CSV with a heading, comma or semicolon. Columns: postcode and x_rd, y_rd (metres) or lat, lon
 * (degrees); or postcode and buurtcode alone, then the middle of the buurt counts. A buurtcode decides over the point.
 * Postcodes that are in the database and not in the list stay. Throws ImportRefused with a sentence per faulty line
 * (nothing is stored then), Forbidden.
 */
export async function importPostcodes(db: Db, actor: Actor, csv: string): Promise<PostcodeReport> {
  if (!mayImportPlaces(actor)) throw new Forbidden("import postcodes");
  const buurten = new Map((await areasOf(db, "buurt")).map((area) => [area.code, area]));
  const list = readPostcodes(csv, buurten);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const report = { added: 0, changed: 0, unchanged: list.length };
    for (let from = 0; from < list.length; from += batch) {
      for (const { added } of await store(db, list.slice(from, from + batch))) {
        report[added ? "added" : "changed"]++;
        report.unchanged--;
      }
    }
    await record(db, actor, "postcode.imported", null, { ...report });
    await changed(db);
    return report;
  });
}

/** Only rows that are new or differ come back. */
function store(db: Db, list: Row[]): Promise<{ added: boolean }[]> {
  const values = JSON.stringify(list.map(({ code, at, area }) => ({ code, x: at.x, y: at.y, area })));
  return rows(
    db,
    sql`insert into postcode (code, at, area)
      select code, point(x, y), coalesce(area, ${buurtOf(sql`point(x, y)`)})
      from jsonb_to_recordset(${values}::jsonb) as given (code text, x float8, y float8, area uuid)
      on conflict (code) do update set at = excluded.at, area = excluded.area
        where not postcode.at ~= excluded.at or postcode.area is distinct from excluded.area
      returning xmax = 0 as added`,
  );
}

function readPostcodes(csv: string, buurten: Map<string, Area>): Row[] {
  const faults: string[] = [];
  const found = new Map<string, Row>();
  for (const { record: cells, info } of readLines(csv)) {
    const row = readRow(cells, buurten);
    if (typeof row === "string") faults.push(say.line(info.lines, row));
    else if (found.has(row.code)) faults.push(say.line(info.lines, say.postcodeTwice(row.code)));
    else found.set(row.code, row);
    if (faults.length >= ImportRefused.most) break;
  }
  if (faults.length === 0 && found.size === 0) faults.push(say.csvEmpty);
  if (faults.length > 0) throw new ImportRefused(faults);
  return [...found.values()];
}

type Cells = Partial<Record<string, string>>;

interface Line {
  record: Cells;
  info: { lines: number };
}

function readLines(csv: string): Line[] {
  const options = {
    bom: true,
    columns: readHeading,
    delimiter: [",", ";"],
    info: true,
    skip_empty_lines: true,
    trim: true,
  };
  try {
    return parse<Line>(csv, options);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const line = (error as { lines?: number }).lines;
    throw new ImportRefused([line ? say.line(line, say.csvLine) : say.csvUnreadable]);
  }
}

function readHeading(heading: string[]): string[] {
  const names = heading.map((name) => name.toLowerCase().replace(/^(pc6|postcode6)$/, "postcode"));
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name));
  if (!has("postcode") || !(has("x_rd", "y_rd") || has("lat", "lon") || has("buurtcode")))
    throw new ImportRefused([say.csvHeading]);
  return names;
}

/** The row, or the sentence that says what is wrong with it. */
function readRow(cells: Cells, buurten: Map<string, Area>): Row | string {
  const code = (cells.postcode ?? "").replace(/\s/g, "").toUpperCase();
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(code)) return say.postcodeShape(cells.postcode ?? "");
  const buurt = cells.buurtcode ? buurten.get(cells.buurtcode.toUpperCase()) : undefined;
  if (cells.buurtcode && !buurt) return say.buurtUnknown(cells.buurtcode);
  const at = readPlace(cells) ?? (hasPoint(cells) ? null : (buurt?.center ?? null));
  if (!at) return hasPoint(cells) ? say.pointUnclear : say.pointMissing;
  if (!inNetherlands(at)) return say.pointOutside(at.x, at.y);
  return { code, at, area: buurt?.id ?? null };
}

const hasPoint = ({ x_rd, y_rd, lat, lon }: Cells) => Boolean(x_rd || y_rd || lat || lon);

function readPlace({ x_rd, y_rd, lat, lon }: Cells): RdPoint | null {
  const [x, y] = [readNumber(x_rd), readNumber(y_rd)];
  if (x !== null && y !== null) return { x, y };
  const [north, east] = [readNumber(lat), readNumber(lon)];
  return north !== null && east !== null && Math.abs(north) <= 90 && Math.abs(east) <= 180
    ? toRd({ lat: north, lon: east })
    : null;
}

const readNumber = (text: string | undefined): number | null =>
  text && /^-?\d{1,7}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
