// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { answersOf, type Instrument, instrumentNames, instruments, moments, takens } from "../instruments.ts";
import { caseToAsk, keepAnswers } from "../measurement.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { answerWord, creditWord, instrumentWord, leadWord, momentWord, questionWord, takenWord } from "../words.ts";
import { numberIn } from "./overview.tsx";

/** The list of questions in the address. What is no list is not there. */
export function instrumentIn(c: Context<Env>): Instrument {
  const found = instrumentNames.find((one) => one === c.req.param("instrument"));
  if (!found) throw new NotFound("instrument");
  return found;
}

/** A question may be skipped, but not all of them: for that there is "liever niet". */
const schemaOf = (instrument: Instrument) => {
  const { questions, answers } = instruments[instrument];
  const answer = z
    .enum(answers as [string, ...string[]], { error: "fieldUnclear" })
    .or(z.literal(""))
    .optional();
  return z
    .object({
      moment: z.enum(moments, { error: "momentMissing" }),
      taken: z.enum(takens, { error: "takenMissing" }),
      ...Object.fromEntries(questions.map((question) => [fieldFor(question), answer])),
    })
    .refine((values) => questions.some((question) => (values as Record<string, unknown>)[fieldFor(question)]), {
      error: "nothingFilled",
      path: [fieldFor(questions[0]!)],
    });
};

const fieldFor = (question: string): string => `q_${question}`;

/** One list of questions: asked aloud, filled in by the person, or typed over from paper. */
export const askPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const instrument = instrumentIn(c);
    const number = numberIn(c);
    const form = await readForm(c, schemaOf(instrument));
    if (!form.ok) return show(c, form.typed, form.errors);
    const { moment, taken } = form.values;
    const given = instruments[instrument].questions.map((question) => [question, form.typed[fieldFor(question)]]);
    const answers = answersOf(instrument, Object.fromEntries(given));
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await keepAnswers(db, actor, number, { instrument, moment, taken, answers });
      return `${inLanguage(paths.of(number), language)}?gedaan=bewaard`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(pages, language);
  const instrument = instrumentIn(c);
  const { number } = await caseToAsk(db, actor, numberIn(c));
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const again = fieldOf(typed, errors, m, language);
  const { questions, answers } = instruments[instrument];
  const title = `${m.title}: ${instrumentWord(instrument, language).toLowerCase()}`;
  const view = (
    <>
      <BackLink href={inLanguage(paths.of(number), language)} label={m.title} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Form once={newOnceId()} action={inLanguage(paths.ask(number, instrument), language)}>
        <ChoiceGroup
          {...again("moment")}
          legend={m.moment}
          options={moments.map((value) => ({ value, label: momentWord(value, m) }))}
        />
        <ChoiceGroup
          {...again("taken")}
          legend={m.taken}
          options={takens.map((value) => ({ value, label: takenWord(value, m) }))}
        />
        <Heading level={2}>{leadWord(instrument, language)}</Heading>
        <Paragraph>{m.mayLeaveOpen}</Paragraph>
        {questions.map((question) => (
          <ChoiceGroup
            {...again(fieldFor(question))}
            legend={questionWord(question, language)}
            options={answers.map((value) => ({ value, label: answerWord(value, language) }))}
            columns
          />
        ))}
        <ButtonRow>
          <Button>{m.save}</Button>
          <a href={inLanguage(paths.refuse(number), language)}>{m.refuseLink}</a>
        </ButtonRow>
      </Form>
      <Paragraph>{creditWord(instrument, language)}</Paragraph>
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}
