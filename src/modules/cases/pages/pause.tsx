// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { pauseReasons } from "../codes.ts";
import { deedTexts } from "../messages/deeds.ts";
import { pauseWords } from "../messages/words.ts";
import { pauseCase, resumeCase, visitsInPause } from "../pause.ts";
import { findCase } from "../read.ts";
import type { Visit } from "../tables.ts";
import { atOf, comingDay, done, mustWrite, numberIn, showDeed, version } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";

const schema = z.object({
  version,
  reason: z.enum(pauseReasons, { error: "pauseMissing" }),
  until: comingDay,
  cancelVisits: z
    .string()
    .regex(/^\d{1,12}(,\d{1,12})*$/)
    .optional()
    .catch(undefined),
});

/** A pause always has an end. Visits that fall in it are shown first, and called off by a tick. */
export const pausePage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { reason, until, cancelVisits: ticked } = form.values;
    const cancelVisits = ticked ? ticked.split(",").map(Number) : [];
    const within = await visitsInPause(db, actor, numberIn(c), until);
    if (within.some(({ number }) => !cancelVisits.includes(number)))
      return show(c, form.typed, { cancelVisits: "pauseCancelMissing" }, within);
    const given = { reason, until, cancelVisits };
    return done(c, form.typed, (db) => pauseCase(db, actor, atOf(c, form.values), given));
  },
};

export const resumePage: Page = {
  get: async (c) => {
    const m = speak(deedTexts, c.var.language);
    return showDeed(c, {
      opened: mustWrite(await findCase(c.var.db, c.var.actor, numberIn(c))),
      title: m.resumeTitle,
      spoken: m,
      errors: {},
      button: m.resumeButton,
      children: <Paragraph>{m.resumeText}</Paragraph>,
    });
  },
  post: async (c) => {
    const form = await readForm(c, z.object({ version: version.catch(1) }));
    if (!form.ok) throw new NotFound("case");
    return done(c, form.typed, (db) => resumeCase(db, c.var.actor, atOf(c, form.values)));
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors, within: readonly Visit[] = []) {
  const { db, actor, language } = c.var;
  const m = speak(deedTexts, language);
  const why = speak(pauseWords, language);
  const field = fieldOf(typed, errors, m, language);
  return showDeed(c, {
    opened: mustWrite(await findCase(db, actor, numberIn(c))),
    title: m.pauseTitle,
    lead: m.pauseLead,
    spoken: m,
    errors,
    button: m.pauseButton,
    children: (
      <>
        <ChoiceGroup
          {...field("reason")}
          legend={m.pauseWhy}
          options={pauseReasons.map((value) => ({ value, label: why[value] }))}
        />
        <Field {...field("until")} type="date" label={m.pauseUntil} width="medium" />
        {within.length > 0 ? (
          <ChoiceGroup
            {...field("cancelVisits")}
            type="checkbox"
            legend={m.pauseVisits(within.length)}
            hint={within.map((visit) => visitMoment(visit, language)).join("; ")}
            options={[{ value: within.map(({ number }) => number).join(","), label: m.pauseCancel }]}
          />
        ) : null}
      </>
    ),
  });
}
