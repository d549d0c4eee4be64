// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Db } from "#platform/db/db.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now, parseLocal, toInstant } from "#platform/time/time.ts";
import { formatDate } from "#ui/show/format.ts";
import { changeFromDate } from "../../activity/dates.ts";
import { changeActivity } from "../../activity/write.ts";
import { typedOf } from "../../form.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { readSent, type Sent, showForm } from "./activity-form.tsx";
import { find } from "./date.tsx";
import { findOwn } from "./own.ts";

type Start = Temporal.PlainDateTime;

/** "Vanaf deze keer veranderen": what was before stays, what comes after follows this form. */
export const fromDatePage: Page = {
  get: async (c) => {
    const { activity, date } = await find(c);
    refuseWhenOver(activity, date.recurrenceId);
    const tail = tailOf(activity, date.recurrenceId);
    return show(c, tail, typedOf(tail), {}, newOnceId());
  },
  post: async (c) => {
    // After the first press the date is no longer one of this series: a second press is known by its once-id.
    const activity = await findOwn(c);
    const start = parseLocal(c.req.param("date") ?? "");
    if (!start) throw new NotFound("date");
    refuseWhenOver(activity, start);
    const tail = tailOf(activity, start);
    const sent = await readSent(c, tail);
    if ("errors" in sent) return show(c, tail, sent.typed, sent.errors, typedIn(sent.typed, "_once"));
    const input = await sent.input(c.var.db);
    if (Temporal.PlainDate.compare(input.startsLocal.toPlainDate(), start.toPlainDate()) < 0) {
      return show(c, tail, sent.typed, { firstDate: "fromTooEarly" }, typedIn(sent.typed, "_once"));
    }
    const location = await once(c.var.db, sent.once, (db) => split(db, c, activity, start, sent));
    return c.redirect(inLanguage(location, c.var.language), 303);
  },
};

function refuseWhenOver({ status }: Series, start: Start): void {
  const isGone = Temporal.Instant.compare(toInstant(start), now()) < 0;
  if (status === "archived" || isGone) throw new Conflict(speak(deskTexts, "nl").dateGoneText);
}

async function split(db: Db, c: Context<Env>, activity: Series, start: Start, sent: Sent): Promise<string> {
  const input = await sent.input(db);
  const isWhole = start.equals(activity.startsLocal);
  const { number } = isWhole
    ? await changeActivity(db, c.var.actor, activity.number, input)
    : await changeFromDate(db, c.var.actor, activity.number, start, input);
  return `${paths.manage(number)}?bewaard=ja`;
}

/** The series as if it began at this date. */
function tailOf(activity: Series, start: Start): Series {
  const isLater = (moment: Start) => Temporal.PlainDateTime.compare(moment, start) > 0;
  return { ...activity, startsLocal: start, rdates: activity.rdates.filter(isLater) };
}

function show(c: Context<Env>, tail: Series, typed: Typed, errors: FieldErrors, onceId: string) {
  const { language } = c.var;
  const m = speak(formTexts, language);
  return showForm(c, {
    title: m.fromTitle(formatDate(tail.startsLocal, language)),
    lead: m.fromLead,
    button: m.saveFrom,
    back: inLanguage(paths.dates(tail.number), language),
    once: onceId || newOnceId(),
    typed,
    errors,
    before: tail,
  });
}
