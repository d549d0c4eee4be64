// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { emergencyTexts } from "../messages.ts";
import { emergencyPaths } from "../paths.ts";
import {
  emergencyFigures,
  findEmergency,
  judgeEmergency,
  type OpenUse,
  type UseLine,
  waitingEmergencies,
} from "../review.ts";
import { emergencyVerdicts } from "../rules.ts";
import { momentOf } from "./card.tsx";

const schema = z.object({ verdict: z.enum(emergencyVerdicts, { error: "verdictMissing" }) });
const useIn = (c: Context<Env>): number => Number(c.req.param("use"));

/** What the privacy officer looks at again, and the figure of the month. */
export const reviewsPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(emergencyTexts, language);
    const waiting = await waitingEmergencies(db, actor);
    const from = today().with({ day: 1 });
    const figures = await emergencyFigures(db, actor, { from, to: from.add({ months: 1 }) });
    const month = from.toLocaleString(language === "en" ? "en-GB" : "nl-NL", { month: "long", year: "numeric" });
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        {c.req.query("gedaan") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{m.reviewsTitle}</Heading>
        <Paragraph lead>{m.reviewsText}</Paragraph>
        {waiting.length === 0 ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : Waiting(waiting, language)}
        <Heading level={2}>{m.month(month)}</Heading>
        <Paragraph>{m.figures(figures.used, figures.files, figures.waiting, figures.wrong)}</Paragraph>
      </>
    );
    return c.render(view, { title: m.reviewsTitle, current: "desk", hidden: true });
  },
};

/** One use: who, when, why, and the verdict of somebody else. */
export const reviewPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await judgeEmergency(c.var.db, c.var.actor, useIn(c), form.values.verdict);
    return c.redirect(`${inLanguage(emergencyPaths.reviews, c.var.language)}?gedaan=ja`, 303);
  },
};

function Waiting(waiting: readonly UseLine[], language: Language) {
  const m = speak(emergencyTexts, language);
  const columns = [
    { label: m.use, rowHeader: true },
    { label: m.who },
    { label: m.when },
    { label: m.due },
    { label: m.judge },
  ];
  const rows = waiting.map(({ use, who, dueOn, late }) => [
    use.number,
    who ?? m.someone,
    momentOf(use.startedAt, language),
    late ? `${formatDate(dueOn, language)} (${m.late})` : formatDate(dueOn, language),
    <a href={inLanguage(emergencyPaths.review(use.number), language)}>
      {m.judge} <span class="buurt-visually-hidden">{m.judgeAbout(use.number)}</span>
    </a>,
  ]);
  return <Table caption={m.waiting} columns={columns} rows={rows} />;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(emergencyTexts, language);
  const found = await findEmergency(db, actor, useIn(c));
  const title = m.reviewTitle(found.use.number);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(emergencyPaths.reviews, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {Summary(found, language)}
      {Verdict(found, typed, errors, language)}
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}

function Summary({ use, who, team, caseNumber, dueOn, explanation }: OpenUse, language: Language) {
  const m = speak(emergencyTexts, language);
  return (
    <Facts
      facts={[
        { term: m.who, value: who ?? m.someone },
        { term: m.team, value: team },
        { term: m.case, value: String(caseNumber) },
        { term: m.when, value: momentOf(use.startedAt, language) },
        { term: m.seen, value: use.openedFileAt ? m.seenFile : m.seenCard },
        { term: m.reason, value: m[use.reason as "lead_absent"] },
        { term: m.explanation, value: explanation },
        { term: m.due, value: formatDate(dueOn, language) },
      ]}
    />
  );
}

function Verdict({ use, mayJudge }: OpenUse, typed: Typed, errors: FieldErrors, language: Language) {
  const m = speak(emergencyTexts, language);
  if (use.verdict) return <Paragraph>{m[use.verdict as "right"]}</Paragraph>;
  if (!mayJudge) return <Paragraph>{m.notYours}</Paragraph>;
  return (
    <Form once={newOnceId()}>
      <ChoiceGroup
        {...fieldOf(typed, errors, m, language)("verdict")}
        legend={m.verdict}
        options={emergencyVerdicts.map((value) => ({ value, label: m[value] }))}
      />
      <Button>{m.save}</Button>
    </Form>
  );
}
