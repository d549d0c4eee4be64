// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { venueNumberOf } from "#modules/places/index.ts";
import { now, startOfDay } from "#platform/time/time.ts";
import { categoryOfSlug } from "../categories.ts";
import { askedSpan } from "../paper/period.ts";
import { numberOf } from "../paths.ts";
import type { Surface } from "./count.ts";

/** Which activities an address showed, in the short names of the JSON that carries it to the database. */
export interface Shown {
  /** Surface, and how often. */
  s: Surface;
  k: number;
  /** One activity by its number, or by its id. */
  n?: number;
  i?: string;
  /** Or a list: organisation (slug), buurten (code begins with), kind, number of the venue. */
  o?: string;
  a?: string;
  c?: string;
  v?: number;
  /** A list of dates: from, to, and how many dates fit in it. */
  f?: string;
  t?: string;
  l?: number;
  /** Only what may be printed. */
  p?: boolean;
}

const datesInFrame = 20;
const datesOnPaper = 400;

/** "/activiteiten/12-koffie/afdrukken" → { s: "print", n: 12 }; null for an address that shows no activity. */
export function shownAt(address: string, count: number): Shown | null {
  const url = URL.parse(address, "http://site.example");
  if (!url) return null;
  const [first = "", second = "", third = ""] = url.pathname
    .replace(/^\/(en|eenvoudig)(?=\/)/, "")
    .slice(1)
    .split("/");
  const query = Object.fromEntries(url.searchParams) as Record<string, string | undefined>;
  const of = { k: count };
  if (first === "activiteiten") {
    const surface = ({ "": "page", afdrukken: "print", "agenda.ics": "feed" } as const)[third];
    const number = numberOf(second);
    return surface && number !== null ? { ...of, s: surface, n: number } : null;
  }
  if (first === "api") return one(of, "api", url.pathname.split("/")[4]);
  if (first === "hsds") return isId.test(third) ? { ...of, s: "api", i: third } : null;
  if (/^activiteiten\.(ics|atom)$/.test(first)) return { ...of, s: "feed", ...choiceOf(query) };
  if (/^activiteiten\.(ics|atom)$/.test(third)) {
    const which = { organisaties: "organisatie", buurten: "buurt", plekken: "plek" }[first];
    return which ? { ...of, s: "feed", ...choiceOf({ ...query, [which]: second }) } : null;
  }
  if (first === "insluiten")
    return { ...of, s: "embed", ...choiceOf(query), ...daysFrom(query.dagen), l: datesInFrame };
  if (first === "buurtkrant") return paper(of, query);
  return null;
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const one = (of: { k: number }, s: Surface, segment: string | undefined): Shown | null => {
  const number = numberOf(segment);
  return number === null ? null : { ...of, s, n: number };
};

/** A list of something unknown shows nothing. */
function choiceOf(query: Record<string, string | undefined>): Pick<Shown, "o" | "a" | "c" | "v"> {
  const { organisatie, buurt, soort, plek } = query;
  return {
    ...(organisatie ? { o: organisatie.slice(0, 90) } : {}),
    ...(buurt ? { a: buurtenIn(buurt) } : {}),
    ...(soort ? { c: categoryOfSlug(soort) ?? "" } : {}),
    ...(plek ? { v: venueNumberOf(plek) ?? 0 } : {}),
  };
}

/** "WK035201" → every buurt in it begins with "BU035201". */
const buurtenIn = (code: string) => (/^(BU|WK|GM)\d{4,8}$/i.test(code) ? `BU${code.slice(2)}` : "-");

function daysFrom(text: string | undefined): Pick<Shown, "f" | "t"> {
  const days = Number(text);
  const from = now();
  const length = Number.isInteger(days) && days >= 1 && days <= 31 ? days : 14;
  return { f: from.toString(), t: from.add({ hours: 24 * length }).toString() };
}

function paper(of: { k: number }, { gebied, periode, van }: Record<string, string | undefined>): Shown | null {
  const span = askedSpan(periode, van);
  if (!span) return null;
  const [f, t] = [startOfDay(span.from).toString(), startOfDay(span.to).toString()];
  return { ...of, s: "paper", ...choiceOf({ buurt: gebied }), f, t, l: datesOnPaper, p: true };
}
