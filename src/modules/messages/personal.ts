// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { badAddresses, deliveries, letterBatches, messageSettings, questions } from "./tables.ts";

/** What this room keeps of a person: what she was told, what she answered, and how much she wants to hear. */
export const personal: PersonalPart = {
  room: "messages",
  tables: ["delivery", "message_setting", "bad_address", "message_question", "message_link", "letter_batch"],
  collect: async (db, person) => [await told(db, person), await setting(db, person), await bad(db, person)],
  erase: async (db, _actor, person) => {
    // questions and links go with the delivery
    await db.delete(deliveries).where(eq(deliveries.person, person));
    await db.delete(messageSettings).where(eq(messageSettings.person, person));
    await db.delete(badAddresses).where(eq(badAddresses.person, person));
    // that letters were printed stays; by whom goes
    await db.update(letterBatches).set({ madeBy: null }).where(eq(letterBatches.madeBy, person));
  },
};

async function told(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select({ delivery: deliveries, answer: questions.answer })
    .from(deliveries)
    .leftJoin(questions, eq(questions.delivery, deliveries.id))
    .where(eq(deliveries.person, person))
    .orderBy(deliveries.number);
  return {
    code: "messages",
    title: { nl: "Wat wij u vertelden", en: "What we told you" },
    fields: {
      at: { nl: "Wanneer", en: "When" },
      channel: { nl: "Hoe", en: "How" },
      subject: { nl: "Waarover", en: "About" },
      text: { nl: "Wat er stond", en: "What it said" },
      state: { nl: "Hoe het ging", en: "How it went" },
      answer: { nl: "Uw antwoord", en: "Your answer" },
      note: { nl: "Notitie van de beller", en: "Note of the caller" },
    },
    rows: found.map(({ delivery, answer }) => ({
      at: delivery.createdAt.toString(),
      channel: delivery.channel,
      subject: delivery.subject,
      text: delivery.body,
      state: delivery.state,
      answer,
      note: delivery.note,
    })),
    withheld: [
      {
        field: "takenBy",
        reason: { nl: "Wie u belde, is van die ander.", en: "Who called you is about that other person." },
      },
    ],
  };
}

async function setting(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(messageSettings).where(eq(messageSettings.person, person));
  return {
    code: "messageSetting",
    title: { nl: "Hoeveel berichten u wilt", en: "How many messages you want" },
    fields: {
      choice: { nl: "Keuze", en: "Choice" },
      refuses: { nl: "Wil geen berichten", en: "Wants no messages" },
      changedAt: { nl: "Gekozen op", en: "Chosen on" },
    },
    rows: found.map(({ choice, refuses, changedAt }) => ({ choice, refuses, changedAt: changedAt.toString() })),
  };
}

async function bad(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(badAddresses).where(eq(badAddresses.person, person));
  return {
    code: "badAddresses",
    title: { nl: "Mail die terugkwam", en: "E-mail that came back" },
    fields: {
      since: { nl: "Werkt niet sinds", en: "Has not worked since" },
      lastAt: { nl: "Kwam terug op", en: "Came back on" },
    },
    rows: found.map(({ badSince, lastAt }) => ({ since: badSince?.toString() ?? null, lastAt: lastAt.toString() })),
  };
}
