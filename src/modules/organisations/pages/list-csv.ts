// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { formatPhone } from "#ui/show/format.ts";
import { organisationsFor, perPage } from "../directory.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { questionOf } from "./list.tsx";

const most = 1000;
const head = ["nummer", "organisatie", "soort", "telefoon", "e-mail", "website", "over", "webadres"];

/** "/organisaties.csv": the same question as the list, all its pages, at most 1,000, for a spreadsheet. */
export const listCsvPage: Page = {
  get: async (c) => {
    const { db, actor } = c.var;
    const question = questionOf(c);
    const found: Organisation[] = [];
    for (let page = 1, pages = 1; page <= pages && page <= most / perPage; page++) {
      const directory = await organisationsFor(db, actor, { ...question, page });
      found.push(...directory.organisations);
      pages = directory.pages;
    }
    const { publicUrl } = c.var.services.config;
    const lines = found.map(({ number, name, kind, phone, email, website, about, slug }) => [
      number,
      name,
      kind,
      phone && formatPhone(phone),
      email,
      website,
      about,
      publicUrl + organisationPaths.show(slug),
    ]);
    return csvResponse("organisaties", head, lines);
  },
};
