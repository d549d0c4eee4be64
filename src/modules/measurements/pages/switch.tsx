// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { instrumentNames } from "../instruments.ts";
import { switching } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { confirmedOn, switchQuestions } from "../standing.ts";
import { creditWord } from "../words.ts";

/** Off needs nothing; on needs the word that the conditions of use are met. */
const schema = z
  .object({ on: z.enum(["ja", "nee"], { error: "confirmMissing" }), confirmed: tick })
  .refine(({ on, confirmed }) => on === "nee" || confirmed, { error: "confirmMissing", path: ["confirmed"] });

/** The questions about contact are off until the administrator says that the organisation may use them. */
export const switchPage: Page = {
  get: (c) => show(c, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.errors);
    await switchQuestions(db, actor, form.values.on === "ja");
    return c.redirect(`${inLanguage(paths.switch, language)}?bewaard=ja`, 303);
  },
};

async function show(c: Context<Env>, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(switching, language);
  const on = await confirmedOn(db);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      {c.req.query("bewaard") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Paragraph>{m.groups}</Paragraph>
      <Paragraph>{m.licence}</Paragraph>
      <Paragraph>
        <strong>{on ? m.on(formatDate(on, language)) : m.off}</strong>
      </Paragraph>
      {on ? TurnOff(language) : TurnOn(language, faults.length > 0)}
      <Heading level={2}>{m.credits}</Heading>
      <PlainList>
        {instrumentNames.map((one) => (
          <li>{creditWord(one, language)}</li>
        ))}
      </PlainList>
    </>
  );
  return c.render(view, { title: m.title, problems: faults.length > 0, current: "desk", hidden: true });
}

function TurnOn(language: Language, invalid: boolean) {
  const m = speak(switching, language);
  return (
    <Form action={inLanguage(paths.switch, language)}>
      <HiddenField name="on" value="ja" />
      <Choice type="checkbox" name="confirmed" value="ja" label={m.confirm} invalid={invalid} />
      <Button>{m.turnOn}</Button>
    </Form>
  );
}

function TurnOff(language: Language) {
  const m = speak(switching, language);
  return (
    <Form action={inLanguage(paths.switch, language)}>
      <HiddenField name="on" value="nee" />
      <Paragraph>{m.offText}</Paragraph>
      <Button kind="secondary">{m.turnOff}</Button>
    </Form>
  );
}
