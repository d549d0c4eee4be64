// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Outcome } from "./codes.ts";
import { outcomes, returnReasons } from "./codes.ts";
import type { Referral } from "./tables.ts";
import {
  type BusinessStatus,
  chosenSentences,
  isEnded,
  type Moment,
  returnOf,
  type Sentence,
  type StatusReason,
  type TaskMove,
  type TaskStatus,
  taskMoves,
} from "./workflow.ts";

/** The part of a referral that follows from facts. */
export type TaskState = Pick<
  Referral,
  | "taskStatus"
  | "businessStatus"
  | "statusReason"
  | "output"
  | "returnReason"
  | "outcome"
  | "acceptedOn"
  | "contactedOn"
  | "startedOn"
  | "closedOn"
  | "consentScope"
>;
export interface TaskChange {
  state: Partial<TaskState>;
  /** Does the practice see another Task than before? */
  seen: boolean;
  told: { moment: Moment; sentence: Sentence } | null;
}
type Payload = Record<string, unknown>;

/** Did the patient agree that the practice hears how it goes? */
export const mayHear = ({ consentScope }: Pick<Referral, "consentScope">): boolean =>
  consentScope.includes("feedback_allowed");

/** The move of a fact: with its code where the table has that, else of the fact alone. */
export function moveOf(name: string, payload: Payload): TaskMove | null {
  const code = [payload.reason, payload.start].find((one) => typeof one === "string" && `${name}:${one}` in taskMoves);
  return taskMoves[code === undefined ? name : `${name}:${code}`] ?? null;
}

/**
 * What a fact does to the Task. The row of a referral holds only what its practice may see: without the scope for feedback the
 * status stays what it was until the end, and then it is "returned" or "closed" and no more. The dates are for the clocks of
 * the team. Null: nothing changes.
 */
export function afterFact(
  before: TaskState,
  name: string,
  payload: Payload,
  on: Temporal.PlainDate,
): TaskChange | null {
  const move = moveOf(name, payload);
  if (!move || isEnded(before.taskStatus)) return null;
  const status = statusAfter(before, move);
  const ends = isEnded(status);
  const dates = {
    acceptedOn: before.acceptedOn ?? (ends || status === "requested" ? null : on),
    contactedOn: before.contactedOn ?? (move.moment === "contact" ? on : null),
    startedOn: before.startedOn ?? (move.moment === "start" ? on : null),
    closedOn: ends ? on : null,
  };
  const open = mayHear(before);
  const shown = open ? openly(before, move, status, payload) : closely(before, move, status, payload);
  const seen = (Object.keys(shown) as (keyof typeof shown)[]).some((key) => shown[key] !== before[key]);
  const told = move.moment ? { moment: move.moment, sentence: sentenceOf(move, status, payload, open) } : null;
  return { state: { ...dates, ...shown }, seen, told };
}

function statusAfter(before: TaskState, { to }: TaskMove): TaskStatus {
  const known = before.contactedOn !== null;
  if (to === null) return before.taskStatus;
  if (to === "resume") return known ? "in-progress" : "accepted";
  // who is spoken with already is not waited for again
  return to === "accepted" && before.taskStatus === "in-progress" ? "in-progress" : to;
}

type Shown = Pick<TaskState, "taskStatus" | "businessStatus" | "statusReason" | "output" | "returnReason" | "outcome">;

/** Within the scope: as it is, never more than codes. */
function openly(before: TaskState, move: TaskMove, status: TaskStatus, payload: Payload): Shown {
  const returned = status === "rejected" ? returnReasonOf(move, payload) : null;
  const outcome =
    status === "completed" && tellsOutcome(payload) && isOutcome(payload.outcome) ? payload.outcome : null;
  const business: BusinessStatus | null = isEnded(status) ? null : (move.business ?? before.businessStatus);
  const reason: StatusReason | null = returned ?? move.reason ?? null;
  return {
    taskStatus: status,
    businessStatus: business,
    statusReason: reason,
    output: outputOf(before, move, status, payload),
    returnReason: returned,
    outcome,
  };
}

/** Without it: asked, returned or closed. */
function closely(before: TaskState, move: TaskMove, status: TaskStatus, payload: Payload): Shown {
  const nothing = { businessStatus: null, output: null, returnReason: null, outcome: null };
  if (!isEnded(status)) return { ...nothing, taskStatus: before.taskStatus, statusReason: null };
  if (status === "rejected") {
    const returned = returnReasonOf(move, payload);
    return { ...nothing, taskStatus: "rejected", statusReason: returned, returnReason: returned };
  }
  // the practice took it back itself: it knows
  if (move.reason === "withdrawn") return { ...nothing, taskStatus: "cancelled", statusReason: "withdrawn" };
  return { ...nothing, taskStatus: "completed", statusReason: null, output: "closed" };
}

/** A category of what somebody takes part in. A Task that is completed always has one. */
function outputOf(before: TaskState, move: TaskMove, status: TaskStatus, payload: Payload): string | null {
  if (move.moment === "start" && isCode(payload.category)) return payload.category;
  if (status !== "completed") return before.output;
  if (before.output !== null) return before.output;
  // she chose that no more is told than that it ended
  if (payload.feedback === "status_only") return "closed";
  return tellsOutcome(payload) && isOutcome(payload.outcome) ? payload.outcome : (move.output ?? "closed");
}

/** Did she choose, at the end, that more is told than that it ended? */
const tellsOutcome = ({ feedback }: Payload): boolean =>
  feedback === "with_outcome" || feedback === "with_activity" || chosenSentences.some((one) => one === feedback);

const returnReasonOf = (move: TaskMove, { refusal }: Payload) =>
  (typeof refusal === "string" ? returnOf[refusal] : undefined) ??
  returnReasons.find((one) => one === move.reason) ??
  "other";

/** At the end the resident chooses the sentence, or that what came of it is told; nothing chosen is "closed". */
function sentenceOf(move: TaskMove, status: TaskStatus, { feedback, outcome }: Payload, open: boolean): Sentence {
  if (status === "rejected") return "returned";
  if (!isEnded(status)) return move.sentence ?? "closed";
  if (!open || feedback === "status_only") return "closed";
  const chosen = chosenSentences.find((one) => one === feedback);
  if (chosen) return chosen;
  return tellsOutcome({ feedback }) && isOutcome(outcome) ? outcomeSentences[outcome] : (move.sentence ?? "closed");
}

const outcomeSentences: Record<Outcome, Sentence> = {
  takes_part: "takes_part",
  has_role: "takes_part",
  contact_enough: "contact_made",
  other_help: "contact_made",
  stopped_own_choice: "did_not_work",
  not_reached: "did_not_work",
};

const isCode = (value: unknown): value is string => typeof value === "string" && /^[a-z_]{1,40}$/.test(value);
const isOutcome = (value: unknown): value is Outcome => outcomes.some((one) => one === value);
