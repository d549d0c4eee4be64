// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { organisationsToManage } from "#modules/organisations/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { partnerTexts } from "../../messages/partner.ts";
import { paths } from "../../paths.ts";
import { makePartnerAddress, type PartnerAddress, partnerAddressesOf } from "../../report/partner.ts";

const schema = z.object({
  organisatie: z.string({ error: "organisationMissing" }).refine(isId, { error: "organisationMissing" }),
  waarvoor: optionalText(80, "labelLong"),
});

/** Short addresses of organisations: see which there are, make one. */
export const partnersPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { organisatie, waarvoor } = form.values;
    const to = await once(db, form.typed._once as string, async (db) => {
      await makePartnerAddress(db, actor, { organisation: organisatie, label: waarvoor });
      return `${inLanguage(paths.partners, language)}?gedaan=gemaakt`;
    });
    return c.redirect(to, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(partnerTexts, language);
  const addresses = await partnerAddressesOf(db, actor);
  const organisations = await organisationsToManage(db, actor, true);
  const problems = Object.keys(errors).length > 0;
  const field = fieldOf(typed, errors, m, language);
  const done = { gemaakt: m.made, gestopt: m.ended }[c.req.query("gedaan") ?? ""];
  c.status(problems ? 422 : 200);
  const view = (
    <>
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Addresses c={c} addresses={addresses} />
      <Heading level={2}>{m.makeTitle}</Heading>
      <Form action={inLanguage(paths.partners, language)} once={newOnceId()}>
        <Field
          {...field("organisatie")}
          type="select"
          label={m.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          {...field("waarvoor")}
          label={m.label}
          hint={m.labelHint}
          maxlength={80}
          autocomplete="off"
          width="medium"
          optional
        />
        <ButtonRow>
          <Button>{m.make}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.title, problems, staff: true, current: "desk" });
}

function Addresses({ c, addresses }: { c: Context<Env>; addresses: readonly PartnerAddress[] }) {
  const { language, services } = c.var;
  const m = speak(partnerTexts, language);
  if (addresses.length === 0) return <Paragraph>{m.none}</Paragraph>;
  const columns = [
    { label: m.organisation, rowHeader: true },
    { label: m.address },
    { label: m.since },
    { label: m.deeds },
  ];
  const rows = addresses.map(({ code, name, label, since }) => [
    label ? `${name} (${label})` : name,
    <code>{services.config.publicUrl.replace(/^https?:\/\//, "") + paths.partner(code)}</code>,
    formatDate(toLocal(since).toPlainDate(), language),
    <>
      <a href={paths.partnerCard(code)}>{m.card}</a> <a href={inLanguage(paths.partnerEnd(code), language)}>{m.end}</a>
    </>,
  ]);
  return <Table caption={m.caption} columns={columns} rows={rows} />;
}
