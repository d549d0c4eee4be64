// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName } from "#modules/people/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
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
import { finishClaim, refuseClaim, tryClaimCode, whoClaims } from "../claim/claim-code.ts";
import { claimMessages } from "../claim/messages.ts";
import { claimRequestOf, giveClaimRequest } from "../cookies.ts";
import { deviceOf } from "../device.ts";
import { enter } from "../enter.ts";
import { countMiss, tooManyMisses } from "../misses.ts";
import { accountsPaths } from "../paths.ts";
import { SharedChoice } from "./password.tsx";

const schema = z.object({
  code: z.string({ error: "codeMissing" }).min(1, { error: "codeMissing" }).max(100, { error: "codeMissing" }),
});
const whoSchema = z.object({ answer: z.enum(["yes", "no"]), shared: tick });

/** The code on paper, typed in any way. Nothing is said about anybody before it is right. */
export const letterPage: Page = {
  get: (c) => show(c, "", c.req.query("over") === "ja" ? { code: "gone" } : {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    const typed = typedIn(form.typed, "code").slice(0, 100);
    if (!form.ok) return show(c, typed, form.errors, 422);
    if (tooManyMisses(c)) return show(c, typed, { code: "tooMany" }, 429);
    const answer = await tryClaimCode(c.var.db, c.var.actor, form.values.code);
    if (answer.kind === "wrong") {
      countMiss(c);
      return show(c, typed, { code: "codeWrong" }, 422);
    }
    giveClaimRequest(c, answer.request);
    return c.redirect(inLanguage(accountsPaths.letterWho, c.var.language), 303);
  },
};

/** "Bent u Truus?" Only in the browser in which the code was right. */
export const letterWhoPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const person = await whoClaims(db, claimRequestOf(c));
    if (!person) return again(c);
    const name = person.givenName || fullName(person);
    const title = speak(claimMessages, language).whoTitle(name);
    return c.render(<WhoView name={name} language={language} />, { title, hidden: true });
  },
  post: async (c) => {
    const form = await readForm(c, whoSchema);
    const { db, actor } = c.var;
    if (!form.ok) return c.redirect(inLanguage(accountsPaths.letterWho, c.var.language), 303);
    const { answer, shared } = form.values;
    if (answer === "no") {
      await refuseClaim(db, actor, claimRequestOf(c));
      return showNotMe(c);
    }
    const entered = await finishClaim(db, claimRequestOf(c), deviceOf(c.req.header("user-agent")), shared);
    const ways = `${inLanguage(accountsPaths.ways, c.var.language)}?nieuw=ja`;
    return entered ? enter(c, entered, ways) : again(c);
  },
};

const again = (c: Context<Env>) => c.redirect(`${inLanguage(accountsPaths.letter, c.var.language)}?over=ja`, 303);

function show(c: Context<Env>, typed: string, errors: FieldErrors, status: 200 | 422 | 429 = 200) {
  const { language } = c.var;
  c.status(status);
  const m = speak(claimMessages, language);
  const view = <CodeView typed={typed} errors={errors} language={language} />;
  return c.render(view, { title: m.title, problems: status !== 200, hidden: true });
}

function CodeView({ typed, errors, language }: { typed: string; errors: FieldErrors; language: Language }) {
  const m = speak(claimMessages, language);
  const found = sentences(errors, m);
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.signIn, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Form action={inLanguage(accountsPaths.letter, language)}>
        <Field
          name="code"
          label={m.code}
          hint={m.codeHint}
          value={typed}
          error={found[0]?.message}
          autocomplete="off"
          width="medium"
          spellcheck={false}
          language={language}
        />
        <Button>{m.go}</Button>
      </Form>
      <Paragraph>{m.noCode}</Paragraph>
    </>
  );
}

function WhoView({ name, language }: { name: string; language: Language }) {
  const m = speak(claimMessages, language);
  return (
    <>
      <Heading level={1}>{m.whoTitle(name)}</Heading>
      <Paragraph lead>{m.whoLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.letterWho, language)}>
        <SharedChoice checked={false} language={language} />
        <ButtonRow>
          <Button name="answer" value="yes">
            {m.yes}
          </Button>
          <Button kind="secondary" name="answer" value="no">
            {m.no}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function showNotMe(c: Context<Env>) {
  const m = speak(claimMessages, c.var.language);
  const view = (
    <>
      <Heading level={1}>{m.notMeTitle}</Heading>
      <Paragraph lead>{m.notMe}</Paragraph>
    </>
  );
  return c.render(view, { title: m.notMeTitle, hidden: true });
}
