// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { isId, newId } from "#platform/db/ids.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { date, time } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today, toInstant } from "#platform/time/time.ts";
import { Beside } from "#ui/form/beside.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { aloneReasons, visitForms } from "../codes.ts";
import { aloneWords } from "../messages/codes.ts";
import { visitTexts } from "../messages/visit.ts";
import { visitFormWords } from "../messages/words.ts";
import { readCase, type WholeCase } from "../read.ts";
import { planVisit } from "../visit.ts";
import { atOf, done, mustWrite, namesOf, numberIn, showDeed, version } from "./case-in.tsx";

/** Day and times of a visit; the day is today or later. */
export const when = {
  day: date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) >= 0, { error: "datePast" }),
  from: time("timeUnclear"),
  until: time("timeUnclear"),
};
export const inOrder = ({ from, until }: { from: Temporal.PlainTime; until: Temporal.PlainTime }): boolean =>
  Temporal.PlainTime.compare(from, until) < 0;
export const orderFault = { error: "timeOrder", path: ["until"] };

const somebody = z.string({ error: "visitorMissing" }).refine(isId, { error: "visitorMissing" });
const maybe = z
  .string()
  .optional()
  .default("")
  .refine((value) => value === "" || isId(value), { error: "fieldUnclear" });
const schema = z
  .object({
    version,
    client: z.uuid({ error: "fieldUnclear" }),
    form: z.enum(visitForms, { error: "formMissing" }),
    visitor: somebody,
    second: maybe,
    alone: z.enum(aloneReasons).or(z.literal("")).optional().default(""),
    ...when,
  })
  .refine(inOrder, orderFault);

/** A visit, a walk or a call is planned: who goes, with whom and when. */
export const newVisitPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { client, form: how, visitor, second, alone, day, from, until } = form.values;
    const given = {
      clientUuid: client,
      form: how,
      visitor,
      second: second || null,
      aloneReason: alone || null,
      from: toInstant(day.toPlainDateTime(from)),
      until: toInstant(day.toPlainDateTime(until)),
    };
    return done(c, form.typed, (db) => planVisit(db, c.var.actor, atOf(c, form.values), given));
  },
};

/** Who may go: who works on it, and who helps. */
async function goers(c: Context<Env>, { workers, matches }: WholeCase) {
  const helping = matches.flatMap(({ volunteer, status }) =>
    volunteer && (status === "accepted" || status === "started") ? [volunteer] : [],
  );
  const names = await namesOf(c.var.db, [...workers.map(({ account }) => account), ...helping]);
  return [...names].map(([value, label]) => ({ value, label }));
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const whole = mustWrite(await readCase(db, actor, numberIn(c)));
  const m = speak(visitTexts, language);
  const form = speak(visitFormWords, language);
  const why = speak(aloneWords, language);
  const field = fieldOf(typed, errors, m, language);
  const people = await goers(c, whole);
  return showDeed(c, {
    opened: whole,
    title: m.newTitle,
    lead: m.newLead,
    spoken: m,
    errors,
    button: m.planButton,
    children: (
      <>
        <HiddenField name="client" value={newId()} />
        <ChoiceGroup
          {...field("form")}
          legend={m.form}
          options={visitForms.map((value) => ({ value, label: form[value] }))}
        />
        <Field {...field("visitor")} type="select" label={m.visitor} options={people} />
        <Field {...field("second")} type="select" optional label={m.second} options={people} />
        <Field
          {...field("alone")}
          type="select"
          optional
          label={m.alone}
          options={aloneReasons.map((value) => ({ value, label: why[value] }))}
        />
        <WhenFields field={field} m={m} />
      </>
    ),
  });
}

interface WhenProps {
  field: ReturnType<typeof fieldOf>;
  m: { day: string; from: string; until: string };
}

export function WhenFields({ field, m }: WhenProps) {
  return (
    <>
      <Field {...field("day")} type="date" label={m.day} width="medium" />
      <Beside>
        <Field {...field("from")} type="time" label={m.from} width="short" />
        <Field {...field("until")} type="time" label={m.until} width="short" />
      </Beside>
    </>
  );
}
