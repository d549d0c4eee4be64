// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { stepUp } from "#modules/accounts/index.ts";
import { type Colleague, fullName } from "#modules/people/index.ts";
import { siteRoleNames } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { dutyHolders, giveDuty } from "../duty.ts";
import { dutyWords } from "../messages/duty.ts";
import { teamsPaths } from "../paths.ts";
import { Done } from "./done.tsx";
import { reach } from "./reach-field.ts";

const schema = z.object({
  givenName: text(60, "givenNameMissing", "givenNameLong"),
  reach,
  role: z.enum(siteRoleNames, { error: "roleMissing" }),
});

/** Who has which duty for the whole site; and the form to give one. Nobody else is shown, and nobody is looked for in a list. */
export const dutiesPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {}, {});
  },
  post: async (c) => {
    await stepUp(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { reach, givenName, role } = form.values;
    try {
      const given = await giveDuty(c.var.db, c.var.actor, { givenName, ...reach }, role);
      if (given === "unknown") return show(c, form.typed, { reach: "unknown" });
    } catch (error) {
      if (error instanceof Conflict) return show(c, form.typed, { role: "apart" });
      throw error;
    }
    return c.redirect(`${teamsPaths.duties}?gedaan=gegeven`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(dutyWords, language);
  const holders = await dutyHolders(db, actor);
  const problems = Object.keys(errors).length > 0;
  const field = fieldOf(typed, errors, m, language);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <Done c={c} said={{ gegeven: m.given, terug: m.taken }} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      {holders.length === 0 ? <EmptyState title={m.none} /> : <Holders holders={holders} language={language} />}
      <Heading level={2}>{m.give}</Heading>
      <Paragraph>{m.giveLead}</Paragraph>
      <Form action={teamsPaths.duties} once={newOnceId()}>
        <Field {...field("givenName")} label={m.givenName} maxlength={60} autocomplete="off" />
        <Field {...field("reach")} label={m.reach} autocomplete="off" />
        <ChoiceGroup
          {...field("role")}
          legend={m.role}
          options={siteRoleNames.map((role) => ({ value: role, label: m[role], hint: m[`${role}Hint`] }))}
        />
        <Button>{m.giveButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.title, problems, staff: true, current: "desk" });
}

function Holders({ holders, language }: { holders: Colleague[]; language: Language }) {
  const m = speak(dutyWords, language);
  const rows = holders.flatMap(({ person, roles }) =>
    roles.map((role) => [
      fullName(person),
      m[role],
      <ButtonLink small href={teamsPaths.dutyTaking(person.id, role)} about={`${m[role]}, ${fullName(person)}`}>
        {m.take}
      </ButtonLink>,
    ]),
  );
  const columns = [{ label: m.person, rowHeader: true }, { label: m.role }, { label: m.action }];
  return <Table id="rollen" caption={m.title} columns={columns} rows={rows} />;
}
