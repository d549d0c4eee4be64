// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { dropSession } from "../cookies.ts";
import { endSession } from "../session.ts";

/** Ends the session of this browser; whoever is out already goes the same way. */
export const signOutPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const here = c.var.session ?? c.var.stale;
    if (here) await endSession(db, actor, here.tokenHash);
    dropSession(c);
    // the back button of a shared computer shows nothing
    c.header("clear-site-data", '"cache", "storage"');
    return c.redirect(inLanguage("/", language), 303);
  },
};
