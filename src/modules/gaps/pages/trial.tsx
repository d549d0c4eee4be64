// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type ActivityInput, plainActivity } from "#modules/activities/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date, phone, time } from "#platform/forms/fields.ts";
import { check, type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { findGap, type GapSeen } from "../gap/find.ts";
import { venuesToChoose } from "../gap/history.ts";
import { NotYet } from "../gap/life.ts";
import { linkTrial, startTrial } from "../gap/trial.ts";
import { deskTexts } from "../messages/desk.ts";
import { paths } from "../paths.ts";
import { mayMove } from "../workflow.ts";
import { anything, chosenId, lineOf } from "./form-bits.ts";
import { numberIn } from "./gap.tsx";

const schema = z.object({
  title: lineOf(3, 60, "trialTitleMissing"),
  venue: chosenId("venueUnknown"),
  date: date("dateMissing"),
  begins: time("timeUnclear"),
  times: z
    .string({ error: "timesUnclear" })
    .refine((value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 12, { error: "timesUnclear" })
    .transform(Number),
  contactName: lineOf(1, 80, "contactMissing"),
  contactPhone: phone("phoneUnclear"),
});
type Trial = z.infer<typeof schema>;

/** A draft for the organisation that was found, or an activity that is already there. */
export const trialPage: Page = {
  get: async (c) => {
    const seen = await ready(c);
    return show(c, seen, { title: seen.gap.title, times: "4" });
  },
  post: async (c) => {
    const seen = await ready(c);
    const { typed } = await readForm(c, anything);
    const errors = await (typed.link ? link(c, seen, typed) : make(c, seen, typed));
    if (errors) return show(c, seen, typed, errors);
    return c.redirect(`${inLanguage(paths.gap(seen.gap.number), c.var.language)}?bewaard=ja`, 303);
  },
};

/** Only where a trial is the next step, or was taken a moment ago. */
async function ready(c: Context<Env>): Promise<GapSeen> {
  const seen = await findGap(c.var.db, c.var.actor, numberIn(c));
  if (!mayMove(seen.gap.state, "try") && seen.gap.state !== "trial")
    throw new Conflict("Een proefactiviteit komt pas als ruimte, gastvrouw of gastheer en geld er zijn.");
  return seen;
}

async function make(c: Context<Env>, seen: GapSeen, typed: Typed): Promise<FieldErrors | null> {
  const { db, actor, services } = c.var;
  const form = check(typed, {}, schema);
  if (!form.ok) return form.errors;
  const venues = await venuesToChoose(db, seen.gap.area);
  if (form.values.venue && !venues.some(({ id }) => id === form.values.venue)) return { venue: "venueUnknown" };
  const host = new URL(services.config.publicUrl).hostname;
  await startTrial(db, actor, seen.gap.number, host, draftOf(seen, form.values));
  return null;
}

async function link(c: Context<Env>, seen: GapSeen, typed: Typed): Promise<FieldErrors | null> {
  const asked = String(typed.number ?? "");
  if (!/^\d{1,9}$/.test(asked) || Number(asked) < 1) return { number: "numberUnknown" };
  try {
    await linkTrial(c.var.db, c.var.actor, seen.gap.number, Number(asked));
    return null;
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotYet) return { number: "numberUnknown" };
    throw error;
  }
}

const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function draftOf({ gap }: GapSeen, trial: Trial): ActivityInput {
  const starts = trial.date.toPlainDateTime(trial.begins);
  return {
    ...plainActivity,
    title: trial.title,
    category: gap.category ?? "talk",
    venue: trial.venue,
    area: gap.area,
    contactName: trial.contactName,
    contactPhone: trial.contactPhone,
    elements: ["meeting"],
    startsLocal: starts,
    rrule: trial.times > 1 ? `FREQ=WEEKLY;BYDAY=${days[starts.dayOfWeek - 1]};COUNT=${trial.times}` : null,
  };
}

async function show(c: Context<Env>, seen: GapSeen, typed: Typed, errors: FieldErrors = {}) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const { gap } = seen;
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const again = fieldOf(typed, errors, m, language);
  const action = inLanguage(paths.trial(gap.number), language);
  const venues = await venuesToChoose(db, gap.area);
  const view = (
    <>
      <BackLink href={inLanguage(paths.gap(gap.number), language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.trialTitle}</Heading>
      <Paragraph lead>{m.trialLead(seen.organiserName ?? m.noOrganiser)}</Paragraph>
      <Form action={action}>
        <Field {...again("title")} label={m.trialName} maxlength={60} />
        <Field
          {...again("venue")}
          type="select"
          label={m.trialVenue}
          optional
          empty={m.trialVenueEmpty}
          options={venues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...again("date")} type="select" label={m.trialDate} options={daysToChoose(c)} />
        <Field {...again("begins")} label={m.trialBegins} width="short" inputmode="numeric" />
        <Field {...again("times")} label={m.trialTimes} hint={m.trialTimesHint} width="short" inputmode="numeric" />
        <Field {...again("contactName")} label={m.contactName} autocomplete="off" />
        <Field {...again("contactPhone")} type="tel" label={m.contactPhone} autocomplete="off" />
        <ButtonRow>
          <Button>{m.trialMake}</Button>
        </ButtonRow>
      </Form>
      <Heading level={2}>{m.trialLinkTitle}</Heading>
      <Form action={action}>
        <HiddenField name="link" value="ja" />
        <Field {...again("number")} label={m.trialNumber} hint={m.trialNumberHint} width="short" inputmode="numeric" />
        <ButtonRow>
          <Button kind="secondary">{m.trialLink}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.trialTitle, current: "desk", hidden: true, problems: found.length > 0 });
}

/** The coming eight weeks, in words: nobody types a date. */
const daysToChoose = (c: Context<Env>) =>
  Array.from({ length: 56 }, (_, add) => today().add({ days: add + 1 })).map((day) => ({
    value: day.toString(),
    label: capitalise(formatDay(day, c.var.language)),
  }));
