// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Source: the programmes this product follows, the emergency button. Periods are defaults.

export const emergencyReasons = ["immediate_danger", "lead_absent", "resident_asks", "police_or_112"] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];

export const emergencyVerdicts = ["right", "wrong", "unclear"] as const;
export type EmergencyVerdict = (typeof emergencyVerdicts)[number];

/** The card is open so long, in hours; the whole file within it, again while the card is open. */
export const cardHours = 24;
export const fileHours = 4;
/** What she writes down, in signs. */
export const shortest = 20;
export const longest = 500;
/** Somebody else looks at it within so many working days. */
export const reviewWithin = 5;
/** After so many working days without that, the button is shut for who used it. */
export const blockedAfter = 10;
