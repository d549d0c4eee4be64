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
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { accountsPaths, withNext } from "../../paths.ts";
import { messages } from "../messages.ts";
import { goOn, goStrong, nextOf, ownPerson } from "../own.ts";
import { checkRecoveryCode, plainCode } from "../recovery-codes.ts";

const schema = z.object({
  code: z
    .string({ error: "recoveryMissing" })
    .max(100, { error: "recoveryMissing" })
    .refine((typed) => plainCode(typed).length === 12, { error: "recoveryMissing" }),
});
const faults = { wrong: "recoveryWrong", used: "recoveryWrong", too_often: "codeTooOften" } as const;

/** For who lost the phone: a code of the sheet on paper. */
export const secondStepRecoveryPage: Page = {
  get: (c) => show(c, { code: "", next: nextOf(c) }, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const typed = { code: typedIn(form.typed, "code"), next };
    if (!form.ok) return show(c, typed, form.errors);
    const check = await checkRecoveryCode(c.var.db, c.var.actor, ownPerson(c), form.values.code);
    if (check !== "right") return show(c, typed, { code: faults[check] });
    await goStrong(c, "recovery_code");
    return goOn(c, next);
  },
};

interface Typed {
  code: string;
  next: string;
}

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <RecoveryView typed={typed} errors={errors} language={language} />;
  return c.render(view, { title: speak(messages, language).recoveryTitle, problems, hidden: true });
}

function RecoveryView({ typed, errors, language }: { typed: Typed; errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <BackLink href={withNext(inLanguage(accountsPaths.secondStep, language), typed.next)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.recoveryTitle}</Heading>
      <Form action={inLanguage(accountsPaths.secondStepRecovery, language)}>
        <HiddenField name="next" value={typed.next} />
        <Field
          name="code"
          label={m.recoveryCode}
          hint={m.recoveryHint}
          value={typed.code}
          error={found[0]?.message}
          autocomplete="off"
          spellcheck={false}
          width="medium"
          language={language}
        />
        <Button>{m.stepSend}</Button>
      </Form>
      <Paragraph>{m.stepLostAll}</Paragraph>
    </>
  );
}
