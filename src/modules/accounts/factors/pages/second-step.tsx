// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { findPerson } from "#modules/people/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { dropSession } from "../../cookies.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { endSession, needsStrong } from "../../session.ts";
import { checkAppCode } from "../app-codes.ts";
import { browserOf, giveBrowser } from "../browser-secret.ts";
import { codeFault, sixDigits } from "../code-field.ts";
import { type Factors, factorsOf } from "../factors.ts";
import { messages } from "../messages.ts";
import { goOn, goStrong, nextOf, ownPerson } from "../own.ts";
import { answerPasskey, askPasskey } from "../passkey.ts";
import { provedLately } from "../strength.ts";
import { lastProof } from "../strong.ts";
import { passkeyScript } from "./more-ways.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { partyHere } from "./sign-in-passkey.tsx";

const codeSchema = z.object({ code: sixDigits });
const answerSchema = z.object({ answer: z.string().min(1).max(40_000) });

/** The script asks what it must show to a passkey of this person. */
export const secondStepAskPage: Page = {
  post: async (c) => {
    const { id } = await findPerson(c.var.db, ownPerson(c));
    return c.json({ get: await askPasskey(c.var.db, partyHere(c), giveBrowser(c), id) });
  },
};

/** Asks once more who is there: a passkey, or a code of the app. After it the way goes on. */
export const secondStepPage: Page = {
  get: async (c) => {
    const { db, actor, session, language } = c.var;
    const [person, next] = [ownPerson(c), nextOf(c)];
    const factors = await factorsOf(db, person);
    const proved = session ? provedLately(await lastProof(db, person, session.tokenHash), false) : false;
    if (factors.passkeys.length > 0 || factors.appSince) return proved ? goOn(c, next) : show(c, factors, next, {});
    if (!proved) return showAgain(c, next);
    return needsStrong(actor)
      ? c.redirect(withNext(inLanguage(accountsPaths.firstFactor, language), next), 303)
      : goOn(c, next);
  },
  post: async (c) => {
    const form = await readForm(c, codeSchema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const fault = typedIn(form.typed, "answer")
      ? await tryPasskey(c)
      : await tryApp(c, form.ok ? form.values.code : null);
    if (fault === null) return goOn(c, next);
    return show(c, await factorsOf(c.var.db, ownPerson(c)), next, fault);
  },
};

/** Null when it is right. */
async function tryApp(c: Context<Env>, code: string | null): Promise<FieldErrors | null> {
  if (code === null) return { code: "codeMissing" };
  const check = await checkAppCode(c.var.db, c.var.actor, ownPerson(c), code);
  if (check !== "right") return { code: codeFault[check] };
  await goStrong(c, "app");
  return null;
}

async function tryPasskey(c: Context<Env>): Promise<FieldErrors | null> {
  const { db, actor } = c.var;
  const form = await readForm(c, answerSchema);
  const [party, browser, person] = [partyHere(c), browserOf(c), ownPerson(c)];
  const found = form.ok ? await answerPasskey(db, actor, { party, browser, person, answer: form.values.answer }) : null;
  if (found === null) return { answer: "passkeyRefused" };
  await goStrong(c, "passkey");
  return null;
}

/** Who has no second step signs in once more instead. */
export const signInAgainPage: Page = {
  get: (c) => c.redirect(withNext(inLanguage(accountsPaths.secondStep, c.var.language), nextOf(c)), 303),
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    const form = await readForm(c, z.object({}));
    if (session) await endSession(db, actor, session.tokenHash);
    dropSession(c);
    return c.redirect(
      withNext(inLanguage(accountsPaths.signIn, language), safeNext(typedIn(form.typed, "next"), "")),
      303,
    );
  },
};

function showAgain(c: Context<Env>, next: string) {
  const { language } = c.var;
  const m = speak(messages, language);
  const view = (
    <>
      <Heading level={1}>{m.againTitle}</Heading>
      <Paragraph lead>{m.againLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.signInAgain, language)}>
        <HiddenField name="next" value={next} />
        <Button>{m.againButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.againTitle, hidden: true });
}

function show(c: Context<Env>, factors: Factors, next: string, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <StepView factors={factors} next={next} errors={errors} language={language} />;
  return c.render(view, {
    title: speak(messages, language).stepTitle,
    problems,
    hidden: true,
    scripts: passkeyScript(c),
  });
}

interface StepViewProps {
  factors: Factors;
  next: string;
  errors: FieldErrors;
  language: Language;
}

function StepView({ factors, next, errors, language }: StepViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  const hasApp = factors.appSince !== null;
  return (
    <>
      <ErrorSummary errors={found.filter(({ name }) => name === "code")} language={language} />
      <Heading level={1}>{m.stepTitle}</Heading>
      <Paragraph lead>{m.stepLead}</Paragraph>
      {errors.answer ? <Alert kind="wrong" title={m.passkeyRefused} /> : null}
      {factors.passkeys.length > 0 ? <StepPasskey next={next} hasApp={hasApp} language={language} /> : null}
      {hasApp ? (
        <Form action={inLanguage(accountsPaths.secondStep, language)}>
          <HiddenField name="next" value={next} />
          <Field
            name="code"
            label={m.code}
            hint={m.codeHint}
            error={found.find(({ name }) => name === "code")?.message}
            autocomplete="one-time-code"
            inputmode="numeric"
            width="short"
            spellcheck={false}
            language={language}
          />
          <Button>{m.stepSend}</Button>
        </Form>
      ) : null}
      {factors.codesLeft > 0 ? (
        <ButtonRow>
          <ButtonLink href={withNext(inLanguage(accountsPaths.secondStepRecovery, language), next)}>
            {m.stepLost}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Paragraph>{m.stepLostAll}</Paragraph>
    </>
  );
}

function StepPasskey({ next, hasApp, language }: { next: string; hasApp: boolean; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <PasskeyForm
        ask={accountsPaths.secondStepAsk}
        action={inLanguage(accountsPaths.secondStep, language)}
        next={next}
        button={m.passkeyUse}
        language={language}
      />
      {hasApp ? null : (
        <noscript>
          <Paragraph>{m.passkeysNeedScriptStep}</Paragraph>
        </noscript>
      )}
    </>
  );
}
