// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Source: the programmes this product follows, zorgmelding, and the five steps of the meldcode. Clocks are defaults.

export const safetyKinds = ["abuse", "neglect", "self_neglect", "self_harm", "danger", "other"] as const;
export type SafetyKind = (typeof safetyKinds)[number];

export const severities = ["now", "today", "soon"] as const;
export type Severity = (typeof severities)[number];
/** Somebody takes it up within so many hours; "soon": before the end of the next working day. */
export const takenUpWithin: Record<Severity, number | null> = { now: 1, today: 24, soon: null };

/** The five steps, in their order. */
export const steps = ["map", "consult", "talk", "weigh", "decide"] as const;
export type Step = (typeof steps)[number];
/** Without these it is not handled. Talking is left out where that would be dangerous. */
export const neededSteps: readonly Step[] = ["map", "consult", "weigh", "decide"];

export const handledWays = ["reported", "help_arranged", "passed_on", "no_concern"] as const;
export type HandledWay = (typeof handledWays)[number];

export type SafetyState = "open" | "taken" | "handled";
/** Every move there is: a report is open, somebody takes it, and it is handled. */
export const moves = {
  take: { from: ["open", "taken"], to: "taken" },
  step: { from: ["taken"], to: "taken" },
  share: { from: ["open", "taken", "handled"], to: null },
  handle: { from: ["taken"], to: "handled" },
} as const satisfies Record<string, { from: readonly SafetyState[]; to: SafetyState | null }>;

export const stateOf = ({ takenAt, handledAt }: { takenAt: unknown; handledAt: unknown }): SafetyState =>
  handledAt ? "handled" : takenAt ? "taken" : "open";

export const longestText = 2000;
