// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { withClock } from "#platform/time/time.ts";
import type { ActivityInput } from "./activity/write.ts";
import { readActivity, typedOf } from "./form.ts";
import { longSentences } from "./language-hint.ts";
import { plainActivity } from "./plain-activity.ts";
import { ruleFromChoice } from "./recurrence/choice.ts";
import type { Series } from "./tables.ts";

const at = Temporal.PlainDateTime.from;
const noon = Temporal.Instant.from("2026-03-02T11:00:00Z");
const seriesOf = (more: Partial<ActivityInput>): Series =>
  ({
    ...plainActivity,
    title: "Koffieochtend",
    whatWeDo: "We drinken koffie.",
    contactName: "Ria",
    contactPhone: "0343000001",
    address: "Het park",
    elements: ["meeting"],
    organisation: newId(),
    ...more,
  }) as Series;
/** Fills the form with an activity and sends it without a change. */
const there = (series: Series) =>
  withClock(noon, () => {
    const read = readActivity(typedOf(series), series);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    return read.values.input;
  });

describe("the form and back", () => {
  const rules: [string, Partial<ActivityInput>][] = [
    ["once", {}],
    ["long ago, every week", { startsLocal: at("2021-03-02T10:00"), rrule: "FREQ=WEEKLY;BYDAY=TU" }],
    ["two days a week until summer", { rrule: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260701" }],
    ["every two weeks", { rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" }],
    ["the first Tuesday", { rrule: "FREQ=MONTHLY;BYDAY=1TU" }],
    ["the sixth of the month", { rrule: "FREQ=MONTHLY;BYMONTHDAY=6" }],
    ["the last Friday and Monday, which it cannot show", { rrule: "FREQ=MONTHLY;BYDAY=-1MO,-1FR" }],
    ["ten times, which it cannot show", { rrule: "FREQ=WEEKLY;COUNT=10" }],
    ["on days of its own", { rdates: [at("2026-04-01T10:00"), at("2026-05-09T10:00")] }],
    ["on twenty days", { rdates: Array.from({ length: 20 }, (_, n) => at("2026-04-01T10:00").add({ weeks: n })) }],
  ];
  test.each(rules)("an activity %s stays what it was", (_name, more) => {
    const before = seriesOf(more);
    const after = there(before);
    expect(after.startsLocal.toString()).toBe(before.startsLocal.toString());
    expect(after.rrule).toBe(before.rrule);
    expect(after.rdates.map(String)).toEqual(before.rdates.map(String));
    expect(after.minutes).toBe(before.minutes);
  });

  test("days that were left out stay out when the time changes", () => {
    const before = seriesOf({ rrule: "FREQ=WEEKLY;BYDAY=TU", exdates: [at("2026-03-10T10:00")] });
    const read = withClock(noon, () => readActivity({ ...typedOf(before), begins: "9.30" }, before));
    expect(read.ok && read.values.input.exdates.map(String)).toEqual(["2026-03-10T09:30:00"]);
  });

  test("every choice of the form makes a rule that the form can show again", () => {
    const choice = fc.record({
      every: fc.constantFrom("never", "week", "two_weeks", "month_weekday", "month_day"),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
      day: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(choice, ({ every, weekdays, day }) => {
        const days = every.endsWith("week") || every === "two_weeks" ? weekdays : [];
        const starts = at("2026-03-02T10:00").add({ days: day });
        const made = ruleFromChoice({ every: every as "week", weekdays: days }, starts);
        const after = there(seriesOf(made));
        expect([after.rrule, String(after.startsLocal)]).toEqual([made.rrule, String(made.startsLocal)]);
      }),
      { numRuns: 200 },
    );
  });

  test("whatever is sent, the answer is an activity within limits or faults with a sentence", () => {
    const fields = Object.keys(typedOf(seriesOf({})));
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.constantFrom("week", "venue", "9999-12-31", "10:00"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (hostile) => {
        const read = readActivity({ ...typedOf(seriesOf({})), ...hostile });
        if (!read.ok) return Object.values(read.errors).every((key) => /^[a-zA-Z]+$/.test(key));
        return read.values.input.minutes >= 15 && [...read.values.input.title].length <= 60;
      }),
      { numRuns: 500 },
    );
  });
});

test("sentences of more than fifteen words are pointed out", () => {
  const long = "Wij drinken elke dinsdag met elkaar koffie en lezen daarna rustig de krant van die dag voor.";
  expect(longSentences(`Kom gerust langs. ${long}\nTot dinsdag`)).toEqual([long]);
});
