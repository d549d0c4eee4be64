// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";

/**
 * Who has a key of her own: a person, a signal, a row of answers to questions about contact, a report of worry, the reason of
 * an emergency. `sealed`: when there really is something under that key.
 */
const owners: readonly { table: string; owner: string; sealed: SQL }[] = [
  { table: "person", owner: "id", sealed: sql`t.sealed is not null` },
  {
    table: "signal",
    owner: "id",
    sealed: sql`(t.about is not null or t.reporter is not null or exists (select from referral r where r.signal = t.id and (r.sealed is not null or r.raw is not null)))`,
  },
  { table: "measurement", owner: "series", sealed: sql`t.items is not null` },
  { table: "safety_report", owner: "id", sealed: sql`t.text is not null` },
  { table: "emergency_access", owner: "id", sealed: sql`t.explanation is not null` },
];

/** Every owner → whether something of it is sealed. Asked as who sees all. */
export const ownersOfKeys = (db: Db): Promise<Map<string, boolean>> =>
  behindWall(db, system("keys"), async (db) => {
    const found = new Map<string, boolean>();
    for (const { table, owner, sealed } of owners) {
      const here = await rows<{ owner: string; sealed: boolean }>(
        db,
        sql`select t.${sql.identifier(owner)}::text as owner, bool_or(${sealed}) as sealed from ${sql.identifier(table)} t group by 1`,
      );
      for (const one of here) found.set(one.owner, one.sealed);
    }
    return found;
  });

/** What lay under a key that was destroyed since is taken out of a backup that was put back: nobody can read it any more. */
export async function dropDestroyed(db: Db, ledger: readonly { owner: string }[]): Promise<void> {
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const ids = JSON.stringify([...new Set(ledger.map(({ owner }) => owner).filter((owner) => isUuid.test(owner)))]);
  const gone = sql`(select one::uuid from jsonb_array_elements_text(${ids}::jsonb) one)`;
  for (const table of ["signal_index", "signal_attempt", "signal_feedback"])
    await db.execute(sql`delete from ${sql.identifier(table)} where signal in ${gone}`);
  await db.execute(sql`delete from referral where signal in ${gone}`);
  await db.execute(sql`update signal set about = null, reporter = null, code_hash = null, person = null, status = 'anonymised',
    closed_at = coalesce(closed_at, now()), owner = null, claimed_by = null, companion = null where id in ${gone}`);
  await db.execute(sql`delete from measurement where series in ${gone}`);
  await db.execute(sql`delete from safety_report where id in ${gone}`);
  await db.execute(sql`update emergency_access set explanation = null where id in ${gone}`);
}

/** Signals, answers and reports of which something is sealed under a key that is not here. Of persons: see the room of people. */
export async function withoutKey(db: Db): Promise<string[]> {
  const persons = new Set((await rows<{ id: string }>(db, sql`select id from person`)).map(({ id }) => id));
  const shut = [...(await ownersOfKeys(db))].filter(([owner, sealed]) => sealed && !persons.has(owner));
  const ids = shut.map(([owner]) => owner);
  const here = await vault().store.read(ids);
  return ids.filter((id) => !here.has(id));
}
