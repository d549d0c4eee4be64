// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inArray } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Reaction } from "#platform/audit/record.ts";
import { now } from "#platform/time/time.ts";
import { signals } from "../tables.ts";
import { onDuty, tellWorker } from "./duty.ts";
import { tellReporter } from "./feedback.ts";
import { forgetSignals } from "./forget.ts";

const idsIn = (payload: Record<string, unknown>): string[] =>
  Array.isArray(payload.signals) ? payload.signals.map(String) : [];

/** What came of a signal ended: the reporter hears the last word, never why. */
const caseEnded: Reaction = (db, { payload }) =>
  behindWall(db, system("signals.follow"), async (db) => {
    const ids = idsIn(payload);
    if (ids.length === 0) return;
    for (const signal of await db.select().from(signals).where(inArray(signals.id, ids)))
      await tellReporter(db, signal, "closed");
  });

/** What was kept of a case goes, and its signals with it. */
const caseForgotten: Reaction = (db, { payload }) => forgetSignals(db, idsIn(payload));

/** Danger now: who is on duty hears at once that a task waits; the rest follows by the clock (ringAlarms). */
const ringAtOnce: Reaction = async (db, { subject, payload }) => {
  if (payload.danger !== true && payload.type !== "emergency") return;
  await behindWall(db, system("signals.follow"), async (db) => {
    const worker = await onDuty(db, typeof payload.team === "string" ? payload.team : null);
    if (worker && subject) await tellWorker(db, worker, { about: subject, key: "now", urgent: true });
  });
};

/** Kept apart or not: danger is looked at. However many come, it rings once an hour for a team. */
const ringForHeld: Reaction = async (db, { payload }) => {
  const { team } = payload;
  if ((payload.danger !== true && payload.type !== "emergency") || typeof team !== "string") return;
  await behindWall(db, system("signals.follow"), async (db) => {
    const worker = await onDuty(db, team);
    const hour = now().toString().slice(0, 13);
    if (worker) await tellWorker(db, worker, { about: team, key: `held-${hour}`, urgent: true });
  });
};

/** What this room does when danger is reported and when a case ends; wired in app/reactions.ts. */
export const reactions: readonly (readonly [fact: string, reaction: Reaction])[] = [
  ["signal.received", ringAtOnce],
  ["signal.held", ringForHeld],
  ["case.closed", caseEnded],
  ["case.forgotten", caseForgotten],
];
