// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { actorOf } from "#modules/accounts/index.ts";
import { makeReviews } from "#modules/oversight/index.ts";
import { addPerson, openPerson, type PersonDetails, personsAt } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";

const actor = system("seeds");

/** Two neighbours whom the buurtteam of the centre knows. Invented; the first has the surname of a coach. */
const residents: (PersonDetails & { email: string })[] = [
  {
    salutation: "Mevrouw",
    givenName: "Corrie",
    familyName: "Vermeer",
    email: "corrie@kamerkoor.example",
    phone: "0343000071",
    address: { street: "Kerkstraat", houseNumber: "31", postcode: "9990AA", city: "Demodam" },
  },
  {
    salutation: "De heer",
    givenName: "Jan",
    familyName: "Pronk",
    email: "jan@kamerkoor.example",
    phone: "0343000072",
    address: { street: "Dijkweg", houseNumber: "4", postcode: "9990AB", city: "Demodam" },
  },
];

/**
 * Colleagues opened the pages of two residents: so those read who looked, and the privacy officer finds what stands out.
 * The night after today has already been.
 */
export async function plantOversight(db: Db): Promise<void> {
  const [centre] = await rows<{ id: string }>(db, sql`select id from area where code = 'BU99010000'`);
  const [fatima, daan] = [await colleague(db, "fatima@welzijn.example"), await colleague(db, "daan@welzijn.example")];
  for (const details of residents) {
    const { number } = await addPerson(db, actor, { ...details, area: centre?.id ?? null, responsible: fatima.person });
    await openPerson(db, fatima, number, { purpose: "contact" });
    await openPerson(db, daan, number, { purpose: "contact" });
  }
  await makeReviews(db, today().add({ days: 1 }));
}

async function colleague(db: Db, email: string) {
  const [person] = await personsAt(db, email);
  return (await actorOf(db, person!.id)) as Awaited<ReturnType<typeof actorOf>> & { person: string };
}
