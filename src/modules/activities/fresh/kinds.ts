// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What can be wrong, as visitors choose it. */
export const doubtKinds = ["time", "place", "stopped", "phone", "other"] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** What somebody hears when calling about an activity. */
export const callResults = ["confirmed", "changed", "stopped", "no_answer"] as const;
export type CallResult = (typeof callResults)[number];
