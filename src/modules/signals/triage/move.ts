// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { type Signal, signals } from "../tables.ts";
import { afterEvent, dueAfter, isOpenState, type SignalEvent, signalMoves } from "../workflow.ts";

const cannot = "Dit kan niet meer met dit signaal. Bekijk het eerst opnieuw.";

export interface Deed {
  /** Columns beside the state, the next step and its date. */
  more?: Partial<Signal>;
  /** Names of facts with what they tell beside the number, team and kind; the first is the move itself. */
  facts: readonly (readonly [name: string, told: Record<string, unknown>])[];
  /** A date of its own for the next step. */
  due?: Temporal.Instant;
}

/** What every fact of a signal holds: never a word of it. */
export const factBase = ({ number, team, kind, person }: Signal) => ({
  number,
  team,
  kind,
  ...(person ? { person } : {}),
});

/** What a move changes in a row: the state, the next step with its date, how it ended. Null: the table does not know it. */
export function changeOf(
  signal: Pick<Signal, "status" | "type" | "nextStep" | "nextDue" | "closedAt">,
  event: SignalEvent,
  at: Temporal.Instant,
  due: Temporal.Instant | null = null,
) {
  const to = afterEvent(signal.status, event);
  if (to === null) return null;
  const { next, reason } = signalMoves[event];
  const then = due ?? dueAfter(event, signal.type, at);
  return {
    status: to,
    ...(isOpenState(to)
      ? { nextStep: next ?? signal.nextStep, nextDue: then ?? signal.nextDue }
      : { nextStep: null, nextDue: null, closedAt: signal.closedAt ?? at }),
    ...(reason ? { closeReason: reason } : {}),
  };
}

/**
 * One move of the table, on a held row: state, next step with its date, version and facts in one. Throws Conflict when the
 * table does not know it. Who asks it has asked the guard.
 */
export async function moveSignal(
  db: Db,
  actor: Actor,
  signal: Signal,
  event: SignalEvent,
  { more = {}, facts, due }: Deed,
): Promise<Signal> {
  const change = changeOf(signal, event, now(), due ?? null);
  if (change === null) throw new Conflict(cannot);
  const changed: Partial<Signal> = { ...more, ...change, version: signal.version + 1 };
  const after = { ...signal, ...changed };
  await db.update(signals).set(changed).where(eq(signals.id, signal.id));
  for (const [name, told] of facts) await record(db, actor, name, signal.id, { ...factBase(after), ...told });
  return after;
}

/** A change that is no move: the same state, another version. */
export async function changeSignal(
  db: Db,
  actor: Actor,
  signal: Signal,
  more: Partial<Signal>,
  fact: readonly [name: string, told: Record<string, unknown>] | null,
): Promise<Signal> {
  const after = { ...signal, ...more, version: signal.version + 1 };
  await db
    .update(signals)
    .set({ ...more, version: after.version })
    .where(eq(signals.id, signal.id));
  if (fact) await record(db, actor, fact[0], signal.id, { ...factBase(after), ...fact[1] });
  return after;
}
