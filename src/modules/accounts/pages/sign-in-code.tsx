// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { requestOf } from "../cookies.ts";
import { deviceOf } from "../device.ts";
import { enter } from "../enter.ts";
import { messages } from "../messages.ts";
import { countMiss, tooManyMisses } from "../misses.ts";
import { accountsPaths, withNext } from "../paths.ts";
import { tryCode } from "../sign-in.ts";

/** Pasted with a space, a dash or the words around it: only the digits count. */
const schema = z.object({
  code: z
    .string({ error: "codeMissing" })
    .max(100, { error: "codeMissing" })
    .transform((typed) => typed.replace(/\D/g, ""))
    .refine((digits) => digits.length === 6, { error: "codeMissing" }),
});

/** The second question: what is the code? The same page for everybody, known here or not. */
export const signInCodePage: Page = {
  get: (c) => show(c, safeNext(c.req.query("next"), ""), {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    if (!form.ok) return show(c, next, form.errors);
    if (tooManyMisses(c)) return show(c, next, { code: "tooManyMisses" });
    const device = deviceOf(c.req.header("user-agent"));
    const answer = await tryCode(c.var.db, c.var.actor, requestOf(c), form.values.code, device);
    if (answer.kind === "wrong" || answer.kind === "gone") countMiss(c);
    if (answer.kind === "wrong") return show(c, next, { code: "codeWrong" });
    if (answer.kind === "gone") return show(c, next, { code: "codeGone" });
    if (answer.kind === "choose") {
      return c.redirect(withNext(inLanguage(accountsPaths.signInWho, c.var.language), next), 303);
    }
    return enter(c, answer, next);
  },
};

function show(c: Context<Env>, next: string, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <CodeView next={next} errors={errors} language={language} />;
  return c.render(view, { title: speak(messages, language).codeTitle, problems, hidden: true });
}

function CodeView({ next, errors, language }: { next: string; errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.codeTitle}</Heading>
      <Paragraph lead>{m.codeLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.signInCode, language)}>
        <HiddenField name="next" value={next} />
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
        <Button>{m.signIn}</Button>
      </Form>
      <Paragraph>{m.codeSameBrowser}</Paragraph>
      <Paragraph>{m.codeHelp}</Paragraph>
      <ButtonRow>
        <a href={withNext(inLanguage(accountsPaths.signIn, language), next)}>{m.newCode}</a>
      </ButtonRow>
    </>
  );
}
