// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { giveRequest, requestOf } from "../cookies.ts";
import { deviceOf } from "../device.ts";
import { enter } from "../enter.ts";
import { countMiss, tooManyMisses } from "../misses.ts";
import { passwordMessages } from "../password/messages.ts";
import { askReset, resetPassword } from "../password/password.ts";
import { accountsPaths } from "../paths.ts";
import { sendCode } from "../send-code.ts";

const nameSchema = z.object({
  name: z.string({ error: "nameMissing" }).min(1, { error: "nameMissing" }).max(254, { error: "nameMissing" }),
});
const newSchema = z.object({
  code: z
    .string({ error: "codeMissing" })
    .max(100, { error: "codeMissing" })
    .transform((typed) => typed.replace(/\D/g, ""))
    .refine((digits) => digits.length === 6, { error: "codeMissing" }),
  password: z
    .string({ error: "passwordShort" })
    .min(1, { error: "passwordShort" })
    .max(1000, { error: "passwordLong" }),
});

/** Who has forgotten it: by user name or mail address, with the same answer for everybody. */
export const passwordForgottenPage: Page = {
  get: (c) => showForgotten(c, "", {}),
  post: async (c) => {
    const form = await readForm(c, nameSchema);
    const name = typedIn(form.typed, "name").slice(0, 254);
    if (!form.ok) return showForgotten(c, name, form.errors, 422);
    const asked = await askReset(c.var.db, c.var.actor, form.values.name);
    if (asked.kind === "too_often") return showForgotten(c, name, { name: "tooOften" }, 429);
    giveRequest(c, asked.request);
    if (asked.letter) sendCode(c, asked.letter);
    return c.redirect(inLanguage(accountsPaths.passwordNew, c.var.language), 303);
  },
};

/** The code, and the new password. */
export const passwordNewPage: Page = {
  get: (c) => showNew(c, {}),
  post: async (c) => {
    const form = await readForm(c, newSchema);
    if (!form.ok) return showNew(c, form.errors);
    if (tooManyMisses(c)) return showNew(c, { code: "tooMany" });
    const { code, password } = form.values;
    const device = deviceOf(c.req.header("user-agent"));
    const given = { request: requestOf(c), code, password, device, site: c.var.site.name };
    const answer = await resetPassword(c.var.db, c.var.actor, given);
    if (answer.kind === "wrong" || answer.kind === "gone") countMiss(c);
    if (answer.kind === "wrong") return showNew(c, { code: "codeWrong" });
    if (answer.kind === "gone") return showNew(c, { code: "codeGone" });
    if (answer.kind === "refused") return showNew(c, { password: answer.why });
    return enter(c, answer, "");
  },
};

function showForgotten(c: Context<Env>, name: string, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const m = speak(passwordMessages, language);
  const found = sentences(errors, m);
  const view = (
    <>
      <BackLink href={inLanguage(accountsPaths.password, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.forgottenTitle}</Heading>
      <Paragraph lead>{m.forgottenLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.passwordForgotten, language)}>
        <Field
          name="name"
          label={m.name}
          value={name}
          error={found[0]?.message}
          autocomplete="username"
          spellcheck={false}
          language={language}
        />
        <Button>{m.sendCode}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.forgottenTitle, problems: status !== 200, hidden: true });
}

function showNew(c: Context<Env>, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const m = speak(passwordMessages, language);
  const view = <NewView errors={errors} language={language} />;
  return c.render(view, { title: m.forgottenTitle, problems, hidden: true });
}

function NewView({ errors, language }: { errors: FieldErrors; language: Language }) {
  const m = speak(passwordMessages, language);
  const found = sentences(errors, m);
  const fault = (name: string) => found.find((one) => one.name === name)?.message;
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.forgottenTitle}</Heading>
      <Paragraph lead>{m.newLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.passwordNew, language)}>
        <Field
          name="code"
          label={m.code}
          hint={m.codeHint}
          error={fault("code")}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          spellcheck={false}
          language={language}
        />
        <Field
          name="password"
          type="password"
          label={m.newPassword}
          hint={m.newHint}
          error={fault("password")}
          autocomplete="new-password"
          language={language}
        />
        <ButtonRow>
          <Button>{m.save}</Button>
          <a href={inLanguage(accountsPaths.passwordForgotten, language)}>{m.sendCode}</a>
        </ButtonRow>
      </Form>
    </>
  );
}
