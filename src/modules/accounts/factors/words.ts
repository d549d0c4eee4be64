// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export const recoveryStates = ["open", "confirmed", "cancelled"] as const;
export const lossReasons = ["lost", "stolen", "broken", "other"] as const;
/** How a colleague made sure who is asking. Never a document, never a copy of one. */
export const identityChecks = ["seen", "called_back", "video", "employer"] as const;
export type IdentityCheck = (typeof identityChecks)[number];
export type LossReason = (typeof lossReasons)[number];
