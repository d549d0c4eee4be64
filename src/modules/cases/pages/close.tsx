// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import type { Db } from "#platform/db/db.ts";
import { text, tick } from "#platform/forms/fields.ts";
import { type FormResult, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { closeCase, closingMissing, mayTell, wrapUp } from "../close.ts";
import { endReasons, feedbackChoices, outcomes } from "../codes.ts";
import type { GivenClosing, GivenGoalLevel } from "../given.ts";
import { closingTexts } from "../messages/closing.ts";
import { paths } from "../paths.ts";
import { scoreGoals } from "../plan.ts";
import { findCase, readCase, type WholeCase } from "../read.ts";
import { casesSlots } from "../slots.ts";
import { areOff, atOf, done, mustLead, numberIn, orBefore, showDeed, version } from "./case-in.tsx";
import { showCheck, showClosing } from "./close-form.tsx";

const level = z.enum(["0", "1", "2", "3", "4"], { error: "goalMissing" }).optional();
const judgements = ["5", "4", "3", "2", "1", "none"] as const;
const schema = z.object({
  version,
  goal1: level,
  goal2: level,
  goal3: level,
  judgement: z.enum(judgements, { error: "judgementMissing" }),
  measured: z.enum(["taken", "refused"]).optional(),
  reason: z.enum(endReasons, { error: "reasonMissing" }),
  outcome: z.enum(outcomes, { error: "outcomeMissing" }),
  report: withoutServiceNumber(text(2000, "reportMissing", "textLong")),
  feedback: z.enum(feedbackChoices, { error: "feedbackMissing" }),
  aftercare: tick,
  sure: tick,
  again: tick,
});
type Values = z.infer<typeof schema>;
type Settled = Values & Pick<GivenClosing, "endMeasurement">;
type Sent = FormResult<Values>;

/** Working together ends: first one more talk, then what came of it. */
export const wrapUpPage: Page = {
  get: async (c) => {
    const m = speak(closingTexts, c.var.language);
    return showDeed(c, {
      opened: mustLead(await findCase(c.var.db, c.var.actor, numberIn(c))),
      title: m.wrapTitle,
      spoken: m,
      errors: {},
      button: m.wrapButton,
      children: <Paragraph>{m.wrapText}</Paragraph>,
    });
  },
  post: async (c) => {
    const form = await readForm(c, z.object({ version: version.catch(1) }));
    if (!form.ok) throw new NotFound("case");
    return done(c, form.typed, (db) => wrapUp(db, c.var.actor, atOf(c, form.values)));
  },
};

/**
 * The closing, together with her: how far each wish came, what she thought of it, what who passed her on hears. What still
 * blocks stands above with the way to it. The sentence is shown before it is final.
 */
export const closePage: Page = {
  get: async (c) => {
    const whole = await wholeIn(c);
    return showClosing(c, whole, await blocksOf(c, whole), {}, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    return form.ok && form.values.sure ? orBefore(c, form.typed, () => answer(c, form)) : answer(c, form);
  },
};

async function answer(c: Context<Env>, form: Sent) {
  const whole = await wholeIn(c);
  const blocks = await blocksOf(c, whole);
  const { typed } = form;
  if (!form.ok) return showClosing(c, whole, blocks, typed, form.errors);
  const missing = goalsOf(whole).find(({ place }) => form.values[`goal${place}` as "goal1"] === undefined);
  if (missing) return showClosing(c, whole, blocks, typed, { [`goal${missing.place}`]: "goalMissing" });
  const questions = await casesSlots().measurementOffered(c, whole, "end");
  const endMeasurement = areOff(questions) ? null : (form.values.measured ?? questions.answer ?? undefined);
  if (endMeasurement === undefined) return showClosing(c, whole, blocks, typed, { measured: "measuredMissing" });
  if (!(await mayTell(c.var.db, whole.file.person, form.values.feedback)))
    return showClosing(c, whole, blocks, typed, { feedback: "feedbackNoYes" });
  if (blocks.length > 0 || form.values.again) return showClosing(c, whole, blocks, typed, {});
  if (!form.values.sure) return showCheck(c, whole, typed, form.values);
  return done(c, typed, (db) => closeAt(db, c, whole, { ...form.values, endMeasurement }), paths.all);
}

const wholeIn = async (c: Context<Env>): Promise<WholeCase> =>
  mustLead(await readCase(c.var.db, c.var.actor, numberIn(c)));

export const goalsOf = ({ plans }: WholeCase) => plans[0]?.goals ?? [];

/** Scores the wishes and closes, in one transaction. */
async function closeAt(db: Db, c: Context<Env>, whole: WholeCase, values: Settled): Promise<void> {
  const { actor } = c.var;
  const levels = goalsOf(whole).map(({ id, place }) => ({
    goal: id,
    level: Number(values[`goal${place}` as "goal1"]) as GivenGoalLevel["level"],
  }));
  if (levels.length > 0) await scoreGoals(db, actor, atOf(c, values), levels);
  const { file } = await findCase(db, actor, numberIn(c));
  const { reason, outcome, report, feedback, endMeasurement, judgement, aftercare } = values;
  await closeCase(
    db,
    actor,
    { number: file.number, version: file.version },
    {
      reason,
      outcome,
      feedback,
      aftercare,
      endReport: report,
      endMeasurement,
      askedPerson: true,
      judgement: judgement === "none" ? null : (Number(judgement) as GivenClosing["judgement"]),
    },
  );
}

export interface Block {
  kind: "visit" | "match" | "other";
  /** The day of the visit, or the words of another room. */
  text: string;
  href: string;
}

/** What must be settled first: a visit that stands, something that goes on, something of another room. */
async function blocksOf(c: Context<Env>, whole: WholeCase): Promise<Block[]> {
  const { db, actor } = c.var;
  const { number } = whole.file;
  const missing = await closingMissing(db, actor, number);
  const blocks: Block[] = missing.visits.map((visit) => ({
    kind: "visit",
    text: visit.from.toString(),
    href: paths.visit(number, visit.number),
  }));
  for (const id of missing.matches) {
    const match = whole.matches.find((one) => one.id === id);
    blocks.push({ kind: "match", text: match?.target || "–", href: paths.match(number, id) });
  }
  for (const { text, href } of await casesSlots().beforeClosing(c, whole)) blocks.push({ kind: "other", text, href });
  return blocks;
}
