// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { workersOf } from "#modules/teams/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now, startOfDay } from "#platform/time/time.ts";
import type { AccessKind } from "./codes.ts";
import { asSystem, isExcluded } from "./hold.ts";
import { sentences } from "./sentences.ts";
import type { CaseFile } from "./tables.ts";

export interface Grant {
  account: string;
  kind: AccessKind;
  purpose: string;
  until?: Temporal.Instant | null;
  reason?: string | null;
}

/**
 * Gives a relation, by the function of the database that refuses who is on the list of the person. Once while one of the same
 * kind and purpose stands. Throws Conflict for who is refused.
 */
export async function grant(
  db: Db,
  actor: Actor,
  { id, person }: Pick<CaseFile, "id" | "person">,
  { account, kind, purpose, until = null, reason = null }: Grant,
): Promise<void> {
  await asSystem(db, async (db) => {
    if (await isExcluded(db, account, person)) throw new Conflict(sentences.notThisOne);
    if (until === null && (await liveAccounts(db, id)).some((one) => one.account === account && one.kind === kind))
      return;
    const [made] = await rows<{ id: string | null }>(
      db,
      sql`select grant_access(${id}, ${account}, ${kind}, ${purpose}, ${until?.toString() ?? null}::timestamptz,
        ${personOf(actor)}::uuid, ${reason}) as id`,
    );
    if (!made?.id) throw new Conflict(kind === "cover" ? sentences.restricted : sentences.notThisOne);
    const told = { person, account, kind, purpose, until: until?.toString() ?? null };
    await record(db, actor, "case_access.given", id, told);
  });
}

/** Ends relations: of one account or of everybody, of one kind or of all. Twice is once. */
export async function endGrants(
  db: Db,
  actor: Actor,
  { id, person }: Pick<CaseFile, "id" | "person">,
  { account = null, kind = null, why }: { account?: string | null; kind?: AccessKind | null; why: string },
): Promise<void> {
  await asSystem(db, async (db) => {
    const gone = (await liveAccounts(db, id)).filter(
      (one) => (account === null || one.account === account) && (kind === null || one.kind === kind),
    );
    if (gone.length === 0) return;
    await db.execute(sql`select end_access(${id}, ${account}::uuid, ${kind}::text)`);
    for (const one of gone)
      await record(db, actor, "case_access.ended", id, { person, account: one.account, kind: one.kind, why });
  });
}

export interface LiveRow {
  account: string;
  kind: AccessKind;
  purpose: string;
  until: string | null;
}
/** Who has a live relation now. As the system. */
export const liveAccounts = (db: Db, id: string): Promise<LiveRow[]> =>
  rows<LiveRow>(
    db,
    sql`select account, kind, purpose, valid_to::text as until from case_access where case_id = ${id}
      and (valid_to is null or valid_to > greatest(now(), ${now().toString()}::timestamptz)) order by valid_from`,
  );

/** Somebody who may lead or cover: works in the team today, no volunteer, not on the list of the person. Throws Conflict. */
export async function mustBeAble(db: Db, team: string, account: string, person: string): Promise<void> {
  const worker = (await workersOf(db, team)).find((one) => one.person === account);
  if (!worker || worker.role === "volunteer") throw new Conflict(sentences.leadNotHere);
  if (await isExcluded(db, account, person)) throw new Conflict(sentences.notThisOne);
}

/** The end of a day, for a relation of which this is the last one. */
export const endOf = (day: Temporal.PlainDate): Temporal.Instant => startOfDay(day.add({ days: 1 }));
