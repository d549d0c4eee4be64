// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { oversightPage } from "./pages/desk.tsx";
import { logPage } from "./pages/log.tsx";
import { logCsvPage } from "./pages/log-csv.ts";
import { looksLetterPage, myLooksLetterPage } from "./pages/looks-letter.ts";
import { myLooksPage } from "./pages/my-looks.tsx";
import { namePage, reviewPage, verdictPage } from "./pages/review.tsx";
import { oversightPaths } from "./paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;

export const routes: readonly Route[] = [
  route(oversightPaths.mine, signedIn, myLooksPage),
  route(oversightPaths.letter, signedIn, myLooksLetterPage, { rate: "heavy" }),
  route(oversightPaths.desk, needs("audit.review"), oversightPage),
  route(oversightPaths.log, needs("audit.review"), logPage),
  route(oversightPaths.csv, needs("audit.review"), logCsvPage, { languages: false, rate: "heavy" }),
  route(oversightPaths.letterFor(number), needs("rights.handle"), looksLetterPage, { languages: false, rate: "heavy" }),
  route(oversightPaths.review(number), needs("audit.review"), reviewPage),
  route(oversightPaths.name(number), needs("audit.review"), namePage),
  route(oversightPaths.verdict(number), needs("audit.review"), verdictPage),
];
