// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq, or } from "drizzle-orm";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { doubleProposals, sources } from "./tables.ts";

/** What this room keeps of who works with calendars of others. */
export const personal: PersonalPart = {
  room: "sources",
  // what hangs on a calendar says nothing of who added it
  tables: ["source", "double_proposal", "import_item", "source_content"],
  collect: async (db, person) => {
    const found = await db
      .select({ number: sources.number, name: sources.name, at: sources.createdAt })
      .from(sources)
      .where(or(eq(sources.createdBy, person), eq(sources.approvedBy, person)))
      .orderBy(asc(sources.number));
    return [
      {
        code: "sources",
        title: {
          nl: "Agenda's van anderen die u toevoegde of goedkeurde",
          en: "Calendars of others you added or approved",
        },
        fields: {
          number: { nl: "Nummer", en: "Number" },
          name: { nl: "Naam", en: "Name" },
          at: { nl: "Toegevoegd op", en: "Added on" },
        },
        rows: found.map(({ number, name, at }) => ({ number, name, at: at.toString() })),
      },
    ];
  },
  erase: async (db, _actor, person) => {
    await db.update(sources).set({ createdBy: null }).where(eq(sources.createdBy, person));
    await db.update(sources).set({ approvedBy: null }).where(eq(sources.approvedBy, person));
    await db.update(doubleProposals).set({ decidedBy: null }).where(eq(doubleProposals.decidedBy, person));
  },
};
