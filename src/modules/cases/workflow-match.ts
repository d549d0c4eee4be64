// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MatchKind } from "./codes.ts";

/** The life of something that was chosen together: an activity, a companion, help. Source: the programmes this product follows, P5. */
export const matchStates = [
  "proposed",
  "resident_agreed",
  "asked",
  "accepted",
  "refused",
  "expired",
  "started",
  "finished",
  "stopped",
] as const;
export type MatchState = (typeof matchStates)[number];
/** Something is still to happen. */
export const openMatchStates = [
  "proposed",
  "resident_agreed",
  "asked",
  "accepted",
  "started",
] as const satisfies readonly MatchState[];
/** In these the one who helps knows who it is, and where. */
export const namedMatchStates = ["accepted", "started"] as const satisfies readonly MatchState[];

export type MatchGuard =
  | "reasons_in_words"
  | "nobody_is_asked"
  | "consent_no_exclusion_deployable"
  | "pseudonymous_card_only"
  | "date_has_passed"
  | "names_exchanged_now"
  | "before_start"
  | "attended"
  | "coded_reason";

export interface MatchMove {
  from: readonly (MatchState | "nothing")[];
  to: MatchState;
  guard: MatchGuard | null;
  /** Working days to answer. */
  clock: { workingDays: number } | null;
  /** A task that the event always makes: never silence. */
  task: "ask_another" | "ask_attendance" | null;
  /** No FHIR Task of its own: it moves the business status of the case. */
  business: "lopend" | null;
}
const row = (
  from: MatchMove["from"],
  to: MatchState,
  guard: MatchGuard | null,
  clock: MatchMove["clock"] = null,
  task: MatchMove["task"] = null,
  business: MatchMove["business"] = null,
): MatchMove => ({ from, to, guard, clock, task, business });

/** Every move there is. For a buddy the track of the pair leads and the match follows. */
export const matchMoves = {
  propose: row(["nothing"], "proposed", "reasons_in_words"),
  agree: row(["proposed"], "resident_agreed", null),
  ask: row(["resident_agreed"], "asked", "consent_no_exclusion_deployable", { workingDays: 10 }),
  accept: row(["asked"], "accepted", "pseudonymous_card_only"),
  refuse: row(["asked"], "refused", null, null, "ask_another"),
  expire: row(["asked"], "expired", "date_has_passed", null, "ask_another"),
  start: row(["accepted"], "started", "names_exchanged_now", null, "ask_attendance", "lopend"),
  /** She goes by herself: nobody is asked, and nobody hears her name from us. */
  startAlone: row(["resident_agreed"], "started", "nobody_is_asked", null, "ask_attendance", "lopend"),
  takeBack: row(["asked", "accepted"], "resident_agreed", "before_start", null, "ask_another"),
  attend: row(["started"], "started", "attended"),
  finish: row(["started"], "finished", null),
  /** Also before it began: she thought better of it, or the case closed. */
  stop: row(["proposed", "resident_agreed", "asked", "accepted", "started"], "stopped", "coded_reason"),
} as const satisfies Record<string, MatchMove>;
export type MatchEvent = keyof typeof matchMoves;
export const matchEvents = Object.keys(matchMoves) as MatchEvent[];

export const afterMatch = (state: MatchState, event: MatchEvent): MatchState | null =>
  (matchMoves[event].from as readonly string[]).includes(state) ? matchMoves[event].to : null;
export const isOpenMatch = (state: MatchState): boolean => (openMatchStates as readonly MatchState[]).includes(state);

/** Kinds in which nobody of us is asked: she goes by herself. */
export const aloneKinds: readonly MatchKind[] = ["activity", "workshop", "self"];
