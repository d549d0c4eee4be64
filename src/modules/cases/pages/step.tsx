// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { ownSteps } from "../codes.ts";
import { deedTexts } from "../messages/deeds.ts";
import { readCase, type WholeCase } from "../read.ts";
import { doTask, planNextStep } from "../step.ts";
import { atOf, comingDay, done, mustWrite, namesOf, numberIn, showDeed, version } from "./case-in.tsx";
import { taskName } from "./step-words.tsx";

const step = {
  version,
  kind: z.enum(ownSteps, { error: "stepMissing" }),
  owner: z.string({ error: "whoMissing" }).refine(isId, { error: "whoMissing" }),
  due: comingDay,
};
const schema = z.object(step);
const sideSchema = z.object({ version });
const taskIn = (c: Context<Env>): number => Number(c.req.param("task"));

/** Another next step than the one that stands: what, who and when. */
export const stepPage: Page = {
  get: async (c) => showStep(c, await opened(c), {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return showStep(c, await opened(c), form.typed, form.errors);
    const { kind, owner, due } = form.values;
    return done(c, form.typed, (db) => planNextStep(db, c.var.actor, atOf(c, form.values), { kind, owner, due }));
  },
};

/** A step is done. When it was the next one, the one after it is chosen on the same page. */
export const taskDonePage: Page = {
  get: async (c) => showDone(c, {}, {}),
  post: async (c) => {
    const { actor } = c.var;
    const whole = await opened(c);
    if (!taskOf(whole, taskIn(c)).isNext) {
      const form = await readForm(c, sideSchema);
      if (!form.ok) return showDone(c, form.typed, form.errors);
      return done(c, form.typed, (db) => doTask(db, actor, numberIn(c), taskIn(c)));
    }
    const form = await readForm(c, schema);
    if (!form.ok) return showDone(c, form.typed, form.errors);
    const { kind, owner, due } = form.values;
    return done(c, form.typed, (db) => doTask(db, actor, numberIn(c), taskIn(c), { kind, owner, due }));
  },
};

const opened = async (c: Context<Env>): Promise<WholeCase> =>
  mustWrite(await readCase(c.var.db, c.var.actor, numberIn(c)));

function taskOf({ tasks }: WholeCase, number: number) {
  const task = tasks.find((one) => one.number === number);
  if (!task) throw new NotFound("task");
  return task;
}

async function showStep(c: Context<Env>, whole: WholeCase, typed: Typed, errors: FieldErrors) {
  const m = speak(deedTexts, c.var.language);
  return showDeed(c, {
    opened: whole,
    title: m.stepTitle,
    lead: m.stepLead,
    spoken: m,
    errors,
    button: m.save,
    children: await StepFields(c, whole, typed, errors),
  });
}

async function showDone(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(deedTexts, language);
  const whole = await opened(c);
  const task = taskOf(whole, taskIn(c));
  return showDeed(c, {
    opened: whole,
    title: m.doneTitle,
    lead: task.isNext ? m.doneLead : undefined,
    spoken: m,
    errors,
    button: task.isNext ? m.save : m.doneButton,
    children: (
      <>
        <Paragraph>
          <strong>{taskName(task.kind, language)}</strong>
        </Paragraph>
        {task.isNext ? await StepFields(c, whole, typed, errors) : null}
      </>
    ),
  });
}

/** What, who and when. Who does it is somebody with a live relation. */
async function StepFields(c: Context<Env>, { file, workers }: WholeCase, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(deedTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const names = await namesOf(
    db,
    workers.map(({ account }) => account),
  );
  return (
    <>
      <ChoiceGroup
        {...field("kind")}
        legend={m.stepWhat}
        options={ownSteps.map((value) => ({ value, label: taskName(value, language) }))}
      />
      <Field
        {...field("owner")}
        value={typedIn(typed, "owner") || file.lead}
        type="select"
        label={m.stepWho}
        options={[...names].map(([value, label]) => ({ value, label }))}
      />
      <Field
        {...field("due")}
        type="date"
        label={m.stepWhen}
        width="medium"
        min={today().add({ days: 1 }).toString()}
      />
    </>
  );
}
