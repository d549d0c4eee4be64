// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { keepDraft } from "#platform/forms/drafts.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { whenSchema } from "../../ask-draft.ts";
import { everies } from "../../dates.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { patternInWords, weekdayName } from "../../words.ts";
import { goTo, type Step, showQuestion, stepOf } from "./flow.tsx";

const keys = ["weekday", "begins", "ends", "from", "every", "times", "nights"] as const;

/** Question 2: a weekday with its next dates. A free alternative comes in by the same door. */
export const askWhenPage: Page = {
  get: async (c) => {
    const step = await stepOf(c);
    return show(c, step, step.typed, {});
  },
  post: async (c) => {
    const step = await stepOf(c);
    const form = await readForm(c, whenSchema);
    if (!form.ok) return show(c, step, { ...step.typed, ...form.typed }, form.errors);
    const answers = Object.fromEntries(keys.map((key) => [key, String(form.typed[key] ?? "")]));
    await keepDraft(c.var.db, step.draft, { ...answers, own: "ja", taken: "", other: "" });
    return goTo(c, paths.askDates(step.lent, step.draft));
  },
};

function show(c: Context<Env>, { lent }: Step, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(askTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const days = [...new Set(lent.openings.map(({ weekday }) => weekday))];
  const children = (
    <>
      <Paragraph>
        {m.openLead} {patternInWords(lent.openings, language).join(" ")}
      </Paragraph>
      <Form>
        <Field
          {...field("weekday")}
          type="select"
          label={m.weekday}
          options={days.map((n) => ({ value: String(n), label: capitalise(weekdayName(n, language)) }))}
        />
        <Beside>
          <Field {...field("begins")} label={m.begins} hint={m.timeHint} width="short" autocomplete="off" />
          <Field {...field("ends")} label={m.ends} hint={m.timeHint} width="short" autocomplete="off" />
        </Beside>
        {lent.terms.multiDay ? (
          <Field {...field("nights")} type="number" inputmode="numeric" label={m.nights} width="short" optional />
        ) : null}
        <ChoiceGroup
          {...field("every")}
          legend={m.every}
          options={everies.map((value) => ({ value, label: m[`every_${value}`] }))}
        />
        <Field
          {...field("times")}
          type="number"
          inputmode="numeric"
          label={m.times}
          hint={m.timesHint}
          width="short"
          optional
        />
        <Field {...field("from")} type="date" label={m.from} hint={m.fromHint} width="medium" optional />
        <Button>{m.next}</Button>
      </Form>
    </>
  );
  return showQuestion(c, { lent, step: 2, title: m.whenTitle, back: paths.ask(lent), errors, children });
}
