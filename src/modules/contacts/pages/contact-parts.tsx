// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from "#modules/people/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatFullMoment, formatPhone, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import type { ContactLine } from "../contact.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import type { Matter } from "../slots.ts";
import { aboutsInWords, channelWord } from "../words.ts";

interface About {
  person: Person;
  language: Language;
}

/** First what she can and would like. */
export function Strengths({ person, language }: About) {
  const m = speak(messages, language);
  const facts = [
    { term: m.can, value: person.whatICan },
    { term: m.seeks, value: person.whatISeek },
    { term: m.is, value: person.whoIAm },
    { term: m.doNot, value: person.doNot },
  ];
  const any = facts.some(({ value }) => value !== "");
  return (
    <>
      <Heading level={2}>{m.strengths}</Heading>
      {any ? <Facts facts={facts} /> : <Paragraph>{m.nothingYet}</Paragraph>}
    </>
  );
}

/** Every form of the site can be filled in from here, in her name. */
export function Together({ person, language }: About) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.together}</Heading>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.calendar, language)}>{m.doActivity}</ButtonLink>
        <ButtonLink href={inLanguage(paths.wish, language)}>{m.doWish}</ButtonLink>
        <ButtonLink href={inLanguage(paths.person(person.number), language)}>{m.doDetails}</ButtonLink>
        <ButtonLink href={inLanguage(paths.consent(person.number), language)}>{m.doConsent}</ButtonLink>
      </ButtonRow>
    </>
  );
}

export function Matters({ matters, language }: { matters: Matter[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.open}</Heading>
      {matters.length === 0 ? <Paragraph>{m.openNone}</Paragraph> : null}
      <PlainList>
        {matters.map(({ title, text, href }) => (
          <li>
            {href ? <a href={href}>{title}</a> : title}
            {text ? <>. {text}</> : null}
          </li>
        ))}
      </PlainList>
    </>
  );
}

export function Last({ contacts, language }: { contacts: ContactLine[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.last}</Heading>
      {contacts.length === 0 ? <Paragraph>{m.lastNone}</Paragraph> : null}
      <LastList contacts={contacts} language={language} />
    </>
  );
}

export function LastList({ contacts, language }: { contacts: ContactLine[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <PlainList>
      {contacts.map(({ at, channel, abouts, by, note }) => (
        <li>
          <strong>{momentOf(at, language)}</strong>, {channelWord(channel, m).toLowerCase()}
          {by ? ` (${by})` : ""}
          {abouts.length > 0 ? `: ${aboutsInWords(abouts, language).toLowerCase()}.` : "."} {note}
        </li>
      ))}
    </PlainList>
  );
}

export function momentOf(at: Temporal.Instant, language: Language): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return formatFullMoment(local, local, undefined, language);
}

export function Reach({ person, language }: About) {
  const m = speak(messages, language);
  const { phone, email, address, contactPerson, bestTime } = person;
  return (
    <>
      <Heading level={2}>{m.reach}</Heading>
      <Facts
        facts={[
          { term: m.phone, value: phone ? formatPhone(phone) : "" },
          { term: m.bestTime, value: bestTime },
          { term: m.address, value: address ? `${address.street} ${address.houseNumber}, ${address.city}` : "" },
          { term: m.mail, value: email ?? "" },
          {
            term: m.contactPerson,
            value: contactPerson
              ? `${contactPerson.name} ${contactPerson.phone ? formatPhone(contactPerson.phone) : ""}`
              : "",
          },
        ]}
      />
    </>
  );
}
