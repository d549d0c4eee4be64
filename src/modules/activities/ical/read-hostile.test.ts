// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { readCalendarApart } from "./read/apart.ts";
import { readCalendar } from "./read/read.ts";
import { toSeriesTime } from "./read/series.ts";
import { ends, event, file, starts, takeIn, window } from "./read/take-in.test-data.ts";

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index).join();
const times = `BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`;

describe("a hostile file", () => {
  test("of 10,000 parts inside each other is refused", () => {
    const nested = (name: string) => [
      ...Array.from({ length: 10_000 }, () => `BEGIN:${name}`),
      ...Array.from({ length: 10_000 }, () => `END:${name}`),
    ];
    expect(takeIn(file(...nested("VALARM"))).refusal).toBe("too_deep");
    expect(takeIn(file(...nested("VCALENDAR"))).refusal).toBe("too_deep");
    expect(takeIn(file(...nested("VEVENT"))).refusal).toBe("broken");
    expect(takeIn(nested("VTIMEZONE").join("\n")).refusal).toBe("too_deep");
  });

  test.each([
    ["FREQ=SECONDLY", "too_frequent"],
    ["FREQ=MINUTELY;INTERVAL=1;COUNT=1000000", "too_frequent"],
    ["FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "too_frequent"],
    [`FREQ=DAILY;${times}`, "rule_too_long"],
    ["FREQ=DAILY;INTERVAL=0", "rule_unreadable"],
    ["FREQ=DAILY;UNTIL=morgen", "rule_unreadable"],
    ["FREQ=FORTNIGHTLY", "rule_unreadable"],
    ["dagelijks", "rule_unreadable"],
    ["FREQ=DAILY;FREQ=WEEKLY", "rule_unreadable"],
  ])("with the rule %s keeps the first time, and says so", (rule, code) => {
    const { occurrences, codes } = takeIn(file(...event("x", starts, ends, `RRULE:${rule}`)));
    expect(codes).toEqual([code]);
    expect(occurrences).toHaveLength(1);
  });

  test.each([
    "FREQ=DAILY;COUNT=1000000",
    "FREQ=DAILY;COUNT=99999999999999999999",
    "FREQ=WEEKLY;COUNT=1000000;INTERVAL=2;BYDAY=MO,TU,WE",
  ])("that counts further than anybody sees is read as without an end: %s", (rule) => {
    const long = "DTSTART;TZID=Europe/Amsterdam:20010101T100000";
    for (const start of [starts, long]) {
      const { occurrences, codes, calendar } = takeIn(file(...event("x", start, "DURATION:PT1H", `RRULE:${rule}`)));
      expect(codes).toEqual(["count_endless"]);
      expect(calendar.events[0]?.rule).not.toContain("COUNT");
      expect(occurrences.length).toBeGreaterThan(80);
    }
  });

  test.each(["FREQ=DAILY;COUNT=9000", "FREQ=DAILY;BYHOUR=10,11;COUNT=1000000"])(
    "that counts too far to walk says so: %s",
    (rule) => {
      const { occurrences, codes } = takeIn(
        file(...event("x", "DTSTART;TZID=Europe/Amsterdam:20010101T100000", "DURATION:PT1H", `RRULE:${rule}`)),
      );
      expect([codes, occurrences.length]).toEqual([["rule_too_long"], 0]);
    },
  );

  test.each([
    `FREQ=MONTHLY;BYMONTHDAY=${numbers(1, 31)};${times};BYSETPOS=-1`,
    `FREQ=YEARLY;BYYEARDAY=${numbers(1, 366)};${times};BYSETPOS=-366,366`,
  ])("with four long lists costs little: %s", (rule) => {
    expect(takeIn(file(...event("x", starts, ends, `RRULE:${rule}`))).occurrences.length).toBeLessThan(30);
  });

  test.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6",
  ])("with a rule that never happens has its first time: %s", (rule) => {
    expect(takeIn(file(...event("x", starts, ends, `RRULE:${rule}`))).occurrences).toHaveLength(1);
  });

  test("full of such rules is still read in time", () => {
    const rule = `RRULE:FREQ=YEARLY;BYYEARDAY=${numbers(1, 366)};${times};BYSETPOS=-366,366`;
    const many = Array.from({ length: 1000 }, (_, index) => event(`x${index}`, starts, ends, rule)).flat();
    const { calendar, codes } = takeIn(file(...many));
    expect([calendar.events.length, codes]).toEqual([1000, ["rule_too_long"]]);
  });

  test("with counts of zero and less repeats without a count", () => {
    for (const count of ["0", "-1"]) {
      const { codes, calendar } = takeIn(file(...event("x", starts, ends, `RRULE:FREQ=WEEKLY;COUNT=${count}`)));
      expect([codes, calendar.events[0]?.rule]).toEqual([["count_dropped"], "FREQ=WEEKLY"]);
    }
  });

  test("with a zone of invented rules is followed as far as that goes", () => {
    const part = (index: number, rule: string) => [
      "BEGIN:STANDARD",
      `DTSTART:19${70 + (index % 30)}0101T000000`,
      `TZOFFSETFROM:+0${index % 10}00`,
      `TZOFFSETTO:-0${(index + 3) % 10}30`,
      `RRULE:${rule}`,
      `RDATE:${Array.from({ length: 20 }, (_, day) => `2026${String(1 + (day % 12)).padStart(2, "0")}01T000000`).join()}`,
      "END:STANDARD",
    ];
    const rules = [
      "FREQ=SECONDLY",
      `FREQ=YEARLY;${times}`,
      "FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ];
    const zone = (name: string) => [
      "BEGIN:VTIMEZONE",
      `TZID:${name}`,
      ...Array.from({ length: 100 }, (_, index) => part(index, rules[index % 4]!)).flat(),
      "END:VTIMEZONE",
    ];
    const names = Array.from({ length: 40 }, (_, index) => `Buurtzone ${index}`);
    const events = names.flatMap((name, index) =>
      event(`x${index}`, starts.replace("Europe/Amsterdam", name), "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5"),
    );
    const { calendar, codes } = takeIn(file(...names.flatMap(zone), ...events));
    expect(calendar.events).toHaveLength(40);
    expect(codes).toContain("zone_invented");
  });

  test("with 10,000 events is read when that is allowed, and refused when not", () => {
    const many = file(...Array.from({ length: 10_000 }, (_, index) => event(`x${index}`, starts, ends)).flat());
    expect(takeIn(many).calendar.events).toHaveLength(10_000);
    const { refusal } = takeIn(many, 5000).calendar;
    expect(refusal?.text).toBe("In dit bestand staan meer dan 5.000 activiteiten.");
  });

  test("of 5 MB is read, a byte more is not", () => {
    const text = file(...event("x", starts, ends, `DESCRIPTION:${"é ".repeat(1000)}`));
    const full = text + "\n".repeat(5_000_000 - Buffer.byteLength(text));
    expect(takeIn(Buffer.from(full)).calendar.events).toHaveLength(1);
    expect(takeIn(Buffer.from(`${full}\n`)).refusal).toBe("too_large");
    expect(takeIn(`${full}\n`).refusal).toBe("too_large");
  });

  test("with a line of a megabyte, folded or not, keeps its beginning", () => {
    for (const long of ["x".repeat(1_000_000), "x\r\n ".repeat(500_000)]) {
      const { calendar, codes } = takeIn(file(...event("x", starts, ends, `DESCRIPTION:${long}`)));
      expect(codes).toEqual(["text_cut"]);
      expect(calendar.events[0]?.description).toHaveLength(10_000);
    }
    for (const nasty of [
      `ATTENDEE;CN=${'"'.repeat(1_000_000)}:x`,
      `SUMMARY;X=${"a,".repeat(500_000)}:x`,
      `EXDATE:${",".repeat(1_000_000)}`,
    ])
      expect(takeIn(file(...event("x", starts, ends, nasty))).calendar.events).toHaveLength(1);
  });

  test("with a bomb of properties, dates or changes is bounded", () => {
    const bomb = Array.from({ length: 200_000 }, (_, index) => `X-BOM-${index}:x`).join("\r\n");
    expect(takeIn(file(...event("x", starts, ends, bomb))).codes).toEqual([]);
    const dates = Array.from({ length: 100_000 }, () => "EXDATE:20260101T100000Z").join("\r\n");
    expect(takeIn(file(...event("x", starts, ends, dates))).codes).toContain("too_many_properties");
    const list = `RDATE:${Array.from({ length: 50_000 }, () => "20260101T100000Z").join()}`;
    expect(takeIn(file(...event("x", starts, ends, list))).codes).toEqual(["text_cut", "too_many_dates"]);
    const changes = Array.from({ length: 3000 }, (_, index) =>
      event("x", `RECURRENCE-ID:${today().add({ days: index }).toString().replaceAll("-", "")}T090000Z`, starts),
    ).flat();
    expect(
      takeIn(file(...event("x", starts, ends, "RRULE:FREQ=DAILY", "SEQUENCE:9"), ...changes)).calendar.events,
    ).toHaveLength(1);
  });

  test("with marks that never end keeps its text", () => {
    for (const marks of ["<", "<script", "<p ", "<p><script>", "&", "&#", "</"]) {
      const { calendar } = takeIn(file(...event("x", starts, ends, `DESCRIPTION:Koffie ${marks.repeat(100_000)}`)));
      expect(calendar.events[0]?.description).toMatch(/^Koffie/);
    }
  });

  test.each(["", "\0", "\r\r\r", "<html></html>", "PK\u0003\u0004", "VERSION:2.0", "{}", "\ufeff"])(
    "that is no calendar is refused: %j",
    (text) => {
      expect(takeIn(text).refusal).toBe("not_calendar");
    },
  );
});

describe("a thread of its own", () => {
  const coffee = file(...event("x", starts, ends, "RRULE:FREQ=WEEKLY", "LAST-MODIFIED:20260101T100000Z"));

  test("reads the same", async () => {
    const text = Buffer.from(coffee);
    expect(JSON.stringify(await readCalendarApart(text))).toBe(JSON.stringify(readCalendar(text)));
    const [read] = (await readCalendarApart(coffee)).events;
    expect(read?.starts).toBeInstanceOf(Temporal.PlainDateTime);
    expect(toSeriesTime(read!, window)).toEqual(toSeriesTime(readCalendar(coffee).events[0]!, window));
  });

  test("is ended when it takes too long, and the next file is read all the same", async () => {
    const many = file(...Array.from({ length: 5000 }, (_, index) => event(`x${index}`, starts, ends)).flat());
    const [slow, next] = await Promise.all([readCalendarApart(many, { milliseconds: 5 }), readCalendarApart(coffee)]);
    expect(slow.refusal?.text).toBe("Het lezen van dit bestand duurt te lang.");
    expect([next.refusal, next.events.length]).toEqual([null, 1]);
  });
});
