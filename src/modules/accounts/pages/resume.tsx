// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { dropKept, keptKeyOf } from "../cookies.ts";
import { findKept, forgetKept, type KeptForm } from "../kept-form.ts";
import { messages } from "../messages.ts";
import { accountsPaths, withNext } from "../paths.ts";

/** Gives back a form that was on its way when the session locked or ended: nothing is sent before the button is pressed. */
export const resumePage: Page = {
  get: async (c) => {
    const { db, session, language } = c.var;
    const next = safeNext(c.req.query("next"), inLanguage(accountsPaths.mine, language));
    const kept = session && (await findKept(db, session.person, keptKeyOf(c)));
    if (!session) return c.redirect(withNext(inLanguage(accountsPaths.signIn, language), next), 303);
    if (!kept) return onwards(c, next);
    const title = speak(messages, language).resumeTitle;
    return c.render(<ResumeView kept={kept} next={next} language={language} />, { title, hidden: true });
  },
  post: async (c) => {
    const { db, session, language } = c.var;
    const next = safeNext(c.req.query("next"), inLanguage(accountsPaths.mine, language));
    if (session) await forgetKept(db, session.person, keptKeyOf(c));
    return onwards(c, next);
  },
};

function onwards(c: Context<Env>, next: string): Response {
  dropKept(c);
  return c.redirect(next, 303);
}

function ResumeView({ kept, next, language }: { kept: KeptForm; next: string; language: Language }) {
  const m = speak(messages, language);
  const fields = Object.entries(kept.typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
  );
  return (
    <>
      <Heading level={1}>{m.resumeTitle}</Heading>
      <Paragraph lead>{m.resumeLead}</Paragraph>
      {kept.hadFiles ? <Paragraph>{m.resumeFiles}</Paragraph> : null}
      <Form action={kept.path} label={m.resumeSend}>
        {fields.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{m.resumeSend}</Button>
        </ButtonRow>
      </Form>
      <Form action={withNext(inLanguage(accountsPaths.resume, language), next)} label={m.resumeDrop}>
        <Button kind="secondary">{m.resumeDrop}</Button>
      </Form>
    </>
  );
}
