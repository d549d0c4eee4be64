// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { routes as activities } from "#modules/activities/index.ts";
import { routes as organisations } from "#modules/organisations/index.ts";
import { routes as people } from "#modules/people/index.ts";
import { routes as places } from "#modules/places/index.ts";
import type { Route } from "#platform/http/routes.ts";
import { apiRoutes } from "./api/routes.ts";
import { houseRoutes } from "./pages/routes.ts";

/** Every address of the product, room by room. */
export const map: readonly Route[] = [
  ...houseRoutes,
  ...apiRoutes,
  ...activities,
  ...places,
  ...organisations,
  ...people,
];
