// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { type Organisation, organisationsToManage } from "#modules/organisations/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Outside } from "../import/get.ts";
import { mayEdit } from "../policy.ts";
import { findSource } from "../source/find.ts";
import type { Source } from "../tables.ts";

/** The source of a page: what a stranger may not know of is not there. */
export async function ownSource(c: Context<Env>): Promise<Source> {
  const segment = c.req.param("number") ?? "";
  if (!/^\d{1,9}$/.test(segment)) throw new NotFound("source");
  const source = await findSource(c.var.db, c.var.actor, Number(segment));
  if (!mayEdit(c.var.actor, source.organisation)) throw new Forbidden("source");
  return source;
}

export function outsideOf(c: Context<Env>): Outside {
  const { publicUrl, allowPrivateSources } = c.var.services.config;
  return { publicUrl, allowPrivate: allowPrivateSources };
}

/** For whom this actor may add a source. */
export const employersOf = (c: Context<Env>): Promise<Organisation[]> =>
  organisationsToManage(c.var.db, c.var.actor, can(c.var.actor, "source.editAny"));
