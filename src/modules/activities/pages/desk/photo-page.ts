// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { findActivity } from "../../activity/find.ts";
import { numberOf } from "../../paths.ts";
import { photoBytesOf } from "../../photo.ts";

/** The photo of an activity, for who may see the activity. Its address changes with the picture. */
export const photoPage: Page = {
  get: async (c) => {
    const number = numberOf(c.req.param("slug"));
    if (number === null) throw new NotFound("photo");
    const activity = await findActivity(c.var.db, c.var.actor, number);
    const photo = activity.photo ? await photoBytesOf(c.var.db, activity.photo) : null;
    if (!photo) throw new NotFound("photo");
    const isThis = c.req.query("v") === photo.version;
    c.header("content-type", "image/webp");
    c.header("cache-control", isThis ? "private, max-age=31536000, immutable" : "private, no-cache");
    return c.body(new Uint8Array(photo.bytes));
  },
};
