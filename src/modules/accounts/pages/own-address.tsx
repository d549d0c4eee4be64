// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { giveRequest, requestOf } from "../cookies.ts";
import { messages } from "../messages.ts";
import { askOwnAddress, proveOwnAddress } from "../own-address.ts";
import { accountsPaths } from "../paths.ts";
import { reachField } from "../reach.ts";
import { canSend, sendCode } from "../send-code.ts";
import { ownId } from "./ways.tsx";

const addressSchema = z.object({ email: reachField });
const codeSchema = z.object({
  code: z
    .string({ error: "codeMissing" })
    .max(100, { error: "codeMissing" })
    .transform((typed) => typed.replace(/\D/g, ""))
    .refine((digits) => digits.length === 6, { error: "codeMissing" }),
});

/** Another mail address or mobile number to sign in with. */
export const ownAddressPage: Page = {
  get: (c) => showAddress(c, "", {}),
  post: async (c) => {
    const form = await readForm(c, addressSchema);
    const typed = typedIn(form.typed, "email");
    if (!form.ok) return showAddress(c, typed, form.errors, 422);
    const reach = form.values.email;
    if (!canSend(reach)) return showAddress(c, typed, { email: "noSms" }, 422);
    const asked = await askOwnAddress(c.var.db, c.var.actor, ownId(c), reach);
    if (asked.kind === "too_often") return showAddress(c, typed, { email: "codesTooOften" }, 429);
    giveRequest(c, asked.request);
    if (asked.letter) sendCode(c, asked.letter);
    return c.redirect(inLanguage(accountsPaths.ownAddressCode, c.var.language), 303);
  },
};

/** The code that proves it. */
export const ownAddressCodePage: Page = {
  get: (c) => showCode(c, {}),
  post: async (c) => {
    const form = await readForm(c, codeSchema);
    if (!form.ok) return showCode(c, form.errors);
    const answer = await proveOwnAddress(c.var.db, c.var.actor, ownId(c), requestOf(c), form.values.code);
    if (answer !== "saved") return showCode(c, { code: answer === "wrong" ? "codeWrong" : "codeGone" });
    return c.redirect(`${inLanguage(accountsPaths.ways, c.var.language)}?gedaan=adres`, 303);
  },
};

function showAddress(c: Context<Env>, typed: string, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const m = speak(messages, language);
  const found = sentences(errors, m);
  const view = (
    <>
      <BackLink href={inLanguage(accountsPaths.ways, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.addressTitle}</Heading>
      <Paragraph lead>{m.addressLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.ownAddress, language)}>
        <Field
          name="email"
          label={m.yourReach}
          value={typed}
          error={found[0]?.message}
          autocomplete="email"
          maxlength={254}
          spellcheck={false}
          language={language}
        />
        <Button>{m.sendCode}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.addressTitle, problems: status !== 200, hidden: true });
}

function showCode(c: Context<Env>, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const title = speak(messages, language).addressCodeTitle;
  return c.render(<CodeView errors={errors} language={language} />, { title, problems, hidden: true });
}

function CodeView({ errors, language }: { errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.ownAddress, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.addressCodeTitle}</Heading>
      <Paragraph lead>{m.addressCodeLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.ownAddressCode, language)}>
        <Field
          name="code"
          label={m.code}
          hint={m.codeHint}
          error={found[0]?.message}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
          spellcheck={false}
          language={language}
        />
        <Button>{m.addressConfirm}</Button>
      </Form>
    </>
  );
}
