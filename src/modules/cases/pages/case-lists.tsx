// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { signalsById } from "#modules/signals/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { capitalise, formatDate, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { conversationWords } from "../messages/codes.ts";
import { deedTexts } from "../messages/deeds.ts";
import { pageTexts } from "../messages/page.ts";
import { attemptWords, dayPartWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { OpenedConversation } from "../read.ts";
import type { CaseShown } from "./shown.ts";
import { WebDrawing } from "./web-drawing.tsx";

/** From which signals it came, and where her agreements stand. */
export async function Signals(c: Context<Env>, { whole, person, language }: CaseShown) {
  const { db, actor } = c.var;
  const m = speak(pageTexts, language);
  const signals = await signalsById(db, actor, [...whole.signals]);
  return (
    <>
      <Heading level={2} id="signalen">
        {m.signals}
      </Heading>
      {signals.size === 0 ? <Paragraph>{m.signalsNone}</Paragraph> : null}
      <LinkList
        label={m.signals}
        items={[...signals.values()].map(({ number }) => ({
          href: inLanguage(paths.signal(number), language),
          title: m.signal(number),
        }))}
      />
      <Heading level={2} id="toestemming">
        {m.consents}
      </Heading>
      <ButtonRow>
        <a href={inLanguage(paths.consents(person.number), language)}>{m.consentsLink}</a>
      </ButtonRow>
    </>
  );
}

export function Conversations({ whole, name, language }: CaseShown) {
  const { file, conversations, relation } = whole;
  const m = speak(pageTexts, language);
  const mayTalk = relation.mayWrite && file.status !== "closed" && file.status !== "making_contact";
  return (
    <>
      <Heading level={2} id="gesprekken">
        {m.conversations}
      </Heading>
      {conversations.length === 0 ? <Paragraph>{m.conversationsNone}</Paragraph> : null}
      {conversations.map((one) => OneConversation(one, name(one.by), language))}
      <ButtonRow>
        {mayTalk ? (
          <ButtonLink href={inLanguage(paths.conversation(file.number), language)}>{m.conversationNew}</ButtonLink>
        ) : null}
        <a href={inLanguage(paths.guide(file.number), language)}>{m.doGuide}</a>
      </ButtonRow>
    </>
  );
}

function OneConversation(one: OpenedConversation, by: string, language: CaseShown["language"]) {
  const m = speak(pageTexts, language);
  const kind = speak(conversationWords, language)[one.kind];
  return (
    <>
      <Heading level={3}>
        {capitalise(kind)}, {formatDate(one.onDate, language)}
      </Heading>
      <Paragraph>{by}</Paragraph>
      {one.contribution ? (
        <Paragraph>
          <strong>{m.contributes}</strong>: {one.contribution}
        </Paragraph>
      ) : null}
      {one.text ? <Paragraph>{one.text}</Paragraph> : null}
      {Object.keys(one.drawing).length > 0 ? (
        <details class="buurt-filter">
          <summary>{m.web}</summary>
          <WebDrawing drawing={one.drawing} language={language} />
        </details>
      ) : null}
    </>
  );
}

/** What was kept in a few words, the newest first, and who may read each. */
export function Notes({ whole, name, language }: CaseShown) {
  const { file, notes, relation } = whole;
  const m = speak(pageTexts, language);
  const deeds = speak(deedTexts, language);
  const readers = { team: deeds.noteTeam, volunteer: deeds.noteVolunteer, resident: deeds.noteResident };
  return (
    <>
      <Heading level={2} id="notities">
        {m.notes}
      </Heading>
      {notes.length === 0 ? <Paragraph>{m.notesNone}</Paragraph> : null}
      {notes.map(({ text, visibleTo, by, at }) => (
        <>
          <Heading level={3}>{capitalise(formatDate(toLocal(at).toPlainDate(), language))}</Heading>
          <Paragraph>{text}</Paragraph>
          <Paragraph>
            {name(by)}. {deeds.noteFor}: {readers[visibleTo].toLowerCase()}.
          </Paragraph>
        </>
      ))}
      {relation.mayWrite && file.status !== "closed" ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.note(file.number), language)}>{m.doNote}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

export function Attempts({ whole, language }: CaseShown) {
  const { file, attempts, relation } = whole;
  const m = speak(pageTexts, language);
  const how = speak(attemptWords, language);
  const part = speak(dayPartWords, language);
  return (
    <>
      <Heading level={2} id="pogingen">
        {m.attempts}
      </Heading>
      {attempts.length === 0 ? <Paragraph>{m.attemptsNone}</Paragraph> : null}
      <PlainList label={m.attempts}>
        {attempts.map(({ kind, onDate, dayPart, reached }) => (
          <li>
            {capitalise(formatDay(onDate, language))}, {part[dayPart]}: {how[kind]},{" "}
            {reached ? m.attemptReached : m.attemptNot}
          </li>
        ))}
      </PlainList>
      {relation.mayWrite && file.status === "making_contact" ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.attempt(file.number), language)}>{m.attemptNew}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
