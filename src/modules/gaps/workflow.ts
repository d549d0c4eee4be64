// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The life of a gap. Source: the programmes this product follows, process P6, gap table. */
export const gapStates = [
  "noticed",
  "bundled",
  "seeking_organiser",
  "building",
  "trial",
  "in_calendar",
  "not_feasible",
] as const;
export type GapState = (typeof gapStates)[number];
export const ended: readonly GapState[] = ["in_calendar", "not_feasible"];
export const isOpen = (state: GapState): boolean => !ended.includes(state);

/** The one table of moves. `close` leads from anywhere that is not an end. */
export const moves = {
  bundle: { from: ["noticed"], to: "bundled" },
  seek: { from: ["bundled"], to: "seeking_organiser" },
  build: { from: ["seeking_organiser"], to: "building" },
  try: { from: ["building"], to: "trial" },
  keep: { from: ["trial"], to: "in_calendar" },
  close: { from: ["noticed", "bundled", "seeking_organiser", "building", "trial"], to: "not_feasible" },
} as const satisfies Record<string, { from: readonly GapState[]; to: GapState }>;
export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as Move[];

export const mayMove = (state: GapState, move: Move): boolean =>
  (moves[move].from as readonly GapState[]).includes(state);

/** What a guard looks at. */
export interface Guarded {
  state: GapState;
  /** Wishes of different people, as far as that could be seen. */
  wishes: number;
  organiser: string | null;
  roomFound: boolean;
  hostFound: boolean;
  moneyFound: boolean;
  /** The trial activity, and whether it stands in the calendar. */
  series: string | null;
  published: boolean;
  reason: string;
}

/** How many wishes of one kind make a gap by themselves. */
export const wishesForGap = 3;

/** Why a move has to wait; null when nothing stands in its way. */
export type Missing = "wishes" | "organiser" | "checklist" | "series" | "published" | "reason";

const guards: Record<Move, (gap: Guarded) => Missing | null> = {
  bundle: ({ wishes }) => (wishes >= wishesForGap ? null : "wishes"),
  seek: () => null,
  build: ({ organiser, roomFound, hostFound, moneyFound }) =>
    organiser === null ? "organiser" : roomFound && hostFound && moneyFound ? null : "checklist",
  try: ({ series }) => (series ? null : "series"),
  keep: ({ series, published }) => (series && published ? null : "published"),
  close: ({ reason }) => (reason.trim() === "" ? "reason" : null),
};
export const missingFor = (gap: Guarded, move: Move): Missing | null => guards[move](gap);

/** The move that brings it one step further; null at an end. The first one happens by itself. */
export function nextMove(state: GapState): Move | null {
  const further: Partial<Record<GapState, Move>> = {
    noticed: "bundle",
    bundled: "seek",
    seeking_organiser: "build",
    building: "try",
    trial: "keep",
  };
  return further[state] ?? null;
}

export const audiences = ["everyone", "children", "adults", "senior_65", "senior_75"] as const;
export type Audience = (typeof audiences)[number];
export const channels = ["web", "phone", "visit", "conversation"] as const;
export type WishChannel = (typeof channels)[number];
export type WishStatus = "open" | "withdrawn" | "refused";
export const wishStatuses: readonly WishStatus[] = ["open", "withdrawn", "refused"];
export const dayparts = ["morning", "afternoon", "evening"] as const;
