// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What somebody may ask about the own data. Source: GDPR articles 15, 16, 17, 18 and 21. */
export const requestKinds = ["access", "correction", "erasure", "restriction", "objection"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** open: nothing was decided; granted: it will be done; refused: with a reason; done. */
export const requestStates = ["open", "granted", "refused", "done"] as const;
export type RequestState = (typeof requestStates)[number];

const moves = {
  grant: { from: ["open"], to: "granted" },
  refuse: { from: ["open"], to: "refused" },
  finish: { from: ["granted"], to: "done" },
} as const satisfies Record<string, { from: readonly RequestState[]; to: RequestState }>;

export const mayMove = (state: RequestState, move: keyof typeof moves): boolean =>
  (moves[move].from as readonly RequestState[]).includes(state);

export const channels = ["online", "phone", "letter", "visit"] as const;
export type RequestChannel = (typeof channels)[number];

/** How somebody makes sure who asks. "account": she is signed in. Never a copy of a document. */
export const identifications = [
  "account",
  "passport",
  "identity_card",
  "driving_licence",
  "known",
  "called_back",
] as const;
export type Identification = (typeof identifications)[number];

export const assistants = ["nobody", "family", "neighbour", "worker", "volunteer"] as const;
export type Assistant = (typeof assistants)[number];

export const refusals = ["hold", "responsible", "not_shown", "not_here", "others", "law", "other"] as const;
export type Refusal = (typeof refusals)[number];

export const withheldReasons = ["other_person", "reporter", "law"] as const;
export type WithheldReason = (typeof withheldReasons)[number];

export const fileKinds = ["json", "pdf"] as const;
export type FileKind = (typeof fileKinds)[number];

export const holdReasons = ["complaint", "court", "police", "inspection", "request"] as const;
export type HoldReason = (typeof holdReasons)[number];

export const reviewKinds = ["unused", "duty"] as const;
export const decisions = ["keep", "erase"] as const;
export type Decision = (typeof decisions)[number];

/** Default, configurable in the rules. Months for an answer and for an extension; source: GDPR article 12, paragraph 3. */
export const clocks = {
  answerMonths: 1,
  extensionMonths: 2,
  exportHours: 24,
  doorMinutes: 60,
  escalateAfterWorkingDays: 20,
  /** Never removed sooner after the warning. */
  warnedAtLeastDays: 30,
  /** In one night; the rest follows the next. */
  mostWarned: 1_000,
  mostErased: 1_000,
} as const;
