// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { addPage } from "./pages/add.tsx";
import { allPage } from "./pages/all.tsx";
import { askPage } from "./pages/ask.tsx";
import { dataPage, pdfPage, secondLookPage, withholdPage } from "./pages/data.tsx";
import { deskPage } from "./pages/desk.tsx";
import { erasedPage, erasePage } from "./pages/erase.tsx";
import { erasurePage } from "./pages/erasure.tsx";
import { exportPage, filePage } from "./pages/export.tsx";
import { completionPage, decisionPage, extensionPage, identityPage, requestPage } from "./pages/request.tsx";
import { holdsPage, liftHoldPage, retentionPage } from "./pages/retention.tsx";
import { reviewPage, reviewsPage } from "./pages/reviews.tsx";
import { paths } from "./paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const desk = needs("rights.handle");
const keeping = needs("retention.see");

export const routes: readonly Route[] = [
  route(paths.all, signedIn, allPage, { rate: "heavy" }),
  route(paths.export, signedIn, exportPage, { postRate: "heavy" }),
  route(paths.file(":id"), signedIn, filePage, { languages: false }),
  route(paths.erase, signedIn, erasePage),
  route(paths.erased, everyone, erasedPage),
  route(paths.ask, signedIn, askPage, { postRate: "form" }),
  route(paths.desk, desk, deskPage),
  route(paths.add, desk, addPage),
  route(paths.request(number), desk, requestPage),
  route(paths.identity(number), desk, identityPage),
  route(paths.extension(number), desk, extensionPage),
  route(paths.decision(number), desk, decisionPage),
  route(paths.completion(number), desk, completionPage),
  route(paths.data(number), desk, dataPage),
  route(paths.withhold(number), desk, withholdPage),
  route(paths.secondLook(number), desk, secondLookPage),
  route(paths.pdf(number), desk, pdfPage, { languages: false, rate: "heavy" }),
  route(paths.erasure(number), desk, erasurePage),
  route(paths.retention, keeping, retentionPage),
  route(paths.holds, desk, holdsPage),
  route(paths.liftHold(number), desk, liftHoldPage),
  // whose worker somebody is stands with the person: the verb asks
  route(paths.reviews, signedIn, reviewsPage),
  route(paths.review(number), signedIn, reviewPage),
];
