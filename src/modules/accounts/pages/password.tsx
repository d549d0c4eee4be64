// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { deviceSecretOf } from "../cookies.ts";
import { deviceOf } from "../device.ts";
import { enter } from "../enter.ts";
import { messages } from "../messages.ts";
import { countMiss, tooManyMisses } from "../misses.ts";
import { passwordMessages } from "../password/messages.ts";
import { signInWithPassword } from "../password/password.ts";
import { accountsPaths, withNext } from "../paths.ts";

const schema = z.object({
  name: z.string({ error: "nameMissing" }).min(1, { error: "nameMissing" }).max(254, { error: "nameMissing" }),
  password: z.string({ error: "passwordMissing" }).min(1, { error: "passwordMissing" }).max(1000, { error: "wrong" }),
  shared: tick,
});

interface Typed {
  name: string;
  shared: boolean;
  next: string;
}

/** Signing in with a password, for who wants it. The answer is the same for a name that nobody has. */
export const passwordPage: Page = {
  get: (c) => show(c, { name: "", shared: false, next: safeNext(c.req.query("next"), "") }, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const typed = { name: typedIn(form.typed, "name").slice(0, 254), shared: "shared" in form.typed, next };
    if (!form.ok) return show(c, typed, form.errors, 422);
    if (tooManyMisses(c)) return show(c, typed, { password: "tooMany" }, 429);
    const { name, password, shared } = form.values;
    const device = deviceOf(c.req.header("user-agent"));
    const browser = deviceSecretOf(c);
    const answer = await signInWithPassword(c.var.db, c.var.actor, { name, password, device, browser, shared });
    if (answer.kind === "signed_in") return enter(c, answer, next);
    countMiss(c);
    return answer.kind === "wait"
      ? show(c, typed, { password: "wait" }, 429)
      : show(c, typed, { password: "wrong" }, 422);
  },
};

function show(c: Context<Env>, typed: Typed, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const title = speak(passwordMessages, language).title;
  const view = <PasswordView typed={typed} errors={errors} language={language} />;
  return c.render(view, { title, problems: status !== 200, hidden: true });
}

function PasswordView({ typed, errors, language }: { typed: Typed; errors: FieldErrors; language: Language }) {
  const m = speak(passwordMessages, language);
  const found = sentences(errors, m);
  const fault = (name: string) => found.find((one) => one.name === name)?.message;
  const to = (path: string): string => withNext(inLanguage(path, language), typed.next);
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Form action={inLanguage(accountsPaths.password, language)}>
        <HiddenField name="next" value={typed.next} />
        <Field
          name="name"
          label={m.name}
          value={typed.name}
          error={fault("name")}
          autocomplete="username"
          spellcheck={false}
          language={language}
        />
        <Field
          name="password"
          type="password"
          label={m.password}
          error={fault("password")}
          autocomplete="current-password"
          language={language}
        />
        <SharedChoice checked={typed.shared} language={language} />
        <ButtonRow>
          <Button>{m.go}</Button>
          <a href={inLanguage(accountsPaths.passwordForgotten, language)}>{m.forgotten}</a>
        </ButtonRow>
      </Form>
      <ButtonRow>
        <a href={to(accountsPaths.signIn)}>{m.withCode}</a>
      </ButtonRow>
    </>
  );
}

/** "Dit is een gedeelde computer": asked wherever somebody comes in. */
export function SharedChoice({ checked, language }: { checked: boolean; language: Language }): Child {
  const m = speak(messages, language);
  return <Choice type="checkbox" name="shared" value="1" label={m.shared} hint={m.sharedHint} checked={checked} />;
}
