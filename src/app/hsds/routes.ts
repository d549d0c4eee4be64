// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, type Page, type Route, route } from "#platform/http/routes.ts";
import * as pages from "./pages.ts";

const open = (path: string, page: Page, query: readonly string[] = []): Route =>
  route(`/hsds${path}`, everyone, page, { rate: "api", languages: false, keep: { scope: () => "all", query } });
const listed = (path: string, page: Page): Route => open(path, page, pages.questionKeys);

/** Organisations, services and places for other programs: Open Referral HSDS 3.0. Single dates go out as iCalendar. */
export const hsdsRoutes: readonly Route[] = [
  open("", pages.rootPage),
  open("/", pages.rootPage),
  listed("/organizations", pages.organizationsPage),
  open("/organizations/:id", pages.organizationPage),
  listed("/services", pages.servicesPage),
  open("/services/:id", pages.servicePage),
  listed("/service_at_locations", pages.serviceAtLocationsPage),
  open("/service_at_locations/:id", pages.serviceAtLocationPage),
  listed("/locations", pages.locationsPage),
  open("/locations/:id", pages.locationPage),
  listed("/taxonomies", pages.taxonomyPages.list),
  open("/taxonomies/:id", pages.taxonomyPages.one),
  listed("/taxonomy_terms", pages.termPages.list),
  open("/taxonomy_terms/:id", pages.termPages.one),
];
