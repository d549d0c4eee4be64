// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { inLanguage, languageOf, speak } from "#platform/i18n/i18n.ts";
import type { Mail } from "#platform/mail/mail.ts";
import type { Sms } from "#platform/sms/sms.ts";
import { formatPhone } from "#ui/show/format.ts";
import { htmlOf } from "./mail/mail-html.ts";
import { letterTexts } from "./messages/letters.ts";
import type { Delivery } from "./tables.ts";

/** Longer than this is more than one SMS. */
const oneSms = 160;

/** In the language of the reader, also where the caller chose one already. */
const linkOf = ({ link, language }: Delivery, publicUrl: string): string =>
  link === "" ? "" : publicUrl + inLanguage(languageOf(link)[1], language);

/** What is made for one message when it leaves: secrets that stand nowhere else. */
export interface Extras {
  /** Whole address of the page where the question is answered. */
  answer?: string;
  /** Whole address of "minder berichten". */
  fewer?: string;
  /** Where the mail goes back to. */
  bounceTo?: string;
  /** JA and NEE come back to us. */
  replies?: boolean;
}

/** The mail: what is to be told, the links, and whom to call; as text and as simple HTML. Never the name of a person. */
export function mailFor(delivery: Delivery, site: SiteSettings, publicUrl: string, extras: Extras = {}): Mail {
  const m = speak(letterTexts, delivery.language);
  const link = linkOf(delivery, publicUrl);
  const { answer, fewer, bounceTo } = extras;
  const parts = [
    delivery.body,
    ...(answer ? [`${m.answer}\n${answer}`] : []),
    ...(link ? [`${m.link}\n${link}`] : []),
    `${m.phone(formatPhone(site.phone), site.phoneHours)}\n${site.name}`,
    ...(fewer ? [`${m.fewer}\n${fewer}`] : []),
  ];
  const text = `${parts.join("\n\n")}\n`;
  const { email: to, subject, kind, language } = delivery;
  return {
    to,
    subject,
    text,
    kind,
    html: htmlOf(text, subject, language),
    fromName: site.name,
    replyTo: site.email,
    ...(bounceTo ? { bounceTo } : {}),
    ...(fewer ? { unsubscribe: fewer } : {}),
  };
}

/** The SMS: all of it when that fits in one, else the subject and the link. With a question: where, or how, to answer. */
export function smsFor(delivery: Delivery, publicUrl: string, { answer, replies }: Extras = {}): Sms {
  const m = speak(letterTexts, delivery.language);
  const link = answer ?? linkOf(delivery, publicUrl);
  const ask = answer && replies ? m.replyBySms : "";
  const join = (text: string) => [text, ask, link].filter(Boolean).join(" ");
  const whole = join(delivery.body.replace(/\s+/g, " "));
  const text = whole.length <= oneSms || !link ? whole : join(`${delivery.subject}.`.replace(/([.?!])\.$/, "$1"));
  return { to: delivery.phone, text, kind: delivery.kind };
}
