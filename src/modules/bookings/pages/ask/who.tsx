// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { findPerson } from "#modules/people/index.ts";
import { personOf } from "#platform/access/actor.ts";
import { keepDraft } from "#platform/forms/drafts.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { email, optionalText, phone, text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { goTo, type Step, showQuestion, stepOf } from "./flow.tsx";

const nothing = z.literal("");
export const whoSchema = z
  .object({
    name: text(80, "nameMissing", "textLong"),
    phone: z.union([nothing, phone("phoneUnclear")], { error: "phoneUnclear" }).default(""),
    email: z.union([nothing, email("emailUnclear")], { error: "emailUnclear" }).default(""),
    remark: optionalText(500, "textLong"),
  })
  .superRefine(({ phone, email }, ctx) => {
    if (phone === "" && email === "") ctx.addIssue({ code: "custom", path: ["phone"], message: "reachMissing" });
  });

/** Question 4: whom we tell, and why we ask. */
export const askWhoPage: Page = {
  get: async (c) => {
    const step = await stepOf(c);
    return show(c, step, await known(c, step.typed), {});
  },
  post: async (c) => {
    const step = await stepOf(c);
    const form = await readForm(c, whoSchema);
    if (!form.ok) return show(c, step, form.typed, form.errors);
    await keepDraft(c.var.db, step.draft, { ...form.values });
    return goTo(c, paths.askCheck(step.lent, step.draft));
  },
};

/** What we know of who is signed in need not be typed again. */
async function known(c: Context<Env>, typed: Typed): Promise<Typed> {
  const id = personOf(c.var.actor);
  if (!id || typedIn(typed, "name")) return typed;
  const { givenName, familyName, phone, email } = await findPerson(c.var.db, id);
  return {
    ...typed,
    name: `${givenName} ${familyName}`.trim(),
    phone: phone ? formatPhone(phone) : "",
    email: email ?? "",
  };
}

function show(c: Context<Env>, { lent, draft }: Step, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(askTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const children = (
    <>
      <Paragraph>{m.whoLead}</Paragraph>
      <Form open>
        <Field {...field("name")} label={m.name} autocomplete="name" />
        <Field
          {...field("phone")}
          type="tel"
          label={m.phone}
          hint={m.phoneHint}
          width="medium"
          autocomplete="tel"
          optional
        />
        <Field {...field("email")} type="email" label={m.email} autocomplete="email" optional />
        <Field {...field("remark")} type="textarea" rows={3} label={m.remark} optional />
        <Button>{m.next}</Button>
      </Form>
    </>
  );
  return showQuestion(c, { lent, step: 4, title: m.whoTitle, back: paths.askDates(lent, draft), errors, children });
}
