// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { z } from "zod";
import { keepDraft } from "#platform/forms/drafts.ts";
import { type Again, fieldOf, sentences, tickedIn } from "#platform/forms/faults.ts";
import { check, type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { fieldsOf, openQuestion, routeOf, schemaOf } from "../../answers.ts";
import { stepFaults, steps } from "../../messages/steps.ts";
import { paths, type Question } from "../../paths.ts";
import { type Flow, flowOf, toActivity } from "./flow.ts";
import { nextAddress } from "./next-address.ts";

export interface Fields {
  typed: Typed;
  again: Again;
  ticked: (name: string) => readonly string[];
  /** Everything that was answered so far. */
  answers: Typed;
  language: Language;
  m: ReturnType<typeof spoken>;
}
const spoken = (language: Language) => speak(steps, language);

export interface QuestionPage {
  question: Question;
  title: (m: ReturnType<typeof spoken>, answers: Typed) => string;
  fields: (fields: Fields) => Child;
}

/** One question: answered, it stands in the draft, and the next one comes. The back button is never wrong. */
export function questionPage(page: QuestionPage): Page {
  const { question } = page;
  return {
    get: async (c) => {
      const flow = await flowOf(c);
      if (flow instanceof Response) return flow;
      const { activity, draft, answers } = flow;
      return mayAsk(answers, question)
        ? show(flow, page, answers, {})
        : c.redirect(nextAddress(c, activity, draft, answers), 303);
    },
    post: async (c) => {
      const flow = await flowOf(c);
      if (flow instanceof Response) return flow;
      const { activity, draft, answers } = flow;
      const { typed } = await readForm(c, z.unknown());
      const result = check(typed, {}, schemaOf(question, answers));
      if (!result.ok) return show(flow, page, typed, result.errors);
      const kept: Typed = { [`klaar-${question}`]: "ja" };
      for (const field of fieldsOf[question]) kept[field] = short(typed[field]);
      await keepDraft(c.var.db, draft, kept);
      return c.redirect(nextAddress(c, activity, draft, { ...answers, ...kept }), 303);
    },
  };
}

/** A draft holds what fits a field, no more. */
const short = (value: string | string[] | undefined): string | string[] =>
  Array.isArray(value) ? value.slice(0, 10).map((one) => one.slice(0, 40)) : (value ?? "").slice(0, 1000);

/** Only what belongs to these answers, and not before what comes first was answered. */
function mayAsk(answers: Typed, question: Question): boolean {
  const route = routeOf(answers);
  const open = openQuestion(answers);
  return route.includes(question) && (open === null || route.indexOf(question) <= route.indexOf(open));
}

function show({ c, activity, draft, answers }: Flow, page: QuestionPage, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = spoken(language);
  const route = routeOf(answers);
  const at = Math.max(0, route.indexOf(page.question));
  const before = route[at - 1];
  const faults = speak(stepFaults, language);
  const found = sentences(errors, faults);
  const problems = found.length > 0;
  if (problems) c.status(422);
  const title = page.title(m, answers);
  const back = before
    ? paths.question(activity, draft, before)
    : `${paths.start(activity)}?klad=${draft}${answers.ander === "ja" ? "&voor=ander" : ""}`;
  const again = fieldOf(typed, errors, faults, language);
  const ticked = (name: string) => tickedIn(typed, name);
  const view = (
    <>
      <BackLink href={inLanguage(back, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Steps current={at + 2} total={route.length + 1} subject={m.subject} language={language} />
      <Heading level={1}>{title}</Heading>
      <Form action={inLanguage(paths.question(activity, draft, page.question), language)} open>
        {page.fields({ typed, again, ticked, answers, language, m })}
        <ButtonRow>
          <Button>{m.next}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title, problems, hidden: true, stop: toActivity(c, activity) });
}
