// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The life of a series. */
export const seriesStates = [
  "draft",
  "in_review",
  "published",
  "needs_confirmation",
  "stale",
  "hidden",
  "archived",
] as const;
export type SeriesState = (typeof seriesStates)[number];
export const occurrenceStates = ["planned", "full", "cancelled", "moved", "held"] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

export const moves = {
  submit: { from: ["draft"], to: "in_review" },
  publish: { from: ["draft", "in_review"], to: "published" },
  sendBack: { from: ["in_review"], to: "draft" },
  askConfirmation: { from: ["published"], to: "needs_confirmation" },
  confirm: { from: ["published", "needs_confirmation", "stale", "hidden"], to: "published" },
  goStale: { from: ["needs_confirmation"], to: "stale" },
  hide: { from: ["stale"], to: "hidden" },
  archive: { from: ["draft", "in_review", "published", "needs_confirmation", "stale", "hidden"], to: "archived" },
} as const satisfies Record<string, { from: readonly SeriesState[]; to: SeriesState }>;
export type Move = keyof typeof moves;

export const mayMove = (state: SeriesState, move: Move): boolean =>
  (moves[move].from as readonly SeriesState[]).includes(state);

/** In lists, with a warning when it was not confirmed for long. */
export const publicStates: readonly SeriesState[] = ["published", "needs_confirmation", "stale"];

/** Days (default, configurable in a later release): how long a confirmation holds, and each silence after it. */
export const clocks = {
  confirmed: 90,
  confirmedWithSignUp: 30,
  silenceUntilStale: 14,
  silenceUntilHidden: 30,
  review: 2,
  afterArchive: 30,
} as const;
