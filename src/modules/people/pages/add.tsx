// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { newOnceId, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { doublesOf, type Found } from "../find-words.ts";
import { keepFound } from "../found.ts";
import { addKnown } from "../known.ts";
import { findTexts } from "../messages/find.ts";
import { peoplePaths } from "../paths.ts";
import { detailsOf, personSchema } from "../person-form.ts";
import { fullText, type PersonText } from "../person-text.ts";
import { onceOrNot } from "../stale.ts";
import { FoundList } from "./find.tsx";
import { FirstFields, formTexts, MoreFields } from "./person-fields.tsx";

const schema = personSchema({
  how: z.enum(["oral", "paper"], { error: "consentMissing" }),
  other: tick,
});

/** A worker writes somebody down, in one call. */
export const addPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    // from the desk: the number that was just typed is not asked again
    if (typedIn(form.typed, "begin") === "ja") return show(c, { phone: typedIn(form.typed, "phone") }, {});
    if (!form.ok) return show(c, form.typed, form.errors);
    const { how, other, ...values } = form.values;
    const details = detailsOf(values);
    const { area: _, responsible: __, ...text } = details;
    const same = fullText(text as Partial<PersonText>);
    const location = await onceOrNot(db, onceAsTyped(form.typed), async (db) => {
      if (!other && (await doublesOf(db, actor, same)).length > 0) return null;
      const { number } = await addKnown(db, actor, { ...text, how });
      return `${inLanguage(peoplePaths.person(number), language)}?bewaard=ja`;
    });
    if (location !== null) return c.redirect(location, 303);
    return show(c, form.typed, { other: "doubleFound" }, await doublesOf(db, actor, same));
  },
};

const texts = { ...formTexts, ...findTexts };

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors, doubles: readonly Found[] = []) {
  const { db, actor, language } = c.var;
  const m = speak(texts, language);
  const field = fieldOf(typed, errors, m, language);
  const faults = Object.keys(errors).map((name) => ({ name, message: field(name).error ?? "" }));
  if (faults.length > 0) c.status(422);
  const draft = doubles.length > 0 ? await keepFound(db, actor, doubles) : "";
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.find, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.addTitle}</Heading>
      <Paragraph>{m.addIntro}</Paragraph>
      <Form once={newOnceId()}>
        {doubles.length > 0 ? Doubles(c, draft, doubles) : null}
        <FirstFields typed={typed} errors={errors} language={language} />
        <MoreFields typed={typed} errors={doubles.length > 0 ? {} : errors} language={language} label={m.more} />
        {Consent(typed, errors, language)}
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.addTitle, problems: faults.length > 0, current: "desk", hidden: true });
}

function Doubles(c: Context<Env>, draft: string, doubles: readonly Found[]) {
  const m = speak(texts, c.var.language);
  return (
    <Alert kind="warning" title={m.doubleTitle}>
      <Paragraph>{m.doubleText}</Paragraph>
      {FoundList(c, draft, doubles, m.doubleSame)}
      <Choice type="checkbox" name="other" value="ja" label={m.doubleOther} />
    </Alert>
  );
}

function Consent(typed: Typed, errors: FieldErrors, language: Language) {
  const m = speak(texts, language);
  return (
    <ChoiceGroup
      {...fieldOf(typed, errors, m, language)("how")}
      legend={m.consentTitle}
      hint={m.consentText}
      options={[
        { value: "oral", label: m.consentOral },
        { value: "paper", label: m.consentPaper },
      ]}
    />
  );
}
