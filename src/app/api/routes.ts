// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { apiOperations as activities } from "#modules/activities/index.ts";
import type { Operation } from "#platform/api/operation.ts";
import { apiHeaders, apiRoot } from "#platform/api/problem.ts";
import { everyone, type Page, type Route, route } from "#platform/http/routes.ts";
import { openApiDocument } from "./document.ts";
import { organisationOperations } from "./organisations.ts";
import { placeOperations } from "./places.ts";

/** Every question that the outside may ask. */
export const operations: readonly Operation[] = [...activities, ...placeOperations, ...organisationOperations];

const documentPage: Page = {
  get: (c) => {
    const { name, email } = c.var.site;
    const document = openApiDocument(operations, { name, email, publicUrl: c.var.services.config.publicUrl });
    return c.body(JSON.stringify(document), 200, { ...apiHeaders, "content-type": "application/json", vary: "accept" });
  },
};

/** The public API, its description first. */
export const apiRoutes: readonly Route[] = [
  route(`${apiRoot}/openapi.json`, everyone, documentPage, {
    rate: "api",
    languages: false,
    keep: { scope: () => "all", query: [] },
  }),
  ...operations.map((operation) => operation.route),
];
