// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Database } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { vault } from "#platform/keys/vault.ts";

const portion = 5000;
const surnames = "Bakker Visser Smit Mulder Bos Vos Peters Hendriks Dekker Brouwer Kok Jacobs Vermeer Prins Blom".split(
  " ",
);
const streets =
  "Kerkstraat Dorpsstraat Molenweg Schoolstraat Lindelaan Parkweg Julianastraat Eikenlaan Havenkade".split(" ");

/** What is known of the n-th person; nobody exists. */
export const personOf = (n: number) => ({
  phone: `06${String(10_000_000 + n).padStart(8, "0")}`,
  email: `bewoner${n}@meet.example`,
  familyName: `${surnames[n % surnames.length]}${String.fromCharCode(97 + (Math.floor(n / 15) % 26))}`,
  street: streets[n % streets.length]!,
  houseNumber: String(1 + (n % 400)),
  postcode: `${1000 + (n % 8999)}${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + (Math.floor(n / 26) % 26))}`,
});

/** Fills the tables with so many sealed persons, each with a key, an index and, for one in ten, a consent and a door of long ago. */
export async function fillPeople(database: Database, count: number): Promise<void> {
  for (let from = 0; from < count; from += portion) {
    const numbers = Array.from({ length: Math.min(portion, count - from) }, (_, n) => from + n);
    await addPortion(database, numbers);
  }
  await database.run("analyze person; analyze blind_index; analyze consent; analyze person_access;");
}

async function addPortion(database: Database, numbers: number[]): Promise<void> {
  const people = numbers.map((n) => ({ n, id: newId(), ...personOf(n) }));
  const sealed = await vault().sealAll(
    people.map(({ id, n, phone, email, familyName, street, houseNumber, postcode }) => ({
      owner: id,
      place: { table: "person", column: "sealed", row: id },
      text: JSON.stringify({
        givenName: `Bewoner${n}`,
        familyName,
        phone,
        email,
        address: { street, houseNumber, postcode, city: "Meetdam" },
      }),
    })),
  );
  // half of them took part this month, the others at some moment in the last three years
  await database.query(
    `insert into person (id, sealed, active_at, created_at)
     select id, sealed, now() - days * interval '1 day', now() - interval '4 years'
     from unnest($1::uuid[], $2::bytea[], $3::int[]) as t(id, sealed, days)`,
    [people.map(({ id }) => id), sealed, people.map(({ n }) => (n % 2 === 0 ? n % 30 : n % 1000))],
  );
  const keys = people.flatMap(({ id, phone, email, familyName, street, postcode, houseNumber }) => {
    const surname = familyName.toLowerCase();
    const blind = vault().blind;
    return [
      ["phone", blind("phone", phone), id] as const,
      ["email", blind("email", email), id] as const,
      ["surname_street", blind("surname_street", `${surname}|${street.toLowerCase()}`), id] as const,
      ["surname_postcode", blind("surname_postcode", `${surname}|${postcode}|${houseNumber}`), id] as const,
    ];
  });
  await database.query(
    `insert into blind_index (kind, value, person) select * from unnest($1::text[], $2::bytea[], $3::uuid[]) on conflict do nothing`,
    [keys.map(([kind]) => kind), keys.map(([, value]) => value), keys.map(([, , id]) => id)],
  );
  const some = people.filter(({ n }) => n % 10 === 0).map(({ id }) => id);
  await database.query(
    `insert into consent (id, person, purpose, state, text_version, how, asked_at, decided_at, valid_until, ended_at, ended_how)
     select gen_random_uuid(), id, 'keep_details', 'withdrawn', '1', 'oral', now() - interval '3 years', now() - interval '3 years',
       current_date, now() - (600 + n % 300) * interval '1 day', 'oral' from unnest($1::uuid[]) with ordinality as t(id, n)`,
    [some],
  );
  await database.query(
    `insert into person_access (id, person, account, kind, purpose, valid_from, valid_to)
     select gen_random_uuid(), id, $2::uuid, 'desk', 'desk', at, at + interval '30 minutes'
     from (select id, now() - (n % 1400) * interval '1 day' - interval '1 hour' as at from unnest($1::uuid[]) with ordinality as t(id, n)) t`,
    [some, people[0]!.id],
  );
}
