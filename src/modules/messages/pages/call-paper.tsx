// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { looked, takeOnPaper } from "../call.ts";
import { takenCalls } from "../call-list.ts";
import { codeOf } from "../code.ts";
import { callTexts } from "../messages/calls.ts";
import { paths } from "../paths.ts";
import { callResults } from "../report.ts";
import type { Delivery } from "../tables.ts";
import { askedOrganisation } from "./calls.tsx";
import { momentWords } from "./words.ts";

/** The calls that somebody takes along, to print. Every name on it was looked at: that is a fact. */
export const callPaperPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(callTexts, language);
    const calls = await takenCalls(db, actor);
    for (const call of calls) await looked(db, actor, call);
    const view = (
      <>
        <BackLink href={inLanguage(paths.calls, language)} language={language} />
        <Heading level={1}>{m.paper}</Heading>
        {Take(c, calls.length > 0)}
        {calls.length === 0 ? <EmptyState title={m.paperEmpty}>{m.paperEmptyText}</EmptyState> : null}
        {calls.length > 0 ? (
          <Paragraph>
            {m.madeOn(momentWords(now(), language))} {m.paperPrint}
          </Paragraph>
        ) : null}
        <PlainList ordered class="buurt-stack" label={m.calls}>
          {calls.map((call) => (
            <li>{OnPaper(call, language)}</li>
          ))}
        </PlainList>
      </>
    );
    return c.render(view, { title: m.paper, current: "desk", hidden: true });
  },
  post: async (c) => {
    const { organisation } = await askedOrganisation(c);
    await takeOnPaper(c.var.db, c.var.actor, organisation);
    return c.redirect(inLanguage(paths.paper, c.var.language), 303);
  },
};

function Take(c: Context<Env>, more: boolean) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  const asked = c.req.query("voor");
  const action = inLanguage(asked ? `${paths.paper}?voor=${encodeURIComponent(asked)}` : paths.paper, language);
  return (
    <Form action={action}>
      <Paragraph>{m.paperLead}</Paragraph>
      <ButtonRow>
        <Button kind={more ? "secondary" : "primary"}>{more ? m.paperMore : m.paperTake}</Button>
        <a href={inLanguage(paths.paperResults, language)}>{m.paperResults}</a>
      </ButtonRow>
    </Form>
  );
}

function OnPaper(call: Delivery, language: Language) {
  const m = speak(callTexts, language);
  const facts = [
    { term: m.phoneOf, value: formatPhone(call.phone) },
    { term: m.code, value: codeOf(call.number) },
    { term: m.before, value: momentWords(call.dueBy, language) },
    { term: m.earlierNote, value: call.note },
  ];
  return (
    <article class="buurt-panel buurt-stack">
      <Heading level={2}>{`${call.name}: ${call.label}`}</Heading>
      <Facts facts={facts} />
      <TextBlock text={call.body} lang={call.language === "en" ? "en" : "nl"} />
      <PlainList class="buurt-row" label={m.boxes}>
        {callResults.map((result) => (
          <li>{`☐\u00a0${m[result]}`}</li>
        ))}
      </PlainList>
      <Paragraph>{`${m.note}: ${"…".repeat(30)}`}</Paragraph>
    </article>
  );
}
