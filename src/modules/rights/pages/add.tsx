// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { personOf } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date, optionalText, text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { whoAsks } from "../find-person.ts";
import { deskTexts } from "../messages/desk.ts";
import { requestTexts } from "../messages/requests.ts";
import { paths } from "../paths.ts";
import { askRequest } from "../request.ts";
import { assistants, requestKinds } from "../workflow.ts";

const channels = ["phone", "letter", "visit"] as const;
const schema = z.object({
  who: text(254, "whoMissing", "whoNobody"),
  kind: z.enum(requestKinds, { error: "kindMissing" }),
  channel: z.enum(channels, { error: "channelMissing" }),
  asked: optionalText(500, "textLong"),
  receivedOn: date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) <= 0, {
    error: "dateUnclear",
  }),
  assisted: z.enum(assistants, { error: "assistedMissing" }),
});

/** Writes down what somebody asks by phone, in a letter or at a visit. */
export const addPage: Page = {
  get: (c) => show(c, { receivedOn: today().toString(), assisted: "nobody" }, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { who, ...input } = form.values;
    const person = await whoAsks(db, actor, who);
    if (person === "nobody") return show(c, form.typed, { who: "whoNobody" });
    if (person === "several") return show(c, form.typed, { who: "whoSeveral" });
    if (person === personOf(actor)) return show(c, form.typed, { who: "whoSelf" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      const { number } = await askRequest(db, actor, { person, ...input });
      return inLanguage(paths.request(number), language);
    });
    return c.redirect(location, 303);
  },
};

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const [m, r] = [speak(deskTexts, language), speak(requestTexts, language)];
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.addTitle}</Heading>
      <Form once={newOnceId()}>
        <Field {...field("who")} label={m.who} hint={m.whoHint} autocomplete="off" />
        <ChoiceGroup
          {...field("kind")}
          legend={m.kind}
          options={requestKinds.map((value) => ({ value, label: r[value] }))}
        />
        <ChoiceGroup
          {...field("channel")}
          legend={m.channel}
          options={channels.map((value) => ({ value, label: m[value] }))}
        />
        <Field {...field("asked")} type="textarea" rows={3} label={m.asked} maxlength={500} optional />
        <Field {...field("receivedOn")} type="date" label={m.receivedOn} width="medium" />
        <ChoiceGroup
          {...field("assisted")}
          legend={m.assisted}
          options={assistants.map((value) => ({ value, label: m[`assisted_${value}`] }))}
        />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.addTitle, problems, current: "desk", hidden: true });
}
