// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { changeOwn, ownDetails } from "../own.ts";
import { peoplePaths } from "../paths.ts";
import { detailsOf, personSchema, typedOf } from "../person-form.ts";
import { FirstFields, faultsOf, formTexts, MoreFields } from "./person-fields.tsx";

/** Somebody changes name, address, phone number, and how to be reached. The e-mail address is how somebody signs in: by phone. */
export const myDetailsPage: Page = {
  get: async (c) => show(c, typedOf(await ownDetails(c.var.db, c.var.actor)), {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { email } = await ownDetails(db, actor);
    const form = await readForm(c, personSchema({}, { email }));
    if (!form.ok) return show(c, form.typed, form.errors);
    const { email: _, birthYear: __, ...values } = form.values;
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeOwn(db, actor, detailsOf(values));
      return `${inLanguage(peoplePaths.mine, language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(formTexts, language);
  const faults = faultsOf(errors, language);
  if (faults.length > 0) c.status(422);
  const fields = { typed, errors, language, own: true };
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.yourDetails}</Heading>
      <Form once={newOnceId()}>
        <FirstFields {...fields} />
        <MoreFields {...fields} label={m.moreOfYou} />
        <Button>{m.save}</Button>
      </Form>
      <Paragraph>{m.emailChange}</Paragraph>
    </>
  );
  return c.render(view, { title: m.yourDetails, problems: faults.length > 0, hidden: true });
}
