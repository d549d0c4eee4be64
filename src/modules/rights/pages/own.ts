// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { behalfOf, personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict, SignInFirst } from "#platform/http/errors.ts";
import { deskConflicts } from "../messages/conflicts.ts";

/** Whose data it is: always one's own. Who does something in the name of another stops with that first. */
export function ownPerson(c: Context<Env>): string {
  const person = personOf(c.var.actor);
  if (person === null) throw new SignInFirst();
  if (behalfOf(c.var.actor) !== null) throw new Conflict(deskConflicts.behalf);
  return person;
}
