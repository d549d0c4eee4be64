// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { looksAt } from "./looks.ts";
import { lookInWords } from "./looks-words.ts";

/**
 * What this room keeps of persons: whose a pseudonym is, and what was looked at again. Erasing destroys the pseudonym; rows of
 * the log stay and belong to nobody. Items about what somebody did as a colleague lose who it was; what is still open goes.
 */
export const personal: PersonalPart = {
  room: "oversight",
  tables: ["audit_subject", "log_review"],
  collect: async (db, person) => [
    {
      code: "looks",
      title: { nl: "Wie heeft uw gegevens bekeken?", en: "Who looked at your details?" },
      fields: {
        when: { nl: "Wanneer", en: "When" },
        who: { nl: "Wie", en: "Who" },
        what: { nl: "Wat", en: "What" },
        why: { nl: "Waarom", en: "Why" },
      },
      rows: (await looksAt(db, person)).map((line) => ({ ...lookInWords(line, "nl") })),
    },
  ],
  erase: async (db, _actor, person) => {
    await db.execute(sql`delete from log_review where state = 'open' and subject_pseudonym in
      (select pseudonym from audit_subject where person = ${person})`);
    await db.execute(sql`delete from log_review where state = 'open' and account = ${person}`);
    await db.execute(sql`update log_review set account = null, note = null, key = id::text where account = ${person}`);
    await db.execute(sql`update log_review set closed_by = null where closed_by = ${person}`);
    await db.execute(sql`update log_review set opened_by = null where opened_by = ${person}`);
    await db.execute(sql`delete from audit_subject where person = ${person}`);
  },
};
