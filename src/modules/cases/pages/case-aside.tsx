// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatPhone, formatPostcode, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { accessWords } from "../messages/codes.ts";
import { pageTexts } from "../messages/page.ts";
import { closeReasonWords, outcomeWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { CaseShown } from "./shown.ts";

/** How she is reached, with the card beside the phone. */
export function Reach({ whole, person, language }: CaseShown) {
  const m = speak(pageTexts, language);
  const { address, phone } = person;
  const door = whole.notes.filter(({ kind }) => kind === "door");
  const where = address
    ? [`${address.street} ${address.houseNumber}`, `${formatPostcode(address.postcode)} ${address.city}`]
    : [];
  return (
    <>
      <Heading level={2}>{m.reach}</Heading>
      <Facts
        facts={[
          { term: m.phone, value: phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : null },
          { term: m.bestTime, value: person.bestTime },
          {
            term: m.address,
            value: where
              .map((line) => line.trim())
              .filter(Boolean)
              .join(", "),
          },
          { term: m.door, value: door.map(({ text }) => text).join(" ") },
        ]}
      />
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.callCard(whole.file.number), language)}>{m.doCallCard}</ButtonLink>
        <a href={inLanguage(paths.person(person.number), language)}>{m.personPage}</a>
      </ButtonRow>
    </>
  );
}

export function About({ whole, name, language }: CaseShown) {
  const { file } = whole;
  const m = speak(pageTexts, language);
  const day = (on: Temporal.PlainDate | null) => (on ? formatDate(on, language) : null);
  return (
    <>
      <Heading level={2}>{m.about}</Heading>
      <Facts
        facts={[
          { term: m.lead, value: name(file.lead) },
          { term: m.openedOn, value: day(toLocal(file.openedAt).toPlainDate()) },
          { term: m.times, value: file.period > 1 ? m.period(file.period) : null },
          { term: m.contactDue, value: file.status === "making_contact" ? day(file.contactDue) : null },
          { term: m.startedOn, value: day(file.startedOn) },
          { term: m.reason, value: file.closeReason ? speak(closeReasonWords, language)[file.closeReason] : null },
          { term: m.outcome, value: file.outcome ? speak(outcomeWords, language)[file.outcome] : null },
          { term: m.lookBack, value: whole.endReport },
        ]}
      />
    </>
  );
}

type Line = readonly [boolean, string, string];

/** What can be done in this phase, by who looks. */
export function Deeds({ whole, person, language }: CaseShown) {
  const { file, relation } = whole;
  const { number, status } = file;
  const m = speak(pageTexts, language);
  const { mayWrite, mayLead } = relation;
  const open = mayWrite && status !== "closed";
  const lines: readonly Line[] = [
    [open && status === "making_contact", m.doReached, paths.reached(number)],
    [open && status === "making_contact", m.doNoContact, paths.noContact(number)],
    [open && !file.pausedUntil, m.doPause, paths.pause(number)],
    [mayWrite, m.doNote, paths.note(number)],
    [open && status === "active" && mayLead, m.doWrapUp, paths.wrapUp(number)],
    [open && status === "wrapping_up" && mayLead, m.doClose, paths.close(number)],
    [open && mayLead, m.doCover, paths.cover(number)],
    [open && mayLead, m.doHandOver, paths.handOver(number)],
    [open, m.doStop, paths.stop(number)],
    [open && mayLead, m.doOtherEnd, paths.otherEnd(number)],
    [open, m.doDeceased, paths.deceased(person.number)],
    [relation.mayCallOnce && file.aftercareAgreed, m.doAftercare, paths.aftercare(number)],
    [mayLead && status === "closed" && file.closeReason !== "deceased", m.doReopen, paths.reopen(number)],
    [mayLead, m.doFile, paths.file(number)],
  ];
  const shown = lines.filter(([may]) => may);
  if (shown.length === 0) return null;
  return (
    <>
      <Heading level={2}>{m.deeds}</Heading>
      <LinkList label={m.deeds} items={shown.map(([, title, href]) => ({ title, href: inLanguage(href, language) }))} />
    </>
  );
}

/** Who can read this now, and until when. */
export function Access({ whole, name, language }: CaseShown) {
  const m = speak(pageTexts, language);
  const kind = speak(accessWords, language);
  return (
    <>
      <Heading level={2}>{m.access}</Heading>
      <PlainList label={m.access}>
        {whole.workers.map(({ account, kind: as, until }) => (
          <li>
            {name(account)}, {kind[as]}
            {until ? ` (${m.accessUntil(formatDate(toLocal(until), language))})` : ""}
          </li>
        ))}
      </PlainList>
    </>
  );
}
