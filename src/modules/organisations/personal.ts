// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { personsById } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { invitations, memberships, organisations } from "./tables.ts";

/** What this room keeps of a person: for whom she works, and invitations to her address. */
export const personal: PersonalPart = {
  room: "organisations",
  tables: ["membership", "invitation"],
  collect: async (db, person) => [await work(db, person), await invited(db, person)],
  erase: async (db, _actor, person) => {
    const mine = await toHer(db, person);
    if (mine) await db.delete(invitations).where(mine);
    await db.update(invitations).set({ invitedBy: null }).where(eq(invitations.invitedBy, person));
    await db.delete(memberships).where(eq(memberships.person, person));
  },
};

/** To her own address, with her own name: an address may be shared. */
async function toHer(db: Db, person: string) {
  const who = (await personsById(db, [person])).get(person);
  if (!who?.email) return null;
  return and(eq(invitations.email, who.email), sql`lower(${invitations.givenName}) = lower(${who.givenName})`);
}

async function work(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select({ name: organisations.name, role: memberships.role, since: memberships.since })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisation))
    .where(eq(memberships.person, person))
    .orderBy(organisations.name);
  return {
    code: "memberships",
    title: { nl: "Organisaties waarvoor u werkt", en: "Organisations you work for" },
    fields: {
      name: { nl: "Organisatie", en: "Organisation" },
      role: { nl: "Rol", en: "Role" },
      since: { nl: "Sinds", en: "Since" },
    },
    rows: found.map(({ name, role, since }) => ({ name, role, since: since.toString() })),
  };
}

async function invited(db: Db, person: string): Promise<Collected> {
  const mine = await toHer(db, person);
  const found = mine ? await db.select().from(invitations).where(mine).orderBy(invitations.createdAt) : [];
  return {
    code: "invitations",
    title: { nl: "Uitnodigingen", en: "Invitations" },
    fields: {
      givenName: { nl: "Voornaam", en: "First name" },
      email: { nl: "Mailadres", en: "E-mail address" },
      createdAt: { nl: "Gestuurd op", en: "Sent on" },
      acceptedAt: { nl: "Aangenomen op", en: "Accepted on" },
    },
    rows: found.map(({ givenName, email, createdAt, acceptedAt }) => ({
      givenName,
      email,
      createdAt: createdAt.toString(),
      acceptedAt: acceptedAt?.toString() ?? null,
    })),
  };
}
