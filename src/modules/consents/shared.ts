// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { shareGate } from "./gate.ts";

/** What an organisation may know of somebody: only the fields that were agreed. */
export interface SharedPerson {
  name: string;
  phone: string;
  address: string;
  profile: string[];
}

/** Who agreed that an organisation of this actor knows something; looking is written down. Others share nothing. */
export async function sharedWith(db: Db, actor: Actor): Promise<SharedPerson[]> {
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  const shared: SharedPerson[] = [];
  for (const organisation of new Set(own)) shared.push(...(await sharedWithOne(db, actor, organisation)));
  return shared;
}

const fields = ["name", "phone", "address", "profile"] as const;

async function sharedWithOne(db: Db, actor: Actor, organisation: string): Promise<SharedPerson[]> {
  const may = (scope?: string) =>
    shareGate(sql`p.id`, "share_with_org", { recipient: organisation, ...(scope ? { scope: [scope] } : {}) });
  const found = await rows<{ id: string; name: boolean; phone: boolean; address: boolean; profile: boolean }>(
    db,
    sql`select p.id, ${may("name")} as name, ${may("phone")} as phone, ${may("address")} as address, ${may("profile")} as profile
      from consent asked join person p on p.id = asked.person
      where asked.recipient = ${organisation}::uuid and asked.purpose = 'share_with_org' and asked.state = 'given' and ${may()}
      group by p.id order by p.id limit 200`,
  );
  const persons = await personsById(
    db,
    found.map(({ id }) => id),
  );
  await db.transaction(async (tx) => {
    for (const one of found)
      await look(tx as unknown as Db, actor, {
        kind: "read",
        person: one.id,
        fields: fields.filter((field) => one[field]),
        purpose: "contact",
      });
  });
  return found.flatMap((one) => {
    const person = persons.get(one.id);
    if (!person) return [];
    const { address, phone, whoIAm, whatISeek, whatICan } = person;
    return [
      {
        name: one.name ? fullName(person) : "",
        phone: one.phone ? (phone ?? "") : "",
        address: one.address && address ? `${address.street} ${address.houseNumber}, ${address.city}` : "",
        profile: one.profile ? [whatICan, whatISeek, whoIAm].filter(Boolean) : [],
      },
    ];
  });
}
