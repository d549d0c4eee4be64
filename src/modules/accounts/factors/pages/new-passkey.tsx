// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { deviceOf } from "../../device.ts";
import { accountsPaths } from "../../paths.ts";
import { browserOf, giveBrowser } from "../browser-secret.ts";
import { messages } from "../messages.ts";
import { goStrong, nextOf, ownPerson, proveFirst } from "../own.ts";
import { addPasskey, askToAdd } from "../passkey.ts";
import { afterAdding } from "./after-adding.ts";
import { passkeyScript } from "./more-ways.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { partyHere } from "./sign-in-passkey.tsx";

const schema = z.object({
  name: optionalText(60, "passkeyNameLong"),
  answer: z
    .string({ error: "passkeyRefused" })
    .min(1, { error: "passkeyRefused" })
    .max(40_000, { error: "passkeyRefused" }),
});

/** The script asks what the device must make. */
export const passkeyAskPage: Page = {
  post: async (c) => {
    await proveFirst(c);
    return c.json({ create: await askToAdd(c.var.db, partyHere(c), ownPerson(c), giveBrowser(c)) });
  },
};

/** Asks who is there first, then makes a passkey. */
export const newPasskeyPage: Page = {
  get: async (c) => {
    await proveFirst(c);
    return show(c, "", nextOf(c), {});
  },
  post: async (c) => {
    await proveFirst(c);
    const { db, actor } = c.var;
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const name = typedIn(form.typed, "name");
    if (!form.ok) return show(c, name, next, form.errors);
    const { answer } = form.values;
    const called =
      form.values.name || deviceOf(c.req.header("user-agent")) || speak(messages, c.var.language).passkeyUnnamed;
    const [party, person, browser] = [partyHere(c), ownPerson(c), browserOf(c)];
    const added = await addPasskey(db, actor, { party, person, browser, answer, name: called });
    if (!added) return show(c, name, next, { answer: "passkeyRefused" });
    if (c.var.session) await goStrong(c, "passkey");
    return afterAdding(c, person, "sleutel", next);
  },
};

function show(c: Context<Env>, name: string, next: string, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const found = sentences(errors, m).filter((one) => one.name === "name");
  const view = (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.passkeyAdd}</Heading>
      <Paragraph lead>{m.passkeysLead}</Paragraph>
      {errors.answer ? <Alert kind="wrong" title={m.passkeyRefused} /> : null}
      <NewPasskey next={next} errors={errors} name={name} language={language} />
      <noscript>
        <Paragraph>{m.passkeysNeedScript}</Paragraph>
      </noscript>
    </>
  );
  return c.render(view, { title: m.passkeyAdd, problems, hidden: true, scripts: passkeyScript(c) });
}

interface NewPasskeyProps {
  next: string;
  errors: FieldErrors;
  name: string;
  language: Language;
}

function NewPasskey({ next, errors, name, language }: NewPasskeyProps) {
  const m = speak(messages, language);
  return (
    <PasskeyForm
      ask={accountsPaths.passkeyAsk}
      action={inLanguage(accountsPaths.passkeys, language)}
      next={next}
      button={m.passkeyAdd}
      kind="secondary"
      language={language}
    >
      <Field
        name="name"
        label={m.passkeyName}
        hint={m.passkeyNameHint}
        value={name}
        error={sentences(errors, m).find((one) => one.name === "name")?.message}
        autocomplete="off"
        width="medium"
        maxlength={60}
        optional
        language={language}
      />
    </PasskeyForm>
  );
}
