// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { isId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { paths } from "../../paths.ts";
import { markTold } from "../../referral.ts";

/** "Doorgegeven": somebody called or wrote. Twice is once. */
export const toldPage: Page = {
  post: async (c) => {
    const feedback = c.req.param("feedback") ?? "";
    if (!isId(feedback)) throw new NotFound("feedback");
    await markTold(c.var.db, c.var.actor, feedback);
    return c.redirect(`${paths.team}?gedaan=verteld`, 303);
  },
};
