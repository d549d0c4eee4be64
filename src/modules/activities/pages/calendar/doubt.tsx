// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { findActivity } from "../../activity/find.ts";
import { doubtActivity, mayBeDoubted } from "../../fresh/doubts.ts";
import { doubtKinds } from "../../fresh/kinds.ts";
import { doubtTexts } from "../../messages/fresh.ts";
import { numberOf, paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";

const schema = z.object({
  kind: z.enum(doubtKinds, { error: "kindMissing" }),
  text: optionalText(160, "textTooLong"),
});

/** "Klopt niet": a visitor says what is not right. No name, no number, no cookie. */
export const doubtPage: Page = {
  get: async (c) => {
    const activity = await asked(c);
    return c.req.query("dank") ? thank(c, activity) : show(c, activity, {}, {});
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const activity = await asked(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, activity, form.typed, form.errors);
    const visitor = { address: onTheLine(c).address, userAgent: c.req.header("user-agent") ?? "" };
    await doubtActivity(db, actor, activity.number, form.values, visitor);
    return c.redirect(`${inLanguage(paths.doubt(activity), language)}?dank=ja`, 303);
  },
};

async function asked(c: Context<Env>): Promise<Series> {
  const number = numberOf(c.req.param("slug"));
  const activity = number === null ? null : await findActivity(c.var.db, c.var.actor, number);
  if (!activity || !mayBeDoubted(activity)) throw new NotFound("activity");
  return activity;
}

function show(c: Context<Env>, activity: Series, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(doubtTexts, language);
  const found = sentences(errors, m);
  const error = (name: string) => found.find((one) => one.name === name)?.message;
  const title = m.title(activity.title);
  if (found.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(paths.activity(activity), language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Form action={inLanguage(paths.doubt(activity), language)} open>
        <ChoiceGroup
          name="kind"
          legend={m.kind}
          options={doubtKinds.map((value) => ({ value, label: m[value] }))}
          value={typedIn(typed, "kind")}
          error={error("kind")}
          language={language}
        />
        <Field
          name="text"
          label={m.text}
          hint={m.textHint}
          value={typedIn(typed, "text")}
          error={error("text")}
          autocomplete="off"
          maxlength={160}
          optional
          language={language}
        />
        <Button>{m.send}</Button>
      </Form>
    </>
  );
  return c.render(view, { title, current: "activities", problems: found.length > 0, hidden: true });
}

function thank(c: Context<Env>, activity: Series) {
  const { language } = c.var;
  const m = speak(doubtTexts, language);
  const view = (
    <>
      <Heading level={1}>{m.thanks}</Heading>
      <Paragraph lead>{m.thanksText}</Paragraph>
      <Paragraph>
        {m.thanksCall} <a href={phoneHref(activity.contactPhone)}>{formatPhone(activity.contactPhone)}</a>.
      </Paragraph>
      <BackLink href={inLanguage(paths.activity(activity), language)} label={m.back} language={language} />
    </>
  );
  return c.render(view, { title: m.thanks, current: "activities", hidden: true });
}
