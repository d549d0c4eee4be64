// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { freshnessCalls } from "./fresh/tables.ts";
import { papers, series } from "./tables.ts";

/** What this room keeps of who works with the calendar: what she wrote, printed and called about. Who reads it is not kept. */
export const personal: PersonalPart = {
  room: "activities",
  // a doubt hangs on an activity that somebody wrote; who sent it in is not kept
  tables: ["series", "paper", "freshness_call", "doubt"],
  collect: async (db, person) => [await written(db, person), await called(db, person)],
  erase: async (db, _actor, person) => {
    await db.update(series).set({ createdBy: null }).where(eq(series.createdBy, person));
    await db.update(papers).set({ issuedBy: null }).where(eq(papers.issuedBy, person));
    await db.update(freshnessCalls).set({ caller: null }).where(eq(freshnessCalls.caller, person));
  },
};

async function written(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select({ number: series.number, title: series.title, at: series.createdAt })
    .from(series)
    .where(eq(series.createdBy, person))
    .orderBy(asc(series.number));
  return {
    code: "activities",
    title: { nl: "Activiteiten die u schreef", en: "Activities you wrote" },
    fields: {
      number: { nl: "Nummer", en: "Number" },
      title: { nl: "Titel", en: "Title" },
      at: { nl: "Geschreven op", en: "Written on" },
    },
    rows: found.map(({ number, title, at }) => ({ number, title, at: at.toString() })),
  };
}

async function called(db: Db, person: string): Promise<Collected> {
  const calls = await db.select().from(freshnessCalls).where(eq(freshnessCalls.caller, person));
  return {
    code: "freshness_calls",
    title: { nl: "Wanneer u over een activiteit belde", en: "When you called about an activity" },
    fields: { at: { nl: "Wanneer", en: "When" }, result: { nl: "Uitkomst", en: "Result" } },
    rows: calls.map(({ calledAt, result }) => ({ at: calledAt.toString(), result })),
  };
}
