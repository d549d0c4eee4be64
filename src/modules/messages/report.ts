// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { giveAnswer } from "./answers/question.ts";
import { findCall, isOpen, isTakenByAnother } from "./call.ts";
import { callMoments, daypartAt, nextDaypart, sameDaypart } from "./clock.ts";
import { move, tellFact } from "./move.ts";
import { type Before, type Delivery, deliveries } from "./tables.ts";
import { clocks } from "./workflow.ts";

export const callResults = ["spoken", "no_answer", "voicemail", "later", "wrong_number", "not_wanted"] as const;
export type CallResult = (typeof callResults)[number];
export interface CallReport {
  result: CallResult;
  /** At most 200 characters, as the person may read it. */
  note: string;
  /** For "later": the code of one of callMoments. */
  moment?: string;
  /** What she answered, when something was asked: the code of one of the answers. Only with "spoken". */
  answer?: string;
}

/**
 * Writes down what came of a call. A third miss, or a wrong number, goes to who coordinates. Conflict when it was written
 * down already or when somebody else is calling; `onPaper`: the result stands on a printed list, whoever types it.
 */
export async function reportCall(db: Db, actor: Actor, code: string, report: CallReport, onPaper = false) {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const call = await findCall(db, actor, code, true);
    if (!isOpen(call)) throw new Conflict("Van dit gesprek is al opgeschreven hoe het ging.");
    if (!onPaper && isTakenByAnother(call, actor)) throw new Conflict("Iemand anders belt deze persoon nu.");
    const written = { note: report.note.slice(0, 200), doneBy: personOf(actor), before: beforeOf(call) };
    switch (report.result) {
      case "spoken":
      case "not_wanted":
        await move(db, actor, call, "mark", {
          to: "done",
          result: report.result,
          fact: "delivery.done",
          more: { ...written, doneAt: now() },
        });
        if (report.result === "spoken" && report.answer) await writeAnswer(db, actor, call.id, report.answer);
        return;
      case "wrong_number":
        await move(db, actor, call, "giveUp", {
          to: "failed",
          result: "wrong_number",
          fact: "delivery.failed",
          more: written,
        });
        return;
      case "later":
        return postpone(db, actor, call, report);
      default:
        return miss(db, actor, call, written);
    }
  });
}

/** What she answered. Somebody else may act on it at once: it is not taken back. */
async function writeAnswer(db: Db, actor: Actor, call: string, code: string): Promise<void> {
  if (await giveAnswer(db, actor, call, code, "phone"))
    await db.update(deliveries).set({ before: null }).where(eq(deliveries.id, call));
}

/** Nobody answered. Twice in one part of the day is one try: the person was out. */
async function miss(db: Db, actor: Actor, call: Delivery, written: Partial<Delivery>): Promise<void> {
  const again = call.lastAttemptAt !== null && sameDaypart(call.lastAttemptAt, now());
  const attempts = call.attempts + (again ? 0 : 1);
  const more = {
    ...written,
    attempts,
    lastAttemptAt: now(),
    lastAttemptDaypart: daypartAt(now()),
    nextAttemptAfter: nextDaypart(now()),
  };
  const result = "no_answer" as const;
  if (attempts >= clocks.calls)
    await move(db, actor, call, "giveUp", { to: "failed", result, fact: "delivery.failed", more });
  else await move(db, actor, call, "miss", { to: "no_answer", result, fact: "delivery.missed", more });
}

/** The person asks to be called at another moment: no try, and the state stays. */
async function postpone(db: Db, actor: Actor, call: Delivery, { moment, note }: CallReport): Promise<void> {
  const chosen = callMoments(now()).find(({ code }) => code === moment);
  if (!chosen) throw new Conflict("Dat moment is al voorbij. Kies een ander moment.");
  await db
    .update(deliveries)
    .set({ nextAttemptAfter: chosen.at, takenBy: null, takenUntil: null, note: note.slice(0, 200), before: null })
    .where(eq(deliveries.id, call.id));
  await tellFact(db, actor, call, "delivery.postponed");
}

const beforeOf = (call: Delivery): Before => ({
  state: call.state === "no_answer" ? "no_answer" : "queued",
  attempts: call.attempts,
  daypart: call.lastAttemptDaypart,
  at: call.lastAttemptAt?.toString() ?? null,
  next: call.nextAttemptAfter?.toString() ?? null,
  note: call.note,
});

/** May the result still be taken back: within ten minutes, by who wrote it down? */
export const canUndo = (call: Delivery, actor: Actor): boolean =>
  call.before !== null &&
  call.doneBy !== null &&
  call.doneBy === personOf(actor) &&
  Temporal.Instant.compare(call.stateSince.add({ minutes: clocks.undo }), now()) >= 0;

/** "Verkeerd gedrukt": as if nothing was written down. Conflict after ten minutes. */
export async function undoCall(db: Db, actor: Actor, code: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const call = await findCall(db, actor, code, true);
    const { before } = call;
    if (!before && isOpen(call)) return; // taken back already: pressed twice
    if (!before || !canUndo(call, actor))
      throw new Conflict("Alleen wie het opschreef kan dit terugdraaien, binnen 10 minuten.");
    const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));
    await move(db, actor, call, "undo", {
      to: before.state,
      fact: "delivery.queued",
      told: { undone: true },
      more: {
        attempts: before.attempts,
        lastAttemptDaypart: before.daypart,
        lastAttemptAt: moment(before.at),
        nextAttemptAfter: moment(before.next),
        note: before.note,
        doneAt: null,
        doneBy: null,
      },
    });
  });
}
