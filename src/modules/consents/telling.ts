// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Recipient, tell } from "#modules/messages/index.ts";
import { findPerson, fullName, type Person, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { formatDate } from "#ui/show/format.ts";
import { agreed } from "./messages/agreed.ts";
import { labels, told } from "./messages/told.ts";
import { paths } from "./paths.ts";
import { consentSlots } from "./slots.ts";
import type { ActsFor, Consent } from "./tables.ts";

/** How somebody is reached is for the messages room to find: it knows the own wishes. */
const recipientOf = (person: Person): Recipient => ({
  person: person.id,
  name: fullName(person),
  language: person.language,
});

/** "Uw toestemming loopt bijna af": once, a month before. */
export async function tellRenew(db: Db, actor: Actor, consent: Consent): Promise<void> {
  const person = await findPerson(db, consent.person);
  const m = speak(told, person.language);
  const what = speak(agreed, person.language)[consent.purpose];
  const until = consent.validUntil ? formatDate(consent.validUntil, person.language) : "";
  await tell(db, actor, {
    to: recipientOf(person),
    kind: "consents.renew",
    label: labels.renew,
    subject: m.renewSubject,
    text: m.renewText(what, until),
    link: inLanguage(paths.consent(consent.number), person.language),
    about: consent.id,
    key: `consents.renew:${consent.id}:`,
  });
}

/** Who acted for somebody hears that it is over; not for whom, and not why. */
export async function tellRepresentative(db: Db, actor: Actor, agreement: ActsFor): Promise<void> {
  const found = (await personsById(db, [agreement.representative])).get(agreement.representative);
  if (!found || found.closedAt) return;
  const m = speak(told, found.language);
  await tell(db, actor, {
    to: recipientOf(found),
    kind: "consents.ended",
    label: labels.ended,
    subject: m.endedSubject,
    text: m.endedText,
    link: inLanguage(paths.behalf, found.language),
    about: agreement.id,
    key: `consents.ended:${agreement.id}:`,
  });
}

/** An organisation that was given something hears that it may not use it any more; of whom stands behind the number. */
export async function tellOrganisation(db: Db, actor: Actor, consent: Consent): Promise<void> {
  const to = (await consentSlots().organisationsById(db, [consent.recipient!])).get(consent.recipient!);
  if (!to) return;
  const m = speak(told, "nl");
  await tell(db, actor, {
    to: { name: to.name, phone: to.phone, email: to.email },
    kind: "consents.closed",
    label: labels.closed,
    subject: m.closedSubject,
    text: m.closedText(consent.number),
    about: consent.id,
    key: `consents.closed:${consent.id}:`,
  });
}
