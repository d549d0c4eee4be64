// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Category, categoryOfSlug, elements } from "#modules/activities/index.ts";
import type { Audience } from "../workflow.ts";
import { type Areas, municipalityOf, type Place } from "./areas.ts";
import type { Kind } from "./cells.ts";

/** Every key that a page of gaps reads. */
export const gridKeys = ["gemeente", "gebied", "soort", "element", "voor"] as const;
export type GridKey = (typeof gridKeys)[number];

export const elementSlug: Record<(typeof elements)[number], string> = {
  occupation: "bezigheden",
  meeting: "ontmoeten",
  practical_support: "praktisch",
  meaningful_contact: "contact",
  social_skills: "vaardigheden",
  realistic_expectations: "verwachtingen",
  meaningful_role: "rol",
};
export const audienceSlug: Record<Exclude<Audience, "everyone">, string> = {
  children: "kinderen",
  adults: "volwassenen",
  senior_65: "65-plus",
  senior_75: "75-plus",
};

export interface GridAsked {
  /** Null when there is no area at all, or several municipalities and none was chosen. */
  town: Place | null;
  place: Place | null;
  kind: Kind;
  /** As it came, with what means nothing left out. */
  query: Partial<Record<GridKey, string>>;
}

/** Reads the address. Never throws: what means nothing is left out. */
export function readGrid(search: URLSearchParams, areas: Areas): GridAsked {
  const given = (key: GridKey) => (search.get(key) ?? "").trim().slice(0, 40);
  const chosen = areas.byCode.get(given("gebied").toUpperCase());
  const named = areas.byCode.get(given("gemeente").toUpperCase());
  const only = areas.municipalities.length === 1 ? areas.municipalities[0] : undefined;
  const town = named?.kind === "municipality" ? named : chosen ? areas.byCode.get(municipalityOf(chosen.code)) : only;
  const place = chosen && town && municipalityOf(chosen.code) === town.code ? chosen : town;
  const category: Category | null = categoryOfSlug(given("soort"));
  const element = elements.find((one) => elementSlug[one] === given("element")) ?? null;
  const audience = (Object.keys(audienceSlug) as (keyof typeof audienceSlug)[]).find(
    (one) => audienceSlug[one] === given("voor"),
  );
  const query: GridAsked["query"] = {
    ...(town && areas.municipalities.length > 1 ? { gemeente: town.code } : {}),
    ...(place && place !== town ? { gebied: place.code } : {}),
    ...(category ? { soort: given("soort") } : {}),
    ...(element ? { element: given("element") } : {}),
    ...(audience ? { voor: given("voor") } : {}),
  };
  return { town: town ?? null, place: place ?? null, kind: { category, element, audience }, query };
}

/** The address of another page with the same choice. */
export const withGrid = (path: string, query: GridAsked["query"]): string =>
  Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query as Record<string, string>)}` : path;
