// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import {
  accountRecoveries,
  authenticatorApps,
  factorMisses,
  oidcIdentities,
  oidcRoles,
  oidcSignIns,
  passkeyChallenges,
  passkeys,
} from "../tables.ts";
import { removeAllFactors } from "./factors.ts";

const text = (at: Temporal.Instant | null) => at?.toString() ?? null;
const since = { nl: "Sinds", en: "Since" };
const lastUsed = { nl: "Laatst gebruikt", en: "Last used" };

/** The second factors of a person, and the account of the employer. Secrets are never shown: they are not words. */
export const factorsPersonal: PersonalPart = {
  room: "accounts.factors",
  tables: [
    "passkey",
    "passkey_challenge",
    "authenticator_app",
    "recovery_sheet",
    "recovery_code",
    "factor_miss",
    "account_recovery",
    "oidc_sign_in",
    "oidc_identity",
    "oidc_role",
  ],
  collect: async (db, person) => [
    await passkeysOf(db, person),
    await appsOf(db, person),
    await employersOf(db, person),
    await recoveriesOf(db, person),
  ],
  erase: async (db, _actor, person) => {
    await removeAllFactors(db, person);
    await db.delete(passkeyChallenges).where(eq(passkeyChallenges.person, person));
    await db.delete(factorMisses).where(eq(factorMisses.person, person));
    await db.delete(oidcIdentities).where(eq(oidcIdentities.person, person));
    await db.delete(oidcRoles).where(eq(oidcRoles.person, person));
    await db.delete(oidcSignIns).where(eq(oidcSignIns.linkTo, person));
    await db.delete(accountRecoveries).where(eq(accountRecoveries.person, person));
    // what a colleague did for others stays, without the name
    await db.update(accountRecoveries).set({ startedBy: null }).where(eq(accountRecoveries.startedBy, person));
    await db.update(accountRecoveries).set({ decidedBy: null }).where(eq(accountRecoveries.decidedBy, person));
  },
};

async function passkeysOf(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(passkeys).where(eq(passkeys.person, person));
  return {
    code: "passkeys",
    title: { nl: "Toegangssleutels", en: "Passkeys" },
    fields: { name: { nl: "Naam", en: "Name" }, since, lastUsed },
    rows: found.map((key) => ({ name: key.name, since: text(key.createdAt), lastUsed: text(key.lastUsedAt) })),
  };
}

async function appsOf(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(authenticatorApps).where(eq(authenticatorApps.person, person));
  return {
    code: "authenticatorApps",
    title: { nl: "App met codes", en: "App with codes" },
    fields: { since, lastUsed },
    rows: found.map((app) => ({ since: text(app.createdAt), lastUsed: text(app.lastUsedAt) })),
  };
}

async function employersOf(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(oidcIdentities).where(eq(oidcIdentities.person, person));
  return {
    code: "employerAccounts",
    title: { nl: "Account van uw werk", en: "Account of your work" },
    fields: { issuer: { nl: "Inlogdienst", en: "Sign-in service" }, since, lastUsed },
    rows: found.map((one) => ({ issuer: one.issuer, since: text(one.linkedAt), lastUsed: text(one.lastUsedAt) })),
  };
}

async function recoveriesOf(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select()
    .from(accountRecoveries)
    .where(eq(accountRecoveries.person, person))
    .orderBy(desc(accountRecoveries.startedAt));
  return {
    code: "accountRecoveries",
    title: { nl: "Opnieuw begonnen na verlies", en: "Started again after a loss" },
    fields: { startedAt: { nl: "Begonnen op", en: "Started on" }, state: { nl: "Stand", en: "State" } },
    rows: found.map(({ startedAt, state }) => ({ startedAt: text(startedAt), state })),
  };
}
