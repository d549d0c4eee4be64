// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { startOfDay, toInstant, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";

// The life of a signal. Source: the programmes this product follows, P1. Clocks are defaults.

/** `held`: kept apart until somebody saw that it is no spam. A draft is no signal yet: see platform/forms/drafts.ts. */
export const signalStates = [
  "held",
  "received",
  "triage",
  "advised",
  "emergency_passed",
  "safety_route",
  "merged",
  "taken_up",
  "assigned",
  "approaching",
  "not_reached",
  "contacted",
  "later",
  "converted",
  "closed",
  "anonymised",
] as const;
export type SignalState = (typeof signalStates)[number];

/** In these somebody still has something to do; all others are an end. */
export const openStates = [
  "held",
  "received",
  "triage",
  "taken_up",
  "assigned",
  "approaching",
  "not_reached",
  "contacted",
  "later",
] as const satisfies readonly SignalState[];
/** Open, and seen by the team. */
export const workStates = openStates.filter((state) => state !== "held");
export const isOpenState = (state: SignalState): boolean => (openStates as readonly SignalState[]).includes(state);

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
  "few_people",
  "other",
] as const;
/** Facts that say something about health: never asked, and never kept, without the consent of the person. */
export const healthSigns = ["self_care", "drink_or_medicine", "eats_or_sleeps_badly"] as const;
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
] as const;
export type Refusal = (typeof refusals)[number];

export const heldReasons = ["same_target", "many_at_once", "looks_like_spam", "too_busy"] as const;
export type HeldReason = (typeof heldReasons)[number];

/** What is to be done next: an open signal has exactly one of these, with a date. */
export const nextSteps = [
  "moderate",
  "alarm",
  "triage",
  "weigh_not_approached",
  "assign",
  "first_attempt",
  "next_attempt",
  "review_not_reached",
  "agree_next",
  "return_on_date",
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Status of the FHIR Task of a referral, after the event. Null: not told. */
export type TaskStatus =
  | "requested"
  | "accepted"
  | "rejected"
  | "in-progress"
  | "completed"
  | "failed"
  | "cancelled"
  | "on-hold";

/** Asked in the verb of the event. */
export type Guard =
  | "no_spam"
  | "triagist_without_exclusion"
  | "nothing_about_person"
  | "pointed_to_emergency_numbers"
  | "professional_only"
  | "coordinator_says_same_person"
  | "reached_and_neutral_invitation"
  | "coded_reason"
  | "receiver_known"
  | "second_person_if_contact_given"
  | "area_clearance_no_exclusion"
  | "information_given"
  | "attempts_spent"
  | "coordinator_with_reason"
  | "consent_recorded"
  | "consent_recorded_beforehand"
  | "date_chosen_by_resident"
  | "not_again_when_asked"
  | "reporter_by_code_or_referrer"
  | "date_has_come"
  | "retention_ended";

/** A number of working days, or of hours on the clock. */
export type Term = { workingDays: number } | { hours: number };
export type Terms = Term | Record<SignalType, Term> | "date_of_resident";

export interface SignalMove {
  from: readonly SignalState[];
  to: SignalState;
  guard: Guard | null;
  /** Close reason that belongs to it. */
  reason?: CloseReason;
  /** What is to be done after it, and how long that may take. Null: nothing, or unchanged when `to` is where it was. */
  next: NextStep | null;
  within: Terms | null;
  task: TaskStatus | "as_target" | "as_case" | null;
}

const toTriage = { light: { workingDays: 2 }, worry: { workingDays: 1 }, emergency: { hours: 1 } } as const;
const toApproach = { light: { workingDays: 5 }, worry: { hours: 48 }, emergency: { hours: 1 } } as const;

/** Every move there is; what is not here does not happen. */
export const signalMoves = {
  receive: { from: [], to: "received", guard: "no_spam", next: "triage", within: toTriage, task: "requested" },
  hold: { from: [], to: "held", guard: null, next: "moderate", within: { workingDays: 1 }, task: null },
  release: { from: ["held"], to: "received", guard: null, next: "triage", within: toTriage, task: "requested" },
  /** Danger now: it stays, and somebody on duty hears within the hour. */
  alarm: { from: ["received"], to: "received", guard: null, next: "alarm", within: { hours: 1 }, task: "requested" },
  claim: {
    from: ["received"],
    to: "triage",
    guard: "triagist_without_exclusion",
    next: "triage",
    within: toTriage,
    task: "requested",
  },
  letGo: { from: ["triage"], to: "received", guard: null, next: "triage", within: toTriage, task: "requested" },
  advise: { from: ["triage"], to: "advised", guard: "nothing_about_person", next: null, within: null, task: null },
  passEmergency: {
    from: ["triage"],
    to: "emergency_passed",
    guard: "pointed_to_emergency_numbers",
    next: null,
    within: null,
    task: null,
  },
  routeSafety: {
    from: ["triage"],
    to: "safety_route",
    guard: "professional_only",
    next: null,
    within: null,
    task: "accepted",
  },
  merge: {
    from: ["triage"],
    to: "merged",
    guard: "coordinator_says_same_person",
    next: null,
    within: null,
    task: "as_target",
  },
  endLight: {
    from: ["triage"],
    to: "closed",
    guard: "reached_and_neutral_invitation",
    reason: "light",
    next: null,
    within: null,
    task: "completed",
  },
  refuse: {
    from: ["triage"],
    to: "closed",
    guard: "coded_reason",
    reason: "not_taken_up",
    next: null,
    within: null,
    task: "rejected",
  },
  passOn: {
    from: ["triage"],
    to: "closed",
    guard: "receiver_known",
    reason: "passed_on",
    next: null,
    within: null,
    task: "rejected",
  },
  markSpam: {
    from: ["triage", "held"],
    to: "closed",
    guard: "second_person_if_contact_given",
    reason: "spam",
    next: null,
    within: null,
    task: null,
  },
  takeUp: {
    from: ["triage"],
    to: "taken_up",
    guard: null,
    next: "assign",
    within: { workingDays: 3 },
    task: "accepted",
  },
  assign: {
    from: ["taken_up"],
    to: "assigned",
    guard: "area_clearance_no_exclusion",
    next: "first_attempt",
    within: toApproach,
    task: "accepted",
  },
  attempt: {
    from: ["assigned", "approaching"],
    to: "approaching",
    guard: null,
    next: "next_attempt",
    within: toApproach,
    task: "accepted",
  },
  reach: {
    from: ["assigned", "approaching"],
    to: "contacted",
    guard: "information_given",
    next: "agree_next",
    within: { workingDays: 5 },
    task: "accepted",
  },
  spendAttempts: {
    from: ["approaching"],
    to: "not_reached",
    guard: "attempts_spent",
    next: "review_not_reached",
    within: { workingDays: 5 },
    task: "accepted",
  },
  tryAgain: {
    from: ["not_reached"],
    to: "approaching",
    guard: "coordinator_with_reason",
    next: "next_attempt",
    within: { workingDays: 5 },
    task: "accepted",
  },
  giveUp: {
    from: ["not_reached"],
    to: "closed",
    guard: "coordinator_with_reason",
    reason: "not_reached",
    next: null,
    within: null,
    task: "failed",
  },
  convert: {
    from: ["contacted"],
    to: "converted",
    guard: "consent_recorded",
    next: null,
    within: null,
    task: "as_case",
  },
  /** Only a referral, or type A with recorded consent. */
  convertAtOnce: {
    from: ["triage"],
    to: "converted",
    guard: "consent_recorded_beforehand",
    next: null,
    within: null,
    task: "as_case",
  },
  postpone: {
    from: ["contacted"],
    to: "later",
    guard: "date_chosen_by_resident",
    next: "return_on_date",
    within: "date_of_resident",
    task: "on-hold",
  },
  comeBack: {
    from: ["later"],
    to: "assigned",
    guard: "date_has_come",
    next: "first_attempt",
    within: { workingDays: 5 },
    task: "accepted",
  },
  notWanted: {
    from: ["contacted"],
    to: "closed",
    guard: "not_again_when_asked",
    reason: "does_not_want",
    next: null,
    within: null,
    task: "cancelled",
  },
  helpedAlready: {
    from: ["contacted"],
    to: "closed",
    guard: null,
    reason: "already_supported",
    next: null,
    within: null,
    task: "cancelled",
  },
  withdraw: {
    from: openStates,
    to: "closed",
    guard: "reporter_by_code_or_referrer",
    reason: "withdrawn",
    next: null,
    within: null,
    task: "cancelled",
  },
  anonymise: {
    from: ["advised", "emergency_passed", "safety_route", "merged", "converted", "closed"],
    to: "anonymised",
    guard: "retention_ended",
    next: null,
    within: null,
    task: null,
  },
} as const satisfies Record<string, SignalMove>;
export type SignalEvent = keyof typeof signalMoves;

/** Where an event leads from here; null when it cannot happen here. */
export const afterEvent = (state: SignalState, event: SignalEvent): SignalState | null =>
  (signalMoves[event].from as readonly SignalState[]).includes(state) ? signalMoves[event].to : null;

/** When what comes after an event must have been done; null when nothing comes, or when the resident chose the date. */
export function dueAfter(event: SignalEvent, type: SignalType, at: Temporal.Instant): Temporal.Instant | null {
  const within: Terms | null = signalMoves[event].within;
  if (within === null || within === "date_of_resident") return null;
  return dueOf(isTerm(within) ? within : within[type], at);
}

const isTerm = (terms: Term | Record<SignalType, Term>): terms is Term => "hours" in terms || "workingDays" in terms;

/** A number of working days ends with that day: the first instant of the next. */
export function dueOf(term: Term, at: Temporal.Instant): Temporal.Instant {
  if ("hours" in term) return at.add({ hours: term.hours });
  return startOfDay(workingDaysAfter(toLocal(at).toPlainDate(), term.workingDays).add({ days: 1 }));
}

/** The next step and its time of a signal that comes in. Danger rings within the hour, whatever else there is. */
export function dueFor(signal: {
  held?: boolean;
  danger: boolean;
  type: SignalType;
  notApproached?: boolean;
  at: Temporal.Instant;
}): { step: NextStep; due: Temporal.Instant } {
  const { type, at } = signal;
  const urgent = signal.danger || type === "emergency";
  if (signal.held) return { step: "moderate", due: dueAfter(urgent ? "alarm" : "hold", type, at)! };
  if (urgent) return { step: "alarm", due: dueAfter("alarm", type, at)! };
  return { step: signal.notApproached ? "weigh_not_approached" : "triage", due: dueAfter("receive", type, at)! };
}

/** Lamp of a referral that waits in triage: amber after 2, red after 5 working days. */
export const referralLamps = { amber: 2, red: 5 } as const;

/** "Niet bereikt" only after this many attempts, on so many channels and parts of the day. */
export const attemptsRule = { attempts: 3, channels: 2, dayParts: 2 } as const;

/** Calendar days. Source of the month: GDPR article 14; the days in it are defaults. */
export const informClock = { months: 1, taskOnDay: 25, endOnDay: 31 } as const;

/** The last day on which the person must have heard of it: only a signal by somebody else, that holds something of her. */
export const informBefore = (
  signal: { entryType: EntryType; reporterRole: ReporterRole },
  received: Temporal.Instant,
): Temporal.PlainDate | null =>
  signal.entryType === "C" || signal.reporterRole === "self"
    ? null
    : toLocal(received).toPlainDate().add({ months: informClock.months });

/** The four words that a reporter may know. */
export const reporterWords = ["received", "taken_up", "contact", "closed"] as const;
export type ReporterWord = (typeof reporterWords)[number];

const wordOf: Record<SignalState, ReporterWord> = {
  held: "received",
  received: "received",
  triage: "received",
  advised: "closed",
  emergency_passed: "closed",
  safety_route: "taken_up",
  merged: "received",
  taken_up: "taken_up",
  assigned: "taken_up",
  approaching: "taken_up",
  not_reached: "taken_up",
  contacted: "contact",
  later: "contact",
  converted: "contact",
  closed: "closed",
  anonymised: "closed",
};

/** Never why. "Contact" only when the resident agrees that the reporter hears it; a merged signal follows its target. */
export function reporterWord(state: SignalState, { contactMayBeTold }: { contactMayBeTold: boolean }): ReporterWord {
  const word = wordOf[state];
  return word === "contact" && !contactMayBeTold ? "taken_up" : word;
}

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
  /** From one source in an hour: many addresses. */
  fromSourceInHour: 40,
  /** From everybody in an hour. */
  fromAllInHour: 200,
} as const;

/** A code lives this long after the end. */
export const codeDays = 30;

/** The local instant of a date that a resident chose: the start of that day. */
export const onDate = (date: Temporal.PlainDate): Temporal.Instant => toInstant(date.toPlainDateTime());
