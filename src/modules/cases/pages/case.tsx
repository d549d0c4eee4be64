// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName } from "#modules/people/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Columns } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { pageTexts } from "../messages/page.ts";
import { pauseWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { readCase } from "../read.ts";
import { casesSlots } from "../slots.ts";
import { About, Access, Deeds, Reach } from "./case-aside.tsx";
import { History } from "./case-history.tsx";
import { namesOf, numberIn } from "./case-in.tsx";
import { Attempts, Conversations, Notes, Signals } from "./case-lists.tsx";
import { NextStep, Plan, Strengths } from "./case-main.tsx";
import { Matches, Visits } from "./case-matches.tsx";
import { isOfMyTeamOnly } from "./open.tsx";
import type { CaseShown } from "./shown.ts";
import { phaseWords } from "./step-words.tsx";

/** A case, for who works with her: what she can stands first. Every opening is written down. */
export const casePage: Page = {
  get: async (c) => {
    const { actor, language } = c.var;
    const number = numberIn(c);
    if (can(actor, "case.lead") && (await isOfMyTeamOnly(c, number)))
      return c.redirect(inLanguage(paths.open(number), language), 303);
    const shown = await load(c, number);
    const m = speak(pageTexts, language);
    const { whole } = shown;
    const sections = await casesSlots().sections(c, whole);
    const view = (
      <>
        <BackLink href={inLanguage(paths.all, language)} label={m.back} language={language} />
        {c.req.query("gedaan") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{fullName(shown.person)}</Heading>
        <Paragraph>
          {m.title(number)}: {phaseWords(whole.file, language)}{" "}
          {whole.file.secrecy === "restricted" ? <Badge kind="warning">{m.restricted}</Badge> : null}
        </Paragraph>
        {Notices(shown)}
        <Columns
          main={
            <>
              {Strengths(shown)}
              {Plan(shown)}
              {NextStep(shown)}
              {await Signals(c, shown)}
              {Matches(shown)}
              {Visits(shown)}
              {Conversations(shown)}
              {Notes(shown)}
              {Attempts(shown)}
              {sections.map(({ id, title, body }) => (
                <section id={id} class="buurt-stack">
                  <Heading level={2}>{title}</Heading>
                  {body}
                </section>
              ))}
              {await History(c, shown)}
            </>
          }
          aside={
            <>
              {Reach(shown)}
              {About(shown)}
              {Deeds(shown)}
              {Access(shown)}
            </>
          }
        />
      </>
    );
    return c.render(view, { title: m.title(number), current: "desk", hidden: true, staff: true });
  },
};

async function load(c: Context<Env>, number: number): Promise<CaseShown> {
  const { db, actor, language } = c.var;
  const whole = await readCase(db, actor, number);
  const { file, matches, visits, tasks, workers, conversations, notes, attempts } = whole;
  const person = await findPerson(db, file.person);
  const names = await namesOf(db, [
    file.lead,
    ...workers.map(({ account }) => account),
    ...matches.map(({ volunteer }) => volunteer),
    ...visits.flatMap(({ visitor, second }) => [visitor, second]),
    ...tasks.map(({ owner }) => owner),
    ...conversations.map(({ by }) => by),
    ...notes.map(({ by }) => by),
    ...attempts.map(({ by }) => by),
  ]);
  return { whole, person, name: (id) => (id && names.get(id)) || "–", language };
}

/** What must be known before anything else: closed, waiting, or only to read. */
function Notices({ whole, language }: CaseShown) {
  const { file, relation } = whole;
  const m = speak(pageTexts, language);
  return (
    <>
      {relation.mayWrite ? null : (
        <Alert title={m.readOnlyTitle}>
          <Paragraph>{m.readOnlyText}</Paragraph>
        </Alert>
      )}
      {file.closedAt ? <Alert title={m.closedTitle(formatDate(toLocal(file.closedAt), language))} /> : null}
      {file.pausedUntil && file.pauseReason ? (
        <Alert kind="warning" title={m.pausedTitle(formatDate(file.pausedUntil, language))}>
          <Paragraph>{m.pausedText(speak(pauseWords, language)[file.pauseReason])}</Paragraph>
          {relation.mayWrite ? (
            <ButtonRow>
              <ButtonLink href={inLanguage(paths.resume(file.number), language)}>{m.resume}</ButtonLink>
            </ButtonRow>
          ) : null}
        </Alert>
      ) : null}
    </>
  );
}
