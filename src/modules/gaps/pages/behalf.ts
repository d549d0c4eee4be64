// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName } from "#modules/people/index.ts";
import { behalfOf, mayActIn } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { typedIn } from "#platform/forms/faults.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { formatPhone } from "#ui/show/format.ts";

/** What is known of her in whose name a wish is left; nothing for who wishes for herself. Throws Forbidden without the scope. */
export async function knownOf(c: Context<Env>): Promise<Typed> {
  const { db, actor } = c.var;
  if (!mayActIn(actor, "asks")) throw new Forbidden("wish in her name");
  const owner = behalfOf(actor);
  if (!owner) return {};
  const person = await findPerson(db, owner);
  await db.transaction((tx) =>
    look(tx as unknown as Db, actor, {
      kind: "read",
      person: owner,
      fields: ["name", "phone", "email"],
      purpose: "on_behalf",
    }),
  );
  const { phone, email } = person;
  const tell = phone ? "phone" : email ? "email" : "";
  return {
    namens: owner,
    name: fullName(person),
    phone: phone ? formatPhone(phone) : "",
    email: email ?? "",
    ...(tell ? { tell } : {}),
  };
}

/** Was this typed in the name of somebody for whom one does not act (any more)? */
export const isNoLongerHers = (c: Context<Env>, typed: Typed): boolean =>
  typedIn(typed, "namens") !== "" && typedIn(typed, "namens") !== behalfOf(c.var.actor);

/** What was typed, without who she is: one goes on for oneself, and nothing else is lost. */
export const withoutHer = (typed: Typed): Typed => ({ ...typed, namens: "", tell: "", name: "", phone: "", email: "" });
