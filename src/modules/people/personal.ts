// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq, or } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { sameAs } from "./merge.ts";
import { personsById } from "./person.ts";
import type { Person } from "./person-row.ts";
import { personAccess, persons, siteRoles } from "./tables.ts";

/** What this room keeps of persons. Comes last of all rooms: the row of the person goes with it, and with that row the rest. */
export const personal: PersonalPart = {
  room: "people",
  tables: ["person", "blind_index", "site_role", "person_access", "person_merge"],
  collect: async (db, person): Promise<Collected[]> => [
    await details(db, person),
    await duties(db, person),
    await doors(db, person),
  ],
  erase: async (db, _actor, person) => {
    await db.delete(personAccess).where(or(eq(personAccess.person, person), eq(personAccess.account, person)));
    await db.delete(siteRoles).where(eq(siteRoles.person, person));
    await db.delete(persons).where(eq(persons.id, person));
  },
};

/** Her own record, and those that were found to be the same person. */
async function details(db: Db, person: string): Promise<Collected> {
  const known = await personsById(db, await sameAs(db, person));
  return {
    code: "person",
    title: { nl: "Uw gegevens", en: "Your details" },
    fields: {
      number: { nl: "Nummer", en: "Number" },
      salutation: { nl: "Aanhef", en: "Form of address" },
      givenName: { nl: "Voornaam", en: "First name" },
      familyName: { nl: "Achternaam", en: "Last name" },
      phone: { nl: "Telefoon", en: "Phone" },
      email: { nl: "Mailadres", en: "E-mail address" },
      address: { nl: "Adres", en: "Address" },
      contactPerson: { nl: "Contactpersoon", en: "Contact person" },
      birthYear: { nl: "Geboortejaar", en: "Year of birth" },
      channel: { nl: "Hoe u bericht wilt", en: "How you want to hear from us" },
      bestTime: { nl: "Beste tijd", en: "Best time" },
      language: { nl: "Taal", en: "Language" },
      whatICan: { nl: "Wat kan ik", en: "What I can" },
      whatISeek: { nl: "Wat zoek ik", en: "What I seek" },
      whoIAm: { nl: "Wie ben ik", en: "Who I am" },
      doNot: { nl: "Wat wilt u niet", en: "What you do not want" },
      pausedUntil: { nl: "Geen bericht tot", en: "No messages until" },
      since: { nl: "Bij ons sinds", en: "With us since" },
    },
    rows: [...known.values()].map(rowOf),
  };
}

const rowOf = (person: Person) => ({
  number: person.number,
  salutation: person.salutation,
  givenName: person.givenName,
  familyName: person.familyName,
  phone: person.phone,
  email: person.email,
  address: person.address
    ? [person.address.street, person.address.houseNumber, person.address.postcode, person.address.city]
        .filter(Boolean)
        .join(" ")
    : null,
  contactPerson: person.contactPerson
    ? [person.contactPerson.name, person.contactPerson.relation, person.contactPerson.phone].filter(Boolean).join(", ")
    : null,
  birthYear: person.birthYear,
  channel: person.channel,
  bestTime: person.bestTime,
  language: person.language,
  whatICan: person.whatICan,
  whatISeek: person.whatISeek,
  whoIAm: person.whoIAm,
  doNot: person.doNot,
  pausedUntil: person.pausedUntil?.toString() ?? null,
  since: person.createdAt.toString(),
});

async function duties(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(siteRoles).where(eq(siteRoles.person, person)).orderBy(siteRoles.role);
  return {
    code: "duties",
    title: { nl: "Uw taken voor de site", en: "Your duties for the site" },
    fields: { role: { nl: "Rol", en: "Role" }, since: { nl: "Sinds", en: "Since" } },
    rows: found.map(({ role, since }) => ({ role, since: since.toString() })),
  };
}

/** For which purpose a colleague opened her page for a while. Who it was stands in the list of who looked. */
async function doors(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select()
    .from(personAccess)
    .where(eq(personAccess.person, person))
    .orderBy(desc(personAccess.validFrom));
  return {
    code: "doors",
    title: { nl: "Wanneer een medewerker uw gegevens opende", en: "When a colleague opened your details" },
    fields: {
      kind: { nl: "Soort", en: "Kind" },
      purpose: { nl: "Doel", en: "Purpose" },
      reason: { nl: "Reden", en: "Reason" },
      from: { nl: "Van", en: "From" },
      until: { nl: "Tot", en: "Until" },
    },
    rows: found.map(({ kind, purpose, reason, validFrom, validTo }) => ({
      kind,
      purpose,
      reason,
      from: validFrom.toString(),
      until: validTo.toString(),
    })),
  };
}
