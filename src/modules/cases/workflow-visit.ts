// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The life of a visit. Source: the programmes this product follows, P3. */
export const visitStates = [
  "planned",
  "confirmed",
  "checked_in",
  "checked_out",
  "reported",
  "followup_open",
  "closed",
  "not_home",
  "cancelled",
  "moved",
] as const;
export type VisitState = (typeof visitStates)[number];
/** It is still to come, or going on: a case does not close over it. */
export const comingVisitStates = [
  "planned",
  "confirmed",
  "checked_in",
  "checked_out",
] as const satisfies readonly VisitState[];
export const openVisitStates = [
  ...comingVisitStates,
  "reported",
  "followup_open",
] as const satisfies readonly VisitState[];

export type VisitGuard =
  | "two_at_a_first_home_visit"
  | "pass_valid"
  | "two_questions_first"
  | "steps_have_owner_and_date"
  | "card_left_at_most_three"
  | "by_whom"
  | "old_row_keeps_the_new";

/** Hours or minutes from an own moment of the visit. */
export type VisitClock =
  | "two_days_before"
  | "planned_end_plus_30_minutes"
  | "within_48_hours"
  | "unowned_3_working_days";

export interface VisitMove {
  from: readonly (VisitState | "nothing")[];
  to: VisitState;
  guard: VisitGuard | null;
  clock: VisitClock | null;
  task: "call_visitor" | "confirm_visit" | "call_after_visit" | "visit_worry" | "promise" | null;
}
const row = (
  from: VisitMove["from"],
  to: VisitState,
  guard: VisitGuard | null = null,
  clock: VisitClock | null = null,
  task: VisitMove["task"] = null,
): VisitMove => ({ from, to, guard, clock, task });

/** Every move there is. A visit has no FHIR Task of its own. */
export const visitMoves = {
  plan: row(["nothing"], "planned"),
  confirm: row(["planned"], "confirmed", "two_at_a_first_home_visit", "two_days_before", "confirm_visit"),
  checkIn: row(["confirmed"], "checked_in", "pass_valid"),
  checkOut: row(["checked_in"], "checked_out", null, "planned_end_plus_30_minutes", "call_visitor"),
  report: row(
    ["confirmed", "checked_in", "checked_out"],
    "reported",
    "two_questions_first",
    "within_48_hours",
    "call_after_visit",
  ),
  promise: row(["reported"], "followup_open", "steps_have_owner_and_date", "unowned_3_working_days", "promise"),
  done: row(["reported", "followup_open"], "closed"),
  notHome: row(["confirmed"], "not_home", "card_left_at_most_three", null, "visit_worry"),
  move: row(["planned", "confirmed"], "moved", "old_row_keeps_the_new"),
  cancel: row(["planned", "confirmed"], "cancelled", "by_whom"),
  /** The case ended while somebody was inside, or had not written yet: nothing is left hanging. */
  settle: row(["checked_in", "checked_out", "reported", "followup_open"], "closed"),
} as const satisfies Record<string, VisitMove>;
export type VisitEvent = keyof typeof visitMoves;
export const visitEvents = Object.keys(visitMoves) as VisitEvent[];

export const afterVisit = (state: VisitState, event: VisitEvent): VisitState | null =>
  (visitMoves[event].from as readonly string[]).includes(state) ? visitMoves[event].to : null;
export const isComing = (state: VisitState): boolean => (comingVisitStates as readonly VisitState[]).includes(state);

/** How often nobody opens before somebody else looks, and how often at most. */
export const notHome = { worryAfter: 2, atMost: 3 } as const;
