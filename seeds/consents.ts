// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { askConsent, letActFor, recordConsent, withdrawConsent } from "#modules/consents/index.ts";
import { type Person, personsAt, personsAtPhone } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");

/** What people in the demo town said yes and no to, and who does something for whom. All invented. */
export async function plantConsents(db: Db, planted: Planted): Promise<void> {
  const [brug, welzijn] = [planted.organisations.get("debrug"), planted.organisations.get("welzijn")];
  const mother = await one(personsAtPhone(db, "0343000101"));
  const daughter = await one(personsAt(db, "els@vliet.example"));
  if (mother && daughter) {
    // Els signs her mother up for things; more she may not
    const scopes = ["activities"] as const;
    await letActFor(db, actor, {
      person: mother.id,
      representative: daughter.id,
      capacity: "family",
      scopes,
      how: "oral",
    });
  }
  if (mother && brug) {
    const question = {
      person: mother.id,
      purpose: "share_with_org",
      scope: ["name", "phone"],
      recipient: brug,
    } as const;
    await recordConsent(db, actor, question, { answer: "yes", how: "oral" });
  }
  const [henk] = await personsAtPhone(db, "0343000102");
  if (henk && welzijn) {
    // said yes, and later no
    const question = { person: henk.id, purpose: "share_with_org", scope: ["name"], recipient: welzijn } as const;
    const { id } = await recordConsent(db, actor, question, { answer: "yes", how: "paper" });
    await withdrawConsent(db, actor, id, "oral");
  }
  const chess = await one(personsAtPhone(db, "0343000106"));
  if (chess) await askConsent(db, actor, { person: chess.id, purpose: "show_ask_nameless" });
}

/** The only one at a number or address; two at one number are not told apart by it. */
async function one(found: Promise<Person[]>): Promise<Person | null> {
  const [first, second] = await found;
  return first && !second ? first : null;
}
