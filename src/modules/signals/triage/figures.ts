// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { startOfDay, zone } from "#platform/time/time.ts";

/** Counted rows of one team; who shows them leaves small numbers out first. */
export type SignalFigures = { table: string; dimensions: Record<string, string>; count: number; sum?: number }[];

/** Days in Dutch time; `to` is the first day after. */
export interface FiguresAsked {
  team: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

const actor = system("signals.figures");
type Row = { count: number } & Record<string, string | number>;

/**
 * "signals", "signs", "signalsClosed", "firstContact" of a period, and "workload" of this moment, as raw counts. What is kept
 * apart, spam and what was merged does not count. Whoever calls it has asked whether it may.
 */
export const signalFigures = (db: Db, { team, from, to }: FiguresAsked): Promise<SignalFigures> =>
  behindWall(db, actor, async (db) => {
    const within = (column: string) => sql`${sql.identifier(column)} >= ${startOfDay(from).toString()}::timestamptz
      and ${sql.identifier(column)} < ${startOfDay(to).toString()}::timestamptz`;
    const quarter = (column: string) =>
      sql`to_char(${sql.identifier(column)} at time zone ${sql.raw(`'${zone}'`)}, 'YYYY-"Q"Q') as quarter`;
    const counts = sql`team = ${team}::uuid and status <> 'held' and close_reason is distinct from 'spam'`;
    const signals = sql`select ${quarter("received_at")}, coalesce(area::text, '') as area, type, entry_type as "entryType",
      reporter_role as "reporterRole", count(*)::int as count from signal where ${counts} and status <> 'merged'
      and ${within("received_at")} group by 1, 2, 3, 4, 5`;
    const signs = sql`select ${quarter("received_at")}, entry_type as "entryType", sign, count(*)::int as count
      from signal, unnest(signs) as sign where ${counts} and status <> 'merged' and ${within("received_at")} group by 1, 2, 3`;
    const closed = sql`select ${quarter("closed_at")}, entry_type as "entryType", coalesce(close_reason, status) as "closeReason",
      count(*)::int as count from signal where ${counts} and status <> 'merged' and ${within("closed_at")} group by 1, 2, 3`;
    const days = sql`contacted_at::date - received_at::date`;
    const contact = sql`select ${quarter("contacted_at")}, case when ${days} <= 2 then '0-2' when ${days} <= 5 then '3-5'
      when ${days} <= 14 then '6-14' else '15+' end as days, count(*)::int as count
      from signal where ${counts} and ${within("contacted_at")} group by 1, 2`;
    const work = (
      what: string,
      more: ReturnType<typeof sql>,
    ) => sql`select coalesce(owner, claimed_by)::text as account,
      ${what} as what, count(*)::int as count from signal where team = ${team}::uuid and closed_at is null
      and coalesce(owner, claimed_by) is not null ${more} group by 1`;
    const asked = [
      ["signals", signals],
      ["signs", signs],
      ["signalsClosed", closed],
      ["firstContact", contact],
      ["workload", work("signals", sql``)],
      ["workload", work("overdue", sql`and next_due < now()`)],
    ] as const;
    const found: SignalFigures = [];
    for (const [table, query] of asked)
      for (const { count, ...dimensions } of await rows<Row>(db, query))
        found.push({ table, dimensions: { ...(dimensions as Record<string, string>), team }, count });
    return found;
  });
