// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { askPage } from "./pages/ask.tsx";
import { overviewPage } from "./pages/overview.tsx";
import { ownPage } from "./pages/own.tsx";
import { refusePage } from "./pages/refuse.tsx";
import { sheetPage } from "./pages/sheet.ts";
import { switchPage } from "./pages/switch.tsx";
import { paths } from "./paths.ts";

const work = needs("case.work");
/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;

export const routes: Route[] = [
  route(paths.of(number), work, overviewPage),
  route(paths.refuse(number), work, refusePage),
  route(paths.ask(number, ":instrument{[a-z0-9]+}"), work, askPage),
  route(paths.sheet(number, ":instrument{[a-z0-9]+}"), work, sheetPage, { rate: "heavy" }),
  route(paths.own, signedIn, ownPage),
  route(paths.switch, needs("site.settings"), switchPage),
];
