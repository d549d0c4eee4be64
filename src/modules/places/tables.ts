// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { bigint, boolean, customType, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { classify } from "#platform/db/classify.ts";
import { instant, rdPoint } from "#platform/db/columns.ts";

/** numeric ↔ number: percentages with two decimals fit. */
const decimal = customType<{ data: number; driverData: string }>({
  dataType: () => "numeric(5, 2)",
  toDriver: (value) => String(value),
  fromDriver: (value) => Number(value),
});
/** A native polygon as its text: "((x,y),…)". */
const polygon = customType<{ data: string; driverData: string }>({ dataType: () => "polygon" });

/** Polygons in RD metres: parts → rings (the first is the border, the others are holes) → [x, y]. */
export interface AreaGeometry {
  type: "MultiPolygon";
  coordinates: [number, number][][][];
}

/** Municipality, wijk or buurt, as CBS draws them. */
export const areas = pgTable("area", {
  id: uuid("id").primaryKey(),
  kind: text("kind", { enum: ["municipality", "wijk", "buurt"] }).notNull(),
  code: text("code").notNull(),
  name: text("name").notNull(),
  parent: uuid("parent"),
  center: rdPoint("center").notNull(),
  inhabitants: integer("inhabitants"),
  share65: decimal("share_65"),
  geometry: jsonb("geometry").$type<AreaGeometry>().notNull(),
  geometryHash: text("geometry_hash").notNull(),
  changedAt: instant("changed_at").notNull(),
  goneAt: instant("gone_at"),
});

/** The rings of an area one by one, for "in which buurt is this point". */
export const areaRings = pgTable("area_ring", {
  area: uuid("area").notNull(),
  part: integer("part").notNull(),
  ringNumber: integer("ring_number").notNull(),
  hole: boolean("hole").notNull(),
  ring: polygon("ring").notNull(),
});

/** Where a postcode is: somewhere in the middle of its addresses. */
export const postcodes = pgTable("postcode", {
  code: text("code").primaryKey(),
  at: rdPoint("at").notNull(),
  area: uuid("area"),
});

/** A place where people can come. */
export const venues = pgTable("venue", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  slug: text("slug").notNull(),
  name: text("name").notNull(),
  kind: text("kind").notNull().default(""),
  aliases: text("aliases").array().notNull().default([]),
  street: text("street").notNull().default(""),
  houseNumber: text("house_number").notNull().default(""),
  postcode: text("postcode"),
  place: text("place").notNull().default(""),
  at: rdPoint("at"),
  area: uuid("area"),
  opening: text("opening").notNull().default(""),
  directions: text("directions").notNull().default(""),
  stepFree: boolean("step_free"),
  toilet: boolean("toilet"),
  ringLoop: boolean("ring_loop"),
  quiet: boolean("quiet"),
  parking: boolean("parking"),
  assistanceDog: boolean("assistance_dog"),
  busStopMetres: integer("bus_stop_metres"),
  organisation: uuid("organisation"),
  externalIds: text("external_ids").array().notNull().default([]),
  verifiedAt: instant("verified_at"),
  mergedInto: uuid("merged_into"),
  createdAt: instant("created_at").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** A room in a venue that can be lent. */
export const rooms = pgTable("room", {
  id: uuid("id").primaryKey(),
  venue: uuid("venue").notNull(),
  name: text("name").notNull(),
  capacity: integer("capacity"),
  m2: integer("m2"),
  hours: text("hours").notNull().default(""),
  contactName: text("contact_name").notNull().default(""),
  contactPhone: text("contact_phone").notNull().default(""),
  priceCents: integer("price_cents"),
  kitchen: boolean("kitchen"),
  ringLoop: boolean("ring_loop"),
  keyRule: text("key_rule").notNull().default(""),
  lent: boolean("lent").notNull().default(true),
});

classify(
  areas,
  {
    id: "public",
    kind: "public",
    code: "public",
    name: "public",
    parent: "public",
    center: "public",
    inhabitants: "public",
    share65: "public",
    geometry: "public",
    geometryHash: "public",
    changedAt: "public",
    goneAt: "public",
  },
  { keep: "always: an area that is gone keeps its code" },
);
classify(
  areaRings,
  { area: "public", part: "public", ringNumber: "public", hole: "public", ring: "public" },
  { keep: "as long as the area" },
);
classify(postcodes, { code: "public", at: "public", area: "public" }, { keep: "until a newer list is imported" });
classify(
  venues,
  {
    id: "public",
    number: "public",
    slug: "public",
    name: "public",
    kind: "public",
    aliases: "public",
    street: "public",
    houseNumber: "public",
    postcode: "public",
    place: "public",
    at: "public",
    area: "public",
    opening: "public",
    directions: "public",
    stepFree: "public",
    toilet: "public",
    ringLoop: "public",
    quiet: "public",
    parking: "public",
    assistanceDog: "public",
    busStopMetres: "public",
    organisation: "public",
    externalIds: "public",
    verifiedAt: "public",
    mergedInto: "public",
    createdAt: "public",
    changedAt: "public",
  },
  { keep: "always: the number of a merged venue keeps leading somewhere" },
);
classify(
  rooms,
  {
    id: "public",
    venue: "public",
    name: "public",
    capacity: "public",
    m2: "public",
    hours: "public",
    contactName: "personal",
    contactPhone: "personal",
    priceCents: "public",
    kitchen: "public",
    ringLoop: "public",
    keyRule: "public",
    lent: "public",
  },
  { keep: "until the room is taken off the list" },
);
