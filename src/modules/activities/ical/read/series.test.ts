// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expandSeries, type Window } from "../../recurrence/expand.ts";
import { calendar, event, from, only, read, to } from "./calendars.test-data.ts";
import { expandCalendar } from "./expand.ts";
import { readCalendar } from "./read.ts";
import { toSeriesTime } from "./series.ts";

const year: Window = { from: Temporal.PlainDate.from("2026-01-01"), to: Temporal.PlainDate.from("2027-01-01") };
const weekly = "RRULE:FREQ=WEEKLY;COUNT=4";
const codes = (notices: { code: string }[]) => notices.map(({ code }) => code);

describe("an event of somebody else as one of our series", () => {
  test.each(["Europe/Amsterdam", "Europe/Berlin", "W. Europe Standard Time"])(
    "keeps its rule on the clock of %s",
    (zone) => {
      const series = toSeriesTime(only(from.replace("Europe/Amsterdam", zone), "DURATION:PT1H", weekly), year);
      expect([series.rrule, series.rdates, series.minutes, series.notices]).toEqual([
        "FREQ=WEEKLY;COUNT=4",
        [],
        60,
        [],
      ]);
    },
  );

  test.each(["Europe/London", "America/New_York", "UTC"])(
    "is written as dates when it hangs on the clock of %s",
    (zone) => {
      const series = toSeriesTime(only(from.replace("Europe/Amsterdam", zone), "DURATION:PT1H", weekly), year);
      expect([series.rrule, series.rdates.length, codes(series.notices)]).toEqual([null, 4, ["written_as_dates"]]);
    },
  );

  test("is written as dates when a change holds for all that follow, or its rule is very long", () => {
    const range = event(
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20260324T090000Z",
      from.replace("17T10", "24T11"),
      "DURATION:PT1H",
    );
    const [moved] = read(...event(from, to, weekly), ...range).events;
    expect(toSeriesTime(moved!, year)).toMatchObject({ rrule: null, overrides: { length: 3 } });
    const long = `RRULE:FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 150 }, (_, index) => index + 1).join()}`;
    expect(toSeriesTime(only(from, to, long), year).rrule).toBeNull();
  });

  test("tells which dates have other texts", () => {
    const [found] = read(
      ...event(from, to, weekly, "SUMMARY:Koffie"),
      ...event(
        "RECURRENCE-ID:20260324T090000Z",
        from.replace("17T10", "24T10"),
        to.replace("17T", "24T"),
        "SUMMARY:Thee",
      ),
    ).events;
    const { elsewhere, overrides } = toSeriesTime(found!, year);
    expect(elsewhere).toEqual([{ recurrenceId: Temporal.PlainDateTime.from("2026-03-24T10:00"), title: "Thee" }]);
    expect(overrides).toEqual([]);
  });

  test("with a length in days lasts those days, also over the change of the clock", () => {
    const { minutes, overrides } = toSeriesTime(only(from, "DURATION:P7D", "RRULE:FREQ=WEEKLY;COUNT=3"), year);
    expect([minutes, overrides.map(({ minutes }) => minutes)]).toEqual([10_080, [10_020]]);
  });

  test("with two changes of one date takes the one of that date, also where neither matches a start", () => {
    const text = calendar(
      ...event("DTSTART;TZID=Europe/Amsterdam:20251001T103000", "DURATION:PT90M"),
      ...event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20260617T103000",
        "DTSTART;TZID=Europe/Amsterdam:20260618T103000",
      ),
      ...event(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20260617T103000",
        "DTSTART;TZID=Europe/Amsterdam:20260619T103000",
        "DURATION:PT20M",
      ),
    );
    const { occurrences } = expandSeries(toSeriesTime(readCalendar(text).events[0]!, year), year);
    expect(occurrences.map(({ starts }) => `${starts}`)).toEqual(["2026-06-19T08:30:00Z"]);
  });

  test("says when its rule cannot be worked out", () => {
    expect(codes(toSeriesTime(only(from, "RRULE:FREQ=SECONDLY"), year).notices)).toEqual(["too_frequent"]);
  });
});

describe("whatever somebody writes", () => {
  const date = fc.integer({ min: 0, max: 500 }).map((days) => Temporal.PlainDate.from("2025-10-01").add({ days }));
  const hour = fc.integer({ min: 10, max: 16 }).map((hours) => `T${hours}3000`);
  const zone = fc.constantFrom(
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
  );
  const compact = (day: Temporal.PlainDate) => day.toString().replaceAll("-", "");
  const rule = fc
    .tuple(
      fc.constantFrom("FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=5", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=WEEKLY;BYDAY=TU,TH"),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([text, count]) => `RRULE:${text};COUNT=${count}`);
  const length = fc.constantFrom("DURATION:PT90M", "DURATION:P1D", "DURATION:P2DT1H", "X-NONE:1");
  const isHere = (one: string) => one !== "";

  const anyEvent = fc
    .record({
      zone,
      date,
      hour,
      length,
      rule: fc.option(rule, { nil: "" }),
      more: fc.array(
        fc.record({ kind: fc.integer({ min: 0, max: 8 }), days: fc.integer({ min: 0, max: 100 }), hour }),
        { maxLength: 5 },
      ),
    })
    .map(({ zone, date, hour, length, rule, more }) => {
      const at = (days: number, time = hour) => `;TZID=${zone}:${compact(date.add({ days }))}${time}`;
      const dates = more.map(({ kind, days, hour }) => {
        if (kind === 0) return `EXDATE${at(days * 7)}`;
        if (kind === 1) return `EXDATE;VALUE=DATE:${compact(date.add({ days: days * 7 }))}`;
        if (kind === 2) return `RDATE${at(days, hour)}`;
        return kind === 3 ? `RDATE;VALUE=PERIOD;TZID=${zone}:${compact(date.add({ days }))}${hour}/PT45M` : "";
      });
      const changes = more
        .filter(({ kind }) => kind > 3)
        .flatMap(({ kind, days, hour }) =>
          event(
            `RECURRENCE-ID${kind === 4 ? ";RANGE=THISANDFUTURE" : ""}${at(days * (kind > 6 ? 1 : 7))}`,
            `DTSTART${at(days * 7 + (kind % 3), hour)}`,
            kind === 5 ? "DURATION:PT20M" : "X-NONE:1",
            kind === 6 ? "STATUS:CANCELLED" : "X-NONE:1",
          ),
        );
      return calendar(...event(`DTSTART${at(0)}`, length, rule, ...dates.filter(isHere)), ...changes);
    });

  test("takes place at the same instants in our series as in the calendar", () => {
    fc.assert(
      fc.property(anyEvent, (text) => {
        const read = readCalendar(text);
        const theirs = expandCalendar(read, year.from, year.to)
          .map(
            ({ starts, ends, cancelled }) =>
              [starts, ends, cancelled] as [Temporal.ZonedDateTime, Temporal.ZonedDateTime, boolean],
          )
          .filter(([starts]) => starts.withTimeZone("Europe/Amsterdam").year === 2026)
          .map(([starts, ends, cancelled]) => `${starts.toInstant()} ${ends.toInstant()} ${cancelled}`);
        const ours = expandSeries(toSeriesTime(read.events[0]!, year), year).occurrences;
        expect(ours.map(({ starts, ends, cancelled }) => `${starts} ${ends} ${cancelled}`).sort()).toEqual(
          theirs.sort(),
        );
      }),
      process.env.FUZZ_SEED ? { numRuns: 5000 } : { numRuns: 200, seed: 20261122 },
    );
  }, 60_000);
});
