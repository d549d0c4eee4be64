// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { instrumentNames, moments } from "../instruments.ts";
import { caseToAsk, keepRefusal } from "../measurement.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { momentWord } from "../words.ts";
import { numberIn } from "./overview.tsx";

const schema = z.object({ moment: z.enum(moments, { error: "momentMissing" }) });

/** "Liever niet" is an answer, without a reason. */
export const refusePage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = numberIn(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { moment } = form.values;
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await keepRefusal(db, actor, number, { instrument: instrumentNames[0], moment });
      return `${inLanguage(paths.of(number), language)}?gedaan=liever-niet`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(pages, language);
  const { number } = await caseToAsk(db, actor, numberIn(c));
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(paths.of(number), language)} label={m.title} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.refuseTitle}</Heading>
      <Paragraph>{m.refuseText}</Paragraph>
      <Form once={newOnceId()} action={inLanguage(paths.refuse(number), language)}>
        <ChoiceGroup
          {...fieldOf(typed, errors, m, language)("moment")}
          legend={m.moment}
          options={moments.map((value) => ({ value, label: momentWord(value, m) }))}
        />
        <ButtonRow>
          <Button>{m.refuseButton}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.refuseTitle, problems: faults.length > 0, current: "desk", hidden: true });
}
