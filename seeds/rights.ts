// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personsAt } from "#modules/people/index.ts";
import { askRequest } from "#modules/rights/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";

/** A neighbour asked in a letter what is known of her; the privacy officer has nineteen days left. */
export async function plantRights(db: Db): Promise<void> {
  const [corrie] = await personsAt(db, "corrie@kamerkoor.example");
  if (!corrie) return;
  await askRequest(db, system("seeds"), {
    person: corrie.id,
    kind: "access",
    asked: "Wilt u mij opschrijven wat u van mij weet? Ik heb geen computer.",
    channel: "letter",
    receivedOn: today().subtract({ days: 11 }),
    assisted: "family",
  });
}
