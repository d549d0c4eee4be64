// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { datesOf, findActivity } from "#modules/activities/index.ts";
import { type Actor, can, worksFor } from "#platform/access/actor.ts";
import { toInstant } from "#platform/db/columns.ts";
import type { Db } from "#platform/db/db.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { optionalNumber, optionalText, text, time } from "#platform/forms/fields.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { parseDate, today, toLocal } from "#platform/time/time.ts";
import { everies, mostDates, ruleOf, slotsOf, type Wanted, type When } from "./dates.ts";
import { inOrder } from "./fit.ts";
import type { LentRoom } from "./lent.ts";

/** The questions, each with its own schema; messages are keys of askTexts. */
export const whatSchema = z.object({
  title: text(80, "titleMissing", "textLong"),
  people: optionalNumber(1, 5000, "peopleUnclear").refine((value) => value !== null, { error: "peopleUnclear" }),
  organisation: optionalText(36, "organisationUnclear"),
});

const optionalDay = z
  .string({ error: "dateUnclear" })
  .optional()
  .default("")
  .refine((value) => value === "" || isToCome(value), { error: "dateUnclear" });

function isToCome(value: string): boolean {
  const day = parseDate(value);
  return day !== undefined && Temporal.PlainDate.compare(day, today()) >= 0 && day.year < today().year + 3;
}

export const whenSchema = z
  .object({
    weekday: z.string({ error: "weekdayMissing" }).regex(/^[1-7]$/, { error: "weekdayMissing" }),
    begins: time("timeUnclear"),
    ends: time("timeUnclear"),
    from: optionalDay,
    every: z.enum(everies, { error: "everyMissing" }),
    times: optionalNumber(2, mostDates, "timesUnclear"),
    nights: optionalNumber(0, 14, "nightsUnclear"),
  })
  .superRefine(({ begins, ends, every, times, nights }, ctx) => {
    if (!nights && !inOrder(begins, ends)) ctx.addIssue({ code: "custom", path: ["ends"], message: "endsEarly" });
    if (every !== "once" && times === null) ctx.addIssue({ code: "custom", path: ["times"], message: "timesUnclear" });
  });

/** What was typed in the draft → the dates that are asked for; null while the question is not answered. */
export function whenOf(typed: Typed, { terms }: Pick<LentRoom, "terms">): When | null {
  const read = whenSchema.safeParse(typed);
  if (!read.success) return null;
  const { weekday, begins, ends, from, every, times, nights } = read.data;
  const earliest = today().add({ days: terms.noticeMinDays });
  const asked = parseDate(from) ?? earliest;
  const start = from === "" ? earliest : asked;
  const first = start.add({ days: (Number(weekday) - start.dayOfWeek + 7) % 7 });
  return {
    ...{ first, begins, ends, every, times: times ?? 1 },
    lastDay: terms.multiDay && nights ? first.add({ days: nights }) : null,
  };
}

/** The activity that a room is asked for, for who may change it; null when it is for something else. */
export async function activityOf(db: Db, actor: Actor, typed: Typed) {
  const number = typedIn(typed, "activity");
  if (!/^[1-9]\d{0,8}$/.test(number)) return null;
  const activity = await findActivity(db, actor, Number(number));
  if (!worksFor(actor, activity.organisation) && !can(actor, "booking.any")) throw new Forbidden("ask for activity");
  return activity;
}

export interface Choice {
  wanted: Wanted[];
  rule: string | null;
  series: string | null;
}

/** The dates of a draft: those of the activity, or what was chosen. Null while nothing was chosen. */
export async function choiceOf(db: Db, actor: Actor, typed: Typed, lent: LentRoom): Promise<Choice | null> {
  const activity = await activityOf(db, actor, typed);
  const own = typedIn(typed, "own") !== "";
  if (activity && !own) {
    const dates = await datesOf(db, activity.id, mostDates);
    const wanted = dates
      .filter(({ status }) => status !== "cancelled")
      .map(({ recurrenceId, startsAt, endsAt }) => ({
        slot: { starts: toLocal(toInstant(startsAt)), ends: toLocal(toInstant(endsAt)) },
        recurrenceId: Temporal.PlainDateTime.from(recurrenceId.replace(" ", "T")),
      }));
    return { wanted, rule: activity.rrule, series: activity.id };
  }
  const when = whenOf(typed, lent);
  if (!when) return null;
  const wanted = slotsOf(when).map((slot) => ({ slot, recurrenceId: null }));
  return { wanted, rule: ruleOf(when), series: activity?.id ?? null };
}
