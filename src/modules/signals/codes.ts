// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Codes and limits of what a signal holds. Source: the programmes this product follows, fields of P1.

export const signalKinds = ["report", "referral"] as const;
export type SignalKind = (typeof signalKinds)[number];
/** A: with consent. B: a worry without consent. C: advice only, nothing about the person. */
export const entryTypes = ["A", "B", "C"] as const;
export type EntryType = (typeof entryTypes)[number];
/** light: no hurry. worry: something is not right. emergency: today. */
export const signalTypes = ["light", "worry", "emergency"] as const;
export type SignalType = (typeof signalTypes)[number];
export const channels = ["web", "phone", "paper", "in_person", "partner", "fhir"] as const;
export type Channel = (typeof channels)[number];
export const reporterRoles = ["neighbour", "family", "organisation_worker", "volunteer", "self", "referrer"] as const;
export type ReporterRole = (typeof reporterRoles)[number];
export const ageBands = ["<55", "55-64", "65-74", "75-84", "85+", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];
export const personKnowsAnswers = ["yes", "no", "will_be_told"] as const;
export type PersonKnows = (typeof personKnowsAnswers)[number];

/** Facts that somebody saw, never judgements. */
export const plainSigns = [
  "curtains_closed",
  "outside_neglected",
  "letterbox_full",
  "stayed_away",
  "no_longer_out",
  "light_on_daytime",
  "dead_plants",
  "life_event",
  "self_care",
  "few_people",
  "other",
] as const;
/** Facts about health: never asked, and never kept, without the consent of the person. */
export const healthSigns = ["drink_or_medicine", "eats_or_sleeps_badly"] as const;
export const signs = [...plainSigns, ...healthSigns] as const;
export type Sign = (typeof signs)[number];
export const signsFor = (entryType: EntryType): readonly Sign[] =>
  entryType === "A" ? signs : entryType === "B" ? plainSigns : [];

export const closeReasons = [
  "light",
  "not_taken_up",
  "passed_on",
  "spam",
  "not_reached",
  "does_not_want",
  "already_supported",
  "withdrawn",
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why a signal is not taken up. A reporter never hears it; a practice hears a fixed sentence. */
export const refusals = [
  "outside_area",
  "other_care_needed",
  "no_consent",
  "not_enough_known",
  "no_question",
  "already_known",
  "no_capacity",
  "not_approached",
  // by the night only: see expireUninformed
  "not_informed",
] as const;
export type Refusal = (typeof refusals)[number];

export const heldReasons = ["same_target", "many_at_once", "looks_like_spam", "too_busy"] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Limits in characters. Source: the programmes this product follows, fields of P1. */
export const limits = {
  name: 120,
  organisation: 120,
  contact: 120,
  address: 200,
  phone: 20,
  ownWords: 500,
  since: 60,
  alreadyDid: 300,
  visitorDanger: 120,
  question: 500,
} as const;

/** When something comes in this often, it is kept apart for a person to look at; nothing is lost. */
export const holdLimits = {
  /** About one address or phone in a day: from this one on. */
  sameTargetInDay: 5,
  /** From one source in an hour: from this one on. Twenty colleagues behind one address of the network are fewer. */
  fromSourceInHour: 25,
  /** From everybody in an hour. */
  fromAllInHour: 200,
} as const;

/** A code lives this long after the end. */
export const codeDays = 30;
