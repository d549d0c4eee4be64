// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import {
  type Area,
  areaByCode,
  areasById,
  areasOf,
  findVenue,
  placesPaths,
  toLatLon,
  type Venue,
  venueNow,
  venuesOf,
} from "#modules/places/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { pageOf, readSkip } from "#platform/api/cursor.ts";
import {
  amountField,
  areaField,
  cursorField,
  instantField,
  instantText,
  listOf,
  wholeField,
} from "#platform/api/fields.ts";
import { operation } from "#platform/api/operation.ts";
import { WrongValue } from "#platform/api/problem.ts";
import type { RdPoint } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";

const pointSchema = z
  .object({ breedtegraad: z.number(), lengtegraad: z.number() })
  .openapi("Punt", { description: "Graden in WGS84." });
const known = (description: string) =>
  z
    .boolean()
    .nullable()
    .openapi({ description: `${description} Null: niet bekend.` });

const venueSchema = z
  .object({
    nummer: z.number().int(),
    naam: z.string(),
    soort: z.string(),
    straat: z.string(),
    huisnummer: z.string(),
    postcode: z.string().nullable(),
    plaats: z.string(),
    buurtCode: z.string().nullable(),
    punt: pointSchema.nullable(),
    toegankelijk: known("Zonder drempel binnen te komen."),
    rolstoeltoilet: known("Er is een toilet voor een rolstoel."),
    ringleiding: known("Er is een ringleiding."),
    rustig: known("Er is een rustige plek."),
    parkeren: known("U kunt er parkeren."),
    hulphond: known("Een hulphond mag mee."),
    bushalteMeters: z.number().int().nullable(),
    openingstijden: z.string(),
    route: z.string(),
    url: z.url(),
    gewijzigdOp: instantField("Laatste wijziging."),
  })
  .openapi("Locatie");

const areaSchema = z
  .object({
    code: z.string(),
    naam: z.string(),
    wijkCode: z.string(),
    gemeenteCode: z.string(),
    inwoners: z.number().int().nullable(),
    middelpunt: pointSchema,
  })
  .openapi("Buurt");

const listVenues = operation({
  path: "/locaties",
  id: "zoekLocaties",
  tag: "Locaties",
  title: "Plekken waar mensen kunnen komen",
  text: "Op naam van buurt en plek.",
  query: {
    buurtCode: areaField,
    toegankelijk: z.enum(["true"]).optional().openapi({ description: "Alleen plekken zonder drempel." }),
    cursor: cursorField,
    aantal: amountField,
  },
  answer: listOf(venueSchema).openapi("Locaties"),
  ask: async (c, { query }) => {
    const { db } = c.var;
    await mustExist(db, query.buurtCode);
    const from = readSkip(query.cursor);
    const filter = { area: query.buurtCode, access: query.toegankelijk ? (["stepFree"] as const) : [] };
    const { page, next } = pageOf(
      await venuesOf(db, visitor, filter, { from, limit: query.aantal + 1 }),
      from,
      query.aantal,
    );
    const areas = await areasById(
      db,
      page.flatMap(({ area }) => area ?? []),
    );
    const { publicUrl } = c.var.services.config;
    return { resultaten: page.map((venue) => venueAnswer(venue, areas, publicUrl)), volgendeCursor: next };
  },
});

const showVenue = operation({
  path: "/locaties/{nummer}",
  id: "geefLocatie",
  tag: "Locaties",
  title: "Eén plek",
  text: "Een plek die met een andere is samengevoegd, geeft de plek van nu.",
  params: { nummer: wholeField(1, 999_999_999, "Het nummer van de locatie.") },
  answer: venueSchema,
  ask: async (c, { params }) => {
    const { db } = c.var;
    const venue = await venueNow(db, await findVenue(db, visitor, params.nummer));
    const areas = await areasById(db, venue.area ? [venue.area] : []);
    return venueAnswer(venue, areas, c.var.services.config.publicUrl);
  },
});

const listAreas = operation({
  path: "/buurten",
  id: "geefBuurten",
  tag: "Buurten",
  title: "De buurten op deze site",
  text: "Op code, zoals het CBS die geeft.",
  query: { buurtCode: areaField, cursor: cursorField, aantal: amountField },
  answer: listOf(areaSchema).openapi("Buurten"),
  ask: async (c, { query }) => {
    await mustExist(c.var.db, query.buurtCode);
    const from = readSkip(query.cursor);
    const found = await areasOf(c.var.db, "buurt", query.buurtCode);
    const { page, next } = pageOf(found.slice(from), from, query.aantal);
    return { resultaten: page.map(areaAnswer), volgendeCursor: next };
  },
});

export const placeOperations = [listVenues, showVenue, listAreas];

async function mustExist(db: Db, code: string | undefined): Promise<void> {
  const area = code ? await areaByCode(db, code) : null;
  if (code && (!area || area.goneAt)) throw new WrongValue("buurtCode", "buurtCode: dit kennen wij niet.");
}

const venueAnswer = (venue: Venue, areas: Map<string, Area>, publicUrl: string): z.output<typeof venueSchema> => ({
  nummer: venue.number,
  naam: venue.name,
  soort: venue.kind,
  straat: venue.street,
  huisnummer: venue.houseNumber,
  postcode: venue.postcode,
  plaats: venue.place,
  buurtCode: areas.get(venue.area ?? "")?.code ?? null,
  punt: venue.at ? pointAnswer(venue.at) : null,
  toegankelijk: venue.stepFree,
  rolstoeltoilet: venue.toilet,
  ringleiding: venue.ringLoop,
  rustig: venue.quiet,
  parkeren: venue.parking,
  hulphond: venue.assistanceDog,
  bushalteMeters: venue.busStopMetres,
  openingstijden: venue.opening,
  route: venue.directions,
  url: publicUrl + placesPaths.venue(venue),
  gewijzigdOp: instantText(venue.changedAt),
});

const areaAnswer = (area: Area): z.output<typeof areaSchema> => ({
  code: area.code,
  naam: area.name,
  wijkCode: `WK${area.code.slice(2, 8)}`,
  gemeenteCode: `GM${area.code.slice(2, 6)}`,
  inwoners: area.inhabitants,
  middelpunt: pointAnswer(area.center),
});

const pointAnswer = (point: RdPoint) => {
  const { lat, lon } = toLatLon(point);
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { breedtegraad: round(lat), lengtegraad: round(lon) };
};
