// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { membersOnly, needs, type Route, route } from "#platform/http/routes.ts";
import { callingPage, callPage, callReleasePage, callResultPage, callUndoPage } from "./pages/call.tsx";
import { callPaperPage } from "./pages/call-paper.tsx";
import { callsCsvPage, callsPage } from "./pages/calls.tsx";
import { failedPage } from "./pages/failed.tsx";
import { failedOnePage } from "./pages/failed-one.tsx";
import { paperResultsPage } from "./pages/paper-results.tsx";
import { paths } from "./paths.ts";

const code = ":code{[0-9A-Z]+}";

export const routes: Route[] = [
  route(paths.calls, membersOnly, callsPage),
  route(paths.csv, needs("call.any"), callsCsvPage, { languages: false }),
  route(paths.paper, membersOnly, callPaperPage),
  route(paths.paperResults, membersOnly, paperResultsPage),
  route(paths.failed, membersOnly, failedPage),
  route(paths.failedOne(code), membersOnly, failedOnePage),
  route(paths.call(code), membersOnly, callPage),
  route(paths.calling(code), membersOnly, callingPage),
  route(paths.result(code), membersOnly, callResultPage),
  route(paths.release(code), membersOnly, callReleasePage),
  route(paths.undo(code), membersOnly, callUndoPage),
];
