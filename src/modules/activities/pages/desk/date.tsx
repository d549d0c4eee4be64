// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now, parseLocal, toInstant } from "#platform/time/time.ts";
import { cancelDate, moveDate, restoreDate } from "../../activity/dates.ts";
import { findDate, type OneDate } from "../../date-of.ts";
import { missingPlaces, placeLists } from "../../desk-lists.ts";
import { moveSchema, reasonSchema } from "../../form/date.ts";
import { goesOnAtHoliday } from "../../holiday-questions.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { DateView } from "./date-view.tsx";
import { momentInWords } from "./date-words.ts";
import { findOwn } from "./own.ts";

const deeds = { cancel, move, restore, goes_on: goesOn } as const;
type Deed = keyof typeof deeds;
interface Asked {
  c: Context<Env>;
  activity: Series;
  date: OneDate;
}

/** One date of an activity: it does not go on, it moves, it goes back to normal, or it goes on although it is a holiday. */
export const datePage: Page = {
  get: async (c) => {
    const asked = await find(c);
    return show(asked, { ...typedMove(asked.date), reason: "" }, {});
  },
  post: async (c) => {
    const asked = await find(c);
    const form = await readForm(c, z.unknown());
    const deed = typedIn(form.typed, "deed");
    if (!(deed in deeds)) return show(asked, { ...typedMove(asked.date), ...form.typed }, { reason: "fieldUnclear" });
    const errors = await deeds[deed as Deed](asked, form.typed);
    if (errors) return show(asked, { ...typedMove(asked.date), ...form.typed }, errors);
    const back = deed === "goes_on" ? paths.manage(asked.activity.number) : paths.dates(asked.activity.number);
    return c.redirect(`${inLanguage(back, c.var.language)}?bewaard=ja`, 303);
  },
};

/** The date that the address names. */
export async function find(c: Context<Env>): Promise<Asked> {
  const activity = await findOwn(c);
  const recurrenceId = parseLocal(c.req.param("date") ?? "");
  const date = recurrenceId ? await findDate(c.var.db, activity.id, recurrenceId) : null;
  if (!date) throw new NotFound("date");
  return { c, activity, date };
}

async function cancel({ c, activity, date }: Asked, typed: Typed): Promise<FieldErrors | null> {
  const read = reasonSchema.safeParse(typed.reason);
  if (!read.success) return { reason: read.error.issues[0]!.message };
  await cancelDate(c.var.db, c.var.actor, activity.number, date.recurrenceId, read.data);
  return null;
}

async function move({ c, activity, date }: Asked, typed: Typed): Promise<FieldErrors | null> {
  const { db, actor } = c.var;
  const read = moveSchema.safeParse(typed);
  if (!read.success)
    return Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const { toVenue: venue, starts, minutes, why } = read.data;
  if (Temporal.Instant.compare(toInstant(starts), now()) < 0) return { toDate: "moveGone" };
  const missing = await missingPlaces(db, { venue, room: null, area: null });
  if (missing.venue) return { toVenue: missing.venue };
  await moveDate(db, actor, activity.number, date.recurrenceId, { starts, minutes, venue, reason: why });
  return null;
}

async function restore({ c, activity, date }: Asked): Promise<null> {
  await restoreDate(c.var.db, c.var.actor, activity.number, date.recurrenceId);
  return null;
}

async function goesOn({ c, activity, date }: Asked): Promise<null> {
  await goesOnAtHoliday(c.var.db, c.var.actor, activity.number, date.recurrenceId);
  return null;
}

const typedMove = ({ starts, ends, venue }: OneDate): Typed => ({
  toDate: starts.toPlainDate().toString(),
  toBegins: starts.toPlainTime().toString({ smallestUnit: "minute" }),
  toEnds: ends.toPlainTime().toString({ smallestUnit: "minute" }),
  toVenue: venue ?? "",
});

async function show({ c, activity, date }: Asked, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const title = speak(deskTexts, language).dateTitle(momentInWords(date, language));
  const { venues } = await placeLists(db);
  const view = <DateView {...{ activity, date, typed, errors, venues, title, language }} />;
  return c.render(view, { title, current: "desk", problems, hidden: true });
}
