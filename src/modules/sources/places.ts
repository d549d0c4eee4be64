// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, sql } from "drizzle-orm";
import {
  buurtAt,
  hasPostcodes,
  matchVenue,
  parsePlace,
  placeOfPostcode,
  roomsOf,
  toRd,
} from "#modules/places/index.ts";
import { type Db, rows, rowsInOne } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { type Source, type SourcePlace, sourcePlaces } from "./tables.ts";

/** Where something of a source is. */
export interface FoundPlace {
  venue: string | null;
  room: string | null;
  /** The buurt, where it is known without a venue. */
  area: string | null;
  /** none: no place was written. asked: a person has to say which it is. */
  verdict: "same" | "asked" | "unknown" | "none";
  /** Not within the buurten of this site. */
  outside: boolean;
}

export interface WrittenPlace {
  raw: string;
  geo: { lat: number; lon: number } | null;
}

const nowhere: FoundPlace = { venue: null, room: null, area: null, verdict: "none", outside: false };

/** The place as we keep it: one line, not too long. */
export const rawOf = (location: string): string => location.replace(/\s+/g, " ").trim().slice(0, 300);

/**
 * The answers for places as they were written, asked once per text and remembered for the source. Writes what it finds
 * beside the source, never in the calendar.
 */
export async function findPlaces(
  db: Db,
  source: Source,
  written: readonly WrittenPlace[],
): Promise<(location: string) => FoundPlace> {
  const { strategy, venue } = source;
  if (strategy === "at_venue") return () => ({ ...nowhere, venue, verdict: venue ? "same" : "none" });
  if (strategy === "room_in_venue") return roomsIn(db, venue);
  const found = await look(db, source, written);
  return (location) => {
    const raw = rawOf(location);
    const place = found.get(raw);
    if (strategy === "venue_unless_given" && !place?.venue)
      return { ...nowhere, venue, verdict: venue ? "same" : "none" };
    return place ?? nowhere;
  };
}

/** The place as it was written is the name of a room in the venue. */
async function roomsIn(db: Db, venue: string | null): Promise<(location: string) => FoundPlace> {
  const rooms = venue ? await roomsOf(db, venue) : [];
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  return (location) => {
    const asked = plain(location);
    const room = rooms.find(({ name }) => plain(name) === asked) ?? null;
    return { ...nowhere, venue, room: room?.id ?? null, verdict: venue ? "same" : "none" };
  };
}

async function look(db: Db, source: Source, written: readonly WrittenPlace[]): Promise<Map<string, FoundPlace>> {
  const asked = new Map(written.filter(({ raw }) => raw !== "").map((place) => [place.raw, place]));
  const raws = [...asked.keys()];
  const known = await answers(db, source.id, raws);
  const found = new Map(known.map((row) => [row.raw, asPlace(row)]));
  const fresh: SourcePlace[] = [];
  const left = [...asked.values()].filter(({ raw }) => !found.has(raw));
  const elsewhere = await answersElsewhere(db, left);
  for (const place of left) {
    const same = elsewhere.get(place.raw);
    fresh.push(same ? { ...same, source: source.id, changedAt: now() } : await match(db, source.id, place));
  }
  for (let i = 0; i < fresh.length; i += 200)
    await db
      .insert(sourcePlaces)
      .values(fresh.slice(i, i + 200))
      .onConflictDoNothing();
  for (const row of fresh) found.set(row.raw, asPlace(row));
  const areas = await buurtenOf(
    db,
    [...found].filter(([, { venue }]) => !venue).map(([raw]) => asked.get(raw)!),
  );
  for (const [raw, area] of areas) found.set(raw, { ...found.get(raw)!, area });
  return found;
}

/**
 * What was found for the same text at another source, while no venue changed since: a town writes its places alike. What
 * people answered there is theirs, and a point says more than a text.
 */
async function answersElsewhere(db: Db, places: readonly WrittenPlace[]): Promise<Map<string, SourcePlace>> {
  const raws = places.filter(({ geo }) => geo === null).map(({ raw }) => raw);
  if (raws.length === 0) return new Map();
  const found = await rowsInOne<SourcePlace>(
    db,
    sql`select distinct on (raw) raw, venue, answer, score, outside from source_place
      where raw in (select jsonb_array_elements_text(${JSON.stringify(raws)}::jsonb)) and answer in ('same', 'asked', 'unknown')
      and changed_at > coalesce((select max(changed_at) from venue), '-infinity') order by raw`,
  );
  return new Map(found.map((row) => [row.raw, row]));
}

async function answers(db: Db, source: string, raws: readonly string[]): Promise<SourcePlace[]> {
  const found: SourcePlace[] = [];
  for (let i = 0; i < raws.length; i += 500)
    found.push(
      ...(await db
        .select()
        .from(sourcePlaces)
        .where(and(eq(sourcePlaces.source, source), inArray(sourcePlaces.raw, raws.slice(i, i + 500))))),
    );
  return found;
}

const asPlace = ({ venue, answer, outside }: SourcePlace): FoundPlace => {
  const sure = answer === "same" || answer === "yes";
  return {
    venue: sure ? venue : null,
    room: null,
    area: null,
    verdict: sure ? "same" : answer === "asked" ? "asked" : "unknown",
    outside,
  };
};

async function match(db: Db, source: string, { raw, geo }: WrittenPlace): Promise<SourcePlace> {
  const { name, address } = parsePlace(raw);
  const at = geo ? toRd(geo) : undefined;
  const found = await matchVenue(db, { name, address, at });
  const answer = found.verdict === "same" ? "same" : found.verdict === "ask" ? "asked" : "unknown";
  return {
    source,
    raw,
    venue: answer === "unknown" ? null : found.venue,
    answer,
    score: found.score,
    outside: answer === "unknown" && (await isOutside(db, raw, geo)),
    changedAt: now(),
  };
}

/** A postcode or a point that we know not to lie in one of our buurten. What tells neither is not outside. */
async function isOutside(db: Db, raw: string, geo: WrittenPlace["geo"]): Promise<boolean> {
  const postcode = postcodeIn(raw);
  if (postcode && (await hasPostcodes(db))) return (await placeOfPostcode(db, postcode)) === null;
  return geo !== null && (await hasBuurten(db)) && (await buurtAt(db, toRd(geo))) === null;
}

const postcodeIn = (raw: string): string | null =>
  /\b([1-9]\d{3})\s?([A-Z]{2})\b/.exec(raw.toUpperCase())?.slice(1).join("") ?? null;

const hasBuurten = async (db: Db): Promise<boolean> =>
  (await rows(db, sql`select from area where kind = 'buurt' limit 1`)).length > 0;

/** Their buurt, by postcode or point. */
async function buurtenOf(db: Db, places: readonly WrittenPlace[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { raw, geo } of places) {
    const postcode = postcodeIn(raw);
    const known = postcode ? await placeOfPostcode(db, postcode) : null;
    const buurt = known?.area ?? (geo ? await buurtAt(db, toRd(geo)) : null);
    if (buurt) found.set(raw, buurt.id);
  }
  return found;
}
