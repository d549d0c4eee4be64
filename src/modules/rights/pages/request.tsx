// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type Again, fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
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
import { decide, extend, finish, identify } from "../handle.ts";
import { deskTexts } from "../messages/desk.ts";
import { requestTexts } from "../messages/requests.ts";
import { tellingTexts } from "../messages/tellings.ts";
import { paths } from "../paths.ts";
import { findRequest, type OpenRequest } from "../request.ts";
import { identifications, refusals } from "../workflow.ts";
import { Clock } from "./desk.tsx";
import { Doing } from "./doing.tsx";

export const requestNumber = (c: Context<Env>): number => Number(c.req.param("number"));

const ways = identifications.filter((one) => one !== "account");
const identitySchema = z.object({ how: z.enum(ways, { error: "howMissing" }) });
const decisionSchema = z
  .object({
    decision: z.enum(["grant", ...refusals], { error: "decisionMissing" }),
    answer: optionalText(500, "textLong"),
  })
  .refine(({ decision, answer }) => decision === "grant" || answer !== "", {
    error: "answerMissing",
    path: ["answer"],
  });

/** One request: who asks, the clock, the answer and what is to be done. */
export const requestPage: Page = { get: async (c) => show(c, {}, {}) };

export const identityPage: Page = {
  get: (c) => back(c),
  post: async (c) => {
    const form = await readForm(c, identitySchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await identify(c.var.db, c.var.actor, requestNumber(c), form.values.how);
    return back(c);
  },
};

export const decisionPage: Page = {
  get: (c) => back(c),
  post: async (c) => {
    const form = await readForm(c, decisionSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { decision, answer } = form.values;
    await decide(c.var.db, c.var.actor, requestNumber(c), { refusal: decision === "grant" ? null : decision, answer });
    return back(c);
  },
};

export const extensionPage: Page = {
  get: (c) => back(c),
  post: async (c) => {
    await extend(c.var.db, c.var.actor, requestNumber(c));
    return back(c);
  },
};

export const completionPage: Page = {
  get: (c) => back(c),
  post: async (c) => {
    await finish(c.var.db, c.var.actor, requestNumber(c));
    return back(c);
  },
};

export const back = (c: Context<Env>) => c.redirect(inLanguage(paths.request(requestNumber(c)), c.var.language), 303);

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const request = await findRequest(db, actor, requestNumber(c));
  const [m, r] = [speak(deskTexts, language), speak(requestTexts, language)];
  const title = m.requestTitle(request.number, r[request.kind]);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{title}</Heading>
      {About(c, request)}
      {request.state === "open" ? Answering(c, request, fieldOf(typed, errors, m, language)) : null}
      {request.state === "granted" ? <Doing request={request} language={language} /> : null}
      {request.state === "done" ? <Paragraph>{request.person ? m.doneText : m.erasedPerson}</Paragraph> : null}
    </>
  );
  return c.render(view, { title, problems, current: "desk", hidden: true });
}

function About(c: Context<Env>, request: OpenRequest) {
  const { language } = c.var;
  const [m, r, t] = [speak(deskTexts, language), speak(requestTexts, language), speak(tellingTexts, language)];
  const { text, state, identified, identifiedAt, reason } = request;
  return (
    <Facts
      facts={[
        { term: m.state, value: r[`state_${state}`] },
        { term: m.due, value: state === "open" || state === "granted" ? Clock(request, language) : null },
        { term: r.receivedOn, value: `${formatDate(request.receivedOn, language)}, ${m[request.channel]}` },
        { term: m.assisted, value: m[`assisted_${request.assisted}`] },
        { term: m.asked, value: text.asked },
        { term: m.identity, value: identified && identifiedAt ? m[`identified_${identified}`] : null },
        { term: r.reason, value: reason ? t[reason] : null },
        { term: m.answerTitle, value: text.answer },
      ]}
    />
  );
}

function Answering(c: Context<Env>, request: OpenRequest, field: Again) {
  const { language } = c.var;
  const m = speak(deskTexts, language);
  const to = (path: string) => inLanguage(path, language);
  const options = [
    { value: "grant", label: m.grant },
    ...refusals.map((value) => ({ value, label: m[`reason_${value}`] })),
  ];
  return (
    <>
      {request.identified ? null : (
        <>
          <Heading level={2}>{m.identity}</Heading>
          <Paragraph>{m.identityLead}</Paragraph>
          <Form action={to(paths.identity(request.number))} label={m.identity}>
            <ChoiceGroup
              {...field("how")}
              legend={m.how}
              options={ways.map((value) => ({ value, label: m[`identified_${value}`] }))}
            />
            <Button>{m.record}</Button>
          </Form>
        </>
      )}
      <Heading level={2}>{m.answerTitle}</Heading>
      <Form action={to(paths.decision(request.number))} label={m.answerTitle}>
        <Field {...field("decision")} type="select" label={m.decision} options={options} />
        <Field {...field("answer")} type="textarea" rows={3} label={m.answer} maxlength={500} optional />
        <Button>{m.giveAnswer}</Button>
      </Form>
      {request.extendedAt ? (
        <Paragraph>{m.extended}</Paragraph>
      ) : (
        <Form action={to(paths.extension(request.number))} label={m.extend}>
          <Button kind="secondary">{m.extend}</Button>
        </Form>
      )}
    </>
  );
}
