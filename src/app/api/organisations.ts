// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import {
  findOrganisation,
  type Organisation,
  organisationPaths,
  organisationsFor,
} from "#modules/organisations/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { pageOf, readSkip } from "#platform/api/cursor.ts";
import { amountField, cursorField, instantField, instantText, listOf, searchField } from "#platform/api/fields.ts";
import { operation } from "#platform/api/operation.ts";
import type { Db } from "#platform/db/db.ts";

const organisationSchema = z
  .object({
    slug: z.string().openapi({ description: "Blijft altijd hetzelfde." }),
    naam: z.string(),
    soort: z.string(),
    over: z.string(),
    telefoon: z.string(),
    email: z.string(),
    website: z.string(),
    url: z.url(),
    gewijzigdOp: instantField("Laatste wijziging."),
  })
  .openapi("Organisatie");

const listOrganisations = operation({
  path: "/organisaties",
  id: "zoekOrganisaties",
  tag: "Organisaties",
  title: "Organisaties",
  text: "Op naam.",
  query: {
    zoek: searchField(80, "Een deel van de naam. Een tikfout mag."),
    cursor: cursorField,
    aantal: amountField,
  },
  answer: listOf(organisationSchema).openapi("Organisaties"),
  ask: async (c, { query }) => {
    const from = readSkip(query.cursor);
    const { page, next } = pageOf(await window(c.var.db, query.zoek, from, query.aantal + 1), from, query.aantal);
    const { publicUrl } = c.var.services.config;
    return { resultaten: page.map((one) => organisationAnswer(one, publicUrl)), volgendeCursor: next };
  },
});

const showOrganisation = operation({
  path: "/organisaties/{slug}",
  id: "geefOrganisatie",
  tag: "Organisaties",
  title: "Eén organisatie",
  text: "Wat de organisatie over zichzelf vertelt.",
  params: { slug: z.string().regex(/^(?=.*[a-z])[a-z0-9-]{1,90}$/) },
  answer: organisationSchema,
  ask: async (c, { params }) =>
    organisationAnswer(await findOrganisation(c.var.db, visitor, params.slug), c.var.services.config.publicUrl),
});

export const organisationOperations = [listOrganisations, showOrganisation];

/** `size` organisations after the first `from`, out of a list that comes in pages. */
async function window(db: Db, search: string | undefined, from: number, size: number): Promise<Organisation[]> {
  const found: Organisation[] = [];
  let page = 1;
  for (let before = 0; ; page++) {
    const list = await organisationsFor(db, visitor, { search, page });
    const start = Math.max(0, from - before);
    found.push(...list.organisations.slice(start));
    before += list.organisations.length;
    if (page >= list.pages || found.length >= size) return found.slice(0, size);
  }
}

const organisationAnswer = (one: Organisation, publicUrl: string): z.output<typeof organisationSchema> => ({
  slug: one.slug,
  naam: one.name,
  soort: one.kind,
  over: one.about,
  telefoon: one.phone,
  email: one.email,
  website: one.website,
  url: publicUrl + organisationPaths.show(one.slug),
  gewijzigdOp: instantText(one.changedAt),
});
