// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { organisationAt } from "#modules/organisations/index.ts";
import { areaByCode, areasOf, findVenue, venueNow, venueNumberOf } from "#modules/places/index.ts";
import { visitor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { type Category, categoryOfSlug } from "./categories.ts";

/** The part of the calendar that somebody wants, as it stands in an address: `?buurt=BU…&soort=koffie`. */
export interface OpenQuery {
  /** CBS code of a buurt, wijk or municipality. */
  buurt?: string;
  soort?: string;
  /** Slug. */
  organisatie?: string;
  /** "12-de-brug" or "12". */
  plek?: string;
}
export const openKeys = ["buurt", "soort", "organisatie", "plek"] as const;
export type OpenKey = (typeof openKeys)[number];

/** The same, looked up. What was not asked is absent. */
export interface OpenChoice {
  area?: { code: string; name: string; buurten: string[] };
  category?: Category;
  organisation?: { id: string; slug: string; name: string };
  venue?: { id: string; number: number; slug: string; name: string };
  /** What was asked and is not there. */
  unknown: OpenKey[];
}

const isCode = /^(BU|WK|GM)\d{4,8}$/;

/** Looks up what an address asks for. Never throws for a wrong value: it is named in `unknown`. */
export async function chooseOpen(db: Db, query: OpenQuery): Promise<OpenChoice> {
  const choice: OpenChoice = {
    area: query.buurt ? await areaOf(db, query.buurt) : undefined,
    category: query.soort ? (categoryOfSlug(query.soort) ?? undefined) : undefined,
    organisation: query.organisatie ? await organisationOf(db, query.organisatie) : undefined,
    venue: query.plek ? await venueOf(db, query.plek) : undefined,
    unknown: [],
  };
  const found = { buurt: choice.area, soort: choice.category, organisatie: choice.organisation, plek: choice.venue };
  return { ...choice, unknown: openKeys.filter((key) => query[key] && found[key] === undefined) };
}

async function areaOf(db: Db, text: string): Promise<OpenChoice["area"]> {
  const code = text.toUpperCase();
  const area = isCode.test(code) ? await areaByCode(db, code) : null;
  if (!area || area.goneAt) return undefined;
  const buurten = area.kind === "buurt" ? [area] : await areasOf(db, "buurt", area.code);
  return { code: area.code, name: area.name, buurten: buurten.map(({ id }) => id) };
}

async function organisationOf(db: Db, slug: string): Promise<OpenChoice["organisation"]> {
  const found = /^[a-z0-9-]{1,90}$/.test(slug) ? await organisationAt(db, slug) : null;
  return found ? { id: found.id, slug: found.slug, name: found.name } : undefined;
}

async function venueOf(db: Db, segment: string): Promise<OpenChoice["venue"]> {
  const number = venueNumberOf(segment);
  if (number === null) return undefined;
  try {
    const { id, number: now, slug, name } = await venueNow(db, await findVenue(db, visitor, number));
    return { id, number: now, slug, name };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** The query of the same choice, for a link. */
export function openQueryOf(query: OpenQuery): string {
  const given = openKeys.flatMap((key) => (query[key] ? [[key, query[key]] as [string, string]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
