// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { authenticatorApps } from "../tables.ts";
import { countMiss, forgetMisses, missedTooOften, oneAtATime } from "./misses.ts";
import { recordAndTell } from "./tell.ts";

type App = typeof authenticatorApps.$inferSelect;

/** A code of this step, the one before and the one after: clocks differ a little. Source: RFC 6238, 5.2. */
const window = 1;
const secretBytes = 20;
const place = (person: string) => ({ table: "authenticator_app", column: "secret", row: person });

function totpOf({ person, secret }: Pick<App, "person" | "secret">, issuer = "", label = ""): TOTP {
  const key = Secret.fromBase32(vault().unwrap(place(person), secret));
  return new TOTP({ secret: key, issuer, label });
}

export interface AppToAdd {
  /** What the square picture says: otpauth://… */
  uri: string;
  /** The same key to type over, in groups of four. */
  key: string;
}

/** The app that somebody is adding: its key stays the same until a code of it came in. Throws Conflict when one is there. */
export async function appToAdd(db: Db, person: string, issuer: string, label: string): Promise<AppToAdd> {
  const secret = vault().wrap(place(person), new Secret({ size: secretBytes }).base32);
  await db.insert(authenticatorApps).values({ person, secret, createdAt: now() }).onConflictDoNothing();
  const [app] = await db.select().from(authenticatorApps).where(eq(authenticatorApps.person, person));
  if (!app || app.confirmedAt) throw new Conflict("U hebt al een app met codes.");
  const totp = totpOf(app, issuer, label);
  return { uri: totp.toString(), key: totp.secret.base32.match(/.{1,4}/g)!.join(" ") };
}

/** right: it counts now. used: a code of this moment came in before. */
export type CodeCheck = "right" | "wrong" | "used" | "too_often";

/** The first code of an app that is added: from now on it counts. */
export const confirmApp = (db: Db, actor: Actor, person: string, code: string): Promise<CodeCheck> =>
  tryCode(db, actor, person, code, false);

/** A code of the app as second step. Each code works once, and guessing ends after five. */
export const checkAppCode = (db: Db, actor: Actor, person: string, code: string): Promise<CodeCheck> =>
  tryCode(db, actor, person, code, true);

async function tryCode(db: Db, actor: Actor, person: string, code: string, confirmed: boolean): Promise<CodeCheck> {
  return db.transaction(async (db): Promise<CodeCheck> => {
    await oneAtATime(db, person);
    if (await missedTooOften(db, person)) return "too_often";
    const state = confirmed ? isNotNull(authenticatorApps.confirmedAt) : isNull(authenticatorApps.confirmedAt);
    const [app] = await db
      .select()
      .from(authenticatorApps)
      .where(and(eq(authenticatorApps.person, person), state));
    const check = app ? stepOf(app, code) : null;
    if (!app || check === null) {
      await countMiss(db, actor, person);
      return "wrong";
    }
    if (app.lastStep !== null && check <= app.lastStep) return "used";
    const at = now();
    const first = confirmed ? {} : { confirmedAt: at };
    await db
      .update(authenticatorApps)
      .set({ lastStep: check, lastUsedAt: at, ...first })
      .where(eq(authenticatorApps.person, person));
    await forgetMisses(db, person);
    if (!confirmed) await recordAndTell(db, actor, "authenticator_app.added", person);
    return "right";
  });
}

/** The time step that a code belongs to; null when it is of none of the three. */
function stepOf(app: App, code: string): number | null {
  const totp = totpOf(app);
  const timestamp = now().epochMilliseconds;
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The app of somebody, when a code of it came in once. */
export async function appOf(db: Db, person: string): Promise<App | null> {
  const [app] = await db
    .select()
    .from(authenticatorApps)
    .where(and(eq(authenticatorApps.person, person), isNotNull(authenticatorApps.confirmedAt)));
  return app ?? null;
}

/**
 * The next code that the app of somebody would give and that still works: for the invented people of a demo, who have no
 * phone. Null when this moment has none left.
 */
export async function nextCodeOf(db: Db, person: string): Promise<string | null> {
  const app = await appOf(db, person);
  if (!app) return null;
  const totp = totpOf(app);
  const step = totp.counter({ timestamp: now().epochMilliseconds });
  const next = Math.max(step, (app.lastStep ?? 0) + 1);
  return next > step + window ? null : totp.generate({ timestamp: next * totp.period * 1000 });
}

/** The code of this moment of an app that is being added. For seeds and tests, which have no phone. */
export async function unfinishedCodeOf(db: Db, person: string): Promise<string> {
  const [app] = await db.select().from(authenticatorApps).where(eq(authenticatorApps.person, person));
  if (!app) throw new NotFound("app");
  return totpOf(app).generate({ timestamp: now().epochMilliseconds });
}

/** Apps that nobody finished adding. */
export async function forgetUnfinishedApps(db: Db): Promise<void> {
  const unfinished = lt(authenticatorApps.createdAt, now().subtract({ hours: 24 }));
  await db.delete(authenticatorApps).where(and(isNull(authenticatorApps.confirmedAt), unfinished));
}
