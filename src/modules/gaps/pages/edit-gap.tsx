// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { findGap } from "../gap/find.ts";
import { organisersToChoose } from "../gap/history.ts";
import { changeGap } from "../gap/life.ts";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import { chosenId, lineOf, optionalLineOf } from "./form-bits.ts";
import { numberIn } from "./gap.tsx";

const schema = z.object({
  title: lineOf(3, 80, "titleMissing"),
  nextStep: optionalLineOf(200, "nextLong"),
  organiser: chosenId("organiserUnknown"),
  roomFound: tick,
  hostFound: tick,
  moneyFound: tick,
});

/** Its name, the next step, who organises it, and what is there already. */
export const editGapPage: Page = {
  get: async (c) => {
    const { gap } = await findGap(c.var.db, c.var.actor, numberIn(c));
    const ticked = (value: boolean) => (value ? "ja" : "");
    return show(c, {
      title: gap.title,
      nextStep: gap.nextStep,
      organiser: gap.organiser ?? "",
      roomFound: ticked(gap.roomFound),
      hostFound: ticked(gap.hostFound),
      moneyFound: ticked(gap.moneyFound),
    });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { gap } = await findGap(db, actor, numberIn(c));
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const known = await organisersToChoose(db);
    if (form.values.organiser && !known.some(({ id }) => id === form.values.organiser))
      return show(c, form.typed, { organiser: "organiserUnknown" });
    await changeGap(db, actor, gap.number, form.values);
    return c.redirect(`${inLanguage(paths.gap(gap.number), language)}?bewaard=ja`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors = {}) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const number = numberIn(c);
  const again = fieldOf(typed, errors, m, language);
  const organisers = await organisersToChoose(db);
  const box = (name: "roomFound" | "hostFound" | "moneyFound") => (
    <Choice type="checkbox" name={name} value="ja" label={m[name]} checked={typedIn(typed, name) !== ""} />
  );
  const view = (
    <>
      <BackLink href={inLanguage(paths.gap(number), language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.editTitle}</Heading>
      <Form action={inLanguage(paths.editGap(number), language)}>
        <Field {...again("title")} label={m.name} hint={m.nameHint} maxlength={80} />
        <Field {...again("nextStep")} label={m.nextStep} hint={m.nextStepHint} optional maxlength={200} />
        <Field
          {...again("organiser")}
          type="select"
          label={m.chooseOrganiser}
          optional
          empty={m.notChosen}
          options={organisers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <fieldset class="buurt-field">
          <legend>{m.checklist}</legend>
          <div class="buurt-choices">
            {box("roomFound")}
            {box("hostFound")}
            {box("moneyFound")}
          </div>
        </fieldset>
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.editTitle, current: "desk", hidden: true, problems: found.length > 0 });
}
