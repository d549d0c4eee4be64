// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, type Route, type RouteOptions, route } from "#platform/http/routes.ts";
import { queryKeys } from "../filter.ts";
import { openKeys } from "../open-filter.ts";
import { activitiesCsvPage } from "../pages/open/csv.ts";
import { embedFragmentPage, embedKeys, embedPage } from "../pages/open/embed.tsx";
import { activityIcsPage, atomPage, icsPage } from "../pages/open/feeds.ts";
import { subscribePage } from "../pages/open/subscribe.tsx";
import { paths } from "../paths.ts";

const feed: RouteOptions = { languages: false, keep: { scope: () => "all", query: openKeys } };

/** The calendar for programs and other sites. */
export const openRoutes: Route[] = [
  route(paths.feedIcs, everyone, icsPage(), feed),
  route(paths.organisationIcs(":which"), everyone, icsPage("organisatie"), feed),
  route(paths.buurtIcs(":which"), everyone, icsPage("buurt"), feed),
  route(paths.venueIcs(":which"), everyone, icsPage("plek"), feed),
  route("/activiteiten/:slug/agenda.ics", everyone, activityIcsPage, {
    ...feed,
    keep: { scope: () => "all", query: [] },
  }),
  route(paths.feedAtom, everyone, atomPage(), feed),
  route(paths.organisationAtom(":which"), everyone, atomPage("organisatie"), feed),
  route(paths.buurtAtom(":which"), everyone, atomPage("buurt"), feed),
  route(paths.feedCsv, everyone, activitiesCsvPage, { ...feed, keep: { scope: () => "all", query: queryKeys } }),
  route(paths.subscribe, everyone, subscribePage, { keep: { scope: () => "all", query: openKeys } }),
  route(paths.embed, everyone, embedPage, { framed: true, keep: { scope: () => "all", query: embedKeys } }),
  route(paths.embedFragment, everyone, embedFragmentPage, {
    framed: true,
    keep: { scope: () => "all", query: embedKeys },
  }),
];
