// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Actor, personOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import type { At } from "./given.ts";
import { type CaseRelation, relationOf, strongest, systemRelation } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { type CaseAccess, type CaseFile, caseFiles } from "./tables.ts";

export interface OpenedCase {
  file: CaseFile;
  relation: CaseRelation;
}

/** For what somebody may cause and not see, once the policy was asked: relations, and rows that she does not see afterwards. */
export const asSystem = <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => behindWall(db, system("cases"), work);

/**
 * The live relation of an account with a case: the first wall, by the clock of the program. Null for a stranger, for who is on
 * the list of the person (of any record of hers), and for everybody while she is frozen.
 */
export async function relationTo(db: Db, actor: Actor, file: CaseFile): Promise<CaseRelation | null> {
  if (actor.kind === "system") return systemRelation;
  const account = personOf(actor);
  if (account === null) return null;
  const found = await asSystem(db, (db) => liveRows(db, file, account));
  for (const kind of strongest) {
    const row = found.find((one) => one.kind === kind);
    const relation = row && relationOf(actor, file, row);
    if (relation) return relation;
  }
  return null;
}

type Row = Pick<CaseAccess, "id" | "kind" | "purpose" | "validTo">;

async function liveRows(db: Db, { id, person }: CaseFile, account: string): Promise<Row[]> {
  const found = await rows<Omit<Row, "validTo"> & { to: string | null }>(
    db,
    sql`select a.id, a.kind, a.purpose, a.valid_to::text as to from case_access a
      where a.case_id = ${id} and a.account = ${account}
        and (a.valid_to is null or a.valid_to > greatest(now(), ${now().toString()}::timestamptz))
        and not exists (select from person p where p.id = ${person} and p.frozen_at is not null)
        and not exists ${excludedSql(sql`${person}::uuid`, sql`a.account`)}
      order by a.valid_from desc`,
  );
  return found.map(({ to, ...row }) => ({ ...row, validTo: to === null ? null : toInstant(to) }));
}

/** Is this account on the list of this person, or of a record that is the same person? */
export const excludedSql = (
  person: ReturnType<typeof sql>,
  account: ReturnType<typeof sql>,
) => sql`(select from person one
  join person same on coalesce(same.merged_into, same.id) = coalesce(one.merged_into, one.id)
  join exclusion e on e.person = same.id
  where one.id = ${person} and one.id <> ${account} and (e.account = ${account}
    or e.postcode in (select b.value from blind_index b where b.kind = 'postcode' and b.person = ${account})))`;

/** May this account not meet this person? Beats everything. */
export async function isExcluded(db: Db, account: string, person: string): Promise<boolean> {
  const [found] = await rows<{ out: boolean }>(
    db,
    sql`select exists ${excludedSql(sql`${person}::uuid`, sql`${account}::uuid`)} as out`,
  );
  return found!.out;
}

/** Inside the wall: a case with which the actor has a live relation. Throws NotFound. */
export async function opened(db: Db, actor: Actor, number: number): Promise<OpenedCase> {
  const [file] = Number.isSafeInteger(number)
    ? await db.select().from(caseFiles).where(eq(caseFiles.number, number))
    : [];
  const relation = file ? await relationTo(db, actor, file) : null;
  if (!file || !relation) throw new NotFound("case");
  return { file, relation };
}

/**
 * What every verb does first: finds behind the wall (NotFound), asks the policy (Forbidden), holds the row and sees that it is
 * still the version of the screen (Conflict).
 */
export function inCase<T>(
  db: Db,
  actor: Actor,
  at: At | { number: number },
  may: (relation: CaseRelation) => boolean,
  deed: (db: Db, held: OpenedCase) => Promise<T>,
): Promise<T> {
  return behindWall(db, actor, async (db) => {
    const { file: found, relation } = await opened(db, actor, at.number);
    if (!may(relation)) throw new Forbidden("case");
    const file = await held(db, found.id);
    if ("version" in at && at.version !== file.version) throw new Conflict(sentences.stale);
    return deed(db, { file, relation });
  });
}

/** The row, held until the end of the transaction: one deed after the other. Always before anything else of the case. */
export async function held(db: Db, id: string): Promise<CaseFile> {
  const [file] = await asSystem(db, (db) => db.select().from(caseFiles).where(eq(caseFiles.id, id)).for("update"));
  if (!file) throw new NotFound("case");
  return file;
}
