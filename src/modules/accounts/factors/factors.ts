// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { authenticatorApps, passkeys, recoverySheets } from "../tables.ts";
import { appOf } from "./app-codes.ts";
import { type Passkey, passkeysOf } from "./passkey.ts";
import { codesLeft } from "./recovery-codes.ts";
import { recordAndTell } from "./tell.ts";

/** What somebody has beside a code in the mail. */
export interface Factors {
  passkeys: Passkey[];
  /** When an app was added; null without one. */
  appSince: Temporal.Instant | null;
  /** Recovery codes that were not used. */
  codesLeft: number;
}

export async function factorsOf(db: Db, person: string): Promise<Factors> {
  const [keys, app, left] = [await passkeysOf(db, person), await appOf(db, person), await codesLeft(db, person)];
  return { passkeys: keys, appSince: app?.confirmedAt ?? null, codesLeft: left };
}

const count = ({ passkeys, appSince }: Factors) => passkeys.length + (appSince ? 1 : 0);

/** Recovery codes alone do not count: they are for when the rest is lost. */
export const hasFactor = async (db: Db, person: string): Promise<boolean> => count(await factorsOf(db, person)) > 0;

/** May one go? Whoever must have one keeps one. */
export const mayRemoveOne = (factors: Factors, mustHave: boolean): boolean => !mustHave || count(factors) > 1;

/** Takes a passkey away. Somebody else's is not there. False when it is the last one and one must stay. */
export async function removePasskey(
  db: Db,
  actor: Actor,
  person: string,
  id: string,
  mustHave: boolean,
): Promise<boolean> {
  const factors = await factorsOf(db, person);
  if (!factors.passkeys.some((key) => key.id === id)) throw new NotFound("passkey");
  if (!mayRemoveOne(factors, mustHave)) return false;
  await db.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.person, person)));
  await recordAndTell(db, actor, "passkey.removed", person, { passkey: id });
  return true;
}

/** Takes the app away. False when it is the last one and one must stay. */
export async function removeApp(db: Db, actor: Actor, person: string, mustHave: boolean): Promise<boolean> {
  const factors = await factorsOf(db, person);
  if (!factors.appSince) throw new NotFound("app");
  if (!mayRemoveOne(factors, mustHave)) return false;
  await db.delete(authenticatorApps).where(eq(authenticatorApps.person, person));
  await recordAndTell(db, actor, "authenticator_app.removed", person);
  return true;
}

/** Everything goes: after a loss that two colleagues confirmed, or with the person. */
export async function removeAllFactors(db: Db, person: string): Promise<void> {
  await db.delete(passkeys).where(eq(passkeys.person, person));
  await db.delete(authenticatorApps).where(eq(authenticatorApps.person, person));
  await db.delete(recoverySheets).where(eq(recoverySheets.person, person));
}
