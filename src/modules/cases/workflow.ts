// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { StepKind } from "./codes.ts";

// The life of a case, a match and a visit. Source: the programmes this product follows, P2, P3 and P5. Clocks are defaults.

/** `closed` is the only end, and it can be opened again. A pause lies over a state: it is no state. */
export const caseStates = ["making_contact", "conversation", "planning", "active", "wrapping_up", "closed"] as const;
export type CaseState = (typeof caseStates)[number];
export const openCaseStates = [
  "making_contact",
  "conversation",
  "planning",
  "active",
  "wrapping_up",
] as const satisfies readonly CaseState[];
export type OpenCaseState = (typeof openCaseStates)[number];
const _working = ["conversation", "planning", "active", "wrapping_up"] as const satisfies readonly CaseState[];

/** Status of the FHIR Task of a referral after the event. Null: it stays what it was. */
export type TaskStatus = "accepted" | "in-progress" | "on-hold" | "completed" | "failed" | "cancelled" | "new";
export type BusinessStatus = "eerste-contact" | "plan" | "lopend";

/** Asked in the verb of the event. */
export type CaseGuard =
  | "consent_lead_and_no_exclusion"
  | "other_day_part_or_channel"
  | "information_given"
  | "enough_attempts"
  | "was_reached"
  | "contribution_asked_and_measurement_offered"
  | "talked"
  | "own_words_and_agreed"
  | "went_once"
  | "by_lead"
  | "everything_settled"
  | "reason_and_date"
  | "is_paused"
  | "person_agrees"
  | "receiver_accepts"
  | "by_lead_with_reason"
  | "day_of_death"
  | "within_keeping_with_reason"
  | "agreed_beforehand";

/** Until when something is to be done: working days, days of the calendar, a day that somebody chose, or a day of the case. */
export type Clock =
  | { workingDays: number }
  | { days: number }
  | "chosen"
  | "resume_date"
  | "follow_up_1"
  | "follow_up_2"
  | "today";

export interface CaseMove {
  from: readonly (CaseState | "nothing")[];
  /** Null: stays what it was. */
  to: CaseState | null;
  guard: CaseGuard | null;
  /** What is to be done next and until when. "kept": the step that stands stays. Null: nothing, for it is closed. */
  next: StepKind | "kept" | null;
  within: Clock | null;
  task: TaskStatus | null;
  business?: BusinessStatus;
}

const row = <const T extends CaseState | null, const N extends CaseMove["next"], const C extends Clock | null>(
  from: CaseMove["from"],
  to: T,
  guard: CaseMove["guard"],
  [next, within]: [N, C],
  task: TaskStatus | null,
  business?: BusinessStatus,
) => ({ from, to, guard, next, within, task, ...(business && { business }) });

const kept: ["kept", null] = ["kept", null];
const end: [null, null] = [null, null];

/** P2 and own cases: every move there is. What is not here does not happen. */
export const caseMoves = {
  open: row(
    ["nothing"],
    "making_contact",
    "consent_lead_and_no_exclusion",
    ["first_attempt", { workingDays: 5 }],
    "accepted",
  ),
  openTalking: row(
    ["nothing"],
    "conversation",
    "consent_lead_and_no_exclusion",
    ["talk", { workingDays: 10 }],
    "accepted",
  ),
  attempt: row(
    ["making_contact"],
    "making_contact",
    "other_day_part_or_channel",
    ["next_attempt", { workingDays: 3 }],
    "accepted",
  ),
  reach: row(["making_contact"], "conversation", "information_given", ["talk", { workingDays: 10 }], "in-progress"),
  giveUp: row(["making_contact"], "closed", "enough_attempts", end, "failed"),
  wantsNone: row(["making_contact"], "closed", "was_reached", end, "cancelled"),
  talk: row(
    ["conversation"],
    "planning",
    "contribution_asked_and_measurement_offered",
    ["plan", { workingDays: 10 }],
    "in-progress",
    "eerste-contact",
  ),
  talkAgain: row(["planning", "active", "wrapping_up"], null, "talked", kept, "in-progress"),
  agree: row(["planning"], "active", "own_words_and_agreed", ["start", { workingDays: 10 }], "in-progress", "plan"),
  agreeAnew: row(["active"], "active", "own_words_and_agreed", kept, "in-progress"),
  start: row(["active"], "active", "went_once", ["follow_up_1", "follow_up_1"], "in-progress", "lopend"),
  followUp1: row(["active"], "active", "talked", ["follow_up_2", "follow_up_2"], "in-progress", "lopend"),
  followUp2: row(["active"], "active", "talked", ["wrap_up", { workingDays: 10 }], "in-progress", "lopend"),
  wrapUp: row(["active"], "wrapping_up", "by_lead", ["close", { workingDays: 10 }], "in-progress", "lopend"),
  close: row(["wrapping_up"], "closed", "everything_settled", end, "completed"),
  planStep: row(openCaseStates, null, null, ["own_step", "chosen"], null),
  pause: row(openCaseStates, null, "reason_and_date", ["resume", "resume_date"], "on-hold"),
  resume: row(openCaseStates, null, "is_paused", kept, "in-progress"),
  worry: row(openCaseStates, null, null, kept, null),
  /** Who leads, who may read: the work itself stays where it was. */
  change: row(openCaseStates, null, "by_lead", kept, null),
  askHandOver: row(openCaseStates, null, "person_agrees", kept, null),
  handOver: row(openCaseStates, null, "receiver_accepts", kept, null),
  withdraw: row(openCaseStates, "closed", null, end, "cancelled"),
  administrate: row(openCaseStates, "closed", "by_lead_with_reason", end, "cancelled"),
  decease: row(openCaseStates, "closed", "day_of_death", end, "cancelled"),
  reopen: row(["closed"], "conversation", "within_keeping_with_reason", ["talk", { workingDays: 5 }], "new"),
  aftercare: row(["closed"], "closed", "agreed_beforehand", end, null),
} as const satisfies Record<string, CaseMove>;
export type CaseEvent = keyof typeof caseMoves;
export const caseEvents = Object.keys(caseMoves) as CaseEvent[];

/** Where an event leads from here; null when there is no such move. */
export function afterCase(state: CaseState, event: CaseEvent): CaseState | null {
  const { from, to } = caseMoves[event];
  return (from as readonly string[]).includes(state) ? (to ?? state) : null;
}
