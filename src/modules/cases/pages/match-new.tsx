// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { listActivities } from "#modules/activities/index.ts";
import { findPerson } from "#modules/people/index.ts";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { optionalText, text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { matchKinds } from "../codes.ts";
import { proposeMatch } from "../match.ts";
import { matchTexts } from "../messages/match.ts";
import { matchKindWords } from "../messages/words.ts";
import { readCase } from "../read.ts";
import { atOf, done, mustWrite, numberIn, showDeed, version } from "./case-in.tsx";

const days = 28;
const id = z
  .string()
  .optional()
  .default("")
  .refine((value) => value === "" || isId(value), { error: "fieldUnclear" });
const schema = z
  .object({
    version,
    kind: z.enum(matchKinds, { error: "kindMissing" }),
    activity: id,
    goal: id,
    target: withoutServiceNumber(text(300, "targetMissing", "textLong")),
    card: withoutServiceNumber(optionalText(120, "textLong")),
  })
  .refine(({ kind, activity }) => kind !== "activity" || activity !== "", {
    error: "activityMissing",
    path: ["activity"],
  });

/** Something is proposed, in words and with a reason; never a score. */
export const newMatchPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { kind, activity, goal, target, card } = form.values;
    const given = {
      kind,
      target,
      activity: kind === "activity" ? activity : null,
      goal: goal || null,
      ...(card ? { card } : {}),
    };
    return done(c, form.typed, (db) => proposeMatch(db, c.var.actor, atOf(c, form.values), given));
  },
};

/** What is in the calendar the coming weeks; near her first, where it is known where she lives. */
async function activitiesFor(c: Context<Env>, person: string) {
  const { db } = c.var;
  const { area } = await findPerson(db, person);
  const filter = { from: now(), to: now().add({ hours: days * 24 }), live: true };
  const near = area ? (await listActivities(db, { ...filter, areas: [area] }, null, 40)).entries : [];
  const all = (await listActivities(db, filter, null, 60)).entries;
  const known = new Set(near.map(({ seriesId }) => seriesId));
  return [...near, ...all.filter(({ seriesId }) => !known.has(seriesId))].slice(0, 80);
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const whole = mustWrite(await readCase(db, actor, numberIn(c)));
  const m = speak(matchTexts, language);
  const kind = speak(matchKindWords, language);
  const field = fieldOf(typed, errors, m, language);
  const activities = await activitiesFor(c, whole.file.person);
  const goals = whole.plans[0]?.goals ?? [];
  return showDeed(c, {
    opened: whole,
    title: m.newTitle,
    lead: m.newLead,
    spoken: m,
    errors,
    button: m.save,
    children: (
      <>
        <ChoiceGroup
          {...field("kind")}
          legend={m.kind}
          options={matchKinds.map((value) => ({ value, label: kind[value] }))}
        />
        <Field
          {...field("activity")}
          type="select"
          optional
          label={m.activity}
          hint={m.activityHint}
          options={activities.map(({ seriesId, title, venueName }) => ({
            value: seriesId,
            label: [title, venueName].filter(Boolean).join(", "),
          }))}
        />
        <Field
          {...field("target")}
          type="textarea"
          rows={3}
          label={m.target}
          hint={m.targetHint}
          autocomplete="off"
          maxlength={300}
        />
        <Field {...field("card")} optional label={m.card} hint={m.cardHint} autocomplete="off" maxlength={120} />
        {goals.length > 0 ? (
          <Field
            {...field("goal")}
            type="select"
            optional
            label={m.goal}
            options={goals.map(({ id, text }) => ({ value: id, label: text }))}
          />
        ) : null}
      </>
    ),
  });
}
