// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, type Route, route } from "#platform/http/routes.ts";
import { paperKeys } from "../pages/paper/asked.ts";
import { paperPage } from "../pages/paper/choose.tsx";
import { issuePage, pdfPage } from "../pages/paper/pdf.ts";
import { paths } from "../paths.ts";

const keep = { scope: () => "all", query: paperKeys };

/** The neighbourhood paper. */
export const paperRoutes: Route[] = [
  route(paths.paper, everyone, paperPage, { keep }),
  route(paths.paperPdf, everyone, pdfPage, { rate: "heavy", keep, languages: false }),
  route(paths.paperIssue(":id{[0-9a-f]{8}-[0-9a-f-]{27}}"), everyone, issuePage, { languages: false }),
];
