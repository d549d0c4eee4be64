// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { teamsById } from "#modules/teams/index.ts";
import { teamsOf } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { email, optionalText, phone, text } from "#platform/forms/fields.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
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
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { feedbackChannels, practiceKinds } from "../../codes.ts";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import { mayKeepPractices } from "../../policy.ts";
import { addPractice, changePractice, findPractice } from "../../practice.ts";
import type { Practice } from "../../tables.ts";
import { hearsWord, roleWord } from "../../words.ts";
import { Done } from "../done.tsx";
import { PracticeWays } from "./ways.tsx";

const schema = z.object({
  name: text(120, "nameMissing", "nameMissing"),
  kind: z.enum(practiceKinds, { error: "kindMissing" }),
  phone: optionalText(40, "phoneUnclear").pipe(z.literal("").or(phone("phoneUnclear"))),
  email: optionalText(200, "emailUnclear").pipe(z.literal("").or(email("emailUnclear"))),
  feedbackChannel: z.enum(feedbackChannels, { error: "fieldUnclear" }),
  team: z
    .string()
    .optional()
    .transform((value) => (value ? value : null))
    .refine((value) => value === null || isId(value), { error: "fieldUnclear" }),
});

export const numberIn = (c: Context<Env>): number => Number(c.req.param("practice"));
export const practiceOfNumber = (c: Context<Env>): Promise<Practice> =>
  findPractice(c.var.db, c.var.actor, numberIn(c));

/** A new practice. */
export const addPracticePage: Page = {
  get: (c) => show(c, null, { feedbackChannel: "link" }, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, null, form.typed, form.errors);
    const onceId = typeof form.typed._once === "string" ? form.typed._once : undefined;
    const location = await once(
      c.var.db,
      onceId,
      async (db) => `${paths.practice(await addPractice(db, c.var.actor, form.values))}?gedaan=bewaard`,
    );
    return c.redirect(location, 303);
  },
};

/** One practice: its details, its link, its system. */
export const practicePage: Page = {
  get: async (c) => {
    const practice = await practiceOfNumber(c);
    const { name, kind, email, feedbackChannel, team } = practice;
    const phone = practice.phone ? formatPhone(practice.phone) : "";
    return show(c, practice, { name, kind, phone, email, feedbackChannel, team: team ?? "" }, {});
  },
  post: async (c) => {
    const practice = await practiceOfNumber(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, practice, form.typed, form.errors);
    await changePractice(c.var.db, c.var.actor, practice.number, form.values);
    return c.redirect(`${paths.practice(practice.number)}?gedaan=bewaard`, 303);
  },
};

async function show(c: Context<Env>, practice: Practice | null, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const { publicUrl } = c.var.services.config;
  if (!mayKeepPractices(actor)) throw new NotFound("practice");
  const m = speak(practiceTexts, language);
  const again = fieldOf(typed, errors, m, language);
  const faults = sentences(errors, m);
  const own = teamsOf(actor).map(({ team }) => team);
  const teams = [...(await teamsById(db, [...own, practice?.team ?? null])).values()];
  const title = practice?.name ?? m.add;
  c.status(faults.length > 0 ? 422 : 200);
  const said = { bewaard: m.saved, link: m.linkEnded, koppeling: m.clientSet, los: m.clientEnded };
  const view = (
    <>
      <Done c={c} said={said} />
      <BackLink href={paths.practices} label={m.title} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {practice && !practice.closedAt ? (
        <PracticeWays practice={practice} publicUrl={publicUrl} language={language} />
      ) : null}
      {practice ? <Heading level={2}>{practice.closedAt ? m.stopped : m.change}</Heading> : null}
      {practice?.closedAt ? null : (
        <Form action={practice ? paths.practice(practice.number) : paths.addPractice} once={newOnceId()}>
          <Field {...again("name")} label={m.name} maxlength={120} autocomplete="off" />
          <Field
            {...again("kind")}
            type="select"
            label={m.kind}
            options={practiceKinds.map((value) => ({ value, label: roleWord(value, language) }))}
          />
          <Field {...again("phone")} type="tel" label={m.phone} width="medium" autocomplete="off" optional />
          <Field {...again("email")} type="email" label={m.email} autocomplete="off" optional />
          <Field
            {...again("feedbackChannel")}
            type="select"
            label={m.hears}
            options={feedbackChannels.map((value) => ({ value, label: hearsWord(value, language) }))}
            empty={false}
          />
          <Field
            {...again("team")}
            type="select"
            label={m.team}
            hint={m.teamHint}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            empty={m.anyTeam}
            optional
          />
          <Button>{practice ? m.save : m.add}</Button>
        </Form>
      )}
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, staff: true, current: "desk", hidden: true });
}
