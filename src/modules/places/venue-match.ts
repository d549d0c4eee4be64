// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { RdPoint } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { letters, type PlaceAddress, plainName } from "./place-name.ts";
import { type LatLon, toRd } from "./rd.ts";

export interface PlaceAsked {
  /** As it was written; "" when there is only an address. */
  name: string;
  address?: PlaceAddress | null;
  /** A point in RD metres, or in degrees. */
  at?: RdPoint | LatLon | null;
}

export interface PlaceCandidate {
  venue: string;
  number: number;
  name: string;
  /** 0 to 1. */
  score: number;
}

export interface PlaceMatch {
  /** The best candidate; null when there is none. Only with verdict "same" it may be used without asking. */
  venue: string | null;
  score: number;
  verdict: "same" | "ask" | "unknown";
  /** At most five, the best first, each 0.6 or better. */
  candidates: PlaceCandidate[];
}

const sure = 0.9;
const perhaps = 0.6;

/** A venue that might be meant, with its names as they are compared. */
interface Row {
  id: string;
  number: number;
  name: string;
  names: string[];
  street: string;
  houseNumber: string;
  postcode: string | null;
  place: string;
  metres: number | null;
}

/**
 * Which venue is meant by a place as somebody wrote it? Scores name (0.5), address (0.3) and distance (0.2); what is
 * absent on either side leaves the sum. From 0.9 it is the same, from 0.6 a person is asked, below it is unknown. A
 * name alone is the same only when it is equal after normalising and no other venue has it; two venues that fit equally
 * well are asked. Changes nothing and merges nothing: people do (mergeVenues). Source: the programmes this product follows of the calendar, places.
 */
export async function matchVenue(db: Db, asked: PlaceAsked): Promise<PlaceMatch> {
  const found = await candidatesOf(db, asked);
  const measured = await measure(db, asked, found);
  const scored = measured
    .map((one) => ({ ...one, ...scoreOf(asked, one) }))
    .filter(({ score }) => score >= perhaps)
    .toSorted((a, b) => b.score - a.score || Number(b.sure) - Number(a.sure) || a.row.number - b.row.number);
  const best = scored[0];
  if (!best) return { venue: null, score: 0, verdict: "unknown", candidates: [] };
  // An equal name beats one that is only alike at the same address.
  const rivals = scored.slice(1).filter((other) => other.sure && (other.equal || !best.equal));
  const verdict = best.sure && rivals.length === 0 ? "same" : "ask";
  const candidates = scored
    .slice(0, 5)
    .map(({ row: { id, number, name }, score }) => ({ venue: id, number, name, score }));
  return { venue: best.row.id, score: best.score, verdict, candidates };
}

/**
 * Venues that look like it: by index on name, postcode and point. Names with dots and other names are few, and are
 * looked through. At most 60.
 */
async function candidatesOf(db: Db, { name, address, at }: PlaceAsked): Promise<Row[]> {
  const written = letters(name).slice(0, 200);
  const plain = plainName(name).slice(0, 200);
  const point = pointOf(at);
  const here = point ? sql`point(${point.x}::float8, ${point.y}::float8)` : null;
  const ways = [];
  if (plain !== "")
    ways.push(
      sql`select id from venue where lower(name) % ${written} or lower(name) % ${plain} or ${plain} <% lower(name)`,
      sql`select id from venue where name like '%.%' and ${plain} <% replace(lower(name), '.', '')`,
      sql`select id from venue where aliases <> '{}' and exists (select from unnest(aliases) as other
        where ${plain} <% replace(lower(other), '.', '') or lower(other) % ${written})`,
    );
  if (address?.postcode) ways.push(sql`select id from venue where postcode = ${address.postcode}`);
  if (address?.street && address.houseNumber)
    ways.push(
      sql`select id from venue where lower(${address.street}) like '%' || lower(street) and street <> ''
        and lower(house_number) = lower(${address.houseNumber})`,
    );
  if (here) ways.push(sql`select id from venue where at <@ circle(${here}, 300)`);
  if (ways.length === 0) return [];
  const found = await rows<Omit<Row, "names"> & { aliases: string[] }>(
    db,
    sql`select id, number::int as number, name, to_json(aliases) as aliases, street, house_number as "houseNumber", postcode, place,
        ${here ? sql`at <-> ${here}` : sql`null::float8`} as metres
      from venue where merged_into is null and id in (${sql.join(ways, sql` union `)})
      order by similarity(lower(name), ${written}) desc, number limit 60`,
  );
  return found.map(({ aliases, ...row }) => ({ ...row, names: [row.name, ...aliases].map(plainName) }));
}

const pointOf = (at: PlaceAsked["at"]): RdPoint | null => (at ? ("lat" in at ? toRd(at) : at) : null);

interface Measured {
  row: Row;
  /** The name that was asked, without what turned out to be its street. */
  asked: string;
  /** Null when no name was asked. */
  nearness: number | null;
}

/** How much the names are alike, as the database measures it: one question for all candidates and their names. */
async function measure(db: Db, { name, address }: PlaceAsked, found: readonly Row[]): Promise<Measured[]> {
  const asked = found.map((row) => plainName(name || nameBeforeStreet(address, row)));
  const pairs = found.flatMap((row, at) =>
    asked[at] === "" ? [] : row.names.filter(Boolean).map((other) => ({ at, asked: asked[at]!, other })),
  );
  const near = new Map<number, number>();
  if (pairs.length > 0) {
    const measured = await rows<{ at: number; nearness: number }>(
      db,
      sql`select at, max(greatest(similarity(asked, other), word_similarity(asked, other), word_similarity(other, asked)))::float8 as nearness
        from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (at int, asked text, other text) group by at`,
    );
    for (const { at, nearness } of measured) near.set(at, nearness);
  }
  return found.map((row, at) => ({ row, asked: asked[at]!, nearness: asked[at] === "" ? null : (near.get(at) ?? 0) }));
}

/** "De Horn Hoofdstraat 12": what stands before the street of this venue is a name. */
function nameBeforeStreet(address: PlaceAsked["address"], { street }: Row): string {
  const [asked, own] = [address?.street ?? "", street];
  return own !== "" && asked.toLowerCase().endsWith(` ${own.toLowerCase()}`) ? asked.slice(0, -own.length).trim() : "";
}

interface Score {
  score: number;
  /** May be linked without asking, if no other may. */
  sure: boolean;
  /** The names are equal after normalising. */
  equal: boolean;
}

function scoreOf({ address }: PlaceAsked, { row, asked, nearness }: Measured): Score {
  const equal = asked !== "" && row.names.includes(asked);
  // An equal name alone is enough: the right street and number behind it, without a town, take nothing away.
  const where = equal && isStreetOf(address, row) ? 1 : addressScore(address, row);
  const parts: [weight: number, score: number | null][] = [
    [0.5, nearness],
    [0.3, where],
    [0.2, row.metres === null ? null : Math.max(0, Math.min(1, (300 - row.metres) / 200))],
  ];
  const present = parts.filter((part): part is [number, number] => part[1] !== null);
  const weight = present.reduce((sum, [one]) => sum + one, 0);
  const score = weight === 0 ? 0 : present.reduce((sum, [one, value]) => sum + one * value, 0) / weight;
  const sameAddress = parts[1]![1] === 1;
  // "Het Rondeel" is "Zorgcentrum Het Rondeel" when it is right there; "Speeltuin bij De Brug" is not "De Brug".
  const partHere = parts[2]![1] === 1 && asked !== "" && row.names.some((own) => ` ${own} `.includes(` ${asked} `));
  const rounded = Math.round(score * 1000) / 1000;
  return {
    score: rounded,
    equal,
    sure: rounded >= sure && (equal || sameAddress || partHere) && !isElsewhere(address, row, sameAddress),
  };
}

/**
 * Postcode and house number equal, or street, number and place where one of both has no postcode: 1. Only the street, or
 * only the postcode: 0.6. Else 0. Null when there is nothing to compare.
 */
function addressScore(asked: PlaceAsked["address"], row: Row): number | null {
  if (!asked) return null;
  const sameNumber = numberOf(asked.houseNumber) === numberOf(row.houseNumber) && asked.houseNumber !== "";
  const bothCodes = asked.postcode !== "" && row.postcode !== null;
  const bothStreets = asked.street !== "" && row.street !== "";
  if (!bothCodes && !bothStreets) return null;
  const sameCode = bothCodes && asked.postcode === row.postcode;
  const sameStreet = bothStreets && isSameStreet(asked.street, row.street);
  if (sameCode && sameNumber) return 1;
  if (!bothCodes && sameStreet && sameNumber && isSamePlace(asked.place, row.place)) return 1;
  // The same street name in another place says nothing.
  if (sameStreet && !isElsewhere(asked, row, sameCode)) return 0.6;
  return sameCode ? 0.6 : 0;
}

/** Street and number are those of this venue, and no town or postcode was written. */
const isStreetOf = (asked: PlaceAsked["address"], row: Row): boolean =>
  Boolean(asked?.street && asked.houseNumber && !asked.postcode && !asked.place) &&
  isSameStreet(asked!.street, row.street) &&
  numberOf(asked!.houseNumber) === numberOf(row.houseNumber);

const numberOf = (houseNumber: string): string => houseNumber.toLowerCase().replace(/[\s.]/g, "");

/** Also "De Horn Hoofdstraat", and "Hoofdstr." */
function isSameStreet(asked: string, own: string): boolean {
  const [a, b] = [asked, own].map((street) => letters(street.replace(/str\.?$/i, "straat"))) as [string, string];
  return a === b || a.endsWith(` ${b}`);
}

const isSamePlace = (asked: string, own: string): boolean => asked !== "" && letters(asked) === letters(own);

/** A place was written, and we do not know this venue to be in it: then its name alone says too little. */
const isElsewhere = (asked: PlaceAsked["address"], row: Row, sameAddress: boolean): boolean =>
  Boolean(asked?.place) && !sameAddress && !isSamePlace(asked!.place, row.place);
