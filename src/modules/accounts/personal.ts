// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { indexUserName, passwordOf } from "./password/account.ts";
import { claimCodes, keptForms, knownDevices, passwords, sessions, signInCodes } from "./tables.ts";

/** What this room keeps of persons: how they come in. Second factors are in factors/. */
export const personal: PersonalPart = {
  room: "accounts",
  tables: ["session", "sign_in_code", "password", "claim_code", "known_device", "kept_form"],
  collect: async (db, person) => [
    await devices(db, person),
    await password(db, person),
    await codesOnPaper(db, person),
    await known(db, person),
  ],
  erase: async (db, _actor, person) => {
    await indexUserName(db, person, null);
    for (const table of [sessions, signInCodes, passwords, claimCodes, knownDevices, keptForms])
      await db.delete(table).where(eq(table.person, person));
    await db.update(claimCodes).set({ madeBy: null }).where(eq(claimCodes.madeBy, person));
  },
};

async function devices(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select()
    .from(sessions)
    .where(eq(sessions.person, person))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
  return {
    code: "sessions",
    title: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
    fields: {
      device: { nl: "Apparaat", en: "Device" },
      method: { nl: "Hoe", en: "How" },
      shared: { nl: "Gedeelde computer", en: "Shared computer" },
      since: { nl: "Sinds", en: "Since" },
      lastSeen: { nl: "Laatst gebruikt", en: "Last used" },
    },
    rows: found.map(({ device, method, desk, createdAt, lastSeenAt }) => ({
      device,
      method,
      shared: desk,
      since: createdAt.toString(),
      lastSeen: lastSeenAt.toString(),
    })),
  };
}

async function password(db: Db, person: string): Promise<Collected> {
  const own = await passwordOf(db, person);
  return {
    code: "password",
    title: { nl: "Uw wachtwoord", en: "Your password" },
    fields: {
      userName: { nl: "Gebruikersnaam", en: "User name" },
      setAt: { nl: "Ingesteld op", en: "Set on" },
    },
    rows: own ? [{ userName: own.userName, setAt: own.setAt.toString() }] : [],
    withheld: [
      {
        field: "password",
        reason: {
          nl: "Het wachtwoord zelf kennen wij niet. Wij bewaren alleen een controle ervan.",
          en: "We do not know the password itself. We only keep a check of it.",
        },
      },
    ],
  };
}

async function codesOnPaper(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(claimCodes).where(eq(claimCodes.person, person)).orderBy(claimCodes.madeAt);
  return {
    code: "claimCodes",
    title: { nl: "Codes op papier om in te loggen", en: "Codes on paper to sign in" },
    fields: {
      how: { nl: "Hoe", en: "How" },
      madeAt: { nl: "Gemaakt op", en: "Made on" },
      usedAt: { nl: "Gebruikt op", en: "Used on" },
    },
    rows: found.map(({ how, madeAt, finishedAt }) => ({
      how,
      madeAt: madeAt.toString(),
      usedAt: finishedAt?.toString() ?? null,
    })),
    withheld: [
      {
        field: "madeBy",
        reason: { nl: "Wie de code maakte, is van die ander.", en: "Who made the code is about that other person." },
      },
    ],
  };
}

async function known(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(knownDevices).where(eq(knownDevices.person, person)).orderBy(knownDevices.since);
  return {
    code: "knownDevices",
    title: { nl: "Apparaten die wij herkennen", en: "Devices that we recognise" },
    fields: { since: { nl: "Sinds", en: "Since" }, last: { nl: "Laatst ingelogd", en: "Last sign-in" } },
    rows: found.map(({ since, lastAt }) => ({ since: since.toString(), last: lastAt.toString() })),
  };
}
