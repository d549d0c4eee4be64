// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, type Route, type RouteOptions, route } from "#platform/http/routes.ts";
import { queryKeys } from "../filter.ts";
import { activityPage, activityPrintPage } from "../pages/calendar/activity.tsx";
import { doubtPage } from "../pages/calendar/doubt.tsx";
import { homePage } from "../pages/calendar/home.tsx";
import { listPage } from "../pages/calendar/list.tsx";
import { mapPage } from "../pages/calendar/map.tsx";
import { printListPage } from "../pages/calendar/print-list.tsx";
import { weekPage } from "../pages/calendar/week.tsx";
import { paths } from "../paths.ts";

const kept = (query: readonly string[]): RouteOptions => ({ keep: { scope: () => "all", query } });

/** The calendar for everyone. */
export const calendarRoutes: Route[] = [
  route(paths.home, everyone, homePage, kept([])),
  route(paths.list, everyone, listPage, kept(queryKeys)),
  route(paths.week, everyone, weekPage, kept(queryKeys)),
  route(paths.map, everyone, mapPage, kept(queryKeys)),
  route(paths.printList, everyone, printListPage, kept(queryKeys)),
  route("/activiteiten/:slug", everyone, activityPage, kept([])),
  route("/activiteiten/:slug/klopt-niet", everyone, doubtPage),
  route("/activiteiten/:slug/afdrukken", everyone, activityPrintPage, kept([])),
];
