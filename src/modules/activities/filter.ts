// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Daypart, parseDate, startOfDay, weekOf } from "#platform/time/time.ts";
import type { CalendarFilter, Cursor } from "./calendar.ts";
import { type Category, categoryOfSlug } from "./categories.ts";

/** Every key that a list page reads; another one means nothing. */
export const queryKeys = [
  "wat",
  "soort",
  "wanneer",
  "datum",
  "dagdeel",
  "postcode",
  "buurt",
  "afstand",
  "prijs",
  "toegankelijk",
  "toilet",
  "ringleiding",
  "energie",
  "alleen",
  "taal",
  "leeftijd",
  "organisatie",
  "plek",
  "na",
] as const;
export type QueryKey = (typeof queryKeys)[number];
export type Query = Partial<Record<QueryKey, string>>;

export const whens = ["vandaag", "morgen", "deze-week", "weekend", "volgende-week", "alles"] as const;
export type When = (typeof whens)[number];
const dayparts = new Map<string, Daypart>([
  ["ochtend", "morning"],
  ["middag", "afternoon"],
  ["avond", "evening"],
]);
const energies = new Map([
  ["zittend", "seated"],
  ["rustig", "calm"],
  ["actief", "active"],
]);
export const walks = ["500", "1000", "2000", "5000"];

/** What a query says, before postcodes, buurten and organisations are looked up. `odd` holds the keys whose value means nothing. */
export interface Asked {
  query: Query;
  text: string;
  category: Category | null;
  when: When | "day";
  day: Temporal.PlainDate | null;
  from: Temporal.PlainDate;
  /** The first day after. */
  to: Temporal.PlainDate;
  /** Days are named: the list goes by day. Otherwise every activity stands once. */
  byDay: boolean;
  daypart: Daypart | null;
  walk: number;
  maxCents: number | null;
  energy: string | null;
  language: string | null;
  age: number | null;
  after: Cursor | null;
  odd: QueryKey[];
}

const ahead = { months: 6 } as const;

/** Reads the address of a list. Never throws: what means nothing is left out and named in `odd`. */
export function readQuery(
  search: URLSearchParams,
  today: Temporal.PlainDate,
  usualWalk = 1000,
  usualWhen: When = "alles",
): Asked {
  const query: Query = {};
  for (const key of queryKeys) {
    const value = (search.get(key) ?? "")
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .trim()
      .slice(0, 100)
      .toWellFormed();
    if (value) query[key] = value;
  }
  const odd: QueryKey[] = [];
  const known = <T>(key: QueryKey, found: T | null | undefined): T | null => {
    if (query[key] && (found === null || found === undefined)) odd.push(key);
    return query[key] ? (found ?? null) : null;
  };
  const day = known("datum", dayWithin(query.datum, today));
  const when = day
    ? "day"
    : (known(
        "wanneer",
        whens.find((w) => w === query.wanneer),
      ) ?? usualWhen);
  const [from, to] = day ? [day, day.add({ days: 1 })] : spanOf(when as When, today);
  return {
    query,
    text: query.wat ?? "",
    category: known("soort", query.soort ? categoryOfSlug(query.soort) : null),
    when,
    day,
    from,
    to,
    byDay: when !== "alles",
    daypart: known("dagdeel", dayparts.get(query.dagdeel ?? "")),
    walk: Number(
      known(
        "afstand",
        walks.find((w) => w === query.afstand),
      ) ?? usualWalk,
    ),
    maxCents: known("prijs", query.prijs === "gratis" ? 0 : query.prijs === "5" ? 500 : null),
    energy: known("energie", energies.get(query.energie ?? "")),
    language: known("taal", /^[a-z]{2}$/.test(query.taal ?? "") ? query.taal : null),
    age: known(
      "leeftijd",
      /^\d{1,3}$/.test(query.leeftijd ?? "") && Number(query.leeftijd) <= 120 ? Number(query.leeftijd) : null,
    ),
    after: known("na", readCursor(query.na)),
    odd,
  };
}

/** A day from a year back to thirteen months ahead: what the calendar holds. */
function dayWithin(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = text ? parseDate(text) : undefined;
  if (!day) return null;
  const compare = Temporal.PlainDate.compare;
  return compare(day, today.subtract({ months: 13 })) >= 0 && compare(day, today.add({ months: 13 })) <= 0 ? day : null;
}

function spanOf(when: When, today: Temporal.PlainDate): [Temporal.PlainDate, Temporal.PlainDate] {
  const week = weekOf(today);
  if (when === "vandaag") return [today, today.add({ days: 1 })];
  if (when === "morgen") return [today.add({ days: 1 }), today.add({ days: 2 })];
  if (when === "deze-week") return [today, week.to];
  if (when === "weekend") return [later(today, week.to.subtract({ days: 2 })), week.to];
  if (when === "volgende-week") return [week.to, week.to.add({ days: 7 })];
  return [today, today.add(ahead)];
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);

/** "20261124T090000Z-123": where the list goes on. The database knows no year 0. */
export function readCursor(text: string | undefined): Cursor | null {
  const found = /^(?!0000)(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d{1,9})$/.exec(text ?? "");
  if (!found) return null;
  const [, y, mo, d, h, mi, s, id] = found;
  try {
    const startsAt = Temporal.Instant.from(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`).toString();
    return { startsAt, id: Number(id) };
  } catch {
    return null;
  }
}

export const writeCursor = ({ startsAt, id }: Cursor): string =>
  `${Temporal.Instant.from(startsAt.replace(" ", "T").replace(/\+00$/, "Z")).toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}-${id}`;

/** The bounds of a filter in time. Today starts now: what is over is no longer there. */
export function boundsOf(asked: Asked, now: Temporal.Instant): Pick<CalendarFilter, "from" | "to"> {
  const start = startOfDay(asked.from);
  const runs = now.subtract({ hours: 2 });
  return {
    from: asked.day === null && Temporal.Instant.compare(start, runs) < 0 ? runs : start,
    to: startOfDay(asked.to),
  };
}

/** The address of the same list with some keys changed; "" takes a key away, and the place in the list is forgotten. */
export function withQuery(path: string, query: Query, changes: Query = {}): string {
  const all: Query = { ...query, na: undefined, ...changes };
  const pairs = queryKeys.flatMap((key) => (all[key] ? [[key, all[key]] as [string, string]] : []));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}
