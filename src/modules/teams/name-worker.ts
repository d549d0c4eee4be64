// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { type ExclusionReason, exclude } from "./exclusion.ts";

/** "unknown": nobody of this name could meet her; "more": the surname is needed as well. */
export type Named = "made" | "unknown" | "more";

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * A resident names a worker she does not want to meet, by first or whole name. Looked for among who could meet her: the
 * teams of her buurt (every team when her buurt is not known), the people of the desk, and who is responsible for her.
 */
export async function nameWorker(
  db: Db,
  actor: Actor,
  person: string,
  name: string,
  reason: ExclusionReason = "wish",
): Promise<Named> {
  const known = await personsById(db, await whoCouldMeet(db, person));
  const asked = plain(name);
  const called = [...known.values()].filter((one) => one.closedAt === null && one.id !== person);
  const whole = called.filter((one) => plain(fullName(one)) === asked);
  const found = whole.length > 0 ? whole : called.filter((one) => plain(one.givenName) === asked);
  if (found.length === 0 || asked === "") return "unknown";
  if (found.length > 1) return "more";
  await exclude(db, actor, person, { account: found[0]!.id, reason });
  return "made";
}

async function whoCouldMeet(db: Db, person: string): Promise<string[]> {
  const day = today().toString();
  const found = await rows<{ id: string }>(
    db,
    sql`select m.person as id from team_member m join team t on t.id = m.team
        where t.closed_at is null and (m.until is null or m.until >= ${day})
          and (exists (select from team_area a join person p on p.area = a.area where a.team = t.id and p.id = ${person})
            or (select p.area from person p where p.id = ${person}) is null)
      union select r.person from site_role r where r.role = 'keeper'
      union select p.responsible from person p where p.id = ${person} and p.responsible is not null`,
  );
  return found.map(({ id }) => id);
}
