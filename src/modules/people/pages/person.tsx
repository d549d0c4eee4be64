// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatPhone, formatPostcode, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Columns, Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type OpenedPerson, openPerson } from "../known.ts";
import { mergesOf } from "../merge.ts";
import { findTexts } from "../messages/find.ts";
import { personTexts } from "../messages/person.ts";
import { peoplePaths } from "../paths.ts";
import { personsById } from "../person.ts";
import type { Person } from "../person-row.ts";
import { fullName } from "../person-text.ts";
import { mayChange, maySteer } from "../policy.ts";
import { isPaused } from "../reach.ts";
import { peopleSlots } from "../slots.ts";
import { channelWords, formTexts, languageName } from "./person-fields.tsx";

export const texts = { ...formTexts, ...findTexts, ...personTexts };

export const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

/** A person, for who works with her: what she can stands first. Every opening is written down. */
export const personPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const person = await openPerson(db, actor, numberIn(c));
    const m = speak(texts, language);
    const sections = await peopleSlots().sections(c, person);
    const merges = maySteer(person.relation) ? await mergesOf(db, person.id) : [];
    const team = await peopleSlots().teamOf(db, person.area);
    const worker = (await personsById(db, [person.responsible])).get(person.responsible ?? "");
    const title = fullName(person);
    const view = (
      <>
        <BackLink href={inLanguage(peoplePaths.find, language)} label={m.findTitle} language={language} />
        {c.req.query("bewaard") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{title}</Heading>
        <Paragraph>{m.number(person.number)}</Paragraph>
        {Notices(c, person)}
        <Columns
          main={
            <>
              {Strengths(c, person)}
              {sections.map(({ id, title, body }) => (
                <section id={id} class="buurt-stack">
                  <Heading level={2}>{title}</Heading>
                  {body}
                </section>
              ))}
            </>
          }
          aside={
            <>
              {Reach(c, person)}
              <Heading level={2}>{m.worker}</Heading>
              <Facts
                facts={[
                  { term: m.worker, value: worker ? fullName(worker) : m.noWorker },
                  { term: m.team, value: team?.name },
                ]}
              />
              {mayChange(person.relation) ? Deeds(c, person) : null}
              {merges.map(({ number, mergedAt }) => MergedWith(c, person, number, mergedAt))}
            </>
          }
        />
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

function Notices(c: Context<Env>, person: OpenedPerson) {
  const { language } = c.var;
  const m = speak(texts, language);
  return (
    <>
      {person.relation === "desk" ? (
        <Alert title={m.doorOpen}>
          <Form action={inLanguage(peoplePaths.closeDoor(person.number), language)}>
            <Button kind="secondary">{m.doorClose}</Button>
          </Form>
        </Alert>
      ) : null}
      {person.deceasedOn ? (
        <Alert kind="warning" title={m.deceasedTitle(formatDate(person.deceasedOn, language))}>
          {m.deceasedText}
        </Alert>
      ) : null}
      {isPaused(person) ? (
        <Alert kind="warning" title={m.pausedTitle(formatDate(person.pausedUntil!, language))}>
          {m.pausedText}
        </Alert>
      ) : null}
    </>
  );
}

function Strengths(c: Context<Env>, person: OpenedPerson) {
  const { language } = c.var;
  const m = speak(texts, language);
  const { whatICan, whatISeek, whoIAm, doNot } = person;
  const told = [whatICan, whatISeek, whoIAm, doNot].some((one) => one !== "");
  return (
    <Panel>
      <Heading level={2}>{m.strengths}</Heading>
      {told ? (
        <Facts
          facts={[
            { term: m.whatICan, value: whatICan },
            { term: m.whatISeek, value: whatISeek },
            { term: m.whoIAm, value: whoIAm },
            { term: m.doNot, value: doNot },
          ]}
        />
      ) : (
        <Paragraph>{m.nothingYet}</Paragraph>
      )}
      {mayChange(person.relation) ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(peoplePaths.personProfile(person.number), language)}>
            {m.changeProfile}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Panel>
  );
}

const phoneLink = (phone: string | null | undefined) =>
  phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : null;

export function addressWords({ address }: Pick<Person, "address">): string {
  if (!address) return "";
  const { street, houseNumber, postcode, city } = address;
  const door = `${street} ${houseNumber}`.trim();
  const town = `${postcode ? formatPostcode(postcode) : ""} ${city}`.trim();
  return [door, town].filter(Boolean).join(", ");
}

function Reach(c: Context<Env>, person: OpenedPerson) {
  const { language } = c.var;
  const m = speak(texts, language);
  const { contactPerson: contact, channel } = person;
  return (
    <>
      <Heading level={2}>{m.reach}</Heading>
      <Facts
        facts={[
          { term: m.phoneTerm, value: phoneLink(person.phone) },
          { term: m.address, value: addressWords(person) },
          { term: m.email, value: person.email },
          { term: m.channel, value: channel ? channelWords(channel, m) : null },
          { term: m.bestTime, value: person.bestTime },
          { term: m.language, value: languageName(person.language, language) },
          { term: m.birthYear, value: person.birthYear },
          { term: m.contact, value: contact ? [contact.name, contact.relation].filter(Boolean).join(", ") : null },
          { term: m.contactPhone, value: phoneLink(contact?.phone) },
        ]}
      />
    </>
  );
}

function Deeds(c: Context<Env>, { number, relation }: OpenedPerson) {
  const { language } = c.var;
  const m = speak(texts, language);
  const all = [
    { href: peoplePaths.change(number), title: m.change },
    { href: peoplePaths.pause(number), title: m.pause },
    ...(maySteer(relation)
      ? [
          { href: peoplePaths.handOver(number), title: m.handOver },
          { href: peoplePaths.merge(number), title: m.merge },
          { href: peoplePaths.deceased(number), title: m.deceased },
        ]
      : []),
  ];
  return (
    <>
      <Heading level={2}>{m.deeds}</Heading>
      <LinkList items={all.map((one) => ({ ...one, href: inLanguage(one.href, language) }))} />
    </>
  );
}

function MergedWith(c: Context<Env>, person: OpenedPerson, other: number, at: Temporal.Instant) {
  const { language } = c.var;
  const m = speak(texts, language);
  return (
    <Form action={inLanguage(peoplePaths.mergeUndo(person.number), language)}>
      <Paragraph>{m.mergedWith(other, formatDate(toLocal(at), language))}</Paragraph>
      <ButtonRow>
        <Button kind="secondary" name="other" value={String(other)}>
          {m.mergeUndo}
        </Button>
      </ButtonRow>
    </Form>
  );
}
