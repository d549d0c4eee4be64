// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Person } from "#modules/people/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { requestOf } from "../cookies.ts";
import { deviceOf } from "../device.ts";
import { enter } from "../enter.ts";
import { messages } from "../messages.ts";
import { accountsPaths, withNext } from "../paths.ts";
import { signInAs, whoMaySignIn } from "../sign-in.ts";

const schema = z.object({ person: z.uuid({ error: "whoMissing" }) });

/** Asked after the code only: who of the household is here? */
export const signInWhoPage: Page = {
  get: async (c) => {
    const next = safeNext(c.req.query("next"), "");
    const household = await whoMaySignIn(c.var.db, requestOf(c));
    return household.length === 0 ? again(c, next) : show(c, household, next, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const household = await whoMaySignIn(c.var.db, requestOf(c));
    if (household.length === 0) return again(c, next);
    const chosen = form.ok && household.some(({ id }) => id === form.values.person) ? form.values.person : null;
    if (chosen === null) return show(c, household, next, { person: "whoMissing" });
    const device = deviceOf(c.req.header("user-agent"));
    const answer = await signInAs(c.var.db, requestOf(c), chosen, device);
    return answer.kind === "signed_in" ? enter(c, answer, next) : again(c, next);
  },
};

const again = (c: Context<Env>, next: string) =>
  c.redirect(withNext(inLanguage(accountsPaths.signIn, c.var.language), next), 303);

function show(c: Context<Env>, household: Person[], next: string, errors: FieldErrors) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <WhoView household={household} next={next} errors={errors} language={language} />;
  return c.render(view, { title: speak(messages, language).whoTitle, problems, hidden: true });
}

interface WhoViewProps {
  household: Person[];
  next: string;
  errors: FieldErrors;
  language: Language;
}

function WhoView({ household, next, errors, language }: WhoViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.whoTitle}</Heading>
      <Form action={inLanguage(accountsPaths.signInWho, language)}>
        <HiddenField name="next" value={next} />
        <ChoiceGroup
          name="person"
          legend={m.whoLead}
          options={household.map((person) => ({ value: person.id, label: calledAmong(person, household) }))}
          error={found[0]?.message}
          language={language}
        />
        <Button>{m.whoContinue}</Button>
      </Form>
    </>
  );
}

/** The given name; with the family name when two of them have the same. */
function calledAmong({ id, givenName, familyName }: Person, household: Person[]): string {
  const twice = household.some((other) => other.id !== id && other.givenName === givenName);
  return twice ? `${givenName} ${familyName}`.trim() : givenName;
}
