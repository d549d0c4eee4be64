// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Route, route, signedIn } from "#platform/http/routes.ts";
import { myDetailsPage } from "./pages/my-details.tsx";
import { myPage } from "./pages/my-page.tsx";
import { peoplePaths } from "./paths.ts";

export const routes: readonly Route[] = [
  route(peoplePaths.mine, signedIn, myPage),
  route(peoplePaths.details, signedIn, myDetailsPage),
];
