// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName } from "#modules/people/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { endPlace, findMember } from "../place.ts";
import { teamIn } from "./team-in.ts";

const schema = z.object({
  last: z
    .string()
    .optional()
    .transform((value) => value ?? "")
    .pipe(
      z
        .literal("")
        .transform(() => null)
        .or(date("dateUnclear")),
    ),
});

/** Asks whether somebody really leaves a team, at once or on a day. */
export const leavingPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const team = await teamIn(c);
    const { person } = await findMember(c.var.db, c.var.actor, team, personIn(c));
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, { last: "dateUnclear" });
    await endPlace(c.var.db, c.var.actor, team, person.id, form.values.last);
    return c.redirect(`${teamsPaths.members(team.number)}?gedaan=weg`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const team = await teamIn(c);
  const { language } = c.var;
  const { person } = await findMember(c.var.db, c.var.actor, team, personIn(c));
  const m = speak(teamWords, language);
  const title = m.leavingTitle(fullName(person), team.name);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <ConfirmPage
        title={title}
        button={m.leavingButton}
        action={teamsPaths.leaving(team.number, person.id)}
        back={teamsPaths.members(team.number)}
        language={language}
      >
        <Paragraph>{m.leavingWhat}</Paragraph>
        <Field {...fieldOf(typed, errors, m, language)("last")} type="date" label={m.lastDay} width="medium" optional />
      </ConfirmPage>
    </>
  );
  return c.render(view, { title, problems, staff: true, current: "desk" });
}

function personIn(c: Context<Env>): string {
  const id = c.req.param("person") ?? "";
  if (!isId(id)) throw new NotFound("member");
  return id;
}
