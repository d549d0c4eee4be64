// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { type Actor, ownerOf, personOf, teamsOf } from "./actor.ts";

/** The roles of the database: the program as it serves people, and work by the clock. See migration 0024. */
export const webRole = "soepsteen_web";
export const jobsRole = "soepsteen_jobs";

/** Settings of a transaction that say who asks. Empty: nobody, and no rows. */
const settings = ["role", "app.actor_id", "app.owner_id", "app.in_team", "app.practice_id"] as const;

/** Another way to be known than as a person: a practice that came by its own link or key. Id of the practice. */
export interface AsPractice {
  practice: string;
}

function valuesFor(actor: Actor, practice: string): readonly string[] {
  if (actor.kind === "system" && practice === "") return [jobsRole, "", "", "", ""];
  const weak = "person" in actor && actor.weak === true;
  const inTeam = teamsOf(actor).length > 0 ? "on" : "off";
  return [webRole, weak ? "" : (personOf(actor) ?? ""), ownIn(actor) ?? "", inTeam, practice];
}

/** Whose own things are open: not those of whom the desk speaks with, nor without her details in the agreement. */
function ownIn(actor: Actor): string | null {
  const behalf = "person" in actor ? actor.behalf : undefined;
  return behalf && (behalf.as === "desk" || !behalf.scopes.includes("details")) ? null : ownerOf(actor);
}

/** What stands in a transaction that was opened here: it need not be asked. Nothing else in the program changes it. */
const stands = new WeakMap<object, readonly string[]>();

/**
 * Everything that reads or changes rows of signals, referrals, cases, measurements and reports of worry happens in here: one
 * transaction in which the database itself knows who asks, and hides what she may not see. A forgotten condition then finds
 * nothing. The system (jobs) sees all. May be used inside another transaction: what stood before stands again afterwards.
 */
export async function behindWall<T>(
  db: Db,
  actor: Actor,
  work: (db: Db) => Promise<T>,
  { practice = "" }: Partial<AsPractice> = {},
): Promise<T> {
  const inside = "rollback" in db;
  const known = stands.get(db);
  const wanted = valuesFor(actor, practice);
  // the same asker in a transaction that was opened here: it goes on in it, and what goes wrong ends the whole
  if (known && isSame(known, wanted)) return work(db);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = inside ? (known ?? (await standing(db))) : null;
    const same = before !== null && isSame(before, wanted);
    if (!same) await set(db, wanted);
    stands.set(db, wanted);
    const done = await work(db);
    if (before && !same) await set(db, before);
    return done;
  });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((value, n) => value === other[n]);

async function standing(db: Db): Promise<readonly string[]> {
  const parts = settings.map((name) => sql`coalesce(current_setting(${name}, true), '')`);
  const [found] = await rows<{ before: string[] }>(
    db,
    sql`select array[${sql.join(parts, sql`, `)}]::text[] as before`,
  );
  return found!.before;
}

async function set(db: Db, values: readonly string[]): Promise<void> {
  const parts = settings.map((name, n) => sql`set_config(${name}, ${values[n]!}, true)`);
  await db.execute(sql`select ${sql.join(parts, sql`, `)}`);
}
