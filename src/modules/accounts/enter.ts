// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Db } from "#platform/db/db.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict } from "#platform/http/errors.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { deviceSecretOf, dropKept, giveDevice, giveKept, giveSession, keptKeyOf } from "./cookies.ts";
import { keepForm, keptMinutes } from "./kept-form.ts";
import { recogniseDevice } from "./known-device.ts";
import { accountsPaths, withNext } from "./paths.ts";
import { endSession, findSession } from "./session.ts";
import type { SignedIn } from "./sign-in.ts";

/**
 * Lets somebody in: a new session, never the one the browser had before; the browser is recognised the next time. `next` is
 * an address of this site, or "" for "Mijn pagina". A form that was on its way comes first.
 */
export async function enter(c: Context<Env>, { token, person, shared }: SignedIn, next: string): Promise<Response> {
  const { db, actor, session, stale } = c.var;
  const before = session ?? stale;
  if (before) await endSession(db, actor, before.tokenHash);
  const secret = deviceSecretOf(c);
  const given = await recogniseDevice(db, actor, { person, secret, shared });
  if (given) giveDevice(c, given);
  giveSession(c, token, shared);
  const weak = await needsSecondStep(db, token);
  const to = weak ? withNext(inLanguage(accountsPaths.secondStep, c.var.language), next) : afterProof(c, next);
  return c.redirect(to, 303);
}

/** Has the one who came in duties that ask more than this proof, or a second step of her own? */
async function needsSecondStep(db: Db, token: string): Promise<boolean> {
  const found = await findSession(db, token);
  return found !== null && "person" in found.actor && (found.actor.weak === true || found.actor.owesStep === true);
}

/** Where somebody goes after a proof: first to a form that was on its way in this browser, if there is one. */
export function afterProof(c: Context<Env>, next: string): string {
  const { language } = c.var;
  const to = next || inLanguage(accountsPaths.mine, language);
  return keptKeyOf(c) === "" ? to : withNext(inLanguage(accountsPaths.resume, language), to);
}

/**
 * A form that came when its sender must prove again who is there: it is kept, sealed, for this person in this browser, and
 * given back after the proof. Called where such a request is turned away.
 */
export async function keepTyped(c: Context<Env>): Promise<void> {
  const person = c.var.stale?.person ?? c.var.session?.person;
  if (c.req.method !== "POST" || !person) return;
  const form = await readForm(c, z.unknown()).catch((error) => {
    if (error instanceof Conflict) return null; // filled in by a robot: not kept
    throw error;
  });
  if (!form) return;
  const { pathname, search } = new URL(c.req.url);
  const kept = { path: pathname + search, typed: form.typed, hadFiles: Object.keys(form.files).length > 0 };
  const key = await keepForm(c.var.db, person, kept);
  if (key) giveKept(c, key, keptMinutes);
  else dropKept(c);
}
