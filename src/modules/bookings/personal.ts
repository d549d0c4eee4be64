// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { bookings, links, requests, terms } from "./tables.ts";

/** What this room keeps of a person: rooms she asked for, and rooms that she lends. */
export const personal: PersonalPart = {
  room: "bookings",
  tables: ["booking_request", "booking", "room_terms"],
  collect: async (db, person) => [await asked(db, person), await lends(db, person)],
  erase: async (db, _actor, person) => {
    const mine = await db.select().from(requests).where(eq(requests.person, person));
    const own = mine.filter(({ organisation }) => organisation === null);
    const together = own.map((one) => one.together);
    // her dates come free; what she asked for an organisation stays, with the name and number of that organisation
    if (own.length > 0)
      await db.delete(requests).where(
        inArray(
          requests.id,
          own.map(({ id }) => id),
        ),
      );
    if (together.length > 0)
      await db
        .delete(links)
        .where(
          sql`${inArray(links.together, together)} and not exists (select from ${requests} where ${requests.together} = ${links.together})`,
        );
    await db.execute(sql`update booking_request q set person = null, name = left(o.name, 80), phone = left(o.phone, 20),
      email = case when o.phone = '' and o.email = '' then 'onbekend' else o.email end, remark = ''
      from organisation o where o.id = q.organisation and q.person = ${person}`);
    await db.update(terms).set({ approver: null }).where(eq(terms.approver, person));
    await db.update(terms).set({ substitute: null }).where(eq(terms.substitute, person));
  },
};

async function asked(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select({ request: requests, startsAt: bookings.startsAt, endsAt: bookings.endsAt, answer: bookings.answer })
    .from(requests)
    .leftJoin(bookings, eq(bookings.request, requests.id))
    .where(eq(requests.person, person))
    .orderBy(asc(requests.number), asc(bookings.startsAt));
  return {
    code: "room_requests",
    title: { nl: "Ruimtes die u vroeg", en: "Rooms you asked for" },
    fields: {
      number: { nl: "Nummer", en: "Number" },
      title: { nl: "Waarvoor", en: "What for" },
      name: { nl: "Uw naam", en: "Your name" },
      phone: { nl: "Telefoon", en: "Phone" },
      email: { nl: "Mailadres", en: "E-mail address" },
      remark: { nl: "Uw opmerking", en: "Your remark" },
      startsAt: { nl: "Van", en: "From" },
      endsAt: { nl: "Tot", en: "Until" },
      answer: { nl: "Antwoord", en: "Answer" },
    },
    rows: found.map(({ request: { number, title, name, phone, email, remark }, startsAt, endsAt, answer }) => ({
      number,
      title,
      name,
      phone,
      email,
      remark,
      startsAt: startsAt?.toString() ?? null,
      endsAt: endsAt?.toString() ?? null,
      answer,
    })),
  };
}

async function lends(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select({ number: terms.number })
    .from(terms)
    .where(sql`${terms.approver} = ${person} or ${terms.substitute} = ${person}`);
  return {
    code: "rooms_lent",
    title: { nl: "Ruimtes waarover u gaat", en: "Rooms that you lend" },
    fields: { number: { nl: "Nummer van de ruimte", en: "Number of the room" } },
    rows: found.map(({ number }) => ({ number })),
  };
}
