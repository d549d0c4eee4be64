// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName } from "#modules/people/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { noteAbsence, removeAbsence } from "../absence.ts";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { membersOf } from "../place.ts";
import { mayNoteAbsence } from "../policy.ts";
import type { Team } from "../team.ts";
import { teamIn } from "./team-in.ts";

const schema = z
  .object({
    person: z.string({ error: "absenceWhoMissing" }).refine(isId, { error: "absenceWhoMissing" }),
    startsOn: date("dateUnclear"),
    endsOn: date("dateUnclear"),
  })
  .refine(({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, endsOn) <= 0, {
    error: "daysOrder",
    path: ["endsOn"],
  });

/** Somebody is away for some days: oneself, or a member for who manages them. */
export const absencePage: Page = {
  get: async (c) => show(c, await teamIn(c), {}, {}),
  post: async (c) => {
    const team = await teamIn(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, team, form.typed, form.errors);
    await noteAbsence(c.var.db, c.var.actor, team, form.values);
    return c.redirect(`${teamsPaths.team(team.number)}?gedaan=afwezig`, 303);
  },
};

export const absenceRemovalPage: Page = {
  post: async (c) => {
    const team = await teamIn(c);
    const id = c.req.param("absence") ?? "";
    if (!isId(id)) throw new NotFound("absence");
    await removeAbsence(c.var.db, c.var.actor, team, id);
    return c.redirect(`${teamsPaths.team(team.number)}?gedaan=bewaard`, 303);
  },
};

async function show(c: Context<Env>, team: Team, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(teamWords, language);
  const members = await membersOf(db, actor, team);
  const people = members
    .filter(({ person }) => mayNoteAbsence(actor, team.id, person.id))
    .map(({ person }) => ({ value: person.id, label: fullName(person) }));
  const problems = Object.keys(errors).length > 0;
  const field = fieldOf(typed, errors, m, language);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={teamsPaths.team(team.number)} label={team.name} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.absenceTitle}</Heading>
      <Paragraph lead>{m.absenceWhat}</Paragraph>
      <Form action={teamsPaths.absence(team.number)} once={newOnceId()}>
        <Field {...field("person")} type="select" label={m.absenceWho} options={people} />
        <Field {...field("startsOn")} type="date" label={m.firstDay} width="medium" />
        <Field {...field("endsOn")} type="date" label={m.lastDay} width="medium" />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.absenceTitle, problems, staff: true, current: "desk" });
}
