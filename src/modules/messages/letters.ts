// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { inLanguage, languageOf, speak } from "#platform/i18n/i18n.ts";
import type { Mail } from "#platform/mail/mail.ts";
import type { Sms } from "#platform/sms/sms.ts";
import { formatPhone } from "#ui/show/format.ts";
import { letterTexts } from "./messages/letters.ts";
import type { Delivery } from "./tables.ts";

/** Longer than this is more than one SMS. */
const oneSms = 160;

/** In the language of the reader, also where the caller chose one already. */
const linkOf = ({ link, language }: Delivery, publicUrl: string): string =>
  link === "" ? "" : publicUrl + inLanguage(languageOf(link)[1], language);

/** The mail: what is to be told, the link, and whom to call. Never the name of a person. */
export function mailFor(delivery: Delivery, site: SiteSettings, publicUrl: string): Mail {
  const m = speak(letterTexts, delivery.language);
  const link = linkOf(delivery, publicUrl);
  const parts = [
    delivery.body,
    ...(link ? [`${m.link}\n${link}`] : []),
    `${m.phone(formatPhone(site.phone), site.phoneHours)}\n${site.name}`,
  ];
  return { to: delivery.email, subject: delivery.subject, text: `${parts.join("\n\n")}\n`, kind: delivery.kind };
}

/** The SMS: all of it when that fits in one, else the subject and the link. */
export function smsFor(delivery: Delivery, publicUrl: string): Sms {
  const link = linkOf(delivery, publicUrl);
  const join = (text: string) => [text, link].filter(Boolean).join(" ");
  const whole = join(delivery.body.replace(/\s+/g, " "));
  const text = whole.length <= oneSms || !link ? whole : join(`${delivery.subject}.`.replace(/([.?!])\.$/, "$1"));
  return { to: delivery.phone, text, kind: delivery.kind };
}
