// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { processorNow } from "#test/processor.ts";
import { expandSeries, type SeriesTime, type Window } from "./expand.ts";
import { weekdayCodes } from "./parts.ts";
import { parseRule } from "./rule.ts";

const local = Temporal.PlainDateTime.from;
const year: Window = { from: Temporal.PlainDate.from("2026-01-01"), to: Temporal.PlainDate.from("2027-01-01") };

describe("a hostile rule of somebody else's calendar", () => {
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).join();
  const times = `BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`;

  test.each([
    "FREQ=SECONDLY",
    `FREQ=DAILY;${times}`,
    `FREQ=DAILY;${times};BYSETPOS=-1,1`,
    `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;${times};BYSETPOS=-1`,
    `FREQ=MONTHLY;BYMONTHDAY=${numbers(1, 31)};${times};BYSETPOS=-1`,
    `FREQ=YEARLY;BYYEARDAY=${numbers(1, 366)};${times};BYSETPOS=-366,366`,
    `FREQ=YEARLY;BYWEEKNO=${numbers(1, 53)};BYDAY=MO,SU;${times};COUNT=100000`,
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
    "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5",
    "FREQ=YEARLY;INTERVAL=9999999",
    "FREQ=DAILY;INTERVAL=99999999999999999999",
    "FREQ=DAILY;COUNT=99999999999999999999",
    "FREQ=DAILY;UNTIL=20260230",
    "FREQ=DAILY;UNTIL=00000000T000000Z",
    "FREQ=WEEKLY;RSCALE=HEBREW;SKIP=FORWARD",
    "FREQ=WEEKLY;BYDAY=99MO",
  ])("costs less than a second of processor and no error: %s", (rrule) => {
    for (const startsLocal of [local("1900-01-01T02:30"), local("2026-03-17T10:00"), local("9999-12-31T23:59")]) {
      const before = process.cpuUsage();
      const series = { startsLocal, rrule, minutes: 60, allDay: false, rdates: [], exdates: [], overrides: [] };
      const { occurrences } = expandSeries(series, year);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
      expect(occurrences.length).toBeLessThanOrEqual(1000);
    }
  });
});

describe("every rule that a form accepts", () => {
  const whole = (min: number, max: number) => fc.integer({ min, max }).filter((number) => number !== 0);
  const list = <T>(item: fc.Arbitrary<T>) =>
    fc.option(fc.array(item, { minLength: 1, maxLength: 8 }), { nil: undefined });
  const weekday = fc.constantFrom(...weekdayCodes);
  const narrowing = ["BYMONTH", "BYMONTHDAY", "BYWEEKNO", "BYYEARDAY", "BYDAY", "BYSETPOS"];
  const anyRule = fc
    .record({
      FREQ: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
      INTERVAL: fc.option(whole(1, 99), { nil: undefined }),
      BYMONTH: list(whole(1, 12)),
      BYMONTHDAY: list(whole(-31, 31)),
      BYWEEKNO: list(whole(-53, 53)),
      BYYEARDAY: list(whole(-366, 366)),
      BYDAY: list(fc.tuple(fc.constantFrom("", "", "1", "2", "-1"), weekday).map((parts) => parts.join(""))),
      BYSETPOS: list(whole(-10, 10)),
      COUNT: fc.option(whole(1, 1000), { nil: undefined }),
      WKST: fc.option(weekday, { nil: undefined }),
    })
    .chain((parts) => fc.tuple(fc.constant(parts), fc.subarray(narrowing, { maxLength: 2 })))
    .map(([parts, used]) =>
      Object.entries(parts)
        .filter(([name, value]) => value !== undefined && (used.includes(name) || !narrowing.includes(name)))
        .map(([name, value]) => `${name}=${value}`)
        .join(";"),
    );
  const acceptedRule = anyRule
    .map((text) => parseRule(text))
    .filter((parsed) => parsed.ok)
    .map((parsed) => (parsed.ok ? parsed.rule : ""));

  const anyMoment = fc
    .tuple(fc.integer({ min: -800, max: 800 }), fc.integer({ min: 0, max: 1439 }))
    .map(([days, minutes]) => today().add({ days }).toPlainDateTime().add({ minutes }));
  const anySeries: fc.Arbitrary<SeriesTime> = fc.record({
    startsLocal: anyMoment,
    minutes: fc.integer({ min: 0, max: 4000 }),
    allDay: fc.boolean(),
    rrule: fc.option(acceptedRule, { nil: null }),
    rdates: fc.array(anyMoment, { maxLength: 4 }),
    exdates: fc.array(anyMoment, { maxLength: 4 }),
    overrides: fc.array(fc.record({ recurrenceId: anyMoment, cancelled: fc.boolean(), movedTo: anyMoment }), {
      maxLength: 3,
    }),
    excludeHolidays: fc.array(
      anyMoment.map((moment) => moment.toPlainDate()),
      { maxLength: 4 },
    ),
  });
  const anyWindow = fc
    .tuple(fc.integer({ min: -800, max: 1500 }), fc.integer({ min: 0, max: 800 }))
    .map(([from, length]) => ({ from: today().add({ days: from }), to: today().add({ days: from + length }) }));

  test("gives sorted occurrences, each key once, inside the window, within a second", () => {
    fc.assert(
      fc.property(anySeries, anyWindow, (series, window) => {
        const before = processorNow();
        const { occurrences } = expandSeries(series, window);
        expect(processorNow() - before).toBeLessThan(1000);
        expect(new Set(occurrences.map(({ recurrenceId }) => recurrenceId.toString())).size).toBe(occurrences.length);
        for (const [index, occurrence] of occurrences.entries()) {
          const previous = occurrences[index - 1] ?? occurrence;
          expect(Temporal.Instant.compare(previous.starts, occurrence.starts)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(window.from, occurrence.localDate)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(occurrence.localDate, window.to)).toBeLessThan(0);
          expect(Temporal.Instant.compare(occurrence.starts, occurrence.ends)).toBeLessThanOrEqual(0);
          expect(occurrence.weekday).toBe(occurrence.localDate.dayOfWeek);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test("gives the same dates in one window as in two halves", () => {
    fc.assert(
      fc.property(anySeries, anyWindow, fc.integer({ min: 0, max: 800 }), (series, window, days) => {
        const middle = window.from.add({ days: Math.min(days, window.from.until(window.to).days) });
        const keys = (part: Window) =>
          expandSeries(series, part).occurrences.map((found) => found.recurrenceId.toString());
        const halves = [...keys({ from: window.from, to: middle }), ...keys({ from: middle, to: window.to })];
        expect(new Set(halves)).toEqual(new Set(keys(window)));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
