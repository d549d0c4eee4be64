// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, needsToKnow, type Route, route, signedIn } from "#platform/http/routes.ts";
import { listPage } from "./pages/list.tsx";
import { newPage } from "./pages/new.tsx";
import { handlePage, reportPage, sharePage, stepsPage, takePage } from "./pages/report.tsx";
import { paths } from "./paths.ts";

const handles = needsToKnow("safety.handle");
/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;

export const routes: readonly Route[] = [
  route(paths.all, needs("safety.handle"), listPage),
  route(paths.new, signedIn, newPage),
  route(paths.one(number), handles, reportPage),
  route(paths.take(number), handles, takePage),
  route(paths.steps(number), handles, stepsPage),
  route(paths.share(number), handles, sharePage),
  route(paths.handle(number), handles, handlePage),
];
