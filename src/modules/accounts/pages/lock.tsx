// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env, StaleSession } from "#platform/http/env.ts";
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
import { StatusMessage } from "#ui/show/status-message.tsx";
import { giveRequest, giveSession, keptKeyOf, requestOf } from "../cookies.ts";
import { afterProof } from "../enter.ts";
import { lockSession, nameOf } from "../lock.ts";
import { messages } from "../messages.ts";
import { passwordOf } from "../password/account.ts";
import { accountsPaths, withNext } from "../paths.ts";
import { sendCode } from "../send-code.ts";
import { askUnlock, type Unlocked, unlockWithCode, unlockWithPassword } from "../unlock.ts";

const schema = z.object({
  deed: z.enum(["password", "ask", "code"]),
  password: z.string().max(1000, { error: "lockPasswordWrong" }).optional().default(""),
  code: z.string().max(100, { error: "codeMissing" }).optional().default(""),
});

/** "Bent u er nog?": a session of who may see persons, after a quarter of an hour without a page. */
export const lockPage: Page = {
  get: (c) => {
    const next = safeNext(c.req.query("next"), "");
    if (c.var.session) return c.redirect(afterProof(c, next), 303);
    return c.var.stale?.locked ? show(c, c.var.stale, next, {}) : toSignIn(c, next);
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    if (c.var.session) return c.redirect(afterProof(c, next), 303);
    const { stale } = c.var;
    if (!stale?.locked) return toSignIn(c, next);
    if (!form.ok) return show(c, stale, next, form.errors);
    const { deed, password, code } = form.values;
    if (deed === "ask") return ask(c, stale, next);
    const { db, actor } = c.var;
    const answer =
      deed === "code"
        ? await unlockWithCode(db, actor, stale, requestOf(c), code.replace(/\D/g, ""))
        : await unlockWithPassword(db, stale, password);
    if (answer.kind !== "open") return show(c, stale, next, faultOf(deed, answer));
    giveSession(c, answer.token);
    return c.redirect(afterProof(c, next), 303);
  },
};

/** "Vergrendel het scherm": back to this page after the lock. */
export const lockNowPage: Page = {
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    if (session) await lockSession(db, actor, session.tokenHash);
    const from = URL.parse(c.req.header("referer") ?? "");
    const next = from ? safeNext(from.pathname, "") : "";
    return c.redirect(withNext(inLanguage(accountsPaths.lock, language), next), 303);
  },
};

function faultOf(deed: "code" | "password", { kind }: Exclude<Unlocked, { kind: "open" }>): FieldErrors {
  if (deed === "code") return { code: kind === "wrong" ? "codeWrong" : "codeGone" };
  return { password: kind === "wait" ? "lockWait" : "lockPasswordWrong" };
}

async function ask(c: Context<Env>, stale: StaleSession, next: string) {
  const asked = await askUnlock(c.var.db, c.var.actor, stale);
  if (asked === null) return show(c, stale, next, { code: "lockNoWay" });
  if (asked.kind === "too_often") return show(c, stale, next, { code: "codesTooOften" });
  giveRequest(c, asked.request);
  if (asked.letter) sendCode(c, asked.letter);
  const lock = withNext(inLanguage(accountsPaths.lock, c.var.language), next);
  return c.redirect(`${lock}${next ? "&" : "?"}code=onderweg`, 303);
}

const toSignIn = (c: Context<Env>, next: string) =>
  c.redirect(withNext(inLanguage(accountsPaths.signIn, c.var.language), next), 303);

async function show(c: Context<Env>, { person }: StaleSession, next: string, errors: FieldErrors) {
  const { db, language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const props = {
    name: await nameOf(db, person),
    password: (await passwordOf(db, person)) !== null,
    asked: c.req.query("code") === "onderweg" || "code" in errors,
    kept: keptKeyOf(c) !== "",
    next,
    errors,
    language,
  };
  const title = speak(messages, language).lockTitle;
  return c.render(<LockView {...props} />, { title, problems, hidden: true });
}

interface LockViewProps {
  name: string;
  /** Has a password. */
  password: boolean;
  /** A code is on its way. */
  asked: boolean;
  /** A form waits. */
  kept: boolean;
  next: string;
  errors: FieldErrors;
  language: Language;
}

function LockView({ name, password, asked, kept, next, errors, language }: LockViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  const fault = (field: string) => found.find((one) => one.name === field)?.message;
  const to = (path: string): string => withNext(inLanguage(path, language), next);
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      {asked && found.length === 0 ? <StatusMessage>{m.lockAsked}</StatusMessage> : null}
      <Heading level={1}>{m.lockTitle}</Heading>
      <Paragraph lead>{m.lockLead(name)}</Paragraph>
      {kept ? <Paragraph>{m.lockKept}</Paragraph> : null}
      <ButtonRow>
        <a href={to(accountsPaths.secondStep)}>{m.lockSecond}</a>
      </ButtonRow>
      {password ? <PasswordForm next={next} error={fault("password")} language={language} /> : null}
      <Heading level={2}>{m.lockCodeTitle}</Heading>
      {asked ? <CodeForm next={next} error={fault("code")} language={language} /> : null}
      <Form action={inLanguage(accountsPaths.lock, language)} label={m.lockAsk}>
        <HiddenField name="next" value={next} />
        <Button kind={asked ? "secondary" : "primary"} name="deed" value="ask">
          {asked ? m.newCode : m.lockAsk}
        </Button>
      </Form>
      <Heading level={2}>{m.lockNotMe}</Heading>
      <Form action={inLanguage(accountsPaths.signOut, language)} label={m.lockNotMe}>
        <Paragraph>{m.lockNotMeText}</Paragraph>
        <Button kind="secondary">{m.signOut}</Button>
      </Form>
    </>
  );
}

interface ProofProps {
  next: string;
  error?: string;
  language: Language;
}

function PasswordForm({ next, error, language }: ProofProps) {
  const m = speak(messages, language);
  return (
    <Form action={inLanguage(accountsPaths.lock, language)} label={m.lockPassword}>
      <HiddenField name="next" value={next} />
      <HiddenField name="deed" value="password" />
      <Field
        name="password"
        type="password"
        label={m.lockPassword}
        error={error}
        autocomplete="current-password"
        language={language}
      />
      <Button>{m.lockGo}</Button>
    </Form>
  );
}

function CodeForm({ next, error, language }: ProofProps) {
  const m = speak(messages, language);
  return (
    <Form action={inLanguage(accountsPaths.lock, language)} label={m.code}>
      <HiddenField name="next" value={next} />
      <HiddenField name="deed" value="code" />
      <Field
        name="code"
        label={m.code}
        hint={m.codeHint}
        error={error}
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
        spellcheck={false}
        language={language}
      />
      <Button>{m.lockGo}</Button>
    </Form>
  );
}
