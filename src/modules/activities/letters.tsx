// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { speak } from "#platform/i18n/i18n.ts";
import type { Mail } from "#platform/mail/mail.ts";
import { formatDay, formatPhone } from "#ui/show/format.ts";
import { kindsInWords, type Said } from "./fresh/words.ts";
import { letterTexts } from "./messages/desk/letters.ts";
import { doubtTexts } from "./messages/fresh.ts";
import { paths } from "./paths.ts";
import { describeRule } from "./recurrence/describe.ts";
import type { Series } from "./tables.ts";

/** Where a letter goes and what it is about. Organisations and colleagues are written to in Dutch. */
export interface Address {
  to: string;
  site: SiteSettings;
  publicUrl: string;
}
const m = speak(letterTexts, "nl");

const letter = ({ to, site }: Address, kind: string, subject: string, text: string): Mail => ({
  to,
  subject,
  text: `${text}\n\n${m.phone(formatPhone(site.phone), site.name)}\n`,
  kind,
});

/** "Klopt dit nog?", with the secret link. Opening it alone confirms nothing. */
export function confirmLetter(address: Address, activity: Series, token: string, said: Said = []): Mail {
  const { rrule, startsLocal, minutes, rdates, exdates } = activity;
  const rhythm = describeRule(rrule, startsLocal, minutes, "nl", { rdates, exdates });
  const doubts = said.length > 0 ? `${speak(doubtTexts, "nl").saidLetter(kindsInWords(said))}\n\n` : "";
  const text = m.confirmText(activity.title, `${rhythm}\n\n${doubts}`.trim(), address.publicUrl + paths.confirm(token));
  return letter(address, "activity_confirm", m.confirmSubject(activity.title), text);
}

export function reviewLetter(address: Address, { title, number }: Series, organisationName: string): Mail {
  const text = m.reviewText(title, organisationName, address.publicUrl + paths.reviewOne(number));
  return letter(address, "activity_review", m.reviewSubject, text);
}

export function sentBackLetter(address: Address, { title, number }: Series, reason: string): Mail {
  const text = m.sentBackText(title, reason, address.publicUrl + paths.preview(number));
  return letter(address, "activity_sent_back", m.sentBackSubject(title), text);
}

export function approvedLetter(address: Address, { title, number }: Series): Mail {
  const text = m.approvedText(title, address.publicUrl + paths.placedHere(number));
  return letter(address, "activity_approved", m.approvedSubject(title), text);
}

export function holidayLetter(address: Address, { title, number }: Series, date: Temporal.PlainDateTime): Mail {
  const day = formatDay(date, "nl");
  const text = m.holidayText(title, day, address.publicUrl + paths.manage(number));
  return letter(address, "activity_holiday", m.holidaySubject(title, day), text);
}
