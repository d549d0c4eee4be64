// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { instrumentNames } from "../instruments.ts";
import { type Asked, openQuestions, type Questions } from "../measurement.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { thenAndNow } from "../then-now.ts";
import { instrumentWord, momentWord } from "../words.ts";
import { ThenNowTables } from "./then-now.tsx";

export const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

/** What was answered in a case, then and now, and the way to ask it. */
export const overviewPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(pages, language);
    const found = await openQuestions(db, actor, numberIn(c));
    const { careCase, asked } = found;
    const title = m.title;
    const view = (
      <>
        <BackLink
          href={inLanguage(paths.careCase(careCase.number), language)}
          label={m.ofCase(careCase.number)}
          language={language}
        />
        {said(c)}
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {asked.length === 0 && careCase.open ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : null}
        {careCase.open ? null : <Paragraph>{m.closed}</Paragraph>}
        <ThenNowTables pairs={thenAndNow(asked)} language={language} />
        {asked.length > 0 ? <History asked={asked} language={language} /> : null}
        {found.mayAsk ? <Asking found={found} language={language} person={await personNumber(c, found)} /> : null}
      </>
    );
    return c.render(view, { title: `${title}. ${m.ofCase(careCase.number)}`, current: "desk", hidden: true });
  },
};

const personNumber = async (c: Context<Env>, { careCase }: Questions): Promise<number> =>
  (await findPerson(c.var.db, careCase.person)).number;

function said(c: Context<Env>) {
  const m = speak(pages, c.var.language);
  const done = c.req.query("gedaan");
  if (done === "bewaard") return <StatusMessage saved>{m.saved}</StatusMessage>;
  return done === "liever-niet" ? <StatusMessage saved>{m.savedRefusal}</StatusMessage> : null;
}

function History({ asked, language }: { asked: readonly Asked[]; language: Language }) {
  const m = speak(pages, language);
  const lines = asked.map(({ on, instrument, answers, moment }) => {
    const what = instrumentWord(instrument, language).toLowerCase();
    const how = answers ? what : `${what}, ${m.rathernot}`;
    return m.historyLine(formatDate(on, language), how, momentWord(moment, m).toLowerCase());
  });
  return (
    <>
      <Heading level={2}>{m.history}</Heading>
      <PlainList>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </PlainList>
    </>
  );
}

function Asking({ found, person, language }: { found: Questions; person: number; language: Language }) {
  const m = speak(pages, language);
  const { number } = found.careCase;
  return (
    <>
      <Heading level={2}>{m.ask}</Heading>
      <Paragraph>{m.askLead}</Paragraph>
      {instrumentNames.map((instrument) => (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.ask(number, instrument), language)}>
            {instrumentWord(instrument, language)}
          </ButtonLink>
          <a href={inLanguage(paths.sheet(number, instrument), language)}>
            {m.onPaper}
            <span class="buurt-visually-hidden">: {instrumentWord(instrument, language)}</span>
          </a>
        </ButtonRow>
      ))}
      <Paragraph>
        <a href={inLanguage(paths.refuse(number), language)}>{m.refuseLink}</a>
      </Paragraph>
      <Paragraph>{found.counts ? m.counts : m.countsNot}</Paragraph>
      {found.counts ? null : (
        <Paragraph>
          <a href={inLanguage(paths.consent(person), language)}>{m.askConsent}</a>
        </Paragraph>
      )}
    </>
  );
}
