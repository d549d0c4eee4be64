// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { deleteCookie, setCookie } from "hono/cookie";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";

const year = 365 * 24 * 60 * 60;

/** Larger or usual letters, remembered by the reader's own browser, and back to where they were. */
export const lettersPage: Page = {
  get: (c) => {
    const secure = c.var.services.config.publicUrl.startsWith("https:");
    if (c.req.query("groot") === "ja")
      setCookie(c, "letters", "groot", { maxAge: year, path: "/", sameSite: "Lax", httpOnly: true, secure });
    else deleteCookie(c, "letters", { path: "/", secure });
    return c.redirect(safeNext(c.req.query("terug")), 303);
  },
};
