// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { sameAs } from "#modules/people/index.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { noteOf } from "./contact.ts";
import { messages } from "./messages.ts";
import { contacts } from "./tables.ts";

/** Conversations at the desk. The note is written so that the person may read it, and so she does. */
export const personal: PersonalPart = {
  room: "contacts",
  tables: ["contact"],
  async collect(db, person) {
    const found = await db
      .select()
      .from(contacts)
      .where(inArray(contacts.person, await sameAs(db, person)))
      .orderBy(contacts.startedAt);
    const rows = await Promise.all(
      found.map(async (contact) => ({
        at: contact.startedAt.toString(),
        channel: contact.channel,
        abouts: contact.abouts,
        note: await noteOf(contact),
      })),
    );
    return [
      {
        code: "contacts",
        title: messages.section,
        fields: { at: messages.when, channel: messages.how, abouts: messages.talked, note: messages.noteOf },
        rows,
      },
    ];
  },
  async erase(db, _actor, person) {
    await db.delete(contacts).where(eq(contacts.person, person));
    await db.update(contacts).set({ by: null }).where(eq(contacts.by, person));
  },
};
