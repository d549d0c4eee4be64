// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Route } from "#platform/http/routes.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { deskRoutes } from "./routes/desk.ts";
import { openRoutes } from "./routes/open.ts";
import { paperRoutes } from "./routes/paper.ts";

/** The table of contents: open data and paper before the pages, because their addresses are more exact. */
export const routes: Route[] = [...openRoutes, ...paperRoutes, ...deskRoutes, ...calendarRoutes];
