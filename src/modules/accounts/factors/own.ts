// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { SignInFirst, StrongerFirst } from "#platform/http/errors.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { giveSession } from "../cookies.ts";
import { afterProof } from "../enter.ts";
import { hasFactor } from "./factors.ts";
import { provedLately } from "./strength.ts";
import { lastProof, markStrong, type Proof, stepUp } from "./strong.ts";

/** Who changes the own account; a visitor signs in first. */
export function ownPerson(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  return id;
}

/** The session that proves something more; there is none for an actor that a test hands. */
export function ownSession(c: Context<Env>): { person: string; tokenHash: string } {
  if (!c.var.session) throw new SignInFirst();
  return c.var.session;
}

/** The address of this site to go to afterwards. */
export const nextOf = (c: Context<Env>): string => safeNext(c.req.query("next"), "");

/** Before a factor is added or removed: proof with what is there, or a sign-in of just now when nothing is. */
export async function proveFirst(c: Context<Env>): Promise<void> {
  const person = ownPerson(c);
  if (await hasFactor(c.var.db, person)) return stepUp(c);
  const { db, session } = c.var;
  if (session && !provedLately(await lastProof(db, person, session.tokenHash), true)) throw new StrongerFirst();
}

/** Proved it: the session goes on under a new token. */
export async function goStrong(c: Context<Env>, proof: Proof): Promise<void> {
  const { db, actor } = c.var;
  const { tokenHash } = ownSession(c);
  const { token, shared } = await markStrong(db, actor, tokenHash, proof);
  giveSession(c, token, shared);
}

/** On to where somebody was going; a form that was on its way comes first. */
export const goOn = (c: Context<Env>, next: string): Response => c.redirect(afterProof(c, next), 303);
