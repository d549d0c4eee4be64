// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { organisationsToManage } from "#modules/organisations/index.ts";
import { fullName } from "#modules/people/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText, phone, text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, type Option } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { membersOf } from "../place.ts";
import { mayEditTeam } from "../policy.ts";
import { addTeam, changeTeam, type Team } from "../team.ts";
import { teamIn } from "./team-in.ts";

const optionalId = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value === "" ? null : value))
  .refine((value) => value === null || isId(value), { error: "fieldUnclear" });

const schema = z
  .object({
    name: text(80, "nameMissing", "nameLong"),
    phone: optionalText(40, "phoneUnclear").pipe(z.literal("").or(phone("phoneUnclear"))),
    organisation: optionalId,
    contactPerson: optionalId,
    deputy: optionalId,
  })
  .refine(({ contactPerson, deputy }) => deputy === null || deputy !== contactPerson, {
    error: "sameDeputy",
    path: ["deputy"],
  });

/** A new team. Who works in it comes after. */
export const addPage: Page = {
  get: (c) => show(c, null, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, null, form.typed, form.errors);
    const { name, phone, organisation } = form.values;
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      const { number } = await addTeam(db, c.var.actor, { name, phone, organisation });
      return `${teamsPaths.team(number)}?gedaan=bewaard`;
    });
    return c.redirect(location, 303);
  },
};

/** Name, number, organisation, contact person and deputy. */
export const changePage: Page = {
  get: async (c) => {
    const team = await edited(c);
    const { name, organisation, contactPerson, deputy } = team;
    const typed = { name, phone: team.phone ? formatPhone(team.phone) : "" };
    const chosen = { organisation: organisation ?? "", contactPerson: contactPerson ?? "", deputy: deputy ?? "" };
    return show(c, team, { ...typed, ...chosen }, {});
  },
  post: async (c) => {
    const team = await edited(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, team, form.typed, form.errors);
    await changeTeam(c.var.db, c.var.actor, team.number, form.values);
    return c.redirect(`${teamsPaths.team(team.number)}?gedaan=bewaard`, 303);
  },
};

async function edited(c: Context<Env>): Promise<Team> {
  const team = await teamIn(c);
  if (!mayEditTeam(c.var.actor)) throw new Forbidden("edit team");
  return team;
}

async function show(c: Context<Env>, team: Team | null, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  if (!mayEditTeam(actor)) throw new NotFound("team");
  const m = speak(teamWords, language);
  const organisations = (await organisationsToManage(db, actor, true)).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const members = team ? await membersOf(db, actor, team) : [];
  const people = members.map(({ person }) => ({ value: person.id, label: fullName(person) }));
  const problems = Object.keys(errors).length > 0;
  const title = team ? m.changeTitle(team.name) : m.add;
  const field = fieldOf(typed, errors, m, language);
  const pick = (name: string, label: string, options: readonly Option[], hint?: string) => (
    <Field {...field(name)} type="select" label={label} hint={hint} options={options} empty={m.nobody} optional />
  );
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={team ? teamsPaths.team(team.number) : teamsPaths.all} label={team?.name ?? m.listTitle} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{title}</Heading>
      <Form action={team ? teamsPaths.change(team.number) : teamsPaths.add} once={newOnceId()}>
        <Field {...field("name")} label={m.name} maxlength={80} autocomplete="off" />
        <Field {...field("phone")} type="tel" label={m.teamPhone} width="medium" autocomplete="off" optional />
        <Field
          {...field("organisation")}
          type="select"
          label={m.organisation}
          options={organisations}
          empty={m.noOrganisation}
          optional
        />
        {team ? pick("contactPerson", m.contactPerson, people) : null}
        {team ? pick("deputy", m.deputy, people, m.deputyHint) : null}
        <Button>{team ? m.save : m.addButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title, problems, staff: true, current: "desk" });
}
