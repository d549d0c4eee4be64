// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { excludeNeighbours, exclusionsOf, liftExclusion, listedPerson } from "../exclusion.ts";
import { exclusionWords } from "../messages/exclusion.ts";
import { nameWorker } from "../name-worker.ts";
import { teamsPaths } from "../paths.ts";
import { exclusionReasons } from "../reasons.ts";
import { Done } from "./done.tsx";
import { ExclusionTable } from "./exclusion-table.tsx";

const schema = z
  .object({
    who: z.enum(["name", "neighbours"], { error: "whoMissing" }),
    name: optionalText(140, "nameLong"),
    reason: z.enum(exclusionReasons, { error: "reasonMissing" }),
  })
  .refine(({ who, name }) => who !== "name" || name !== "", { error: "nameMissing", path: ["name"] });

/** The list of a person, kept by who works with her: after a call, or when a worker says that they know each other. */
export const notMetPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const { number, person } = await listed(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { who, name, reason } = form.values;
    if (who === "neighbours") {
      if (!(await excludeNeighbours(db, actor, person))) return show(c, form.typed, { who: "noPostcode" });
    } else {
      const named = await nameWorker(db, actor, person, name, reason);
      if (named !== "made") return show(c, form.typed, { name: named === "more" ? "nameMore" : "nameUnknown" });
    }
    return c.redirect(`${teamsPaths.notMet(number)}?gedaan=gezet`, 303);
  },
};

export const notMetLiftingPage: Page = {
  post: async (c) => {
    const { number, person } = await listed(c);
    const id = c.req.param("exclusion") ?? "";
    if (!isId(id)) throw new NotFound("exclusion");
    await liftExclusion(c.var.db, c.var.actor, person, id);
    return c.redirect(`${teamsPaths.notMet(number)}?gedaan=weg`, 303);
  },
};

async function listed(c: Context<Env>): Promise<{ number: number; person: string }> {
  const number = Number(c.req.param("number"));
  return { number, person: await listedPerson(c.var.db, c.var.actor, number) };
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const { number, person } = await listed(c);
  const m = speak(exclusionWords, language);
  const lines = await exclusionsOf(db, actor, person);
  const problems = Object.keys(errors).length > 0;
  const field = fieldOf(typed, errors, m, language);
  const lifting = (id: string) => teamsPaths.notMetLifting(number, id);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={teamsPaths.person(number)} label={m.back} />
      <Done c={c} said={{ gezet: m.made, weg: m.lifted }} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.deskTitle}</Heading>
      <Paragraph lead>{m.deskLead}</Paragraph>
      {lines.length > 0 ? (
        <ExclusionTable caption={m.sectionTitle} {...{ lines, lifting, language }} reasons />
      ) : (
        <Paragraph>{m.sectionNone}</Paragraph>
      )}
      <Form action={teamsPaths.notMet(number)} once={newOnceId()}>
        <ChoiceGroup
          {...field("who")}
          legend={m.deskWho}
          options={[
            { value: "name", label: m.deskOne },
            { value: "neighbours", label: m.deskNear },
          ]}
        />
        <Field {...field("name")} label={m.name} hint={m.nameHint} maxlength={140} autocomplete="off" optional />
        <ChoiceGroup
          {...field("reason")}
          legend={m.reason}
          options={exclusionReasons.map((reason) => ({ value: reason, label: m[reason] }))}
        />
        <Button>{m.deskButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.deskTitle, problems, staff: true, current: "desk" });
}
