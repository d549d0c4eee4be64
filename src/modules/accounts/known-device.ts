// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now, today } from "#platform/time/time.ts";
import { accountsPost } from "./post.ts";
import { knownDevices } from "./tables.ts";

const here = (person: string, secret: string) =>
  and(eq(knownDevices.person, person), eq(knownDevices.deviceHash, hashOf(secret)));

/** Did this person sign in before with the browser that holds this secret? */
export const knowsDevice = async (db: Db, person: string, secret: string): Promise<boolean> =>
  secret !== "" && (await db.$count(knownDevices, here(person, secret))) > 0;

/**
 * Recognises the browser of somebody who signed in; one that is new is told to the person, without saying what it is or
 * where. The first one ever is not told: it is her own. A shared computer is never kept, and told once a month.
 * Gives the secret for the cookie; null on a shared computer.
 */
export async function recogniseDevice(
  db: Db,
  actor: Actor,
  { person, secret, shared }: { person: string; secret: string; shared: boolean },
): Promise<string | null> {
  return db.transaction(async (db) => {
    const at = now();
    if (!shared && (await knowsDevice(db, person, secret))) {
      await db.update(knownDevices).set({ lastAt: at }).where(here(person, secret));
      return secret;
    }
    const before = await db.$count(knownDevices, eq(knownDevices.person, person));
    const given = shared ? null : secret || newSecret();
    if (given)
      await db
        .insert(knownDevices)
        .values({ person, deviceHash: hashOf(given), since: at, lastAt: at })
        .onConflictDoUpdate({
          target: [knownDevices.person, knownDevices.deviceHash],
          set: { lastAt: sql`excluded.last_at` },
        });
    await record(db, actor, "device.added", person, { shared });
    if (before > 0) {
      const once = given ? hashOf(given).slice(0, 16) : today().toString().slice(0, 7);
      await accountsPost().tell(db, actor, {
        person,
        kind: "accounts.newDevice",
        about: person,
        key: `accounts.newDevice:${person}:${once}`,
      });
    }
    return given;
  });
}
