// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { formatDate } from "#ui/show/format.ts";
import type { ContactWay, FeedbackChannel, PracticeKind, Reason, ReferralChannel, ReferrerRole } from "./codes.ts";
import { codeWords, taskWords } from "./messages/codes.ts";
import type { Referral } from "./tables.ts";
import { mayHear } from "./task.ts";
import type { Sentence } from "./workflow.ts";

export const reasonWord = (reason: Reason, language: Language): string => speak(codeWords, language)[reason];

export function roleWord(role: ReferrerRole | PracticeKind, language: Language): string {
  const m = speak(codeWords, language);
  return role === "other" ? m.otherKind : m[role];
}

export function wayWord(way: ContactWay, language: Language): string {
  const m = speak(codeWords, language);
  return {
    phone: m.wayPhone,
    letter: m.wayLetter,
    sms: m.waySms,
    email: m.wayEmail,
    via_contact: m.wayVia,
    in_person: m.wayInPerson,
  }[way];
}

export const channelWord = (channel: ReferralChannel, language: Language): string =>
  speak(codeWords, language)[channel];

export function hearsWord(channel: FeedbackChannel, language: Language): string {
  const m = speak(codeWords, language);
  return { link: m.byLink, phone: m.byPhone, letter: m.byLetter, fhir: m.byFhir }[channel];
}

/** Ontvangen, gesproken op …, begonnen, afgerond: what a practice may know, in a few words. */
export function stateWord(referral: Referral, language: Language): string {
  const m = speak(taskWords, language);
  const { taskStatus, businessStatus, contactedOn } = referral;
  if (taskStatus === "rejected") return m.returnedWord;
  if (taskStatus === "entered-in-error" || referral.statusReason === "withdrawn") return m.withdrawnWord;
  if (taskStatus === "completed" || taskStatus === "failed" || taskStatus === "cancelled") return m.ended;
  if (taskStatus === "on-hold") return m.onHold;
  if (businessStatus === "lopend") return m.started;
  if (mayHear(referral) && contactedOn) return m.spokenOn(formatDate(contactedOn, language));
  if (taskStatus === "in-progress") return m.spoken;
  return taskStatus === "accepted" ? m.accepted : m.requested;
}

export const sentenceWord = (sentence: Sentence, language: Language): string => speak(taskWords, language)[sentence];

/** Why it came back or ended, as a fixed sentence; "" when nothing is said. */
export function reasonSentence({ statusReason }: Pick<Referral, "statusReason">, language: Language): string {
  const m = speak(taskWords, language);
  if (statusReason === null) return "";
  return statusReason === "other" ? m.otherReason : m[statusReason];
}
