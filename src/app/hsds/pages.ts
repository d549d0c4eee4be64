// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { standingActivities, standingById } from "#modules/activities/index.ts";
import { organisationsById, organisationsFor } from "#modules/organisations/index.ts";
import { countVenues, venuesById, venuesOf } from "#modules/places/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { apiHeaders, apiProblem } from "#platform/api/problem.ts";
import { isId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { atLocationId, type Known } from "./known.ts";
import { locationOf } from "./location.ts";
import { organizationOf } from "./organization.ts";
import { lookAround, serviceAtLocationOf, serviceOf } from "./service.ts";
import { taxonomies, taxonomyTerms } from "./taxonomy.ts";

type Asker = Context<Env>;
const version = "3.0";

const whole = (most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(most))
    .optional()
    .default(otherwise);

/** What every list understands; what HSDS names beside these is refused in words. */
const question = z.strictObject({
  page: whole(100_000, 1),
  per_page: whole(100, 50),
  organization_id: z.uuid().optional(),
  modified_after: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  taxonomy_id: z.uuid().optional(),
});
export const questionKeys = Object.keys(question.shape);
type Question = z.output<typeof question>;

const json = (c: Asker, answer: unknown): Response =>
  c.body(JSON.stringify(answer), 200, { ...apiHeaders, "content-type": "application/json", vary: "accept" });

/** A page of a list, in the envelope of the HSDS API. */
function pageOf(contents: Known[], count: number, { page, per_page }: Question): Known {
  const pages = Math.ceil(count / per_page);
  return {
    total_items: count,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

type List = (c: Asker, asked: Question, window: { from: number; limit: number }) => Promise<[Known[], number]>;

const list = (find: List): Page => ({
  get: async (c) => {
    const asked = question.safeParse(c.req.query());
    if (!asked.success) return wrong(c, asked.error);
    const { page, per_page } = asked.data;
    const [contents, count] = await find(c, asked.data, { from: (page - 1) * per_page, limit: per_page });
    return json(c, pageOf(contents, count, asked.data));
  },
});

function wrong(c: Asker, error: z.ZodError): Response {
  const names = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])],
  );
  return apiProblem(400, c.var.requestId, { detail: `Dit deel van de vraag begrijpen wij niet: ${names.join(", ")}.` });
}

const one = (find: (c: Asker, id: string) => Promise<Known | undefined>): Page => ({
  get: async (c) => {
    const id = c.req.param("id") ?? "";
    const found = z.uuid().safeParse(id).success ? await find(c, id) : undefined;
    return found ? json(c, found) : apiProblem(404, c.var.requestId);
  },
});

const urlOf = (c: Asker) => c.var.services.config.publicUrl;

/** "/hsds": what this is. */
export const rootPage: Page = {
  get: (c) =>
    json(c, {
      version,
      profile: `${urlOf(c)}/agenda-abonneren`,
      openapi_url: `https://raw.githubusercontent.com/openreferral/specification/${version}/schema/openapi.json`,
    }),
};

export const organizationsPage = list(async (c, { per_page }, { from }) => {
  // the directory comes in pages of fifty; a page of ours may lie across two of them
  const found = [];
  let count = 0;
  for (let page = Math.floor(from / 50) + 1; ; page++) {
    const directory = await organisationsFor(c.var.db, visitor, { page });
    count = directory.count;
    if (page > directory.pages) break;
    found.push(...directory.organisations);
    if (found.length >= (from % 50) + per_page || page === directory.pages) break;
  }
  const start = from % 50;
  const here = from >= count ? [] : found.slice(start, start + per_page);
  return [here.map((organisation) => organizationOf(organisation, urlOf(c))), count];
});

export const organizationPage = one(async (c, id) => {
  const [organisation] = isId(id) ? await organisationsById(c.var.db, [id]) : [];
  return organisation && !organisation.mergedInto && !organisation.closedAt
    ? organizationOf(organisation, urlOf(c))
    : undefined;
});

export const servicesPage = list(async (c, asked, window) => {
  const { activities, count } = await standingActivities(c.var.db, wishesOf(asked), window);
  const around = await lookAround(c.var.db, activities, urlOf(c));
  return [activities.map((activity) => serviceOf(activity, around)), count];
});

const wishesOf = ({ organization_id, modified_after }: Question) => ({
  organisation: organization_id,
  since: modified_after
    ? Temporal.Instant.from(modified_after.includes("T") ? modified_after : `${modified_after}T00:00:00Z`)
    : undefined,
});

export const servicePage = one(async (c, id) => {
  const [activity] = await standingById(c.var.db, [id]);
  return activity ? serviceOf(activity, await lookAround(c.var.db, [activity], urlOf(c))) : undefined;
});

export const serviceAtLocationsPage = list(async (c, asked, window) => {
  const { activities, count } = await standingActivities(c.var.db, wishesOf(asked), window);
  const around = await lookAround(c.var.db, activities, urlOf(c));
  return [activities.map((activity) => serviceAtLocationOf(activity, around)), count];
});

export const serviceAtLocationPage = one(async (c, id) => {
  const [activity] = await standingById(c.var.db, [atLocationId(id)]);
  return activity ? serviceAtLocationOf(activity, await lookAround(c.var.db, [activity], urlOf(c))) : undefined;
});

export const locationsPage = list(async (c, _asked, window) => {
  const venues = await venuesOf(c.var.db, visitor, {}, window);
  return [venues.map((venue) => locationOf(venue, urlOf(c))), await countVenues(c.var.db, visitor)];
});

export const locationPage = one(async (c, id) => {
  const venue = isId(id) ? (await venuesById(c.var.db, [id])).get(id) : undefined;
  return venue && !venue.mergedInto ? locationOf(venue, urlOf(c)) : undefined;
});

const fixed = (all: () => Known[]): { list: Page; one: Page } => ({
  list: list(async (_c, { taxonomy_id }, { from, limit }) => {
    const found = all().filter((item) => !taxonomy_id || item.taxonomy_id === taxonomy_id || !item.taxonomy_id);
    return [found.slice(from, from + limit), found.length];
  }),
  one: one(async (_c, id) => all().find((item) => item.id === id)),
});

export const taxonomyPages = fixed(taxonomies);
export const termPages = fixed(taxonomyTerms);
