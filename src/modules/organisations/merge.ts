// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { findManaged, type Organisation, scopeOf } from "./organisation.ts";
import { mayMerge } from "./policy.ts";
import { organisations } from "./tables.ts";

/**
 * Makes one of two: members, open invitations and buurten of `from` go to `into`, and what `into` did not tell about
 * itself is taken over. The address of `from` keeps leading somewhere. Other rooms move their rows when they hear
 * organisation.merged (subject: from; payload: into), in the same transaction.
 */
export async function mergeOrganisations(db: Db, actor: Actor, from: string, into: string): Promise<Organisation> {
  return db.transaction(async (db) => {
    const [double, stays] = [await findManaged(db, actor, from), await findManaged(db, actor, into)];
    if (!mayMerge(actor)) throw new Forbidden("merge organisations");
    if (double.mergedInto === stays.id) return stays;
    if (double.id === stays.id) throw new Conflict("Kies twee verschillende organisaties.");
    await hold(db, double.id, stays.id);
    await moveMembers(db, double.id, stays.id);
    await moveAreas(db, double.id, stays.id);
    await fillGaps(db, double, stays);
    await db.execute(sql`update organisation set merged_into = ${stays.id} where merged_into = ${double.id}`);
    await db
      .update(organisations)
      .set({ mergedInto: stays.id, changedAt: now() })
      .where(eq(organisations.id, double.id));
    await record(db, actor, "organisation.merged", double.id, { into: stays.id }, stays.id);
    await changed(db, scopeOf(double.id), scopeOf(stays.id));
    return stays;
  });
}

/** Always in the same order, so that two merges never wait for each other; and asked again once it is ours. */
async function hold(db: Db, double: string, stays: string): Promise<void> {
  const held = await db
    .select()
    .from(organisations)
    .where(sql`${organisations.id} in (${double}, ${stays})`)
    .orderBy(organisations.id)
    .for("update");
  if (held.some(({ closedAt, mergedInto }) => closedAt || mergedInto)) {
    throw new Conflict("Eén van de twee is al samengevoegd of gesloten.");
  }
}

/** Who worked for both keeps the higher role. */
async function moveMembers(db: Db, from: string, into: string): Promise<void> {
  await db.execute(sql`insert into membership (organisation, person, role, since)
    select ${into}::uuid, person, role, since from membership where organisation = ${from}
    on conflict (organisation, person) do update
      set role = case when excluded.role = 'admin' then 'admin' else membership.role end,
          since = least(membership.since, excluded.since)`);
  await db.execute(sql`delete from membership where organisation = ${from}`);
  await db.execute(sql`update invitation set organisation = ${into}
    where organisation = ${from} and accepted_at is null and withdrawn_at is null`);
}

async function moveAreas(db: Db, from: string, into: string): Promise<void> {
  await db.execute(sql`insert into organisation_area (organisation, area)
    select ${into}::uuid, area from organisation_area where organisation = ${from} on conflict do nothing`);
  await db.execute(sql`delete from organisation_area where organisation = ${from}`);
}

const takenOver = ["kind", "about", "phone", "email", "website", "logo", "venue"] as const;

async function fillGaps(db: Db, double: Organisation, stays: Organisation): Promise<void> {
  const gaps = takenOver.filter((field) => !stays[field] && double[field]);
  if (gaps.length === 0) return;
  const found = Object.fromEntries(gaps.map((field) => [field, double[field]]));
  await db.update(organisations).set(found).where(eq(organisations.id, stays.id));
}
