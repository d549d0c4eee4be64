// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray, sql } from "drizzle-orm";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today } from "#platform/time/time.ts";
import { codeDays } from "../codes.ts";
import { type Signal, signalAttempts, signalFeedback, signalIndex, signals } from "../tables.ts";
import { isOpenState } from "../workflow.ts";
import { silence } from "./duty.ts";
import { moveSignal } from "./move.ts";

const actor = system("signals.nightly");

/**
 * Days after the end, by how it ended; what became a case or part of another signal follows that one. Source: the programmes
 * this product follows, keeping; the six weeks: https://schulinck.nl/opinie/gegevens-bewaren-archiveren-en-vernietigen-hoe-zit-het-met-de-privacy-4-tips
 */
export const keepDays = { spam: 7, does_not_want: 28, not_reached: 92, others: 42 } as const;
const keptWithAnother = ["merged", "converted", "anonymised"] as const;

/** What there is of a signal but counts: the texts and their key, who it is about, who worked on it, attempts, what was told. */
const emptied = {
  about: null,
  reporter: null,
  codeHash: null,
  person: null,
  consent: null,
  organisation: null,
  claimedBy: null,
  owner: null,
  companion: null,
  invitedActivity: null,
  invitedHow: null,
  mergedInto: null,
  postponedReason: null,
  informBefore: null,
  laterOn: null,
  ageBand: "unknown",
  keepsContact: null,
} as const satisfies Partial<Signal>;

/**
 * Only counts stay: kind, type, team, buurt, what was seen in codes, role of the reporter, days, how it ended. The key goes
 * first, so that what is left after a stumble cannot be read. Signals that were joined to it go along. For who is the system.
 */
export async function anonymise(db: Db, actor: Actor, signal: Signal): Promise<void> {
  if (signal.status === "anonymised" || isOpenState(signal.status)) return;
  await vault().destroy(signal.id);
  await db.delete(signalIndex).where(eq(signalIndex.signal, signal.id));
  await db.delete(signalAttempts).where(eq(signalAttempts.signal, signal.id));
  await db.delete(signalFeedback).where(eq(signalFeedback.signal, signal.id));
  await silence(db, signal.id);
  const joined = await db.select().from(signals).where(eq(signals.mergedInto, signal.id)).for("update");
  await moveSignal(db, actor, { ...signal, person: null }, "anonymise", {
    more: emptied,
    facts: [["signal.anonymised", {}]],
  });
  for (const one of joined) await anonymise(db, actor, one);
}

/** Other rooms forget what hangs on theirs: a case that goes takes its signals along. In the caller's transaction. */
export const forgetSignals = (db: Db, ids: readonly string[]): Promise<void> =>
  behindWall(db, actor, async (db) => {
    if (ids.length === 0) return;
    const found = await db
      .select()
      .from(signals)
      .where(inArray(signals.id, [...ids]))
      .for("update");
    for (const signal of found) await anonymise(db, actor, signal);
  });

/** Whose time is over: in small transactions, each by itself. Gives how many. */
export async function forgetEnded(db: Db): Promise<number> {
  const due = await behindWall(db, actor, (db) =>
    rows<{ id: string }>(
      db,
      sql`select id from signal where closed_at is not null and status not in (${list(keptWithAnother)})
        and case when status = 'closed' and close_reason = 'spam' then ${before(keepDays.spam)}
          when status = 'closed' and close_reason = 'does_not_want' then ${before(keepDays.does_not_want)}
          when status = 'closed' and close_reason = 'not_reached' then ${before(keepDays.not_reached)}
          else ${before(keepDays.others)} end
      union select s.id from signal s left join signal t on t.id = s.merged_into
        where s.status = 'merged' and (t.id is null or t.status = 'anonymised')`,
    ),
  );
  for (const { id } of due) await forgetSignals(db, [id]);
  return due.length;
}

const dayBefore = (days: number): string =>
  now()
    .subtract({ hours: days * 24 })
    .toString();
const before = (days: number) => sql`closed_at < ${dayBefore(days)}::timestamptz`;
const list = (codes: readonly string[]) =>
  sql.join(
    codes.map((code) => sql`${code}`),
    sql`, `,
  );

/** The contact of the reporter and the code: thirty days after the end of it, or of what it became. */
export const forgetReporters = (db: Db): Promise<void> =>
  behindWall(db, actor, async (db) => {
    await db.execute(sql`update signal s set reporter = null, code_hash = null
      from (select o.id, case when t.status = 'converted' then (select f.done_at from signal_feedback f
          where f.signal = t.id and f.word = 'closed') else t.closed_at end as closed_at
        from signal o join signal t on t.id = coalesce(o.merged_into, o.id) where o.closed_at is not null
          and (o.reporter is not null or o.code_hash is not null)) ended
      where s.id = ended.id and ended.closed_at < ${dayBefore(codeDays)}::timestamptz`);
  });

/** Somebody else's words about a person who did not hear of it within a month, and nobody said why: they go. */
export async function forgetUninformed(db: Db): Promise<number> {
  const due = await behindWall(db, actor, (db) =>
    rows<{ id: string }>(
      db,
      sql`select id from signal where closed_at is null and entry_type = 'B' and kind = 'report' and informed_at is null
        and postponed_reason is null and inform_before < ${today().toString()}::date`,
    ),
  );
  for (const { id } of due)
    await behindWall(db, actor, async (db) => {
      const [signal] = await db.select().from(signals).where(eq(signals.id, id)).for("update");
      if (!signal || !isOpenState(signal.status) || signal.informedAt !== null) return;
      const more = { refusal: "not_informed" as const };
      const facts = [["signal.closed", { reason: "not_taken_up", refusal: "not_informed" }]] as const;
      await anonymise(db, actor, await moveSignal(db, actor, signal, "expireUninformed", { more, facts }));
    });
  return due.length;
}
