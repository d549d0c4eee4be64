// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { logCaseAttempt } from "../attempt.ts";
import { attemptKinds, dayParts } from "../codes.ts";
import { deedTexts } from "../messages/deeds.ts";
import { attemptWords, dayPartWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { findCase } from "../read.ts";
import { atOf, done, mustWrite, numberIn, pastDay, showDeed, version } from "./case-in.tsx";

const schema = z.object({
  version,
  kind: z.enum(attemptKinds, { error: "howMissing" }),
  on: pastDay,
  dayPart: z.enum(dayParts, { error: "partMissing" }),
  reached: z.enum(["yes", "no"], { error: "reachedMissing" }),
});

/** "Ik heb het geprobeerd": by which way and at what time of day. Who was reached goes on to what must be told. */
export const attemptPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { kind, on, dayPart, reached } = form.values;
    const number = numberIn(c);
    const given = { kind, onDate: on, dayPart, reached: reached === "yes" };
    const to = given.reached ? paths.reached(number) : paths.one(number);
    return done(c, form.typed, (db) => logCaseAttempt(db, c.var.actor, atOf(c, form.values), given), to);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const opened = mustWrite(await findCase(db, actor, numberIn(c)));
  const m = speak(deedTexts, language);
  const how = speak(attemptWords, language);
  const part = speak(dayPartWords, language);
  const field = fieldOf(typed, errors, m, language);
  return showDeed(c, {
    opened,
    title: m.attemptTitle,
    lead: m.attemptLead,
    spoken: m,
    errors,
    button: m.save,
    children: (
      <>
        <Field
          {...field("kind")}
          type="select"
          label={m.how}
          options={attemptKinds.map((value) => ({ value, label: how[value] }))}
        />
        <Field
          {...field("on")}
          value={typedIn(typed, "on") || today().toString()}
          type="date"
          label={m.on}
          width="medium"
        />
        <ChoiceGroup
          {...field("dayPart")}
          legend={m.part}
          columns
          options={dayParts.map((value) => ({ value, label: part[value] }))}
        />
        <ChoiceGroup
          {...field("reached")}
          legend={m.wasReached}
          columns
          options={[
            { value: "yes", label: m.yes },
            { value: "no", label: m.no },
          ]}
        />
      </>
    ),
  });
}
