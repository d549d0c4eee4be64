// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { excludedStarts, expandSeries, type SeriesTime, type Window } from "./expand.ts";

const local = Temporal.PlainDateTime.from;
const date = Temporal.PlainDate.from;
const year: Window = { from: date("2026-01-01"), to: date("2027-01-01") };

const coffee: SeriesTime = {
  startsLocal: local("2026-03-17T10:00"),
  minutes: 120,
  allDay: false,
  rrule: "FREQ=WEEKLY;COUNT=4",
  rdates: [],
  exdates: [],
  overrides: [],
};

const expand = (changes: Partial<SeriesTime>, window = year) => expandSeries({ ...coffee, ...changes }, window);
const starts = (changes: Partial<SeriesTime>, window = year) =>
  expand(changes, window).occurrences.map((occurrence) => occurrence.starts.toString());
const days = (changes: Partial<SeriesTime>, window = year) =>
  expand(changes, window).occurrences.map((occurrence) => occurrence.localDate.toString());
const notices = (changes: Partial<SeriesTime>, window = year) =>
  expand(changes, window).notices.map(({ code }) => code);

describe("a series", () => {
  test("without a rule takes place once", () => {
    const { occurrences, notices } = expand({ rrule: null });
    expect(notices).toEqual([]);
    expect(occurrences).toHaveLength(1);
    expect(occurrences[0]).toMatchObject({ weekday: 2, daypart: "morning", cancelled: false, moved: false });
    expect(occurrences[0]?.starts.toString()).toBe("2026-03-17T09:00:00Z");
    expect(occurrences[0]?.ends.toString()).toBe("2026-03-17T11:00:00Z");
  });

  test("keeps its wall clock when the clocks change", () => {
    expect(starts({})).toEqual([
      "2026-03-17T09:00:00Z",
      "2026-03-24T09:00:00Z",
      "2026-03-31T08:00:00Z",
      "2026-04-07T08:00:00Z",
    ]);
  });

  test("stays inside the window: its first day counts, its last does not", () => {
    expect(days({}, { from: date("2026-03-24"), to: date("2026-04-07") })).toEqual(["2026-03-24", "2026-03-31"]);
  });

  test("has extra dates that melt with those of the rule", () => {
    const rdates = [local("2026-03-24T10:00"), local("2026-03-20T19:30")];
    expect(days({ rdates })).toEqual(["2026-03-17", "2026-03-20", "2026-03-24", "2026-03-31", "2026-04-07"]);
  });

  test("is a list of dates without any rule", () => {
    expect(days({ rrule: null, rdates: [local("2026-05-01T10:00"), local("2026-04-01T10:00")] })).toEqual([
      "2026-03-17",
      "2026-04-01",
      "2026-05-01",
    ]);
  });

  test("leaves out its exceptions, also when named by the instant of a time that did not exist", () => {
    expect(days({ exdates: [local("2026-03-24T10:00")] })).not.toContain("2026-03-24");
    const night = { startsLocal: local("2026-03-28T02:30"), rrule: "FREQ=DAILY;COUNT=3" };
    expect(days({ ...night, exdates: [local("2026-03-29T03:30")] })).toEqual(["2026-03-28", "2026-03-30"]);
  });

  test("leaves out holidays and can say which", () => {
    const excludeHolidays = [date("2026-03-31"), date("2026-12-25")];
    expect(days({ excludeHolidays })).toEqual(["2026-03-17", "2026-03-24", "2026-04-07"]);
    expect(excludedStarts({ ...coffee, excludeHolidays }, year).map(String)).toEqual(["2026-03-31T10:00:00"]);
  });

  test("lasts whole days when it is all day, also over the clock change", () => {
    const [occurrence] = expand({
      allDay: true,
      rrule: null,
      startsLocal: local("2026-03-29T15:00"),
      minutes: 1440,
    }).occurrences;
    expect(occurrence?.recurrenceId.toString()).toBe("2026-03-29T00:00:00");
    expect(occurrence?.starts.toString()).toBe("2026-03-28T23:00:00Z");
    expect(occurrence?.ends.toString()).toBe("2026-03-29T22:00:00Z");
  });

  test("all day, ends on the day of its end, and exceptions count by day", () => {
    const allDay = { allDay: true, rrule: "FREQ=DAILY;UNTIL=20260319T120000Z", exdates: [local("2026-03-18T12:00")] };
    expect(days(allDay)).toEqual(["2026-03-17", "2026-03-19"]);
  });
});

describe("one changed date", () => {
  const recurrenceId = local("2026-03-24T10:00");

  test("that is cancelled stays in the list", () => {
    const { occurrences } = expand({ overrides: [{ recurrenceId, cancelled: true }] });
    expect(occurrences.map((occurrence) => occurrence.cancelled)).toEqual([false, true, false, false]);
  });

  test("that moves keeps its key and stands in its new place", () => {
    const movedTo = local("2026-04-02T19:00");
    const { occurrences } = expand({ overrides: [{ recurrenceId, cancelled: false, movedTo, minutes: 60 }] });
    expect(occurrences.map((occurrence) => occurrence.localDate.toString())).toEqual([
      "2026-03-17",
      "2026-03-31",
      "2026-04-02",
      "2026-04-07",
    ]);
    expect(occurrences[2]).toMatchObject({ moved: true, daypart: "evening", weekday: 4 });
    expect(occurrences[2]?.recurrenceId.equals(recurrenceId)).toBe(true);
    expect(occurrences[2]?.ends.toString()).toBe("2026-04-02T18:00:00Z");
  });

  test("follows its new place into and out of the window", () => {
    const overrides = [{ recurrenceId, cancelled: false, movedTo: local("2026-05-02T19:00") }];
    expect(days({ overrides }, { from: date("2026-03-20"), to: date("2026-03-30") })).toEqual([]);
    expect(days({ overrides }, { from: date("2026-05-01"), to: date("2026-06-01") })).toEqual(["2026-05-02"]);
  });

  test("that the rule does not know is an extra date; cancelled it is nothing", () => {
    const unknown = local("2026-03-26T10:00");
    expect(days({ overrides: [{ recurrenceId: unknown, cancelled: false }] })).toContain("2026-03-26");
    expect(days({ overrides: [{ recurrenceId: unknown, cancelled: true }] })).not.toContain("2026-03-26");
  });

  test("of an excluded date changes nothing, and of two changes the last decides", () => {
    const cancelled = { recurrenceId, cancelled: true };
    expect(days({ exdates: [recurrenceId], overrides: [cancelled] })).not.toContain("2026-03-24");
    const { occurrences } = expand({ overrides: [cancelled, { recurrenceId, cancelled: false }] });
    expect(occurrences.some((occurrence) => occurrence.cancelled)).toBe(false);
  });
});

describe("a rule that we do not plan", () => {
  test("is read for its first date only, with a notice", () => {
    expect(notices({ rrule: "FREQ=HOURLY;COUNT=5" })).toEqual(["too_frequent"]);
    expect(days({ rrule: "FREQ=SECONDLY" })).toEqual(["2026-03-17"]);
    expect(notices({ rrule: "wat dan ook" })).toEqual(["rule_unreadable"]);
    expect(days({ rrule: "FREQ=WEEKLY;BYDAY=QQ" })).toEqual(["2026-03-17"]);
  });

  test("is too long to count: the first date and the notice", () => {
    const daily = { startsLocal: local("1998-01-01T10:00"), rrule: "FREQ=DAILY;COUNT=12000" };
    expect(notices(daily)).toEqual(["rule_too_long"]);
  });

  test("gives at most a thousand occurrences", () => {
    const often = { rrule: "FREQ=DAILY;BYHOUR=8,10,12,14" };
    expect(notices(often)).toEqual(["too_many"]);
    expect(days(often)).toHaveLength(1000);
  });

  test("loses a count that counts nothing", () => {
    expect(notices({ rrule: "FREQ=WEEKLY;COUNT=-1" })).toEqual(["count_dropped"]);
    expect(days({ rrule: "FREQ=WEEKLY;COUNT=0" }).length).toBe(42);
  });

  test("by week numbers keeps the weekday of its start in every later year", () => {
    const weeks = { rrule: "FREQ=YEARLY;BYWEEKNO=10,-2" };
    const window = { from: date("2027-06-01"), to: date("2029-01-01") };
    expect(days(weeks, window)).toEqual(["2027-12-21", "2028-03-07", "2028-12-19"]);
  });

  test("open since 1998 is skipped ahead", () => {
    const daily = { startsLocal: local("1998-01-01T10:00"), rrule: "FREQ=DAILY" };
    expect(days(daily)).toHaveLength(365);
  });
});
