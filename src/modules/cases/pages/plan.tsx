// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { type Again, fieldOf, typedIn } from "#platform/forms/faults.ts";
import { optionalText, text, tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { agreedHows, elements, lacks } from "../codes.ts";
import { talkTexts } from "../messages/talk.ts";
import { agreedHowWords, elementWords, lackWords } from "../messages/words.ts";
import { agreePlan } from "../plan.ts";
import { readCase, type WholeCase } from "../read.ts";
import { atOf, done, mustWrite, numberIn, pastDay, showDeed, version } from "./case-in.tsx";

const places = [1, 2, 3] as const;
const longest = { words: 1000, goal: 120 };
const element = z.enum(elements).or(z.literal("")).optional();
const schema = z
  .object({
    version,
    contribution: withoutServiceNumber(text(longest.words, "contributionMissing", "textLong")),
    wish: withoutServiceNumber(text(longest.words, "wishMissing", "textLong")),
    lack: z.enum(lacks, { error: "lackMissing" }),
    goal1: withoutServiceNumber(text(longest.goal, "goalMissing", "textLong")),
    goal2: withoutServiceNumber(optionalText(longest.goal, "textLong")),
    goal3: withoutServiceNumber(optionalText(longest.goal, "textLong")),
    element1: element,
    element2: element,
    element3: element,
    share1: tick,
    share2: tick,
    share3: tick,
    agreedOn: pastDay,
    agreedHow: z.enum(agreedHows, { error: "agreedHowMissing" }),
  })
  .check((given) => {
    for (const place of places)
      if (given.value[`goal${place}`] !== "" && !given.value[`element${place}`])
        given.issues.push({
          code: "custom",
          message: "goalNeedsElement",
          path: [`element${place}`],
          input: given.value,
        });
  });
type Values = z.infer<typeof schema>;

/** The plan: own words, what is missing, one to three wishes, and when and how it was agreed. */
export const planPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { wish, contribution, lack, agreedOn, agreedHow } = form.values;
    const plan = { wish, contribution, lack, agreedOn, agreedHow, goals: goalsOf(form.values) };
    return done(c, form.typed, (db) => agreePlan(db, c.var.actor, atOf(c, form.values), plan));
  },
};

const goalsOf = (values: Values) =>
  places.flatMap((place) => {
    const [text, element] = [values[`goal${place}`], values[`element${place}`]];
    return text && element ? [{ text, element, shareable: values[`share${place}`] }] : [];
  });

/** A new plan begins with the words of the one that stands. */
function typedOf({ plans, conversations }: WholeCase): Typed {
  const [plan] = plans;
  if (!plan) return { contribution: conversations[0]?.contribution ?? "" };
  const goals = plan.goals.flatMap(({ place, text, element, shareable }) => [
    [`goal${place}`, text],
    [`element${place}`, element],
    ...(shareable ? [[`share${place}`, "ja"]] : []),
  ]);
  return { wish: plan.wish, contribution: plan.contribution, lack: plan.lack, ...Object.fromEntries(goals) };
}

async function show(c: Context<Env>, sent: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const whole = mustWrite(await readCase(db, actor, numberIn(c)));
  const typed = "version" in sent ? sent : typedOf(whole);
  const m = speak(talkTexts, language);
  const how = speak(agreedHowWords, language);
  const lack = speak(lackWords, language);
  const field = fieldOf(typed, errors, m, language);
  return showDeed(c, {
    opened: whole,
    title: m.planTitle,
    lead: m.planLead,
    spoken: m,
    errors,
    button: m.agreeButton,
    children: (
      <>
        <Field
          {...field("contribution")}
          type="textarea"
          rows={3}
          label={m.planContribution}
          hint={m.contributionHint}
          autocomplete="off"
        />
        <Field {...field("wish")} type="textarea" rows={3} label={m.wish} hint={m.writeHint} autocomplete="off" />
        <ChoiceGroup
          {...field("lack")}
          legend={m.lack}
          options={lacks.map((value) => ({ value, label: lack[value] }))}
        />
        {places.map((place) => Goal(place, field, typed, language))}
        <Field
          {...field("agreedOn")}
          value={typedIn(typed, "agreedOn") || today().toString()}
          type="date"
          label={m.agreedOn}
          width="medium"
        />
        <ChoiceGroup
          {...field("agreedHow")}
          legend={m.agreedHow}
          columns
          options={agreedHows.map((value) => ({ value, label: how[value] }))}
        />
      </>
    ),
  });
}

function Goal(place: (typeof places)[number], field: Again, typed: Typed, language: Language) {
  const m = speak(talkTexts, language);
  const word = speak(elementWords, language);
  const optional = place > 1;
  const share = `share${place}`;
  return (
    <>
      <Field
        {...field(`goal${place}`)}
        label={m.goal(place)}
        hint={place === 1 ? m.goalHint : undefined}
        optional={optional}
        autocomplete="off"
        maxlength={longest.goal}
      />
      <Field
        {...field(`element${place}`)}
        type="select"
        label={m.element(place)}
        optional={optional}
        options={elements.map((value) => ({ value, label: word[value] }))}
      />
      <Choice type="checkbox" name={share} value="ja" label={m.shareable(place)} checked={share in typed} />
    </>
  );
}
