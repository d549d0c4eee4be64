// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { tick, ticked, time } from "#platform/forms/fields.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { today } from "#platform/time/time.ts";
import type { ActivityInput } from "../activity/write.ts";
import { type Choice, choiceFromRule, ruleFromChoice } from "../recurrence/choice.ts";
import { parseRule } from "../recurrence/rule.ts";
import type { Series } from "../tables.ts";
import { optionalDate } from "./fields.ts";

type PlainDateTime = Temporal.PlainDateTime;
export type TimeInput = Pick<
  ActivityInput,
  "startsLocal" | "minutes" | "allDay" | "rrule" | "rdates" | "exdates" | "notInSchoolHolidays"
>;
/** The series that is changed, if there is one. */
export type Before = Series | null;

export const everies = ["never", "week", "two_weeks", "month_weekday", "month_day", "dates"] as const;
/** How many days of its own a series can have in the form, beside the first. */
export const ownDates = Array.from({ length: 11 }, (_, index) => `date${index + 2}`);
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const shortest = 15;
const longest = 720;

const fieldsOf = (before: Before) =>
  z.object({
    firstDate: optionalDate("dateUnclear", before?.startsLocal.toPlainDate().toString()),
    begins: time("beginsMissing"),
    ends: time("endsMissing"),
    every: z.enum([...everies, "keep"], { error: "everyMissing" }),
    weekdays: ticked(weekdays, "everyMissing"),
    until: optionalDate("dateUnclear"),
    notInSchoolHolidays: tick,
    ...Object.fromEntries(ownDates.map((name) => [name, optionalDate("dateUnclear")])),
  });
type Fields = z.output<ReturnType<typeof fieldsOf>> & Record<string, unknown>;

/** The time side of the form: fields → what a series keeps. Faults stand at the field that can mend them. */
export const whenSchema = (before: Before) =>
  fieldsOf(before).transform((fields, ctx): TimeInput => {
    const fault = (path: string, message: string): never => {
      ctx.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const minutes = fields.begins.until(fields.ends).total("minutes");
    if (minutes <= 0) return fault("ends", "endsBeforeBegins");
    if (minutes < shortest) return fault("ends", "tooShort");
    if (minutes > longest) return fault("ends", "tooLong");
    const rest = { minutes, allDay: false, notInSchoolHolidays: fields.notInSchoolHolidays };
    if (fields.every === "keep") {
      return before ? { ...rest, ...kept(before, fields.begins) } : fault("every", "everyMissing");
    }
    const first = fields.firstDate;
    if (!first) return fault("firstDate", "dateMissing");
    const isGone = Temporal.PlainDate.compare(first, today()) < 0;
    if (fields.every === "never" && isGone && !before) return fault("firstDate", "dateGone");
    if (fields.until && Temporal.PlainDate.compare(fields.until, first) < 0) return fault("until", "untilTooEarly");
    const made = ruleFromChoice(choiceOf(fields, first), first.toPlainDateTime(fields.begins));
    const checked = made.rrule ? parseRule(made.rrule, { starts: made.startsLocal.toPlainDate() }) : null;
    if (checked && !checked.ok) {
      return checked.problem === "ends_before_start" ? fault("until", "untilTooEarly") : fault("every", "everyUnclear");
    }
    // the same rule in other words stays as it was written, with the days that were left out
    if (!before?.rrule || plain(before.rrule) !== plain(made.rrule)) return { ...rest, ...made, exdates: [] };
    return { ...rest, ...made, rrule: before.rrule, exdates: atTime(before.exdates, fields.begins) };
  });

function choiceOf(fields: Fields, first: Temporal.PlainDate): Choice {
  const dates = ownDates.flatMap((name) => (fields[name] ? [fields[name] as Temporal.PlainDate] : []));
  return {
    every: fields.every as Choice["every"],
    weekdays: fields.every.endsWith("week") || fields.every === "two_weeks" ? fields.weekdays.map(Number) : [],
    until: fields.until ?? undefined,
    dates: [first, ...dates],
  };
}

const atTime = (moments: PlainDateTime[], time: Temporal.PlainTime) => moments.map((m) => m.withPlainTime(time));

/** A rule that the form cannot show stays as it was; only its time of day may change. */
function kept(before: Series, begins: Temporal.PlainTime) {
  const { startsLocal, rrule, rdates, exdates } = before;
  return {
    startsLocal: startsLocal.withPlainTime(begins),
    rrule,
    rdates: atTime(rdates, begins),
    exdates: atTime(exdates, begins),
  };
}

/** Back to what somebody would have typed. `every` is "keep" when the form cannot show the rule. */
export function typedWhen(series: Series): Typed {
  const { startsLocal, minutes, rrule, rdates } = series;
  const choice = choiceFromRule({ startsLocal, rrule, rdates });
  const times = {
    firstDate: startsLocal.toPlainDate().toString(),
    begins: clock(startsLocal),
    ends: clock(startsLocal.add({ minutes })),
    ...(series.notInSchoolHolidays ? { notInSchoolHolidays: "ja" } : {}),
  };
  const typed: Typed = { ...times, every: choice?.every ?? "keep", weekdays: choice?.weekdays.map(String) ?? [] };
  if (choice?.until) typed.until = choice.until.toString();
  const [, ...others] = choice?.dates ?? [];
  others.forEach((date, index) => {
    typed[`date${index + 2}`] = date.toString();
  });
  return choice && saysTheSame(series, typed) ? typed : { ...times, every: "keep", weekdays: [] };
}

const clock = (moment: PlainDateTime): string => moment.toPlainTime().toString({ smallestUnit: "minute" });

function saysTheSame(series: Series, typed: Typed): boolean {
  const read = whenSchema(series).safeParse(typed);
  const text = (moments: PlainDateTime[]) => moments.map(String).sort().join();
  if (!read.success || !read.data.startsLocal.equals(series.startsLocal)) return false;
  return plain(read.data.rrule) === plain(series.rrule) && text(read.data.rdates) === text(series.rdates);
}

/** Rules are compared as they are kept, so "FREQ=WEEKLY" of the start's weekday is the same as naming that day. */
const plain = (rule: string | null): string =>
  (rule ?? "")
    .replace(/;?(WKST=MO|INTERVAL=1)\b/g, "")
    .split(";")
    .sort()
    .join(";");
