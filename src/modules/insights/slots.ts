// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";

/**
 * Raw counted rows that another room gives, never shown as they are: only the gateway (gateway.ts) turns them into something
 * that may be seen. One row per combination of dimensions that occurs; the reader adds them up.
 *
 * Dimensions that always have the same form: `quarter` "2026-Q3" (of the event, Dutch time), `team` and `area` an id ("" when
 * unknown), `account` the id of a person who works.
 *
 * From signals (`signalFigures`):
 * - "signals": { quarter, team, area, type, entryType, reporterRole }: received in the quarter. Held and spam do not count.
 * - "signs": { quarter, team, entryType, sign }: received with this sign; one signal may be in several rows.
 * - "signalsClosed": { quarter, team, entryType, closeReason }: closed in the quarter; closeReason is the reason, or the last
 *   state where that says it ("converted", "advised", "emergency_passed"). Merged ones do not count.
 * - "firstContact": { quarter, team, days }: first reached in the quarter; days from receipt to contact is "0-2", "3-5", "6-14" or "15+".
 * From cases (`caseFigures`):
 * - "casesOpened": { quarter, team, area }.
 * - "casesClosed": { quarter, team, outcome, closeReason }; outcome "" where none was asked.
 * - "workload": { team, account, what: "open" | "overdue" }: of this moment, whatever the period; only cases with a lead.
 * Signals may give "workload" rows too: { team, account, what: "signals" | "overdue" } of who owns open signals.
 * From measurements (`measurementFigures`):
 * - "measured": { quarter, team, instrument, moment, answer: "taken" | "refused" }.
 * - "pairs": { quarter, team, instrument, scoring }: count is the number of pairs, sum the change of all together.
 * - "pairsChanged": the same dimensions: how many of them came in another class.
 */
export type Figures = { table: string; dimensions: Record<string, string>; count: number; sum?: number }[];

/** Days in Dutch time; `to` is the first day after. Runs as the system: the caller has asked whether it may. */
export interface FiguresAsked {
  team: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}
export type GiveFigures = (db: Db, asked: FiguresAsked) => Promise<Figures>;

/** One thing that waits for the team: a number, a phase and a day; never a name, an address or a reason. */
export interface Waiting {
  kind: "signal" | "case";
  number: number;
  /** In words of the language that was asked for: "Nieuw", "In gesprek". */
  phase: string;
  /** What comes next, in words; "" when unknown. */
  step: string;
  due: Temporal.PlainDate | null;
  /** Who does it: id of a person who works; null for the whole team. */
  owner: string | null;
  href: string;
}
/** What the actor may see of a team, asked behind the wall. `hidden` are there and counted only. */
export interface WaitingList {
  lines: Waiting[];
  hidden: number;
}
export type GiveWaiting = (
  db: Db,
  actor: Actor,
  team: string,
  language: "nl" | "simple" | "en",
) => Promise<WaitingList>;

export interface InsightsSlots {
  signals: GiveFigures;
  cases: GiveFigures;
  measurements: GiveFigures;
  /** What waits: signals first, then cases. */
  waiting?: readonly GiveWaiting[];
}

let slots: InsightsSlots = {
  signals: async () => [],
  cases: async () => [],
  measurements: async () => [],
};

/** Filled once, in app/map.ts. */
export const fillInsightsSlots = (filled: InsightsSlots): void => {
  slots = filled;
};
export const insightsSlots = (): InsightsSlots => slots;
