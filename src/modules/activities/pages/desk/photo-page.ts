// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { servePicture } from "#platform/pictures/pictures.ts";
import { findActivity } from "../../activity/find.ts";
import { numberOf } from "../../paths.ts";

/** The photo of an activity, for who may see the activity. Its address changes with the picture. */
export const photoPage: Page = {
  get: async (c) => {
    const number = numberOf(c.req.param("slug"));
    if (number === null) throw new NotFound("photo");
    const activity = await findActivity(c.var.db, c.var.actor, number);
    return servePicture(c, activity.photo, "private");
  },
};
