// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { accountsPaths, withNext } from "../../paths.ts";
import { messages } from "../messages.ts";
import { nextOf, ownPerson } from "../own.ts";
import { codesToKeep, hideCodes, makeRecoveryCodes } from "../recovery-codes.ts";
import { stepUp } from "../strong.ts";

const schema = z.object({ next: z.string().optional() });

/** A sheet with ten codes for when the phone is gone: to print or to copy, once. */
export const recoveryCodesPage: Page = {
  get: async (c) => {
    await stepUp(c);
    const codes = await codesToKeep(c.var.db, ownPerson(c));
    return show(c, codes, nextOf(c));
  },
  post: async (c) => {
    await stepUp(c);
    const form = await readForm(c, schema);
    await makeRecoveryCodes(c.var.db, c.var.actor, ownPerson(c));
    return c.redirect(withNext(inLanguage(accountsPaths.recoveryCodes, c.var.language), nextIn(form.typed)), 303);
  },
};

const nextIn = (typed: Parameters<typeof typedIn>[0]) => safeNext(typedIn(typed, "next"), "");

/** They are on paper: from now on nobody sees them. */
export const recoveryCodesKeptPage: Page = {
  get: (c) => c.redirect(inLanguage(accountsPaths.security, c.var.language), 303),
  post: async (c) => {
    const form = await readForm(c, schema);
    await hideCodes(c.var.db, ownPerson(c));
    return c.redirect(nextIn(form.typed) || inLanguage(accountsPaths.security, c.var.language), 303);
  },
};

function show(c: Context<Env>, codes: string[] | null, next: string) {
  const { language } = c.var;
  const view = codes ? (
    <Sheet codes={codes} next={next} language={language} />
  ) : (
    <Make next={next} language={language} />
  );
  return c.render(view, { title: speak(messages, language).codesTitle, hidden: true });
}

function Sheet({ codes, next, language }: { codes: string[]; next: string; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.codesTitle}</Heading>
      <Paragraph lead>{m.codesLead}</Paragraph>
      <PlainList class="buurt-list" label={m.codesTitle}>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </PlainList>
      <Paragraph>{m.codesKeep}</Paragraph>
      <Form action={inLanguage(accountsPaths.recoveryCodesKept, language)}>
        <HiddenField name="next" value={next} />
        <Button>{m.codesKept}</Button>
      </Form>
    </>
  );
}

function Make({ next, language }: { next: string; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.security, language)} language={language} />
      <Heading level={1}>{m.codesTitle}</Heading>
      <Paragraph lead>{m.codesLead}</Paragraph>
      <Paragraph>{m.codesMakeLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.recoveryCodes, language)}>
        <HiddenField name="next" value={next} />
        <Button>{m.codesMake}</Button>
      </Form>
    </>
  );
}
