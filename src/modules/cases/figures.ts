// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { asSystem } from "./hold.ts";

/** Raw counted rows for the room of insights, which alone turns them into something that may be seen. */
export type CaseFigures = { table: string; dimensions: Record<string, string>; count: number }[];

interface Asked {
  team: string;
  /** Days in Dutch time; `to` is the first day after. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/**
 * Counts of a team: "casesOpened" { quarter, team, area } and "casesClosed" { quarter, team, outcome, closeReason } of the
 * period, and "workload" { team, account, what } of this
 * moment. As the system: the caller has asked whether it may.
 */
export function caseFigures(db: Db, { team, from, to }: Asked): Promise<CaseFigures> {
  return asSystem(db, async (db) => {
    const within = (column: SQL) =>
      sql`${column} >= ${startOfDay(from).toString()}::timestamptz and ${column} < ${startOfDay(to).toString()}::timestamptz`;
    const opened = await rows<Row>(
      db,
      sql`select ${quarter(sql`f.opened_at`)} as quarter, coalesce(p.area::text, '') as a, '' as b, count(*)::int as count
        from case_file f join person p on p.id = f.person where f.team = ${team} and ${within(sql`f.opened_at`)} group by 1, 2`,
    );
    const closed = await rows<Row>(
      db,
      sql`select ${quarter(sql`f.closed_at`)} as quarter, coalesce(f.outcome, '') as a, f.close_reason as b, count(*)::int as count
        from case_file f where f.team = ${team} and ${within(sql`f.closed_at`)} group by 1, 2, 3`,
    );
    const load = await rows<Row>(db, workload(team));
    return [
      ...opened.map(({ quarter, a, count }) => figure("casesOpened", { quarter, team, area: a }, count)),
      ...closed.map(({ quarter, a, b, count }) =>
        figure("casesClosed", { quarter, team, outcome: a, closeReason: b }, count),
      ),
      ...load.map(({ a, b, count }) => figure("workload", { team, account: a, what: b }, count)),
    ];
  });
}

interface Row {
  quarter: string;
  a: string;
  b: string;
  count: number;
}
const figure = (table: string, dimensions: Record<string, string>, count: number) => ({ table, dimensions, count });

const quarter = (at: SQL) =>
  sql`to_char(${at} at time zone 'Europe/Amsterdam', 'YYYY') || '-Q' || to_char(${at} at time zone 'Europe/Amsterdam', 'Q')`;

/** Open cases of who leads, and how many of them wait longer than agreed. */
const workload = (team: string) => sql`
  select '' as quarter, f.lead::text as a, w.what as b, count(*)::int as count
  from case_file f left join case_task t on t.case_id = f.id and t.is_next and t.status = 'open'
    cross join lateral (values ('open'), ('overdue')) as w(what)
  where f.team = ${team} and f.closed_at is null and f.lead is not null
    and (w.what = 'open' or (f.paused_until is null and t.due < ${today().toString()}::date))
  group by f.lead, w.what`;
