// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { encode } from "uqr";
import { z } from "zod";
import { findPerson, fullName } from "#modules/people/index.ts";
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
import { accountsPaths } from "../../paths.ts";
import { type AppToAdd, appToAdd, confirmApp } from "../app-codes.ts";
import { codeFault, sixDigits } from "../code-field.ts";
import { messages } from "../messages.ts";
import { goStrong, nextOf, ownPerson, proveFirst } from "../own.ts";
import { afterAdding } from "./after-adding.ts";

const schema = z.object({ code: sixDigits });

/** A picture for the camera, the same key to type over, and the first code as proof that it works. */
export const newAppPage: Page = {
  get: async (c) => {
    await proveFirst(c);
    return show(c, nextOf(c), {});
  },
  post: async (c) => {
    await proveFirst(c);
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    if (!form.ok) return show(c, next, form.errors);
    const person = ownPerson(c);
    const check = await confirmApp(c.var.db, c.var.actor, person, form.values.code);
    if (check !== "right") return show(c, next, { code: codeFault[check] });
    if (c.var.session) await goStrong(c, "app");
    return afterAdding(c, person, "app", next);
  },
};

async function show(c: Context<Env>, next: string, errors: FieldErrors) {
  const { db, language, site } = c.var;
  const person = await findPerson(db, ownPerson(c));
  const app = await appToAdd(db, person.id, site.name, person.email ?? fullName(person));
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <NewAppView app={app} next={next} errors={errors} language={language} />;
  return c.render(view, { title: speak(messages, language).appAddTitle, problems, hidden: true });
}

interface NewAppViewProps {
  app: AppToAdd;
  next: string;
  errors: FieldErrors;
  language: Language;
}

function NewAppView({ app, next, errors, language }: NewAppViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.security, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.appAddTitle}</Heading>
      <Paragraph lead>{m.appLead}</Paragraph>
      <Paragraph>{m.appStepScan}</Paragraph>
      <Picture text={app.uri} label={m.appPicture} />
      <Paragraph>{m.appStepType}</Paragraph>
      <p class="nl-paragraph">
        <code>{app.key}</code>
      </p>
      <Paragraph>{m.appStepCode}</Paragraph>
      <Form action={inLanguage(accountsPaths.app, language)}>
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
        <Button>{m.appConfirm}</Button>
      </Form>
    </>
  );
}

/** A QR code, made here: nothing of it goes to anybody. Black on white in every theme, as cameras want it. */
function Picture({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
