// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { startOfDay, toInstant, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import type { CloseReason, EntryType, ReporterRole, SignalType } from "./codes.ts";

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
export const isOpenState = (state: SignalState): boolean => (openStates as readonly SignalState[]).includes(state);

/** What is to be done next: an open signal has exactly one of these, with a date. */
export const nextSteps = [
  "moderate",
  "confirm_spam",
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
  | "not_informed_in_time"
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

const none = null;
const row = <const F extends readonly SignalState[], const T extends SignalState>(
  from: F,
  to: T,
  guard: Guard | null,
  next: NextStep | null,
  within: Terms | null,
  task: SignalMove["task"],
  reason?: CloseReason,
) => ({ from, to, guard, next, within, task, ...(reason ? { reason } : {}) });

const days = (workingDays: number): Term => ({ workingDays });
const toTriage: Terms = { light: days(2), worry: days(1), emergency: { hours: 1 } };
const toApproach: Terms = { light: days(5), worry: { hours: 48 }, emergency: { hours: 1 } };
const ended: readonly SignalState[] = signalStates.filter((state) => !isOpenState(state) && state !== "anonymised");

/** Every move there is: from, to, guard, next step, time for it, FHIR Task after it, close reason. What is not here does not happen. */
// biome-ignore format: a table reads by rows
export const signalMoves = {
  receive: row([], "received", "no_spam", "triage", toTriage, "requested"),
  hold: row([], "held", none, "moderate", days(1), none),
  release: row(["held"], "received", none, "triage", toTriage, "requested"),
  /** Danger now: it stays, and somebody on duty hears within the hour. */
  alarm: row(["received"], "received", none, "alarm", { hours: 1 }, "requested"),
  /** Who lives there does not want to be approached: that is weighed first. */
  weighFirst: row(["received"], "received", none, "weigh_not_approached", toTriage, "requested"),
  claim: row(["received"], "triage", "triagist_without_exclusion", "triage", toTriage, "requested"),
  letGo: row(["triage"], "received", none, "triage", toTriage, "requested"),
  advise: row(["triage"], "advised", "nothing_about_person", none, none, none),
  passEmergency: row(["triage"], "emergency_passed", "pointed_to_emergency_numbers", none, none, none),
  routeSafety: row(["triage"], "safety_route", "professional_only", none, none, "accepted"),
  merge: row(["triage"], "merged", "coordinator_says_same_person", none, none, "as_target"),
  /** Also after the attempts: who was reached and wants only to come along needs no case. */
  endLight: row(["triage", "contacted"], "closed", "reached_and_neutral_invitation", none, none, "completed", "light"),
  refuse: row(["triage"], "closed", "coded_reason", none, none, "rejected", "not_taken_up"),
  passOn: row(["triage"], "closed", "receiver_known", none, none, "rejected", "passed_on"),
  /** To another team of this site, where it comes in as a new one. */
  handOver: row(["triage"], "received", "receiver_known", "triage", toTriage, "requested"),
  markSpam: row(["triage"], "closed", "second_person_if_contact_given", none, none, none, "spam"),
  throwAway: row(["held"], "closed", "second_person_if_contact_given", none, none, none, "spam"),
  takeUp: row(["triage"], "taken_up", none, "assign", days(3), "accepted"),
  assign: row(["taken_up"], "assigned", "area_clearance_no_exclusion", "first_attempt", toApproach, "accepted"),
  attempt: row(["assigned", "approaching"], "approaching", none, "next_attempt", toApproach, "accepted"),
  reach: row(["assigned", "approaching"], "contacted", "information_given", "agree_next", days(5), "accepted"),
  spendAttempts: row(["approaching"], "not_reached", "attempts_spent", "review_not_reached", days(5), "accepted"),
  /** Back to the team, to be given to somebody else. */
  handBack: row(["assigned", "approaching"], "taken_up", none, "assign", days(3), "accepted"),
  tryAgain: row(["not_reached"], "approaching", "coordinator_with_reason", "next_attempt", days(5), "accepted"),
  giveUp: row(["not_reached"], "closed", "coordinator_with_reason", none, none, "failed", "not_reached"),
  convert: row(["contacted"], "converted", "consent_recorded", none, none, "as_case"),
  /** Only a referral, or type A with recorded consent. */
  convertAtOnce: row(["triage"], "converted", "consent_recorded_beforehand", none, none, "as_case"),
  postpone: row(["contacted"], "later", "date_chosen_by_resident", "return_on_date", "date_of_resident", "on-hold"),
  comeBack: row(["later"], "assigned", "date_has_come", "first_attempt", days(5), "accepted"),
  notWanted: row(["contacted"], "closed", "not_again_when_asked", none, none, "cancelled", "does_not_want"),
  helpedAlready: row(["contacted"], "closed", none, none, none, "cancelled", "already_supported"),
  withdraw: row(openStates, "closed", "reporter_by_code_or_referrer", none, none, "cancelled", "withdrawn"),
  /** Nobody told the person within the month, and nobody said why: what somebody else said about her goes. */
  expireUninformed: row(openStates, "closed", "not_informed_in_time", none, none, "rejected", "not_taken_up"),
  anonymise: row(ended, "anonymised", "retention_ended", none, none, none),
};
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

/** The local instant of a date that a resident chose: the start of that day. */
export const onDate = (date: Temporal.PlainDate): Temporal.Instant => toInstant(date.toPlainDateTime());
