// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { stepUp } from "#modules/accounts/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { htmlLanguage, inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { deskTexts } from "../messages/desk.ts";
import { dataAtDesk, type OwnData } from "../own-data.ts";
import { ownDataPdf } from "../own-data-pdf.ts";
import { paths } from "../paths.ts";
import { lookAgain, type Withheld, withheldFor, withhold } from "../withheld.ts";
import { withheldReasons } from "../workflow.ts";
import { AllData } from "./data-view.tsx";
import { back, requestNumber } from "./request.tsx";

const schema = z.object({
  field: z.string({ error: "fieldMissing" }).regex(/^[a-zA-Z_]{1,60}\/[a-zA-Z_]{1,60}$/, { error: "fieldMissing" }),
  reason: z.enum([...withheldReasons, "given"], { error: "fieldMissing" }),
});

/** Everything of who asks, for who answers: each look is written down. What is of another is left out of the letter here. */
export const dataPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {}, {});
  },
};

export const withholdPage: Page = {
  get: (c) => toData(c),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const [kind, field] = form.values.field.split("/") as [string, string];
    const reason = form.values.reason === "given" ? null : form.values.reason;
    await withhold(c.var.db, c.var.actor, requestNumber(c), { kind, field, reason });
    return toData(c);
  },
};

export const secondLookPage: Page = {
  get: (c) => toData(c),
  post: async (c) => {
    await lookAgain(c.var.db, c.var.actor, requestNumber(c));
    return toData(c);
  },
};

/** The letter: without what is left out, tagged, 14 points. */
export const pdfPage: Page = {
  get: async (c) => {
    await stepUp(c);
    const { db, actor, site } = c.var;
    const { data, request } = await dataAtDesk(db, actor, requestNumber(c), { print: true });
    const bytes = await ownDataPdf(data, site, "nl");
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="verzoek-${request.number}.pdf"`,
      "cache-control": "no-store",
    });
  },
};

const toData = (c: Context<Env>) => c.redirect(inLanguage(paths.data(requestNumber(c)), c.var.language), 303);

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(deskTexts, language);
  const { request, data } = await dataAtDesk(db, actor, requestNumber(c));
  if (request.state === "refused") return back(c);
  const withheld = await withheldFor(db, request.id);
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.request(request.number), language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.dataTitle}</Heading>
      <Paragraph lead>{m.dataLead}</Paragraph>
      {withheld.length > 0 ? LeftOut(request.number, withheld, data, language) : null}
      <Heading level={2}>{m.leaveOut}</Heading>
      <Form action={inLanguage(paths.withhold(request.number), language)} label={m.leaveOut}>
        <Field {...field("field")} type="select" label={m.field} options={fieldsOf(data, language)} />
        <Field
          {...field("reason")}
          type="select"
          label={m.why}
          options={[...withheldReasons, "given" as const].map((value) => ({ value, label: m[value] }))}
        />
        <Button kind="secondary">{m.save}</Button>
      </Form>
      <AllData data={data} language={language} />
    </>
  );
  return c.render(view, { title: m.dataTitle, problems, current: "desk", hidden: true });
}

const fieldsOf = ({ kinds }: OwnData, language: Language) =>
  kinds.map(({ code, title, fields }) => ({
    group: title[htmlLanguage(language)],
    options: Object.entries(fields).map(([field, name]) => ({
      value: `${code}/${field}`,
      label: name[htmlLanguage(language)],
    })),
  }));

function LeftOut(number: number, withheld: readonly Withheld[], data: OwnData, language: Language) {
  const m = speak(deskTexts, language);
  const nameOf = ({ kind, field }: Withheld) => {
    const found = data.kinds.find(({ code }) => code === kind);
    return found ? `${found.title[htmlLanguage(language)]}: ${found.fields[field]?.[htmlLanguage(language)]}` : field;
  };
  return (
    <>
      <Heading level={2}>{m.leftOut}</Heading>
      <PlainList>
        {withheld.map((one) => (
          <li>
            {`${nameOf(one)} (${m[one.reason]}) `}
            <Badge kind={one.seenAt ? "good" : "warning"}>{one.seenAt ? m.seen : m.notSeen}</Badge>
          </li>
        ))}
      </PlainList>
      {withheld.some(({ seenAt }) => seenAt === null) ? (
        <Form action={inLanguage(paths.secondLook(number), language)} label={m.secondLook}>
          <ButtonRow>
            <Button>{m.secondLook}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
