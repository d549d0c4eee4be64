// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { findTeam, type Team } from "../team.ts";

/** The team of the number in the address. */
export async function teamIn(c: Context<Env>): Promise<Team> {
  const number = Number(c.req.param("number"));
  if (!Number.isSafeInteger(number) || number > 2 ** 40) throw new NotFound("team");
  return findTeam(c.var.db, c.var.actor, number);
}
