// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type Again, fieldOf, sentences } from "#platform/forms/faults.ts";
import { ticked } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { findReport, handleReport, keepSteps, type OpenReport, shareReport, takeReport } from "../handle.ts";
import { messages } from "../messages.ts";
import { Numbers } from "../numbers.tsx";
import { paths } from "../paths.ts";
import { handledWays, stateOf, steps } from "../workflow.ts";
import { momentOf } from "./list.tsx";

const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));
const back = (c: Context<Env>) => c.redirect(`${inLanguage(paths.one(numberIn(c)), c.var.language)}?gedaan=ja`, 303);

const stepsSchema = z.object({ steps: ticked(steps, "stepsHint") });
const shareSchema = z.object({ colleague: z.uuid({ error: "colleagueMissing" }) });
const handleSchema = z.object({ how: z.enum(handledWays, { error: "howMissing" }) });

/** One report: what it says, who takes it up, the five steps, and how it ended. */
export const reportPage: Page = { get: (c) => show(c, {}, {}) };

export const takePage: Page = {
  post: async (c) => {
    await takeReport(c.var.db, c.var.actor, numberIn(c));
    return back(c);
  },
};

export const stepsPage: Page = {
  post: async (c) => {
    const form = await readForm(c, stepsSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await keepSteps(c.var.db, c.var.actor, numberIn(c), form.values.steps);
    return back(c);
  },
};

export const sharePage: Page = {
  post: async (c) => {
    const form = await readForm(c, shareSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await shareReport(c.var.db, c.var.actor, numberIn(c), form.values.colleague);
    return back(c);
  },
};

export const handlePage: Page = {
  post: async (c) => {
    const form = await readForm(c, handleSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await handleReport(c.var.db, c.var.actor, numberIn(c), form.values.how);
    return c.redirect(`${inLanguage(paths.all, c.var.language)}?gedaan=ja`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const found = await findReport(db, actor, numberIn(c));
  const title = m.oneTitle(found.report.number);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const again = fieldOf(typed, errors, m, language);
  const state = stateOf(found.report);
  const view = (
    <>
      <BackLink href={inLanguage(paths.all, language)} language={language} />
      {c.req.query("gedaan") ? <StatusMessage saved>{m.done}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {state === "handled" ? null : <Numbers language={language} />}
      {About(found, language)}
      {state === "open" ? Take(found, language) : null}
      {state === "taken" ? Work(found, again, language) : null}
      {found.colleagues.length > 0 && state !== "handled" ? Share(found, again, language) : null}
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}

function About({ report, text, taker, late }: OpenReport, language: Language) {
  const m = speak(messages, language);
  const due = `${momentOf(report.due, language)}${late ? ` (${m.late})` : ""}`;
  return (
    <>
      <Facts
        facts={[
          { term: m.kind, value: m[report.kind] },
          { term: m.severity, value: m[`sev_${report.severity}`] },
          { term: m.since, value: momentOf(report.at, language) },
          { term: m.due, value: report.takenAt ? null : due },
          { term: m.taker, value: taker ?? m.nobody },
          { term: m.how, value: report.handledHow ? m[report.handledHow] : null },
        ]}
      />
      <Heading level={2}>{m.what}</Heading>
      <Paragraph>{text || m.noText}</Paragraph>
      {report.handledAt ? <Paragraph>{m.handledOn(momentOf(report.handledAt, language))}</Paragraph> : null}
    </>
  );
}

const Take = ({ report }: OpenReport, language: Language) => (
  <Form action={inLanguage(paths.take(report.number), language)}>
    <Button>{speak(messages, language).take}</Button>
  </Form>
);

function Work({ report }: OpenReport, again: Again, language: Language) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.stepsTitle}</Heading>
      <Form action={inLanguage(paths.steps(report.number), language)}>
        <ChoiceGroup
          {...again("steps")}
          type="checkbox"
          legend={m.stepsTitle}
          hint={m.stepsHint}
          options={steps.map((value) => ({ value, label: m[value] }))}
          value={report.steps}
        />
        <Button kind="secondary">{m.keepSteps}</Button>
      </Form>
      <Heading level={2}>{m.handleTitle}</Heading>
      <Form action={inLanguage(paths.handle(report.number), language)}>
        <ChoiceGroup
          {...again("how")}
          legend={m.how}
          options={handledWays.map((value) => ({ value, label: m[value] }))}
        />
        <Button>{m.handle}</Button>
      </Form>
    </>
  );
}

function Share({ report, colleagues }: OpenReport, again: Again, language: Language) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.shareTitle}</Heading>
      <Form action={inLanguage(paths.share(report.number), language)}>
        <ChoiceGroup
          {...again("colleague")}
          legend={m.colleague}
          options={colleagues.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <Button kind="secondary">{m.share}</Button>
      </Form>
    </>
  );
}
