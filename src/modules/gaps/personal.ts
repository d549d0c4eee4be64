// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { gaps, wishes } from "./tables.ts";
import { withoutPerson } from "./wish/end.ts";

/** What this room keeps of persons: wishes that they want to hear of. Without the person a wish still counts. */
export const personal: PersonalPart = {
  room: "gaps",
  tables: ["wish", "gap"],
  collect: async (db, person) => {
    const found = await db.select().from(wishes).where(eq(wishes.person, person)).orderBy(desc(wishes.number));
    return [
      {
        code: "wishes",
        title: { nl: "Uw wensen", en: "Your wishes" },
        fields: {
          category: { nl: "Soort", en: "Kind" },
          words: { nl: "In uw woorden", en: "In your words" },
          status: { nl: "Hoe het staat", en: "How it stands" },
          on: { nl: "Op", en: "On" },
          name: { nl: "Naam", en: "Name" },
          phone: { nl: "Telefoon", en: "Phone" },
          email: { nl: "Mailadres", en: "E-mail address" },
        },
        rows: found.map(({ category, words, status, createdAt, name, phone, email }) => ({
          category,
          words,
          status,
          on: toLocal(createdAt).toPlainDate().toString(),
          name,
          phone,
          email,
        })),
      },
    ];
  },
  erase: async (db, actor, person) => {
    const found = await db.select({ id: wishes.id }).from(wishes).where(eq(wishes.person, person));
    await db
      .update(wishes)
      .set({ ...withoutPerson, words: "" })
      .where(eq(wishes.person, person));
    // who minds a gap: somebody else may
    await db.update(gaps).set({ owner: null }).where(eq(gaps.owner, person));
    for (const { id } of found) await takeBack(db, actor, `wish:${id}:`);
  },
};
