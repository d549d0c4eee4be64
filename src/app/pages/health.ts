// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { alive, readiness } from "../health.ts";

/** For a supervisor: does the process answer? */
export const alivePage: Page = { get: (c) => c.json(alive, 200, { "cache-control": "no-store" }) };

/** For a load balancer and for monitoring: can it serve, and is the work behind it done? */
export const readyPage: Page = {
  get: async (c) => {
    const found = await readiness(c.var.db);
    return c.json(found, found.status === "ready" ? 200 : 503, { "cache-control": "no-store" });
  },
};
