// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { paths as activityPaths, dateIcs } from "#modules/activities/index.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { findOwnDate, readOwn } from "./own.ts";

/** This date for a diary. Nothing personal is in the file: no name, no secret link. */
export const mineIcsPage: Page = {
  get: async (c) => {
    const own = await readOwn(c);
    const { date, place } = findOwnDate(own, c.req.param("seat"));
    if (!date) throw new NotFound("date");
    const url = c.var.services.config.publicUrl + activityPaths.activity(own.activity);
    return c.body(dateIcs(own.activity, date, { url, place }), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="afspraak.ics"',
      "cache-control": "private, no-store",
    });
  },
};
