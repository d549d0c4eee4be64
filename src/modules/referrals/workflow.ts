// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What a practice sees of its referral: the Task. Source: the programmes this product follows, P2. Nobody sets it by hand:
// it follows from what happens to the signal and the case, within what the patient agreed to. Clocks are defaults.

import type { ReturnReason } from "./codes.ts";

/** Of FHIR R4 Task.status. */
export const taskStatuses = [
  "requested",
  "accepted",
  "rejected",
  "in-progress",
  "on-hold",
  "completed",
  "failed",
  "cancelled",
  "entered-in-error",
] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export const endedStatuses = ["rejected", "completed", "failed", "cancelled", "entered-in-error"] as const;
export const isEnded = (status: TaskStatus): boolean => (endedStatuses as readonly TaskStatus[]).includes(status);

/** How far it is, in the words of the practices. */
export const businessStatuses = ["eerste-contact", "plan", "lopend"] as const;
export type BusinessStatus = (typeof businessStatuses)[number];

/** Why it ended, as a fixed sentence. */
export const statusReasons = [
  "capacity",
  "missing_information",
  "out_of_area",
  "not_fitting",
  "other",
  "not_reached",
  "withdrawn",
] as const;
export type StatusReason = (typeof statusReasons)[number];

/** When a practice hears something. */
export const moments = ["received", "contact", "no_contact", "start", "close"] as const;
export type Moment = (typeof moments)[number];
/** What it then hears. The resident chooses the last one from `chosenSentences`. */
export const chosenSentences = ["contact_made", "takes_part", "did_not_work", "take_up_again"] as const;
export const sentences = [...chosenSentences, "received", "no_contact_yet", "returned", "closed"] as const;
export type Sentence = (typeof sentences)[number];
/** waiting: somebody tells it; ready: it stands where the practice looks; read: told; withheld: the patient did not agree. */
export const feedbackStatuses = ["waiting", "ready", "read", "withheld"] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

export interface TaskMove {
  /** "resume": as it was before the pause. Null: unchanged. */
  to: TaskStatus | "resume" | null;
  business?: BusinessStatus;
  reason?: StatusReason;
  /** The practice hears something, where the patient agreed. */
  moment?: Moment;
  sentence?: Sentence;
  /** What came of it, when nothing better is known: a Task is completed only with an output. */
  output?: string;
}

const row = (to: TaskMove["to"], more: Omit<TaskMove, "to"> = {}): TaskMove => ({ to, ...more });
const contact = { moment: "contact", sentence: "contact_made" } as const;
const close = { moment: "close", sentence: "closed" } as const;
const returned = { moment: "close", sentence: "returned" } as const;

/**
 * Fact of the signal or the case → the Task after it. "fact:code" is the fact with that reason (or start); it comes before the
 * fact alone. What is not here changes nothing. A Task that ended stays as it is: a case that is reopened is a new Task.
 */
// biome-ignore format: a table reads by rows
export const taskMoves: Readonly<Record<string, TaskMove>> = {
  "signal.assigned": row("accepted"),
  "signal.attempted": row("accepted"),
  "signal.notReached": row("accepted"),
  "signal.safetyRouted": row("accepted"),
  "signal.contacted": row("accepted", contact),
  "signal.postponed": row("on-hold"),
  "signal.converted": row("accepted"),
  "signal.converted:conversation": row("in-progress", contact),
  "signal.closed": row("cancelled", close),
  "signal.closed:light": row("completed", { ...close, sentence: "contact_made", output: "invitation" }),
  "signal.closed:not_taken_up": row("rejected", { ...returned, reason: "other" }),
  "signal.closed:passed_on": row("rejected", { ...returned, reason: "out_of_area" }),
  "signal.closed:spam": row("rejected", { ...returned, reason: "other" }),
  "signal.closed:not_reached": row("failed", { ...close, sentence: "did_not_work", reason: "not_reached" }),
  "signal.closed:does_not_want": row("cancelled", close),
  "signal.closed:already_supported": row("cancelled", close),
  "signal.closed:withdrawn": row("cancelled", { ...close, reason: "withdrawn" }),
  "signal.withdrawn": row("cancelled", { ...close, reason: "withdrawn" }),
  "signal.advised": row("rejected", { ...returned, reason: "not_fitting" }),
  "signal.emergencyPassed": row("cancelled", close),
  "case.opened": row("accepted"),
  "case.opened:conversation": row("in-progress", contact),
  "case.attempted": row("accepted"),
  "case.contacted": row("in-progress", contact),
  "case.talked": row("in-progress", { ...contact, business: "eerste-contact" }),
  "case.planned": row("in-progress", { business: "plan" }),
  "case.started": row("in-progress", { business: "lopend", moment: "start", sentence: "takes_part" }),
  "case.paused": row("on-hold"),
  "case.resumed": row("resume"),
  "case.wrappingUp": row("in-progress"),
  "case.closed": row("completed", close),
  "case.closed:not_reached": row("failed", { ...close, sentence: "did_not_work", reason: "not_reached" }),
  "case.closed:withdrawn": row("cancelled", close),
  "case.closed:moved": row("cancelled", close),
  "case.closed:duplicate": row("cancelled", close),
  "case.closed:opened_by_mistake": row("cancelled", close),
  "case.closed:capacity": row("cancelled", close),
  "case.closed:no_reaction": row("cancelled", close),
  "case.closed:deceased": row("cancelled", close),
};

/** The facts that move a Task. */
export const movingFacts: readonly string[] = [...new Set(Object.keys(taskMoves).map((key) => key.split(":")[0]!))];

/** A return carries one of five sentences, whatever the code of the team. */
export const returnOf: Readonly<Record<string, ReturnReason>> = {
  outside_area: "out_of_area",
  other_care_needed: "not_fitting",
  no_consent: "missing_information",
  not_enough_known: "missing_information",
  no_question: "not_fitting",
  no_capacity: "capacity",
};

/** Calendar days, and working days to accept. Source: the programmes this product follows, contact within two weeks. */
export const clocks = {
  contactDays: 14,
  escalateOnDay: 10,
  acceptWorkingDays: 3,
  tellWorkingDays: 3,
  rawDays: 30,
  sameAgainDays: 30,
} as const;
