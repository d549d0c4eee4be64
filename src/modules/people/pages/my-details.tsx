// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { personOf } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText, phone, text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, languages, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { peoplePaths } from "../paths.ts";
import { changePerson, findPerson } from "../person.ts";
import { languageName } from "./my-page.tsx";

const schema = z.object({
  givenName: text(60, "givenNameMissing", "givenNameLong"),
  familyName: optionalText(80, "familyNameLong"),
  phone: z.union([z.literal("").transform(() => null), phone("phoneUnclear")], { error: "phoneUnclear" }).default(null),
  language: z.enum(languages, { error: "languageMissing" }),
});

/** Somebody changes name, phone number or language. */
export const myDetailsPage: Page = {
  get: async (c) => {
    const person = await findPerson(c.var.db, own(c));
    const { givenName, familyName, language } = person;
    return show(c, { givenName, familyName, language, phone: person.phone ? formatPhone(person.phone) : "" }, {});
  },
  post: async (c) => {
    const id = own(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await changePerson(db, c.var.actor, id, form.values);
      return `${inLanguage(peoplePaths.mine, c.var.language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

function own(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  return id;
}

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <DetailsView typed={typed} errors={errors} language={c.var.language} />;
  return c.render(view, { title: speak(messages, c.var.language).yourDetails, problems, hidden: true });
}

function DetailsView({ typed, errors, language }: { typed: Typed; errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.yourDetails}</Heading>
      <Form once={newOnceId()}>
        <Field {...field("givenName")} label={m.givenName} autocomplete="given-name" />
        <Field {...field("familyName")} label={m.familyName} autocomplete="family-name" optional />
        <Field {...field("phone")} type="tel" label={m.phone} autocomplete="tel" optional />
        <ChoiceGroup
          {...field("language")}
          legend={m.language}
          options={languages.map((value) => ({ value, label: languageName(value, m) }))}
        />
        <Button>{m.save}</Button>
      </Form>
      <Paragraph>{m.emailChange}</Paragraph>
    </>
  );
}
