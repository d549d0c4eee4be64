// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { stepUp } from "#modules/accounts/index.ts";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { emergencyTexts } from "../messages.ts";
import { emergencyPaths } from "../paths.ts";
import { emergencyReasons, longest, shortest } from "../rules.ts";
import { emergencyStanding, type Standing, useEmergency } from "../use.ts";

const schema = z.object({
  reason: z.enum(emergencyReasons, { error: "reasonMissing" }),
  explanation: withoutServiceNumber(
    z
      .string({ error: "explanationShort" })
      .trim()
      .min(shortest, { error: "explanationShort" })
      .max(longest, { error: "explanationLong" }),
  ),
});

export const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

/** "Noodknop": why, in a code and in words, after a new proof of who one is. */
export const startPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {}, {});
  },
  post: async (c) => {
    await stepUp(c);
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      const { before } = await useEmergency(db, actor, numberIn(c), form.values);
      return `${inLanguage(emergencyPaths.card(numberIn(c)), language)}${before ? "?uitleg=eerder" : ""}`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(emergencyTexts, language);
  const standing = await emergencyStanding(db, actor, numberIn(c));
  const { number } = standing.found;
  const to = (path: string) => inLanguage(path, language);
  if (standing.card && Object.keys(errors).length === 0) return c.redirect(to(emergencyPaths.card(number)), 303);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={to(emergencyPaths.cases)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.title(number)}</Heading>
      <Paragraph lead>
        <a href="tel:112">112</a>. {m.lead}
      </Paragraph>
      {Ask(c, standing, typed, errors)}
    </>
  );
  return c.render(view, { title: m.title(number), problems: faults.length > 0, current: "desk", hidden: true });
}

function Ask(c: Context<Env>, { found, already, blocked }: Standing, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(emergencyTexts, language);
  if (already)
    return (
      <>
        <Paragraph>{m.already}</Paragraph>
        <ButtonLink href={inLanguage(emergencyPaths.case(found.number), language)}>{m.toCase}</ButtonLink>
      </>
    );
  if (blocked)
    return (
      <Alert kind="warning" title={m.blocked}>
        {m.blockedWhat}
      </Alert>
    );
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <Heading level={2}>{m.what}</Heading>
      <ul>
        <li>{m.whatCard}</li>
        <li>{m.whatTold}</li>
        <li>{m.whatSeen}</li>
      </ul>
      <Form once={newOnceId()}>
        <ChoiceGroup
          {...field("reason")}
          legend={m.reason}
          options={emergencyReasons.map((value) => ({ value, label: m[value] }))}
        />
        <Field
          {...field("explanation")}
          type="textarea"
          rows={4}
          label={m.explanation}
          hint={m.explanationHint}
          value={typedIn(typed, "explanation")}
          maxlength={longest}
          autocomplete="off"
        />
        <Button kind="danger">{m.open}</Button>
      </Form>
    </>
  );
}
