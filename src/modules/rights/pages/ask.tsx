// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { ownTexts } from "../messages/own.ts";
import { requestTexts } from "../messages/requests.ts";
import { tellingTexts } from "../messages/tellings.ts";
import { paths } from "../paths.ts";
import { askRequest, type OpenRequest, requestsOf } from "../request.ts";
import { ownPerson } from "./own.ts";

const kinds = ["correction", "restriction", "objection"] as const;
const schema = z.object({
  kind: z.enum(kinds, { error: "kindMissing" }),
  asked: text(500, "askedMissing", "askedLong"),
});

/** Asks what one cannot do oneself: to correct, to shield, to stop something. Shows what was asked before, and the answer. */
export const askPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = ownPerson(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await askRequest(db, actor, { person, channel: "online", ...form.values });
      return `${inLanguage(paths.ask, language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(ownTexts, language);
  const before = await requestsOf(db, ownPerson(c));
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.all, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      {c.req.query("bewaard") === "ja" ? <StatusMessage saved>{m.askedSaved}</StatusMessage> : null}
      <Heading level={1}>{m.askTitle}</Heading>
      <Paragraph lead>{m.askLead}</Paragraph>
      <Form once={newOnceId()}>
        <ChoiceGroup
          {...field("kind")}
          legend={m.askKind}
          options={kinds.map((value) => ({ value, label: m[`kind_${value}`] }))}
        />
        <Field {...field("asked")} type="textarea" rows={4} label={m.askText} maxlength={500} />
        <Button>{m.askButton}</Button>
      </Form>
      {before.length > 0 ? <Heading level={2}>{m.earlier}</Heading> : null}
      {before.map((one) => Before(one, c))}
    </>
  );
  return c.render(view, { title: m.askTitle, problems, hidden: true });
}

function Before({ kind, state, reason, receivedOn, dueOn, text }: OpenRequest, c: Context<Env>) {
  const { language } = c.var;
  const [r, t] = [speak(requestTexts, language), speak(tellingTexts, language)];
  const open = state === "open";
  return (
    <Panel>
      <Facts
        facts={[
          { term: r.kind, value: r[kind] },
          { term: r.receivedOn, value: formatDate(receivedOn, language) },
          { term: r.asked, value: text.asked },
          { term: r.state, value: r[`state_${state}`] },
          { term: r.dueOn, value: open ? formatDate(dueOn, language) : null },
          { term: r.reason, value: reason ? t[reason] : null },
          { term: r.answer, value: text.answer },
        ]}
      />
    </Panel>
  );
}
