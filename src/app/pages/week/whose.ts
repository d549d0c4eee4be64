// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findOrganisation, type Organisation, organisationsToManage } from "#modules/organisations/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";

export interface Whose {
  /** Whose week it is; null when there is still something to choose. */
  organisation: Organisation | null;
  /** Whose week this actor may see: the own ones, or all for who keeps the calendar. */
  choices: Organisation[];
}

/** Reads which organisation the address names. NotFound for one that is not there, Forbidden for one of others. */
export async function whose(c: Context<Env>): Promise<Whose> {
  const { db, actor } = c.var;
  const choices = await organisationsToManage(db, actor, can(actor, "activity.editAny"));
  const slug = c.req.query("organisatie");
  if (slug) {
    const { id } = await findOrganisation(db, actor, slug);
    const organisation = choices.find((one) => one.id === id);
    if (!organisation) throw new Forbidden("week of an organisation");
    return { organisation, choices };
  }
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  const mine = choices.filter(({ id }) => own.includes(id));
  return { organisation: mine[0] ?? (choices.length === 1 ? choices[0]! : null), choices };
}
