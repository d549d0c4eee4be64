// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SchemaEvent } from "./event.ts";
import { all, isNode, kindsOf, type Node, text } from "./nodes.ts";
import { plainText } from "./scripts.ts";

type Where = Pick<SchemaEvent, "locationName" | "locationAddress" | "lat" | "lon" | "onlineUrl">;

/** Where it is: a text, a Place, a PostalAddress, a VirtualLocation, or some of these together. */
export function whereOf(event: Node, resolve: (value: unknown) => unknown): Where {
  const where: Where = { locationName: null, locationAddress: null, lat: null, lon: null, onlineUrl: null };
  for (const value of all(event, "location").map(resolve)) {
    if (typeof value === "string") where.locationName ??= plainText(value).slice(0, 300) || null;
    if (!isNode(value)) continue;
    if (kindsOf(value).includes("VirtualLocation")) where.onlineUrl ??= text(value, "url") || null;
    else addPlace(where, value, resolve);
  }
  return where;
}

function addPlace(where: Where, place: Node, resolve: (value: unknown) => unknown): void {
  where.locationName ??= plainText(text(place, "name")).slice(0, 300) || null;
  const address = kindsOf(place).includes("PostalAddress") ? place : all(place, "address").map(resolve)[0];
  if (typeof address === "string") where.locationName = withAddress(where.locationName, plainText(address));
  if (isNode(address)) where.locationAddress ??= addressOf(address);
  const geo = all(place, "geo").map(resolve).find(isNode);
  const [lat, lon] = geo ? [degrees(geo, "latitude"), degrees(geo, "longitude")] : [null, null];
  if (lat !== null && lon !== null && (lat !== 0 || lon !== 0) && where.lat === null)
    Object.assign(where, { lat, lon });
}

/** "De Horn" and "De Horn, Hoofdstraat 12, 3961 AB Wijk" → the longer, as a calendar would write it. */
const withAddress = (name: string | null, address: string): string =>
  name === null || address.toLowerCase().startsWith(name.toLowerCase())
    ? address.slice(0, 300)
    : `${name}, ${address}`.slice(0, 300);

function addressOf(address: Node): Where["locationAddress"] {
  const [street, postalCode, locality] = ["streetAddress", "postalCode", "addressLocality"].map((name) =>
    plainText(text(address, name)).replace(/\s+/g, " ").slice(0, 120),
  ) as [string, string, string];
  return street || postalCode || locality ? { street, postalCode, locality } : null;
}

function degrees(geo: Node, name: string): number | null {
  const written = text(geo, name).replace(",", ".");
  const value = Number(written);
  return written !== "" && Number.isFinite(value) && Math.abs(value) <= 180 ? value : null;
}
