// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { deskConflicts } from "./messages/conflicts.ts";
import { withheldReasons } from "./messages/withheld.ts";
import type { OwnData } from "./own-data.ts";
import { holdRequest } from "./request.ts";
import { withheldFields } from "./tables.ts";
import type { WithheldReason } from "./workflow.ts";

export type Withheld = typeof withheldFields.$inferSelect;

export const withheldFor = (db: Db, request: string): Promise<Withheld[]> =>
  db
    .select()
    .from(withheldFields)
    .where(eq(withheldFields.request, request))
    .orderBy(withheldFields.kind, withheldFields.field);

/** Leaves a field out of the copy, because it says something of another; without a reason it is given after all. */
export async function withhold(
  db: Db,
  actor: Actor,
  number: number,
  { kind, field, reason }: { kind: string; field: string; reason: WithheldReason | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { id, state } = await holdRequest(db, actor, number);
    if (state === "done" || state === "refused") throw new Conflict(deskConflicts.decided);
    const one = and(eq(withheldFields.request, id), eq(withheldFields.kind, kind), eq(withheldFields.field, field));
    await db.delete(withheldFields).where(one);
    if (reason) await db.insert(withheldFields).values({ request: id, kind, field, reason, setBy: personOf(actor) });
    await record(db, actor, "rights.withheld", id, { kind, field, reason: reason ?? "given" });
  });
}

/** Somebody looked at what is left out. Another than who did it, where there is another with this task. */
export async function lookAgain(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { id } = await holdRequest(db, actor, number);
    const unseen = and(eq(withheldFields.request, id), isNull(withheldFields.seenAt));
    const own = await db
      .select()
      .from(withheldFields)
      .where(and(unseen, eq(withheldFields.setBy, personOf(actor)!)));
    if (own.length > 0 && (await officers(db)) > 1) throw new Conflict(deskConflicts.ownLook);
    const seen = await db
      .update(withheldFields)
      .set({ seenBy: personOf(actor), seenAt: now() })
      .where(unseen)
      .returning({ field: withheldFields.field });
    if (seen.length > 0) await record(db, actor, "rights.looked", id);
  });
}

async function officers(db: Db): Promise<number> {
  const [count] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from site_role s join person p on p.id = s.person
      where s.role = 'privacy_officer' and p.closed_at is null`,
  );
  return count!.n;
}

/** The same without what is withheld; that something was left out, and why, stays to be read. */
export function withoutWithheld(data: OwnData, withheld: readonly Withheld[]): OwnData {
  const kinds = data.kinds.map((one) => {
    const here = withheld.filter(({ kind }) => kind === one.code);
    if (here.length === 0) return one;
    const out = new Set(here.map(({ field }) => field));
    const rows = one.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !out.has(field))));
    const more = here.map(({ field, reason }) => ({ field, reason: withheldReasons[reason] }));
    return { ...one, rows, withheld: [...(one.withheld ?? []), ...more] };
  });
  return { ...data, kinds };
}
