// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import {
  paths as activityPaths,
  findActivity,
  type PlacedDate,
  placedDate,
  placedDates,
  type Series,
} from "#modules/activities/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { findDraft } from "#platform/forms/drafts.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { parseLocal } from "#platform/time/time.ts";
import { isOpened } from "../../find.ts";
import { numberOf, paths } from "../../paths.ts";
import { isOpen } from "../../sign-up.ts";
import { behalfEnded, isNoLongerHers } from "./behalf.tsx";

/** Somebody in the middle of signing up. */
export interface Flow {
  c: Context<Env>;
  activity: Series;
  draft: string;
  answers: Typed;
}

/** At most so many dates to choose from: a choice of more than seven rows is no choice. */
const mostDates = 7;

/** The activity of the address, as every visitor sees it: also for a colleague who is signed in. */
export async function activityOf(c: Context<Env>): Promise<Series> {
  const number = numberOf(c.req.param("slug"));
  if (number === null) throw new NotFound("activity");
  return findActivity(c.var.db, visitor, number);
}

export const kindOf = ({ id }: Series): string => `signups.${id}`;

/** The draft of the address. What was sent already leads to what came of it; what is not there any more to the beginning. */
export async function flowOf(c: Context<Env>): Promise<Flow | Response> {
  const activity = await activityOf(c);
  const draft = c.req.param("draft") ?? "";
  const { db, language } = c.var;
  try {
    const answers = await findDraft(db, draft, kindOf(activity), null);
    return isNoLongerHers(c, answers)
      ? await behalfEnded(c, activity, draft, answers)
      : { c, activity, draft, answers };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const done = draft.length > 10 && (await isOpened(db, draft));
    return c.redirect(inLanguage(done ? paths.mine(draft) : paths.start(activity), language), 303);
  }
}

/** The dates that somebody can still sign up for; a full one has a waiting list. */
export async function openDates(c: Context<Env>, activity: Series): Promise<PlacedDate[]> {
  const found = await placedDates(c.var.db, activity.id, undefined, 40);
  return found.filter((date) => isOpen(activity, date)).slice(0, mostDates);
}

/** The date that was chosen, as it stands now; null when it is not there any more. */
export async function chosenDate({ c, activity, answers }: Flow): Promise<PlacedDate | null> {
  const recurrenceId = parseLocal(String(answers.keer ?? ""));
  return recurrenceId ? placedDate(c.var.db, activity.id, recurrenceId) : null;
}

export const toActivity = (c: Context<Env>, activity: Series): string =>
  inLanguage(activityPaths.activity(activity), c.var.language);
