// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The life of somebody in an activity. Source: the programmes this product follows, P6. */
export const participationStates = [
  "interested",
  "signed_up",
  "waitlisted",
  "accompanied",
  "first_time",
  "missed",
  "called_after",
  "returning",
  "regular",
  "contributing",
  "stopped",
] as const;
export type ParticipationState = (typeof participationStates)[number];

/** The life of one date of it. */
export const seatStates = ["interested", "signed_up", "waitlisted", "cancelled"] as const;
export type SeatState = (typeof seatStates)[number];
export type Attended = "came" | "missed";

const going = [
  "interested",
  "signed_up",
  "waitlisted",
  "accompanied",
  "first_time",
  "missed",
  "called_after",
  "returning",
  "regular",
  "contributing",
] as const satisfies readonly ParticipationState[];

/** Every move there is: from where, to where. What is not here does not happen. */
export const moves = {
  signUp: { from: ["interested", "waitlisted", "missed"], to: "signed_up" },
  wait: { from: ["interested", "missed"], to: "waitlisted" },
  /** A place came free. */
  place: { from: ["waitlisted"], to: "signed_up" },
  /** Company or transport is arranged. */
  accompany: { from: ["signed_up"], to: "accompanied" },
  /** Came for the first time; from `missed` when the list is put right afterwards. */
  come: { from: ["signed_up", "accompanied", "missed"], to: "first_time" },
  /** Did not come, and never came before; from `first_time` when the list is put right afterwards. */
  miss: { from: ["signed_up", "accompanied", "first_time"], to: "missed" },
  call: { from: ["first_time"], to: "called_after" },
  /** Came again, also when nobody called yet. */
  comeAgain: { from: ["first_time", "called_after"], to: "returning" },
  comeThird: { from: ["returning"], to: "regular" },
  contribute: { from: ["regular"], to: "contributing" },
  stop: { from: going, to: "stopped" },
} as const satisfies Record<string, { from: readonly ParticipationState[]; to: ParticipationState }>;
export type Move = keyof typeof moves;

/** Where a move leads from here; null when there is no such move. */
export const afterMove = (state: ParticipationState, move: Move): ParticipationState | null =>
  (moves[move].from as readonly ParticipationState[]).includes(state) ? moves[move].to : null;

/** Which move it is that somebody came, with this time counted. */
export const moveOfComing = (times: number): Move => (times <= 1 ? "come" : times === 2 ? "comeAgain" : "comeThird");

/** Days and years. Source of the first two: the programmes this product follows, P6 (calls) and 8.3 (retention); the third is a default. */
export const clocks = { callWithinDays: 7, forgetAfterYears: 2, forgetNameAfterDays: 30 } as const;
