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
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { giveRequest } from "../cookies.ts";
import { moreWays, passkeyScript } from "../factors/pages/more-ways.tsx";
import { messages } from "../messages.ts";
import { accountsPaths, withNext } from "../paths.ts";
import { reachField } from "../reach.ts";
import { canSend, sendCode } from "../send-code.ts";
import { askCode } from "../sign-in.ts";

const schema = z.object({ email: reachField, shared: tick, next: z.string().optional() });

/** The first question: at which address can we reach you? */
export const signInPage: Page = {
  get: (c) => {
    const next = safeNext(c.req.query("next"), "");
    if (c.var.session) return c.redirect(next || inLanguage(accountsPaths.mine, c.var.language), 303);
    return show(c, { email: "", shared: false, next }, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const typed = { email: typedIn(form.typed, "email"), shared: "shared" in form.typed, next };
    if (!form.ok) return show(c, typed, form.errors, 422);
    const { email: reach, shared } = form.values;
    if (!canSend(reach)) return show(c, typed, { email: "noSms" }, 422);
    const asked = await askCode(c.var.db, c.var.actor, reach, { shared });
    if (asked.kind === "too_often") return show(c, typed, { email: "codesTooOften" }, 429);
    giveRequest(c, asked.request);
    if (asked.letter) sendCode(c, asked.letter);
    return c.redirect(withNext(inLanguage(accountsPaths.signInCode, c.var.language), next), 303);
  },
};

interface Typed {
  email: string;
  shared: boolean;
  next: string;
}

function show(c: Context<Env>, typed: Typed, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const title = speak(messages, language).signIn;
  const more = moreWays(c, typed.next);
  const view = <SignInView typed={typed} errors={errors} more={more} language={language} />;
  return c.render(view, { title, problems: status !== 200, hidden: true, scripts: passkeyScript(c) });
}

interface SignInViewProps {
  typed: Typed;
  errors: FieldErrors;
  /** Ways of who has a passkey or works for an employer that is linked. */
  more: Child;
  language: Language;
}

function SignInView({ typed, errors, more, language }: SignInViewProps) {
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
          label={m.yourReach}
          value={typed.email}
          error={found[0]?.message}
          autocomplete="username"
          maxlength={254}
          spellcheck={false}
          language={language}
        />
        <Choice type="checkbox" name="shared" value="1" label={m.shared} hint={m.sharedHint} checked={typed.shared} />
        <Button>{m.sendCode}</Button>
      </Form>
      <Heading level={2}>{m.otherWays}</Heading>
      {more}
      <LinkList items={otherWays(typed.next, language)} label={m.otherWays} />
      <Paragraph>{m.signInNotNeeded}</Paragraph>
    </>
  );
}

function otherWays(next: string, language: Language) {
  const m = speak(messages, language);
  const to = (path: string) => withNext(inLanguage(path, language), next);
  return [
    { href: to(accountsPaths.letter), title: m.withLetter, text: m.withLetterText },
    { href: to(accountsPaths.password), title: m.withPassword },
  ];
}
