// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Codes and limits of what a referral holds. Source: the programmes this product follows, fields of P2.

export const practiceKinds = ["huisarts", "poh", "wijkverpleging", "fysiotherapeut", "dietist", "other"] as const;
export type PracticeKind = (typeof practiceKinds)[number];
/** Who refers. */
export const referrerRoles = [
  "huisarts",
  "poh",
  "doktersassistent",
  "wijkverpleging",
  "fysiotherapeut",
  "dietist",
  "other",
] as const;
export type ReferrerRole = (typeof referrerRoles)[number];
/** How a practice hears how it goes. "link" and "fhir" stand ready by themselves; "phone" and "letter" are work of the team. */
export const feedbackChannels = ["link", "phone", "letter", "fhir"] as const;
export type FeedbackChannel = (typeof feedbackChannels)[number];

export const referralChannels = ["web", "paper", "phone", "fhir"] as const;
export type ReferralChannel = (typeof referralChannels)[number];

/** What a practice may tick, at most three. */
export const offeredReasons = [
  "company",
  "mourning",
  "little_to_do",
  "meaning",
  "little_movement",
  "busy_carer",
  "money_matters",
  "light_stress",
  "new_here",
  "other",
] as const;
/** `not_told`: the patient agreed to her name and number only. */
export const reasons = [...offeredReasons, "not_told"] as const;
export type Reason = (typeof reasons)[number];
export const mostReasons = 3;

export const contactWays = ["phone", "letter", "sms", "email", "via_contact", "in_person"] as const;
export type ContactWay = (typeof contactWays)[number];
export const consentHows = ["oral", "signature"] as const;
export type ConsentHow = (typeof consentHows)[number];
/** What the patient agrees to. The reason and the feedback are each a yes of their own. */
export const consentScopes = ["contact_only", "contact_and_reason", "feedback_allowed"] as const;
export type ConsentScope = (typeof consentScopes)[number];

export const returnReasons = ["capacity", "missing_information", "out_of_area", "not_fitting", "other"] as const;
export type ReturnReason = (typeof returnReasons)[number];
export const outcomes = [
  "takes_part",
  "has_role",
  "contact_enough",
  "other_help",
  "stopped_own_choice",
  "not_reached",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Public keys of the system of a practice, as it gave them. */
export interface Jwks {
  keys: Record<string, unknown>[];
}

/** Limits in characters. */
export const limits = {
  name: 120,
  phone: 20,
  contactTime: 60,
  whoMayBePresent: 80,
  whatMatters: 300,
  visitorSafety: 120,
  alreadyTried: 200,
  requestIdentifier: 200,
} as const;
