// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { personsById, surnameKey } from "#modules/people/index.ts";
import { rows } from "#platform/db/db.ts";
import { type Finding, looksBetween, type Rule } from "./rules.ts";

/** Opened at once: names are sealed one by one. */
const portion = 500;

/** They have the same surname. Names are sealed, so the program compares them; nothing of them is kept. */
export const sameSurname: Rule = async (db, from, until) => {
  const pairs = await rows<Finding & { person: string }>(
    db,
    sql`select 'neighbour' as rule, l.account, l.subject_pseudonym as subject, l.person, l.day::text as day,
        array_agg(l.event_id order by l.at) as looks
      from ${looksBetween(from, until)} l where l.person is not null group by 2, 3, 4, 5`,
  );
  const found: Finding[] = [];
  for (let n = 0; n < pairs.length; n += portion) {
    const some = pairs.slice(n, n + portion);
    const known = await personsById(
      db,
      some.flatMap(({ account, person }) => [account, person]),
    );
    const surname = (id: string) => surnameKey(known.get(id)?.familyName ?? "");
    for (const { person, ...finding } of some)
      if (surname(person) !== "" && surname(person) === surname(finding.account)) found.push(finding);
  }
  return found;
};
