// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, needsToKnow, type Route, route } from "#platform/http/routes.ts";
import { cardPage, filePage } from "./pages/card.tsx";
import { reviewPage, reviewsPage } from "./pages/reviews.tsx";
import { startPage } from "./pages/start.tsx";
import { emergencyPaths } from "./paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const use = ":use{[0-9]+}" as unknown as number;

export const emergencyRoutes: readonly Route[] = [
  route(emergencyPaths.reviews, needs("emergency.review"), reviewsPage),
  route(emergencyPaths.review(use), needsToKnow("emergency.review"), reviewPage),
  route(emergencyPaths.start(number), needsToKnow("emergency.use"), startPage),
  route(emergencyPaths.card(number), needsToKnow("emergency.use"), cardPage),
  route(emergencyPaths.file(number), needsToKnow("emergency.use"), filePage),
];
