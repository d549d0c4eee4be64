// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import { visitor } from "#platform/access/actor.ts";
import { makeCursor, readCursor } from "#platform/api/cursor.ts";
import {
  amountField,
  areaField,
  cursorField,
  momentField,
  momentOf,
  searchField,
  wholeField,
} from "#platform/api/fields.ts";
import { type Operation, operation } from "#platform/api/operation.ts";
import { WrongValue } from "#platform/api/problem.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { findActivity } from "./activity/find.ts";
import { activityAnswer, dateAnswer, detailAnswer } from "./api/answers.ts";
import { activityDetailSchema, activityListSchema, dateListSchema, kinds } from "./api/schemas.ts";
import type { Cursor } from "./calendar.ts";
import { horizonMonths } from "./materialise.ts";
import { chooseOpen, type OpenKey } from "./open-filter.ts";
import { listOpen, openActivity, openDates } from "./open-list.ts";

const tag = "Activiteiten";
const number = wholeField(1, 999_999_999, "Het nummer van de activiteit.");
const period = {
  startVanaf: momentField("Begint op of na dit moment. Een dag is een dag in Nederland. Zonder dit: nu."),
  startTot: momentField("Begint voor dit moment."),
};
/** Where a list goes on, and the "now" of its first page: else what begins meanwhile would come twice. */
const place = z.tuple([
  z.iso.datetime().refine((text) => text.startsWith("20")),
  z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  z.iso.datetime().refine((text) => text.startsWith("20")),
]);

const listActivities = operation({
  path: "/activiteiten",
  id: "zoekActiviteiten",
  tag,
  title: "Zoek activiteiten",
  text: "Elke activiteit komt één keer voor, bij de eerste datum in de gevraagde periode. De volgorde is die van de tijd. Een antwoord kan minder resultaten hebben dan gevraagd: ga door zolang er een `volgendeCursor` is.",
  query: {
    buurtCode: areaField,
    ...period,
    soort: z.enum(kinds).optional().openapi({ description: "Het soort activiteit." }),
    organisatie: z.string().max(90).optional().openapi({ description: "De slug van een organisatie." }),
    plek: wholeField(1, 999_999_999, "Het nummer van een locatie.")
      .optional()
      .openapi({ param: { required: false } }),
    prijsMax: z.coerce
      .number()
      .min(0)
      .max(1000)
      .optional()
      .openapi({ type: "number", minimum: 0, maximum: 1000, description: "Kost hoogstens zoveel euro." }),
    toegankelijk: z
      .enum(["true", "false"])
      .optional()
      .openapi({ description: "Zonder drempel binnen te komen. Wat niet bekend is, telt niet mee." }),
    zoek: searchField(100, "Woorden. Tikfouten en verwante woorden mogen."),
    cursor: cursorField,
    aantal: amountField,
  },
  answer: activityListSchema,
  ask: async (c, { query }) => {
    const { after, since } = readPlace(query.cursor);
    const search = {
      ...periodOf(query, since),
      ...(await choiceOf(c.var.db, query)),
      text: query.zoek,
      maxCents: query.prijsMax === undefined ? undefined : Math.round(query.prijsMax * 100),
      stepFree: query.toegankelijk === undefined ? undefined : query.toegankelijk === "true",
    };
    const { publicUrl } = c.var.services.config;
    const { found, next } = await listOpen(c.var.db, search, after, query.aantal);
    return {
      resultaten: found.map((one) => activityAnswer(one, publicUrl)),
      volgendeCursor: next && placeText(next, search.from),
    };
  },
});

const showActivity = operation({
  path: "/activiteiten/{nummer}",
  id: "geefActiviteit",
  tag,
  title: "Eén activiteit",
  text: "Alles wat openbaar is over een activiteit, met de herhaling.",
  params: { nummer: number },
  answer: activityDetailSchema,
  ask: async (c, { params }) => {
    const { db } = c.var;
    const found = await publicActivity(db, params.nummer);
    const series = await findActivity(db, visitor, params.nummer);
    const [next] = await openDates(db, found.seriesId, periodOf({}), null, 1);
    return detailAnswer(found, series, next, c.var.services.config.publicUrl);
  },
});

const listDates = operation({
  path: "/activiteiten/{nummer}/data",
  id: "geefData",
  tag,
  title: "De data van een activiteit",
  text: "Elke keer dat de activiteit is, ook de keren die niet doorgaan. Er zijn data tot dertien maanden vooruit en dertien maanden terug.",
  params: { nummer: number },
  query: { ...period, cursor: cursorField, aantal: amountField },
  answer: dateListSchema,
  ask: async (c, { params, query }) => {
    const { aantal } = query;
    const { seriesId } = await publicActivity(c.var.db, params.nummer);
    const { after, since } = readPlace(query.cursor);
    const period = periodOf(query, since);
    const found = await openDates(c.var.db, seriesId, period, after, aantal + 1);
    const page = found.slice(0, aantal);
    const last = found.length > aantal ? page.at(-1) : undefined;
    const next = last ? placeText({ startsAt: last.startsAt, id: last.id }, period.from) : null;
    return { resultaten: page.map(dateAnswer), volgendeCursor: next };
  },
});

export const apiOperations: readonly Operation[] = [listActivities, showActivity, listDates];

async function publicActivity(db: Db, number: number) {
  const found = await openActivity(db, number);
  if (!found) throw new NotFound("activity");
  return found;
}

/** What was asked, else from now to the end of what is known. */
function periodOf({ startVanaf, startTot }: { startVanaf?: string; startTot?: string }, since?: Temporal.Instant) {
  const from = startVanaf
    ? momentOf(startVanaf)
    : (since ?? now().round({ smallestUnit: "minute", roundingMode: "floor" }));
  const to = startTot ? momentOf(startTot) : now().add({ hours: 24 * 31 * horizonMonths });
  if (startTot && Temporal.Instant.compare(from, to) >= 0)
    throw new WrongValue("startTot", "startTot: dit moment moet na startVanaf liggen.");
  return { from, to };
}

const parameterOf: Record<OpenKey, string> = {
  buurt: "buurtCode",
  soort: "soort",
  organisatie: "organisatie",
  plek: "plek",
};

async function choiceOf(
  db: Db,
  { buurtCode, soort, organisatie, plek }: { buurtCode?: string; soort?: string; organisatie?: string; plek?: number },
) {
  const asked = { buurt: buurtCode, soort, organisatie, plek: plek?.toString() };
  const { area, category, organisation, venue, unknown } = await chooseOpen(db, asked);
  const [first] = unknown;
  if (first) throw new WrongValue(parameterOf[first], `${parameterOf[first]}: dit kennen wij niet.`);
  return { areas: area?.buurten, category, organisation: organisation?.id, venue: venue?.id };
}

function readPlace(text: string | undefined): { after: Cursor | null; since?: Temporal.Instant } {
  const read = readCursor(text, place);
  if (!read) return { after: null };
  return { after: { startsAt: read[0], id: read[1] }, since: Temporal.Instant.from(read[2]) };
}

/** PostgreSQL writes microseconds; they stay, because the place must be exact. */
const placeText = ({ startsAt, id }: Cursor, since: Temporal.Instant): string =>
  makeCursor([startsAt.replace(" ", "T").replace(/\+00(:00)?$/, "Z"), id, since.toString()]);
