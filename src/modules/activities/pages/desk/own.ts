// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { findActivity } from "../../activity/find.ts";
import { mayEdit } from "../../policy.ts";
import type { Series } from "../../tables.ts";

/** The activity of a desk page, for who may change it: what a stranger may not see is not there, the rest is not theirs. */
export async function findOwn(c: Context<Env>, segment = c.req.param("number")): Promise<Series> {
  if (!segment || !/^\d{1,9}$/.test(segment)) throw new NotFound("activity");
  const activity = await findActivity(c.var.db, c.var.actor, Number(segment));
  if (!mayEdit(c.var.actor, activity)) throw new Forbidden("change activity");
  return activity;
}
