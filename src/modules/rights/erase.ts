// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray, isNull, sql } from "drizzle-orm";
import { type Actor, behalfOf, can, personOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { personalParts } from "#platform/personal/personal.ts";
import { now } from "#platform/time/time.ts";
import { holdsOn } from "./holds.ts";
import { refusedTexts } from "./messages/refused.ts";
import { erasures } from "./tables.ts";

/** own: she asked it herself; desk: for her, at the rights desk; the others: a rule of retention. */
export type ErasureReason = "own" | "desk" | "reviewed" | "unused" | "closed" | "restored";
/** What stands in the way: a hold; people whose worker she is; a duty that somebody else has to take over first. */
export type Obstacle = "hold" | "responsible" | "duty";

/** It cannot be done now, and why. The sentence says what to do. */
export class ErasureRefused extends Conflict {
  override name = "ErasureRefused";
  readonly obstacles: readonly Obstacle[];
  constructor(obstacles: readonly Obstacle[]) {
    super(obstacles.map((one) => refusedTexts[one].nl).join(" "));
    this.obstacles = obstacles;
  }
}

/** What stands in the way of erasing somebody. */
export async function obstaclesFor(db: Db, person: string): Promise<Obstacle[]> {
  const held = (await holdsOn(db, person)).length > 0;
  const [stands] = await rows<{ responsible: boolean; duty: boolean }>(
    db,
    sql`select exists (select from person where responsible = ${person} and id <> ${person} and closed_at is null) as responsible,
      exists (select from site_role where person = ${person} and role in ('admin', 'privacy_officer')) as duty`,
  );
  const all = { hold: held, responsible: stands!.responsible, duty: stands!.duty };
  return (Object.keys(all) as Obstacle[]).filter((one) => all[one]);
}

/**
 * Takes a person away: what each room keeps, the row, and then the key, so that what is left in an old backup cannot be read.
 * Opens its own transaction and destroys the key after it: never call it inside one. Twice is once, for a job; a person who is
 * not there is NotFound. Throws Forbidden (somebody else, in the name of another), ErasureRefused.
 */
export async function erasePerson(db: Db, actor: Actor, person: string, why: ErasureReason): Promise<void> {
  if (!mayErase(actor, person)) throw new Forbidden("erase person");
  await eraseNow(db, actor, person, why);
}

/** The same for who asked the own policy already: the review of somebody of whom nothing was heard. */
export async function eraseNow(db: Db, actor: Actor, person: string, why: ErasureReason): Promise<void> {
  await db.transaction((db) => takeAway(db as unknown as Db, actor, person, why));
  await destroyKeys(db);
}

/** Oneself, not in the name of another; for another by the desk or by a rule, never for oneself at the desk. */
function mayErase(actor: Actor, person: string): boolean {
  if (actor.kind === "system") return true;
  if (behalfOf(actor) !== null) return false;
  return personOf(actor) === person || can(actor, "rights.handle");
}

async function takeAway(db: Db, actor: Actor, person: string, why: ErasureReason): Promise<void> {
  const [there] = await rows(db, sql`select id from person where id = ${person} for update`);
  if (!there) throw new NotFound("person");
  const obstacles = why === "restored" ? [] : await obstaclesFor(db, person);
  if (obstacles.length > 0) throw new ErasureRefused(obstacles);
  for (const id of await sameAs(db, person)) {
    await db.insert(erasures).values({ person: id, at: now() }).onConflictDoNothing();
    // also what she herself may not see, and who presses neither
    for (const part of personalParts()) await behindWall(db, system("rights.erase"), (db) => part.erase(db, actor, id));
    const [left] = await rows(db, sql`select id from person where id = ${id}`);
    if (left)
      throw new Error("a person is still there after every room erased: is the room of people in app/personal.ts?");
  }
  // her own deed: who pressed is gone with her
  await record(db, personOf(actor) === person ? system("rights.erase") : actor, "person.erased", person, { why });
}

/** Records that were found to be the same person: they go first. */
async function sameAs(db: Db, person: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`with recursive same as (select id, 0 as depth from person where id = ${person}
        union select p.id, s.depth + 1 from person p join same s on p.merged_into = s.id where s.depth < 20)
      select id from same group by id order by max(depth) desc`,
  );
  return found.map(({ id }) => id);
}

/**
 * Destroys the keys of who was erased: after every erasure, and every night for what a crash left. A key whose person is still
 * there stays: that erasure was not committed.
 */
export async function destroyKeys(db: Db): Promise<number> {
  const open = await db
    .select({ person: erasures.person })
    .from(erasures)
    .where(sql`${isNull(erasures.doneAt)} and not exists (select from person where person.id = ${erasures.person})`);
  for (const { person } of open) {
    await vault().destroy(person);
    await db.update(erasures).set({ doneAt: now() }).where(eq(erasures.person, person));
  }
  return open.length;
}

/**
 * After a backup was put back: who was erased since is erased again. `ledger` is that of the key store. In the transaction of
 * the restore; gives how many.
 */
export async function replayErasures(
  db: Db,
  ledger: readonly { owner: string; at: Temporal.Instant }[],
): Promise<number> {
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const ids = [...new Set(ledger.map(({ owner }) => owner).filter((owner) => isUuid.test(owner)))];
  let erased = 0;
  for (let from = 0; from < ids.length; from += 1_000) {
    const some = ids.slice(from, from + 1_000);
    const back = await rows<{ id: string }>(
      db,
      sql`select id from person where ${inArray(sql`id`, some)} order by merged_into is null`,
    );
    for (const { id } of back) {
      const [there] = await rows(db, sql`select id from person where id = ${id}`);
      if (!there) continue;
      await takeAway(db, system("restore"), id, "restored");
      erased++;
    }
    // their keys went before; what is written here now only says so
    await db.execute(
      sql`update erasure set done_at = ${now().toString()} where done_at is null and ${inArray(sql`person`, some)}`,
    );
  }
  return erased;
}
