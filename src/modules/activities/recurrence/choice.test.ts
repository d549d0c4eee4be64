// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, choiceFromRule, ruleFromChoice } from "./choice.ts";
import { expandSeries } from "./expand.ts";
import { parseRule } from "./rule.ts";

const local = Temporal.PlainDateTime.from;
const date = Temporal.PlainDate.from;
const tuesday = local("2026-11-24T10:00");
const made = (choice: Partial<Choice>, starts = tuesday) => {
  const { startsLocal, rrule, rdates } = ruleFromChoice({ every: "never", weekdays: [], ...choice }, starts);
  return [startsLocal.toString(), rrule, ...rdates.map(String)];
};

describe("a choice in the form becomes a rule", () => {
  test.each([
    [{ every: "never" }, "2026-11-24T10:00:00", null],
    [{ every: "week" }, "2026-11-24T10:00:00", "FREQ=WEEKLY;BYDAY=TU"],
    [{ every: "week", weekdays: [5, 2, 5] }, "2026-11-24T10:00:00", "FREQ=WEEKLY;BYDAY=TU,FR"],
    [
      { every: "two_weeks", until: date("2027-07-01") },
      "2026-11-24T10:00:00",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270701;BYDAY=TU",
    ],
    [{ every: "month_weekday" }, "2026-11-24T10:00:00", "FREQ=MONTHLY;BYDAY=4TU"],
    [{ every: "month_weekday", nth: -1, weekdays: [5] }, "2026-11-27T10:00:00", "FREQ=MONTHLY;BYDAY=-1FR"],
    [{ every: "month_weekday", nth: 2, weekdays: [2] }, "2026-12-08T10:00:00", "FREQ=MONTHLY;BYDAY=2TU"],
    [{ every: "month_day" }, "2026-11-24T10:00:00", "FREQ=MONTHLY;BYMONTHDAY=24"],
    [{ every: "month_day", monthDay: 31 }, "2026-12-31T10:00:00", "FREQ=MONTHLY;BYMONTHDAY=31"],
    [{ every: "month_day", monthDay: -1 }, "2026-11-30T10:00:00", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  ] satisfies [Partial<Choice>, string, string | null][])("%j", (choice, starts, rule) => {
    expect(made(choice)).toEqual([starts, rule]);
  });

  test("the fifth Tuesday of a month is called the last", () => {
    expect(made({ every: "month_weekday" }, local("2026-12-29T10:00"))[1]).toBe("FREQ=MONTHLY;BYDAY=-1TU");
  });

  test("the start moves to the first day that fits, so that no other day slips in", () => {
    expect(made({ every: "week", weekdays: [1, 4] })).toEqual(["2026-11-26T10:00:00", "FREQ=WEEKLY;BYDAY=MO,TH"]);
  });

  test("dates are sorted, once each, at the time of the start", () => {
    const dates = [date("2027-01-05"), date("2026-12-01"), date("2027-01-05")];
    expect(made({ every: "dates", dates })).toEqual(["2026-12-01T10:00:00", null, "2027-01-05T10:00:00"]);
    expect(made({ every: "dates", dates: [] })).toEqual(["2026-11-24T10:00:00", null]);
  });
});

describe("and back", () => {
  const anyChoice: fc.Arbitrary<Choice> = fc
    .record({
      every: fc.constantFrom("never", "week", "two_weeks", "month_weekday", "month_day", "dates"),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
      nth: fc.constantFrom(1, 2, 3, 4, -1),
      monthDay: fc.constantFrom(-1, 1, 15, 28, 29, 30, 31),
      until: fc.option(fc.integer({ min: 400, max: 900 }), { nil: undefined }),
      dates: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 8 }),
    })
    .map(({ until, dates, ...choice }) => ({
      ...choice,
      ...(until === undefined ? {} : { until: tuesday.toPlainDate().add({ days: until }) }),
      dates: dates.map((days) => tuesday.toPlainDate().add({ days })),
    })) as fc.Arbitrary<Choice>;

  test("every choice comes back as the same rule, and a form may send it", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const rule = ruleFromChoice(choice, tuesday);
        const back = choiceFromRule(rule);
        expect(back?.every).toBe(choice.every);
        expect(JSON.stringify(ruleFromChoice(back as Choice, rule.startsLocal))).toBe(JSON.stringify(rule));
        if (rule.rrule) {
          expect(parseRule(rule.rrule, { starts: rule.startsLocal.toPlainDate() })).toEqual({
            ok: true,
            rule: rule.rrule,
          });
        }
      }),
    );
  });

  test("the first date is one that the rule knows", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const time = ruleFromChoice(choice, tuesday);
        if (!time.rrule) return;
        const series = { ...time, minutes: 60, allDay: false, exdates: [], overrides: [] };
        const earlier = { ...series, startsLocal: time.startsLocal.subtract({ weeks: 208 * 2 }) };
        const window = { from: time.startsLocal.toPlainDate(), to: time.startsLocal.toPlainDate().add({ days: 1 }) };
        expect(expandSeries(choice.every === "two_weeks" ? series : earlier, window).occurrences).toHaveLength(1);
      }),
    );
  });

  test.each([
    "FREQ=DAILY;COUNT=3",
    "FREQ=WEEKLY;INTERVAL=3",
    "FREQ=WEEKLY;COUNT=10",
    "FREQ=WEEKLY;BYMONTH=1,2,3",
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
    "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "FREQ=MONTHLY;BYDAY=TU",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;INTERVAL=2",
    "FREQ=YEARLY",
    "onzin",
  ])("%s is more than the form can show", (rrule) => {
    expect(choiceFromRule({ startsLocal: tuesday, rrule, rdates: [] })).toBeUndefined();
  });

  test("a rule that leaves the weekday to the start is understood", () => {
    expect(choiceFromRule({ startsLocal: tuesday, rrule: "FREQ=WEEKLY", rdates: [] })).toEqual({
      every: "week",
      weekdays: [2],
    });
    expect(choiceFromRule({ startsLocal: tuesday, rrule: "FREQ=MONTHLY", rdates: [] })).toMatchObject({ monthDay: 24 });
  });

  test("extra dates beside a rule, or at another time, are more than the form can show", () => {
    const rdates = [local("2026-12-01T19:00")];
    expect(choiceFromRule({ startsLocal: tuesday, rrule: "FREQ=WEEKLY", rdates })).toBeUndefined();
    expect(choiceFromRule({ startsLocal: tuesday, rrule: null, rdates })).toBeUndefined();
  });
});
