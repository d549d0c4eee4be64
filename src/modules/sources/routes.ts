// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { membersOnly, needs, type Route, route } from "#platform/http/routes.ts";
import { addPage, largestForm } from "./pages/add.tsx";
import { columnsPage } from "./pages/columns.tsx";
import { approvePage, confirmPage, fetchPage, fewerPage } from "./pages/deeds.tsx";
import { doublePage, doublesPage } from "./pages/doubles.tsx";
import { filePage } from "./pages/file.tsx";
import { itemPage } from "./pages/item.tsx";
import { itemsCsvPage, itemsPage } from "./pages/items.tsx";
import { listCsvPage, listPage } from "./pages/list.tsx";
import { placesPage } from "./pages/places.tsx";
import { removePage } from "./pages/remove.tsx";
import { settingsPage } from "./pages/settings.tsx";
import { showPage } from "./pages/show.tsx";
import { startPage, trialPage } from "./pages/trial.tsx";
import { paths } from "./paths.ts";

const file = { languages: false } as const;
const withFile = { maxBody: largestForm };

export const routes: Route[] = [
  route(paths.list, membersOnly, listPage),
  route(paths.listCsv, membersOnly, listCsvPage, file),
  route(paths.add, membersOnly, addPage, withFile),
  route(paths.show(":number"), membersOnly, showPage),
  route(paths.settings(":number"), membersOnly, settingsPage),
  route(paths.columns(":number"), membersOnly, columnsPage),
  route(paths.file(":number"), membersOnly, filePage, withFile),
  route(paths.trial(":number"), membersOnly, trialPage),
  route(paths.start(":number"), membersOnly, startPage),
  route(paths.fetch(":number"), membersOnly, fetchPage),
  route(paths.confirm(":number"), membersOnly, confirmPage),
  route(paths.approve(":number"), needs("activity.review"), approvePage),
  route(paths.fewer(":number"), membersOnly, fewerPage),
  route(paths.remove(":number"), membersOnly, removePage),
  route(paths.items(":number"), membersOnly, itemsPage),
  route(paths.itemsCsv(":number"), membersOnly, itemsCsvPage, file),
  route(paths.item(":number", ":item"), membersOnly, itemPage),
  route(paths.places(":number"), membersOnly, placesPage),
  route(paths.doubles, needs("double.decide"), doublesPage),
  route(paths.double(":double"), needs("double.decide"), doublePage),
];
