// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { ownerOf } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { excludeNeighbours, exclusionsOf, liftExclusion } from "../exclusion.ts";
import { exclusionWords } from "../messages/exclusion.ts";
import { nameWorker } from "../name-worker.ts";
import { teamsPaths } from "../paths.ts";
import { Done } from "./done.tsx";
import { ExclusionTable } from "./exclusion-table.tsx";

const schema = z
  .object({
    who: z.enum(["name", "neighbours"], { error: "whoMissing" }),
    name: optionalText(140, "nameLong"),
  })
  .refine(({ who, name }) => who !== "name" || name !== "", { error: "nameMissing", path: ["name"] });

/** A resident says whom she does not want to meet: by name, or everybody of her postcode. */
export const notThisWorkerPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const person = owner(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { who, name } = form.values;
    if (who === "neighbours") {
      const made = await excludeNeighbours(db, actor, person);
      if (!made) return show(c, form.typed, { who: "noPostcode" });
    } else {
      const named = await nameWorker(db, actor, person, name);
      if (named !== "made") return show(c, form.typed, { name: named === "more" ? "nameMore" : "nameUnknown" });
    }
    return c.redirect(`${here(c)}?gedaan=gezet`, 303);
  },
};

export const notThisWorkerLiftingPage: Page = {
  post: async (c) => {
    const id = c.req.param("exclusion") ?? "";
    if (!isId(id)) throw new NotFound("exclusion");
    await liftExclusion(c.var.db, c.var.actor, owner(c), id);
    return c.redirect(`${here(c)}?gedaan=weg`, 303);
  },
};

const here = (c: Context<Env>) => inLanguage(teamsPaths.notThisWorker, c.var.language);

function owner(c: Context<Env>): string {
  const person = ownerOf(c.var.actor);
  if (person === null) throw new SignInFirst();
  return person;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(exclusionWords, language);
  const lines = await exclusionsOf(db, actor, owner(c));
  const problems = Object.keys(errors).length > 0;
  const field = fieldOf(typed, errors, m, language);
  const lifting = (id: string) => inLanguage(teamsPaths.notThisWorkerLifting(id), language);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(teamsPaths.mine, language)} language={language} />
      <Done c={c} said={{ gezet: m.made, weg: m.lifted }} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.mineTitle}</Heading>
      <Paragraph lead>{m.mineLead}</Paragraph>
      {lines.length > 0 ? <ExclusionTable caption={m.list} {...{ lines, lifting, language }} /> : null}
      <Form action={here(c)} once={newOnceId()}>
        <ChoiceGroup
          {...field("who")}
          legend={m.who}
          options={[
            { value: "name", label: m.oneWorker },
            { value: "neighbours", label: m.neighbours, hint: m.neighboursHint },
          ]}
        />
        <Field {...field("name")} label={m.name} hint={m.nameHint} maxlength={140} autocomplete="off" optional />
        <Button>{m.mineButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.mineTitle, problems, hidden: true });
}
