// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq, or } from "drizzle-orm";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { consentsOf } from "./consent.ts";
import { endAll } from "./reactions.ts";
import { actsFor, consents } from "./tables.ts";

/** What this room keeps of persons: what they agreed to, who acts for them and for whom they act. */
export const personal: PersonalPart = {
  room: "consents",
  tables: ["consent", "acts_for"],
  collect: async (db, person) => [await agreedTo(db, person), await agreements(db, person)],
  erase: async (db, actor, person) => {
    const hers = or(eq(actsFor.person, person), eq(actsFor.representative, person));
    await endAll(db, actor, hers, "erased");
    await db.delete(actsFor).where(hers);
    await db.delete(consents).where(or(eq(consents.person, person), eq(consents.recipient, person)));
  },
};

const day = (at: Temporal.Instant | null): string | null => at && toLocal(at).toPlainDate().toString();

async function agreedTo(db: Db, person: string): Promise<Collected> {
  return {
    code: "consents",
    title: { nl: "Waar u ja of nee tegen zei", en: "What you said yes or no to" },
    fields: {
      number: { nl: "Nummer", en: "Number" },
      purpose: { nl: "Waarvoor", en: "What for" },
      scope: { nl: "Wat precies", en: "What exactly" },
      state: { nl: "Hoe het staat", en: "How it stands" },
      text: { nl: "Welke tekst", en: "Which text" },
      how: { nl: "Hoe het antwoord kwam", en: "How the answer came" },
      asked: { nl: "Gevraagd op", en: "Asked on" },
      decided: { nl: "Beslist op", en: "Decided on" },
      until: { nl: "Geldig tot en met", en: "Valid until" },
      ended: { nl: "Gestopt op", en: "Ended on" },
    },
    rows: (await consentsOf(db, person)).map((one) => ({
      number: one.number,
      purpose: one.purpose,
      scope: one.scope,
      state: one.state,
      text: one.textVersion,
      how: one.how,
      asked: day(one.askedAt),
      decided: day(one.decidedAt),
      until: one.validUntil?.toString() ?? null,
      ended: day(one.endedAt),
    })),
  };
}

/** Who acted for her by name; for whom she acted is of another person. */
async function agreements(db: Db, person: string): Promise<Collected> {
  const found = await db
    .select()
    .from(actsFor)
    .where(or(eq(actsFor.person, person), eq(actsFor.representative, person)))
    .orderBy(desc(actsFor.number));
  const names = await personsById(
    db,
    found.map((one) => (one.person === person ? one.representative : null)),
  );
  return {
    code: "agreements",
    title: { nl: "Wie iets voor een ander doet", en: "Who acts for somebody" },
    fields: {
      role: { nl: "U bent", en: "You are" },
      name: { nl: "Wie iets voor u doet", en: "Who acts for you" },
      capacity: { nl: "Band", en: "Tie" },
      scopes: { nl: "Mag", en: "May do" },
      from: { nl: "Vanaf", en: "From" },
      until: { nl: "Tot en met", en: "Until" },
      ended: { nl: "Gestopt op", en: "Ended on" },
    },
    rows: found.map((one) => {
      const other = names.get(one.representative);
      return {
        role: one.person === person ? "person" : "representative",
        name: one.person === person && other ? fullName(other) : null,
        capacity: one.capacity,
        scopes: one.scopes,
        from: one.startsOn.toString(),
        until: one.endsOn?.toString() ?? null,
        ended: day(one.endedAt),
      };
    }),
    withheld: [{ field: "person", reason: { nl: "Dat is van iemand anders.", en: "That is of somebody else." } }],
  };
}
