// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { expandSeries } from "../../recurrence/expand.ts";
import { event, from, only, read, starts, to } from "./calendars.test-data.ts";
import { toSeriesTime } from "./series.ts";

const weekly = [from, to, "RRULE:FREQ=WEEKLY;COUNT=4"];
const ofOne = (...lines: string[]) => starts(...event(...lines));
const changed = (...lines: string[]) => starts(...event(...weekly), ...event(...lines));
const all = ["03-17 09:00", "03-24 09:00", "03-31 08:00", "04-07 08:00"];
const without = (left: number) => all.filter((_, index) => index !== left);

describe("what is left out", () => {
  test.each([
    ["with a zone", "EXDATE;TZID=Europe/Amsterdam:20260324T100000"],
    ["in another zone", "EXDATE;TZID=Europe/London:20260324T090000"],
    ["in UTC", "EXDATE:20260324T090000Z"],
    ["as a day", "EXDATE;VALUE=DATE:20260324"],
    ["as a day that does not say so", "EXDATE:20260324"],
    ["in a list with an empty end", "EXDATE:20260324T090000Z,20250101T090000Z,"],
  ])("is read %s", (_, line) => {
    expect(ofOne(...weekly, line)).toEqual(without(1));
  });

  test("may be named by the instant of an hour that does not exist", () => {
    const night = ["DTSTART;TZID=Europe/Amsterdam:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3"];
    expect(ofOne(...night)).toEqual(["03-28 01:30", "03-29 01:30", "03-30 00:30"]);
    expect(ofOne(...night, "EXDATE:20260329T013000Z")).toEqual(["03-28 01:30", "03-30 00:30"]);
  });

  test("is a day of an event of whole days, also written with a time", () => {
    const days = ["DTSTART;VALUE=DATE:20260317", "RRULE:FREQ=WEEKLY;COUNT=3"];
    for (const line of [
      "EXDATE;VALUE=DATE:20260324",
      "EXDATE:20260324T000000Z",
      "EXDATE;TZID=Europe/Amsterdam:20260324T000000",
    ])
      expect(ofOne(...days, line)).toEqual(["03-17", "03-31"]);
  });
});

describe("a changed date", () => {
  const later = ["DTSTART;TZID=Europe/Amsterdam:20260324T140000", "DTEND;TZID=Europe/Amsterdam:20260324T150000"];

  test.each([
    ["with a zone", "RECURRENCE-ID;TZID=Europe/Amsterdam:20260324T100000"],
    ["in UTC", "RECURRENCE-ID:20260324T090000Z"],
    ["as a day", "RECURRENCE-ID;VALUE=DATE:20260324"],
  ])("is found by its original start %s", (_, id) => {
    expect(changed(id, ...later)).toEqual([all[0], "03-24 13:00", all[2], all[3]]);
  });

  test("may be cancelled, and is still there", () => {
    expect(changed("RECURRENCE-ID:20260324T090000Z", from, "STATUS:CANCELLED")).toContain("03-17 09:00 cancelled");
    expect(changed("RECURRENCE-ID:20260324T090000Z", "STATUS:CANCELLED")).toContain("03-24 09:00 cancelled");
  });

  test("that matches nothing is one more date; a cancelled or an old one is nothing", () => {
    const id = "RECURRENCE-ID:20260325T090000Z";
    expect(changed(id, ...later)).toHaveLength(5);
    expect(changed(id, ...later, "STATUS:CANCELLED")).toEqual(all);
    const old = [...event(...weekly, "SEQUENCE:2"), ...event(id, ...later, "SEQUENCE:1")];
    expect(starts(...old)).toEqual(all);
    expect(read(...old).events[0]?.notices.map(({ text }) => text)).toEqual([
      "Een oude wijziging van 2026-03-25 hoort nergens bij. Die lieten wij weg.",
    ]);
  });

  test("of a day that is left out is left out", () => {
    const lines = [
      ...event(...weekly, "EXDATE:20260324T090000Z"),
      ...event("RECURRENCE-ID:20260324T090000Z", ...later),
    ];
    expect(starts(...lines)).toEqual(without(1));
  });

  test("is decided by the highest SEQUENCE, then by the last", () => {
    const change = (sequence: number, hour: string) =>
      event("RECURRENCE-ID:20260324T090000Z", `DTSTART:20260324T${hour}0000Z`, `SEQUENCE:${sequence}`);
    const found = starts(
      ...event(...weekly),
      ...change(2, "12"),
      ...change(3, "13"),
      ...change(3, "14"),
      ...change(1, "15"),
    );
    expect(found).toContain("03-24 14:00");
    expect(found).toHaveLength(4);
  });

  test("moves all later ones with THISANDFUTURE, until the next", () => {
    const range = (id: string, start: string) =>
      event(`RECURRENCE-ID;RANGE=THISANDFUTURE:${id}`, `DTSTART;TZID=Europe/Amsterdam:${start}`, "SUMMARY:Later");
    const lines = [
      ...event(...weekly),
      ...range("20260324T090000Z", "20260324T110000"),
      ...event("RECURRENCE-ID:20260331T080000Z", "DTSTART:20260331T150000Z"),
      ...range("20260407T080000Z", "20260408T100000"),
    ];
    expect(starts(...lines)).toEqual(["03-17 09:00", "03-24 10:00", "03-31 15:00", "04-08 08:00"]);
  });

  test("without its series is a date of its own", () => {
    const lines = [
      ...event("RECURRENCE-ID:20260324T090000Z", ...later),
      ...event("RECURRENCE-ID:20260331T080000Z", from),
    ];
    expect(starts(...lines)).toEqual(["03-17 09:00", "03-24 13:00"]);
    expect(read(...lines).events[0]?.notices.map(({ code }) => code)).toEqual(["no_master"]);
  });

  test("keeps only the texts that differ", () => {
    const { events } = read(
      ...event(...weekly, "SUMMARY:Koffie", "LOCATION:De Horn"),
      ...event("RECURRENCE-ID:20260324T090000Z", ...later, "SUMMARY:Thee", "LOCATION:De Horn"),
    );
    expect(events[0]?.overrides).toEqual([expect.objectContaining({ title: "Thee" })]);
    expect(events[0]?.overrides[0]).not.toHaveProperty("location");
  });
});

describe("extra dates", () => {
  test("as a day take the time of the series, double ones melt, a period brings its own length", () => {
    const found = only(
      ...weekly,
      "RDATE;VALUE=DATE:20260325",
      "RDATE:20260324T090000Z",
      "RDATE;VALUE=PERIOD:20260326T090000Z/PT30M",
    );
    expect(found.rdates.map(({ at, duration }) => [String(at), duration?.toString()])).toEqual([
      ["2026-03-24T10:00:00", undefined],
      ["2026-03-25T10:00:00", undefined],
      ["2026-03-26T10:00:00", "PT30M"],
    ]);
    expect(ofOne(...weekly, "RDATE;VALUE=DATE:20260325", "RDATE:20260324T090000Z")).toHaveLength(5);
  });
});

describe("the end of a rule", () => {
  test.each([
    ["in UTC", "20260331T080000Z", "FREQ=WEEKLY;UNTIL=20260331T100000"],
    ["as a date", "20260331", "FREQ=WEEKLY;UNTIL=20260331"],
    ["in wall clock", "20260331T100000", "FREQ=WEEKLY;UNTIL=20260331T100000"],
    ["at the end of a day in UTC", "20260331T215959Z", "FREQ=WEEKLY;UNTIL=20260331"],
  ])("given %s keeps the last evening", (_, until, rule) => {
    const lines = [from, to, `RRULE:FREQ=WEEKLY;UNTIL=${until}`];
    expect(only(...lines).rule).toBe(rule);
    expect(ofOne(...lines)).toEqual(all.slice(0, 3));
  });

  test("of whole days is cut to its date", () => {
    expect(only("DTSTART;VALUE=DATE:20260317", "RRULE:FREQ=WEEKLY;UNTIL=20260330T220000Z").rule).toBe(
      "FREQ=WEEKLY;UNTIL=20260331",
    );
  });
});

describe("start and end", () => {
  test("the first date counts, also when it does not fit the rule", () => {
    expect(ofOne(from, to, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3")).toEqual([
      "03-17 09:00",
      "03-20 09:00",
      "03-27 09:00",
    ]);
  });

  test("in the hour that comes twice is the first one", () => {
    expect(ofOne("DTSTART;TZID=Europe/Amsterdam:20261025T023000")).toEqual(["10-25 00:30"]);
  });

  test.each([
    [[from, to], "PT2H", []],
    [[from, "DURATION:PT90M"], "PT90M", []],
    [[from, "DURATION:P1DT1H"], "P1DT1H", []],
    [[from], "PT0S", []],
    [[from, "DTEND:20260317T081500Z"], "PT0H45M", ["end_before_start"]],
    [[from, "DURATION:-PT1H"], "PT1H", ["end_before_start"]],
    [[from, "DTEND:straks"], "PT0S", ["end_unreadable"]],
    [["DTSTART:20260317"], "P1D", []],
    [["DTSTART;VALUE=DATE:20260317", "DTEND;VALUE=DATE:20260317"], "P1D", []],
    [["DTSTART;VALUE=DATE:20260317", "DTEND;VALUE=DATE:20260320"], "P3D", []],
    [["DTSTART;VALUE=DATE:20260317", "DURATION:P1W"], "P7D", []],
    [["DTSTART;VALUE=DATE:20260317", "DTEND;VALUE=DATE:20260315"], "P2D", ["end_before_start"]],
    [[from, "DURATION:P3000D"], "P366D", ["very_long"]],
  ])("of %j last %s", (lines, duration, notices) => {
    const found = only(...lines);
    expect(Temporal.Duration.compare(found.duration, duration, { relativeTo: found.starts })).toBe(0);
    expect(found.notices.map(({ code }) => code)).toEqual(notices);
  });

  test("that cannot be read refuse their event only, with a sentence", () => {
    const { events, refused } = read(
      ...event("DTSTART:morgen", "SUMMARY:Stuk"),
      ...event(from).map((line) => line.replace("koffie", "heel")),
      "BEGIN:VEVENT",
      "SUMMARY:Zonder",
      "END:VEVENT",
    );
    expect(events.map(({ uid }) => uid)).toEqual(["heel"]);
    expect(refused.map(({ uid, title, text }) => [uid, title, text])).toEqual([
      ["koffie", "Stuk", "Het begin van deze activiteit is geen datum: morgen."],
      [null, "Zonder", "Deze activiteit heeft geen begin."],
    ]);
  });
});

describe("a day that is left out, in our own series", () => {
  const window = { from: Temporal.PlainDate.from("2026-01-01"), to: Temporal.PlainDate.from("2027-01-01") };
  const day = "EXDATE;VALUE=DATE:20260324";

  test.each([
    ["of the rule", [...weekly, day], 3],
    ["of a rule with hours", [from, to, "RRULE:FREQ=WEEKLY;BYHOUR=10,14;COUNT=6", day], 4],
    ["of an extra date", [...weekly, "RDATE;TZID=Europe/Amsterdam:20260324T190000", day], 3],
    ["of a rule on another clock", ["DTSTART:20260317T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4", day], 3],
  ])("takes every start %s", (_, lines, count) => {
    const { occurrences } = expandSeries(toSeriesTime(only(...lines), window), window);
    expect(occurrences.map(({ starts }) => starts.toString().slice(5, 16).replace("T", " "))).toEqual(ofOne(...lines));
    expect(occurrences).toHaveLength(count);
  });
});
