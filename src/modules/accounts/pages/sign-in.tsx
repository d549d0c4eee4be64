// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { email } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { giveRequest } from "../cookies.ts";
import { codeLetter } from "../letters.tsx";
import { messages } from "../messages.ts";
import { accountsPaths, withNext } from "../paths.ts";
import { askCode, type CodeToMail } from "../sign-in.ts";

const schema = z.object({ email: email("emailUnclear"), next: z.string().optional() });

/** The first question: at which address can we reach you? */
export const signInPage: Page = {
  get: (c) => {
    const next = safeNext(c.req.query("next"), "");
    if (c.var.session) return c.redirect(next || inLanguage(accountsPaths.mine, c.var.language), 303);
    return show(c, { email: "", next }, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const typed = { email: typedIn(form.typed, "email"), next };
    if (!form.ok) return show(c, typed, form.errors, 422);
    const asked = await askCode(c.var.db, c.var.actor, form.values.email);
    if (asked.kind === "too_often") return show(c, typed, { email: "codesTooOften" }, 429);
    giveRequest(c, asked.request);
    if (asked.letter) post(c, asked.letter);
    return c.redirect(withNext(inLanguage(accountsPaths.signInCode, c.var.language), next), 303);
  },
};

/**
 * After the answer, not before it: the time a mail server takes would tell who is known here.
 * A mail that fails is logged by the mailer; the page says what to do when nothing comes.
 */
function post(c: Context<Env>, { to, code, language }: CodeToMail): void {
  const { services, site } = c.var;
  const letter = codeLetter(to, code, site, language);
  setImmediate(() => void services.mailer.send(letter).catch(() => undefined));
}

interface Typed {
  email: string;
  next: string;
}

function show(c: Context<Env>, typed: Typed, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const title = speak(messages, language).signIn;
  const view = <SignInView typed={typed} errors={errors} language={language} />;
  return c.render(view, { title, problems: status !== 200, hidden: true });
}

function SignInView({ typed, errors, language }: { typed: Typed; errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.signIn}</Heading>
      <Paragraph lead>{m.signInLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.signIn, language)}>
        <HiddenField name="next" value={typed.next} />
        <Field
          name="email"
          type="email"
          label={m.yourEmail}
          value={typed.email}
          error={found[0]?.message}
          autocomplete="email"
          spellcheck={false}
          language={language}
        />
        <Button>{m.sendCode}</Button>
      </Form>
      <Paragraph>{m.signInNotNeeded}</Paragraph>
    </>
  );
}
