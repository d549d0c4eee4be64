// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { reopenReasons } from "../codes.ts";
import { closingTexts } from "../messages/closing.ts";
import { reopenWords } from "../messages/codes.ts";
import { pageTexts } from "../messages/page.ts";
import { paths } from "../paths.ts";
import { findCase } from "../read.ts";
import { recordAftercare, reopenCase } from "../reopen.ts";
import { atOf, done, numberIn, pastDay, showDeed, version } from "./case-in.tsx";

const reopenSchema = z.object({ reason: z.enum(reopenReasons, { error: "reopenMissing" }) });
const callSchema = z.object({
  version,
  on: pastDay,
  text: withoutServiceNumber(text(2000, "reportMissing", "textLong")),
});

/**
 * A closed case opens again. Who asks has no relation with it any more: the page shows nothing of it, and the verb says
 * whether it is there.
 */
export const reopenPage: Page = {
  get: (c) => showReopen(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, reopenSchema);
    if (!form.ok) return showReopen(c, form.typed, form.errors);
    return done(c, form.typed, (db) => reopenCase(db, c.var.actor, numberIn(c), form.values));
  },
};

function showReopen(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(closingTexts, language);
  const why = speak(reopenWords, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const back = inLanguage(paths.all, language);
  const view = (
    <>
      <BackLink href={back} label={speak(pageTexts, language).back} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.reopenTitle}</Heading>
      <Paragraph lead>{m.reopenText}</Paragraph>
      <Form once={newOnceId()} label={m.reopenTitle}>
        <ChoiceGroup
          {...fieldOf(typed, errors, m, language)("reason")}
          legend={m.reopenWhy}
          options={reopenReasons.map((value) => ({ value, label: why[value] }))}
        />
        <ButtonRow>
          <Button>{m.reopenButton}</Button>
          <a href={back}>{speak(pageTexts, language).cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
  const title = speak(pageTexts, language).deedTitle(numberIn(c), m.reopenTitle);
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true, staff: true });
}

/** The one call that she agreed to at the end. */
export const aftercarePage: Page = {
  get: (c) => showCall(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, callSchema);
    if (!form.ok) return showCall(c, form.typed, form.errors);
    const { on, text } = form.values;
    const deed = (db: Context<Env>["var"]["db"]) =>
      recordAftercare(db, c.var.actor, atOf(c, form.values), { onDate: on, text });
    return done(c, form.typed, deed, paths.all);
  },
};

async function showCall(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(closingTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const opened = await findCase(db, actor, numberIn(c));
  if (!opened.relation.mayCallOnce) throw new Forbidden("aftercare");
  return showDeed(c, {
    opened,
    title: m.aftercareTitle,
    lead: m.aftercareLead,
    spoken: m,
    errors,
    button: m.aftercareButton,
    children: (
      <>
        <Field {...field("text")} type="textarea" label={m.aftercareText} hint={m.reportHint} autocomplete="off" />
        <Field
          {...field("on")}
          value={typedIn(typed, "on") || today().toString()}
          type="date"
          label={m.deceasedOn}
          width="medium"
        />
      </>
    ),
  });
}
