// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, sql } from "drizzle-orm";
import { fullName, idOfNumber, personsById, relationTo, surnameKey } from "#modules/people/index.ts";
import { type Actor, ownerOf, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { mayExclude } from "./policy.ts";
import type { exclusionReasons } from "./reasons.ts";
import { exclusions } from "./tables.ts";

export type ExclusionReason = (typeof exclusionReasons)[number];
/** Who is not to meet a person: one account, or everybody at a postcode ("1234AB"). */
export type Excluded = { account: string } | { postcode: string };

/** A line of the list: the name of a worker, or null for "everybody at a postcode". */
export interface ExclusionLine {
  id: string;
  worker: string | null;
  reason: ExclusionReason;
  since: Temporal.Instant;
}

/**
 * May this account not meet this person? Beats every role, every door and every team. The list holds accounts, and
 * postcodes as keyed hashes: whoever lives there is on it.
 */
export async function excluded(db: Db, account: string, person: string): Promise<boolean> {
  if (account === person) return false;
  const [found] = await rows<{ out: boolean }>(
    db,
    sql`select exists (select from exclusion e where e.person in
      (select same.id from person same where same.id = ${person} or same.merged_into = ${person}) and (e.account = ${account}
      or e.postcode in (select b.value from blind_index b where b.kind = 'postcode' and b.person = ${account}))) as out`,
  );
  return found!.out;
}

/**
 * Throws NotFound for who may not know this person, Forbidden for who knows her and has not the duty. Of herself, and of
 * who acts in her name, it is asked whether she may; of everybody else what they are to her now.
 */
async function askMayKeepList(db: Db, actor: Actor, person: string): Promise<void> {
  if (actor.kind === "system") return;
  if (ownerOf(actor) !== person && (await relationTo(db, actor, person)) === null) throw new NotFound("person");
  if (!mayExclude(actor, person)) throw new Forbidden("exclude");
}

/** The person of a number, for the page of her list. Throws NotFound and Forbidden as the list does. */
export async function listedPerson(db: Db, actor: Actor, number: number): Promise<string> {
  const person = await idOfNumber(db, number);
  await askMayKeepList(db, actor, person);
  return person;
}

/** Puts somebody on the list of a person; works at the next request. The same twice is once. */
export async function exclude(
  db: Db,
  actor: Actor,
  person: string,
  { reason, ...who }: Excluded & { reason: ExclusionReason },
): Promise<void> {
  await askMayKeepList(db, actor, person);
  const row =
    "account" in who ? { account: who.account } : { postcode: vault().blind("postcode", postcodeKey(who.postcode)) };
  await putOnList(db, actor, person, row, reason);
}

/** Everybody who lives at the postcode of this person. False when her postcode is not known. */
export async function excludeNeighbours(db: Db, actor: Actor, person: string): Promise<boolean> {
  await askMayKeepList(db, actor, person);
  const own = await rows<{ value: Buffer }>(
    db,
    sql`select value from blind_index where person = ${person} and kind = 'postcode'`,
  );
  for (const { value } of own) await putOnList(db, actor, person, { postcode: Buffer.from(value) }, "neighbour");
  return own.length > 0;
}

const postcodeKey = (postcode: string): string => postcode.replace(/\s/g, "").toUpperCase();

async function putOnList(
  db: Db,
  actor: Actor,
  person: string,
  who: { account: string } | { postcode: Buffer },
  reason: ExclusionReason,
): Promise<void> {
  if ("account" in who && who.account === person) throw new Forbidden("exclude oneself");
  await db.transaction(async (db) => {
    const made = await db
      .insert(exclusions)
      .values({ id: newId(), person, ...who, reason, since: now(), madeBy: personOf(actor) })
      .onConflictDoNothing()
      .returning({ id: exclusions.id });
    const kind = "account" in who ? "account" : "postcode";
    if (made.length > 0) await record(db, actor, "exclusion.made", person, { kind, reason });
  });
}

/** Takes somebody off the list. Who is on it cannot: for her the person is not there. */
export async function liftExclusion(db: Db, actor: Actor, person: string, id: string): Promise<void> {
  await askMayKeepList(db, actor, person);
  await db.transaction(async (db) => {
    const [gone] = await db
      .delete(exclusions)
      .where(and(eq(exclusions.id, id), eq(exclusions.person, person)))
      .returning();
    if (!gone) throw new NotFound("exclusion");
    const kind = gone.account ? "account" : "postcode";
    await record(db, actor, "exclusion.lifted", person, { kind, reason: gone.reason });
  });
}

/** The list of a person, the newest first. For her, and for who keeps the list. */
export async function exclusionsOf(db: Db, actor: Actor, person: string): Promise<ExclusionLine[]> {
  await askMayKeepList(db, actor, person);
  const found = await db
    .select()
    .from(exclusions)
    .where(eq(exclusions.person, person))
    .orderBy(desc(exclusions.since), desc(exclusions.id));
  const known = await personsById(
    db,
    found.map(({ account }) => account),
  );
  return found.map(({ id, account, reason, since }) => {
    const who = account ? known.get(account) : undefined;
    return { id, worker: who ? fullName(who) : account ? "" : null, reason, since };
  });
}

/**
 * Does a worker live at the same postcode as a person, or have the same surname? Then the person herself says yes before
 * this worker is chosen. Source: the programmes this product follows, neighbour as colleague.
 */
export async function closeTo(db: Db, worker: string, person: string): Promise<"postcode" | "surname" | null> {
  const [same] = await rows<{ same: boolean }>(
    db,
    sql`select exists (select from blind_index a join blind_index b on b.value = a.value and b.kind = 'postcode'
      where a.kind = 'postcode' and a.person = ${worker} and b.person = ${person}) as same`,
  );
  if (same!.same) return "postcode";
  const known = await personsById(db, [worker, person]);
  const names = [worker, person].map((id) => surnameKey(known.get(id)?.familyName ?? ""));
  return names[0] !== "" && names[0] === names[1] ? "surname" : null;
}
