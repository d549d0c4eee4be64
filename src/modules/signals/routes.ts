// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Route } from "#platform/http/routes.ts";

export const routes: Route[] = [];
