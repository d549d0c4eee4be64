// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, lt } from "drizzle-orm";
import type { OidcSettings } from "#platform/config/oidc.ts";
import type { Db } from "#platform/db/db.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { oidcArrivals, oidcSignIns } from "../tables.ts";
import { type Arrival, beginWalk, endWalk, type Walk } from "./client.ts";

/** Signing in at the employer may take so long; so may typing the mailed code after it. */
const walkMinutes = 10;
const arrivalMinutes = 15;

const walkPlace = (row: string) => ({ table: "oidc_sign_in", column: "sealed", row });
const arrivalPlace = (row: string) => ({ table: "oidc_arrival", column: "sealed", row });

export interface Leaving {
  /** Secret of the browser: who comes back must be who went. */
  browser: string;
  next: string;
  /** Somebody who is signed in and links the account of the employer; null for a sign-in. */
  linkTo: string | null;
  redirectUri: string;
}

/** The address at the employer to go to. Throws when the employer does not answer. */
export async function leave(
  db: Db,
  settings: OidcSettings,
  { browser, next, linkTo, redirectUri }: Leaving,
): Promise<URL> {
  const { walk, to } = await beginWalk(settings, redirectUri);
  const stateHash = hashOf(walk.state);
  await db.insert(oidcSignIns).values({
    stateHash,
    browserHash: hashOf(browser),
    sealed: vault().wrap(walkPlace(stateHash), JSON.stringify(walk)),
    next,
    linkTo,
    expiresAt: now().add({ minutes: walkMinutes }),
  });
  return to;
}

/** Who came back, and where to go; null when it is not the same browser, too late, a second time, or not true. */
export async function comeBack(
  db: Db,
  settings: OidcSettings,
  browser: string,
  cameBackAt: URL,
): Promise<{ arrival: Arrival; next: string; linkTo: string | null } | null> {
  const stateHash = hashOf(cameBackAt.searchParams.get("state") ?? "");
  const [taken] = await db
    .delete(oidcSignIns)
    .where(
      and(
        eq(oidcSignIns.stateHash, stateHash),
        eq(oidcSignIns.browserHash, hashOf(browser)),
        gt(oidcSignIns.expiresAt, now()),
      ),
    )
    .returning();
  if (!taken || browser === "") return null;
  const walk = JSON.parse(vault().unwrap(walkPlace(stateHash), taken.sealed)) as Walk;
  const arrival = await endWalk(settings, walk, cameBackAt).catch(() => null);
  return arrival && { arrival, next: taken.next, linkTo: taken.linkTo };
}

/** Keeps who arrived until a mailed code says whose account it is. */
export async function keepArrival(db: Db, browser: string, arrival: Arrival): Promise<void> {
  const browserHash = hashOf(browser);
  const sealed = vault().wrap(arrivalPlace(browserHash), JSON.stringify(arrival));
  const kept = { sealed, expiresAt: now().add({ minutes: arrivalMinutes }) };
  await db
    .insert(oidcArrivals)
    .values({ browserHash, ...kept })
    .onConflictDoUpdate({ target: oidcArrivals.browserHash, set: kept });
}

/** Who arrived in this browser; null when nobody did, or too long ago. */
export async function findArrival(db: Db, browser: string): Promise<Arrival | null> {
  const browserHash = hashOf(browser);
  const [found] = await db
    .select()
    .from(oidcArrivals)
    .where(and(eq(oidcArrivals.browserHash, browserHash), gt(oidcArrivals.expiresAt, now())));
  return found ? (JSON.parse(vault().unwrap(arrivalPlace(browserHash), found.sealed)) as Arrival) : null;
}

export async function dropArrival(db: Db, browser: string): Promise<void> {
  await db.delete(oidcArrivals).where(eq(oidcArrivals.browserHash, hashOf(browser)));
}

export async function forgetOldWalks(db: Db): Promise<void> {
  await db.delete(oidcSignIns).where(lt(oidcSignIns.expiresAt, now()));
  await db.delete(oidcArrivals).where(lt(oidcArrivals.expiresAt, now()));
}
