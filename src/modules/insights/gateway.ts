// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Figures } from "./slots.ts";
import { alone, fewestForPercent, kOrdinary, kSensitive, percentOf, rounded, suppress } from "./suppress.ts";

/** A fixed table: every line is always there, also when it counts nothing. */
interface Definition {
  from: string;
  by: string;
  keys: readonly string[];
  k: number;
  /** One may stand in several lines. */
  several?: boolean;
  /** Lines that stand in another table too. */
  known?: readonly string[];
}

/**
 * Every table there is. Nothing else is ever counted: nobody puts a question together. Each cuts one group of people in one
 * way, so two tables have no more in common than their total, which is taken as known. What is about a reason or about health
 * has k = 10. Source: the programmes this product follows, insights, rules I1–I7.
 */
export const tableNames = [
  "type",
  "entryType",
  "reporterRole",
  "area",
  "sign",
  "firstContact",
  "closed",
  "outcome",
  "answer",
] as const;
export type TableName = (typeof tableNames)[number];

/** Buurten that are too small to be told apart, and signals without one. */
export const otherArea = "other";

const definitions: Readonly<Record<TableName, Definition>> = {
  type: { from: "signals", by: "type", keys: ["light", "worry", "emergency"], k: kOrdinary },
  entryType: { from: "signals", by: "entryType", keys: ["A", "B"], k: kOrdinary },
  reporterRole: {
    from: "signals",
    by: "reporterRole",
    keys: ["neighbour", "family", "organisation_worker", "volunteer", "self", "referrer"],
    k: kOrdinary,
  },
  area: { from: "signals", by: "area", keys: [], k: kOrdinary },
  sign: {
    from: "signs",
    by: "sign",
    keys: [
      ...["curtains_closed", "outside_neglected", "letterbox_full", "stayed_away", "no_longer_out", "light_on_daytime"],
      ...["dead_plants", "life_event", "self_care", "few_people", "drink_or_medicine", "eats_or_sleeps_badly", "other"],
    ],
    k: kSensitive,
    several: true,
  },
  firstContact: { from: "firstContact", by: "days", keys: ["0-2", "3-5", "6-14", "15+"], k: kOrdinary },
  closed: {
    from: "signalsClosed",
    by: "closeReason",
    keys: [
      ...["converted", "light", "passed_on", "already_supported", "not_reached", "does_not_want", "not_taken_up"],
      ...["withdrawn", "advised", "emergency_passed"],
    ],
    k: kSensitive,
    // as many cases began
    known: ["converted"],
  },
  outcome: {
    from: "casesClosed",
    by: "outcome",
    keys: ["takes_part", "has_role", "contact_enough", "other_help", "stopped_own_choice", "not_reached", ""],
    k: kSensitive,
  },
  answer: { from: "measured", by: "answer", keys: ["taken", "refused"], k: kSensitive },
};

export interface ReleasedLine {
  key: string;
  /** null: left out. */
  count: number | null;
  percent: number | null;
}
export interface ReleasedTable {
  name: TableName;
  k: number;
  total: number | null;
  several: boolean;
  lines: ReleasedLine[];
}
/** Of who was asked twice and agreed; only from ten on. */
export interface ReleasedPairs {
  instrument: string;
  scoring: string;
  pairs: number;
  /** Mean, to one decimal. */
  change: number;
  changedPercent: number | null;
}
/** What may be seen of a team over a quarter; the same for page, file and program. */
export interface Released {
  tables: ReleasedTable[];
  advice: number | null;
  casesOpened: number | null;
  pairs: ReleasedPairs[];
}

/** The one place where counts become something that may be seen. `areas`: ids of buurten that are large enough. */
export function releaseFigures(raw: Figures, areas: readonly string[]): Released {
  // who asked for advice only left nothing about a person: those are counted, and stand in no table
  const isAdvice = ({ dimensions }: Figures[number]) => dimensions.entryType === "C";
  const own = raw.filter((row) => !isAdvice(row));
  const count = (rows: Figures, table: string) => sumOf(rows.filter((row) => row.table === table));
  return {
    tables: tableNames.map((name) => tableOf(name, own, areas)),
    advice: alone(count(raw.filter(isAdvice), "signals"), kOrdinary),
    casesOpened: alone(count(own, "casesOpened"), kOrdinary),
    pairs: pairsOf(raw),
  };
}

const sumOf = (rows: Figures): number => rows.reduce((sum, { count }) => sum + count, 0);

function tableOf(name: TableName, raw: Figures, areas: readonly string[]): ReleasedTable {
  const { from, by, keys, k, several = false, known = [] } = definitions[name];
  const lines = name === "area" ? [...areas, otherArea] : keys;
  const rows = raw.filter(({ table }) => table === from);
  const keyOf = (key: string) => (name === "area" && !areas.includes(key) ? otherArea : key);
  const counted = lines.map((key) => ({
    key,
    count: sumOf(rows.filter(({ dimensions }) => keyOf(dimensions[by] ?? "") === key)),
    known: known.includes(key),
  }));
  const all = several
    ? sumOf(raw.filter(({ table }) => table === "signals"))
    : counted.reduce((sum, one) => sum + one.count, 0);
  const total = alone(all, kOrdinary);
  const shown = suppress(counted, several ? { k, of: all } : { k });
  return {
    name,
    k,
    total,
    several,
    lines: shown.map((line) => ({ ...line, percent: percentOf(line.count, total, all) })),
  };
}

function pairsOf(raw: Figures): ReleasedPairs[] {
  const pairs = Map.groupBy(
    raw.filter(({ table }) => table === "pairs"),
    ({ dimensions: { instrument = "", scoring = "" } }) => JSON.stringify([instrument, scoring]),
  );
  return [...pairs].sort().flatMap(([key, rows]) => {
    const [instrument, scoring] = JSON.parse(key) as [string, string];
    const count = sumOf(rows);
    if (count < kSensitive) return [];
    const change = rows.reduce((all, { sum = 0 }) => all + sum, 0) / count;
    const changed = sumOf(
      raw.filter(
        ({ table, dimensions }) =>
          table === "pairsChanged" && dimensions.instrument === instrument && dimensions.scoring === scoring,
      ),
    );
    const large = changed >= kSensitive && count - changed >= kSensitive && count >= fewestForPercent;
    const changedPercent = large ? percentOf(rounded(changed), rounded(count), count) : null;
    return [{ instrument, scoring, pairs: rounded(count), change: Math.round(change * 10) / 10, changedPercent }];
  });
}
