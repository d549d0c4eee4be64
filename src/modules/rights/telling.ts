// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Channel, type Recipient, tell } from "#modules/messages/index.ts";
import { fullName, type Person, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { tellingTexts } from "./messages/tellings.ts";
import { paths } from "./paths.ts";
import type { Request } from "./tables.ts";
import type { Refusal } from "./workflow.ts";

const channelOf: Record<string, Channel> = { phone: "phone", letter: "letter", sms: "sms", email: "email" };

export function recipientOf(person: Person): Recipient {
  const { address, phone, email, language, channel } = person;
  const lines = address
    ? [`${address.street} ${address.houseNumber}`.trim(), `${address.postcode} ${address.city}`.trim()]
    : [];
  return {
    person: person.id,
    name: fullName(person),
    phone: phone ?? "",
    email: email ?? "",
    address: lines.filter(Boolean).join("\n"),
    language,
    ...(channel && channelOf[channel] ? { channel: channelOf[channel] } : {}),
  };
}

/** Nothing is refused, and nothing takes longer, in silence. What was answered in own words stands on the own page. */
export async function tellAnswer(
  db: Db,
  actor: Actor,
  { id, person, kind }: Pick<Request, "id" | "person" | "kind">,
  answer: "granted" | "extended" | Refusal,
): Promise<void> {
  const who = person ? (await personsById(db, [person])).get(person) : undefined;
  if (!who || who.deceasedOn) return;
  const m = speak(tellingTexts, who.language);
  const sentence = answer === "granted" ? m.granted : answer === "extended" ? m.extended : m.refused(m[answer]);
  await tell(db, actor, {
    to: recipientOf(who),
    kind: "rights.answered",
    label: speak(tellingTexts, "nl").label,
    subject: m.subject,
    text: [m.about(m[kind]), sentence, m.more].join("\n\n"),
    link: paths.ask,
    about: id,
    key: `rights.answered:${id}:${answer}`,
  });
}
