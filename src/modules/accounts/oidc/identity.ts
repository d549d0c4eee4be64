// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import { personsAt, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { OidcSettings } from "#platform/config/oidc.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { recordAndTell } from "../factors/tell.ts";
import { oidcIdentities } from "../tables.ts";
import type { Arrival } from "./client.ts";
import { applyRoles } from "./roles.ts";

/** Whose account here belongs to the one who arrived; null when nobody's, or she has left. */
export async function personBehind(db: Db, { issuer, subject }: Arrival): Promise<string | null> {
  const [found] = await db
    .update(oidcIdentities)
    .set({ lastUsedAt: now() })
    .where(and(eq(oidcIdentities.issuer, issuer), eq(oidcIdentities.subject, subject)))
    .returning();
  const person = found && (await personsById(db, [found.person])).get(found.person);
  return person && person.closedAt === null ? person.id : null;
}

/** Does the person have the address that the employer checked? */
export const hasAddress = async (db: Db, person: string, email: string): Promise<boolean> =>
  (await personsAt(db, email)).some(({ id }) => id === person);

/**
 * Links the account of the employer to a person. The caller has made sure who it is: by a code in the mail, or because she
 * was signed in when she left for the employer. False when it is linked to somebody else.
 */
export async function linkIdentity(
  db: Db,
  actor: Actor,
  person: string,
  arrival: Arrival,
  settings: OidcSettings,
): Promise<boolean> {
  return db.transaction(async (db) => {
    const { issuer, subject } = arrival;
    const added = await db
      .insert(oidcIdentities)
      .values({ issuer, subject, person, linkedAt: now(), lastUsedAt: now() })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0 && (await personBehind(db, arrival)) !== person) return false;
    if (added.length > 0) await recordAndTell(db, actor, "oidc_identity.linked", person);
    await applyRoles(db, person, arrival.groups, settings);
    return true;
  });
}

/** Unlinks: the roles that came with a group of the employer go too. */
export async function unlinkIdentity(db: Db, actor: Actor, person: string, settings: OidcSettings): Promise<void> {
  await db.transaction(async (db) => {
    const gone = await db.delete(oidcIdentities).where(eq(oidcIdentities.person, person)).returning();
    if (gone.length === 0) return;
    await applyRoles(db, person, [], settings);
    await record(db, actor, "oidc_identity.unlinked", person);
  });
}

/** For the page of somebody's own factors; null where no employer was configured. */
export async function employerLinkOf(
  db: Db,
  person: string,
  settings: OidcSettings | null,
): Promise<{ name: string; linked: boolean } | null> {
  if (!settings) return null;
  const linked = await db.$count(oidcIdentities, eq(oidcIdentities.person, person));
  return { name: settings.name, linked: linked > 0 };
}
