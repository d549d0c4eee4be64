// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { isPrivateJwks, readJwks } from "../../jwks.ts";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import { setPracticeClient } from "../../practice.ts";
import { numberIn, practiceOfNumber } from "./practice.tsx";

const schema = z.object({
  clientId: z.string({ error: "clientIdUnclear" }).regex(/^[a-z0-9-]{8,64}$/, { error: "clientIdUnclear" }),
  identifierSystem: text(200, "systemUnclear", "systemUnclear", 3).regex(/^(https:\/\/|urn:)\S+$/, {
    error: "systemUnclear",
  }),
  jwks: text(20_000, "jwksUnclear", "jwksUnclear")
    .refine((value) => !isPrivateJwks(value), { error: "jwksPrivate", abort: true })
    .transform((value, ctx) => {
      const keys = readJwks(value);
      if (keys === null) ctx.addIssue({ code: "custom", message: "jwksUnclear" });
      return keys ?? { keys: [] };
    }),
});

/** The system of a practice signs in with its own key: only the public part is here. */
export const practiceClientPage: Page = {
  get: async (c) => {
    const { clientId, identifierSystem, jwks } = await practiceOfNumber(c);
    const typed = { clientId: clientId ?? "", identifierSystem: identifierSystem ?? "" };
    return show(c, { ...typed, jwks: jwks ? JSON.stringify(jwks, null, 2) : "" }, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    // a private key is not sent back either
    if (!form.ok)
      return show(c, form.errors.jwks === "jwksPrivate" ? { ...form.typed, jwks: "" } : form.typed, form.errors);
    await setPracticeClient(c.var.db, c.var.actor, numberIn(c), form.values);
    return c.redirect(`${paths.practice(numberIn(c))}?gedaan=koppeling`, 303);
  },
};

export const practiceClientEndPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(practiceTexts, language);
    const { number } = await practiceOfNumber(c);
    const view = (
      <ConfirmPage
        title={m.clientEndTitle}
        button={m.clientEnd}
        action={paths.practiceClientEnd(number)}
        back={paths.practice(number)}
        language={language}
      >
        <Paragraph>{m.clientEndText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.clientEndTitle, staff: true, current: "desk", hidden: true });
  },
  post: async (c) => {
    await setPracticeClient(c.var.db, c.var.actor, numberIn(c), null);
    return c.redirect(`${paths.practice(numberIn(c))}?gedaan=los`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(practiceTexts, language);
  const { number, name } = await practiceOfNumber(c);
  const again = fieldOf(typed, errors, m, language);
  const faults = sentences(errors, m);
  c.status(faults.length > 0 ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.practice(number)} label={name} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.client}</Heading>
      <Paragraph lead>{m.clientText}</Paragraph>
      <Form action={paths.practiceClient(number)}>
        <Field {...again("clientId")} label={m.clientId} hint={m.clientIdHint} autocomplete="off" spellcheck={false} />
        <Field {...again("identifierSystem")} label={m.system} autocomplete="off" spellcheck={false} />
        <Field {...again("jwks")} type="textarea" rows={10} label={m.jwks} autocomplete="off" />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.client, problems: faults.length > 0, staff: true, current: "desk", hidden: true });
}
