// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gte, lt } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { startOfDay, toLocal } from "#platform/time/time.ts";
import { type Asked, openAll } from "./measurement.ts";
import { score } from "./scoring.ts";
import { type Measurement, measurements } from "./tables.ts";

/** Fewer pairs than this never leave the room, not even as a count. Source: the programmes this product follows, rule I5. */
export const fewestPairs = 10;

type Row = { table: string; dimensions: Record<string, string>; count: number; sum?: number };
interface Period {
  team: string;
  from: Temporal.PlainDate;
  /** The first day after. */
  to: Temporal.PlainDate;
}
type Opened = Asked & { series: string };

/**
 * Counts of cases that ended in a period: how often the questions were asked, and of who agreed the change between the first and
 * the last time. Only of whole pairs to the same version, and only from ten pairs on. Runs as the system: for the gateway of
 * figures, which alone shows anything of it.
 */
export async function measurementFigures(db: Db, { team, from, to }: Period): Promise<Row[]> {
  return behindWall(db, system("measurements.figures"), async (db) => {
    const ended = and(
      eq(measurements.team, team),
      gte(measurements.pseudonymisedAt, startOfDay(from)),
      lt(measurements.pseudonymisedAt, startOfDay(to)),
    );
    const found = await db.select().from(measurements).where(ended).orderBy(measurements.onDate);
    const asked = found.map((row) => ({ row, dimensions: { quarter: quarterOf(row.pseudonymisedAt!), team } }));
    const counted = asked.map(({ row: { instrument, moment, refused }, dimensions }) => ({
      table: "measured",
      dimensions: { ...dimensions, instrument, moment, answer: refused ? "refused" : "taken" },
      count: 1,
    }));
    return [...addUp(counted), ...(await pairs(found, team))];
  });
}

export const quarterOf = (at: Temporal.Instant): string => {
  const { year, month } = toLocal(at);
  return `${year}-Q${Math.ceil(month / 3)}`;
};

async function pairs(found: readonly Measurement[], team: string): Promise<Row[]> {
  const agreed = found.filter(({ inFigures, refused }) => inFigures && !refused);
  const opened = (await openAll(agreed)).map((one, n): Opened => ({ ...one, series: agreed[n]!.series }));
  const bySeries = Map.groupBy(opened, ({ series, instrument, version }) => `${series} ${instrument} ${version}`);
  const quarters = new Map(agreed.map(({ series, pseudonymisedAt }) => [series, quarterOf(pseudonymisedAt!)]));
  const rows = [...bySeries.values()].flatMap((own) => {
    const first = own.find(({ moment }) => moment === "start");
    const last = own.findLast(({ moment }) => moment === "end");
    if (!first?.answers || !last?.answers) return [];
    const [then, now] = [score(first.instrument, first.answers), score(last.instrument, last.answers)];
    if (then.total === null || now.total === null) return [];
    const { instrument, series } = first;
    const dimensions = {
      quarter: quarters.get(series)!,
      team,
      instrument,
      scoring: scoringOf(agreed, series, instrument),
    };
    const moved = then.class !== now.class;
    return [
      { table: "pairs", dimensions, count: 1, sum: now.total - then.total },
      { table: "pairsChanged", dimensions, count: moved ? 1 : 0 },
    ];
  });
  const added = addUp(rows);
  const enough = new Set(
    added.filter(({ table, count }) => table === "pairs" && count >= fewestPairs).map((row) => keyOf(row.dimensions)),
  );
  return added.filter(({ dimensions }) => enough.has(keyOf(dimensions)));
}

const scoringOf = (rows: readonly Measurement[], series: string, instrument: string): string =>
  rows.find((one) => one.series === series && one.instrument === instrument)!.scoringVersion;

const keyOf = (dimensions: Record<string, string>): string => JSON.stringify(Object.entries(dimensions).sort());

function addUp(rows: readonly Row[]): Row[] {
  const groups = Map.groupBy(rows, ({ table, dimensions }) => `${table} ${keyOf(dimensions)}`);
  return [...groups.values()].map((some) => ({
    ...some[0]!,
    count: some.reduce((all, { count }) => all + count, 0),
    ...(some[0]!.sum === undefined ? {} : { sum: some.reduce((all, { sum = 0 }) => all + sum, 0) }),
  }));
}
