// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withClock } from "#platform/time/time.ts";
import { processorNow } from "#test/processor.ts";
import { parseRule, type RuleWishes } from "./rule.ts";

const today = Temporal.Instant.from("2026-11-22T12:00:00Z");
const parse = (text: string, wishes?: RuleWishes) => withClock(today, () => parseRule(text, wishes));
const problem = (text: string, wishes?: RuleWishes) => {
  const parsed = parse(text, wishes);
  return parsed.ok ? `accepted: ${parsed.rule}` : parsed.problem;
};
const rule = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? parsed.rule : `refused: ${parsed.problem}`;
};

describe("a rule is accepted and written in one way", () => {
  test.each([
    ["FREQ=WEEKLY", "FREQ=WEEKLY"],
    [" rrule:freq=weekly;byday=th,tu,th;interval=1; ", "FREQ=WEEKLY;BYDAY=TU,TH"],
    ["WKST=MO;INTERVAL=02;FREQ=WEEKLY;COUNT=010", "FREQ=WEEKLY;INTERVAL=2;COUNT=10"],
    ["FREQ=MONTHLY;BYDAY=-1FR,+2TU", "FREQ=MONTHLY;BYDAY=2TU,-1FR"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1,15,1", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"],
    ["FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"],
    ["FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"],
    ["FREQ=DAILY;UNTIL=20270701", "FREQ=DAILY;UNTIL=20270701"],
    ["FREQ=WEEKLY;UNTIL=20270701T100000", "FREQ=WEEKLY;UNTIL=20270701T100000"],
  ])("%s", (text, expected) => expect(rule(text)).toBe(expected));

  test("an end in UTC becomes the wall clock of Amsterdam", () => {
    expect(rule("FREQ=WEEKLY;UNTIL=20270412T180000Z")).toBe("FREQ=WEEKLY;UNTIL=20270412T200000");
    expect(rule("FREQ=WEEKLY;UNTIL=20261224T230000Z")).toBe("FREQ=WEEKLY;UNTIL=20261225T000000");
  });

  test("and reads the same when it comes back", () => {
    for (const text of ["FREQ=MONTHLY;BYDAY=-1FR,+2TU;COUNT=3", "FREQ=WEEKLY;UNTIL=20270412T180000Z"])
      expect(rule(rule(text))).toBe(rule(text));
  });
});

describe("a rule is refused with the reason", () => {
  test.each([
    ["", "syntax"],
    ["elke dinsdag", "syntax"],
    ["FREQ=WEEKLY;FREQ=DAILY", "syntax"],
    ["FREQ=WEEKLY\r\nATTENDEE:mailto:x@example.org", "syntax"],
    ["FREQ=FORTNIGHTLY", "syntax"],
    ["FREQ=WEEKLY;BYDAY=XX", "syntax"],
    ["FREQ=WEEKLY;BYDAY=2TU", "syntax"],
    ["FREQ=MONTHLY;BYDAY=0TU", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "syntax"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "syntax"],
    ["FREQ=MONTHLY;BYSETPOS=1", "syntax"],
    ["FREQ=WEEKLY;COUNT=3;UNTIL=20270101", "syntax"],
    ["FREQ=WEEKLY;COUNT=0", "syntax"],
    ["FREQ=WEEKLY;COUNT=-1", "syntax"],
    ["FREQ=WEEKLY;UNTIL=20270230", "syntax"],
    ["FREQ=WEEKLY;UNTIL=morgen", "syntax"],
    ["FREQ=SECONDLY", "frequency"],
    ["FREQ=MINUTELY;COUNT=3", "frequency"],
    ["FREQ=HOURLY", "frequency"],
    ["FREQ=DAILY;COUNT=3;BYHOUR=1,2,3", "part"],
    ["FREQ=WEEKLY;X-NAME=1", "part"],
    ["FREQ=WEEKLY;INTERVAL=0", "interval"],
    ["FREQ=WEEKLY;INTERVAL=100", "interval"],
    ["FREQ=WEEKLY;INTERVAL=1.5", "interval"],
    ["FREQ=WEEKLY;COUNT=1001", "too_long"],
    ["FREQ=WEEKLY;COUNT=99999999999999999999", "too_long"],
    ["FREQ=WEEKLY;UNTIL=20311123", "too_long"],
    ["FREQ=WEEKLY;UNTIL=99991231T235959Z", "too_long"],
    [`FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 200 }, (_, day) => day + 1)}`, "too_long"],
    ["FREQ=DAILY", "never_ends"],
    ["FREQ=WEEKLY;UNTIL=20261121", "ends_before_start"],
    ["FREQ=WEEKLY;UNTIL=19000101", "ends_before_start"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never_happens"],
    ["FREQ=DAILY;COUNT=3;BYMONTH=2;BYMONTHDAY=31", "never_happens"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "never_happens"],
  ])("%s", (text, expected) => expect(problem(text)).toBe(expected));

  test("the last day may be five years ahead, not a day more", () => {
    expect(problem("FREQ=WEEKLY;UNTIL=20311122")).toBe("accepted: FREQ=WEEKLY;UNTIL=20311122");
  });

  test("a caller may ask for an end", () => {
    expect(problem("FREQ=WEEKLY", { mustEnd: true })).toBe("never_ends");
    expect(problem("FREQ=WEEKLY;COUNT=10", { mustEnd: true })).toContain("accepted");
  });

  test("the end is compared with the first day of the series", () => {
    const starts = Temporal.PlainDate.from("2027-03-01");
    expect(problem("FREQ=WEEKLY;UNTIL=20270228", { starts })).toBe("ends_before_start");
    expect(problem("FREQ=WEEKLY;UNTIL=20270301", { starts })).toContain("accepted");
  });
});

describe("hostile text", () => {
  const numbers = (most: number) => Array.from({ length: most }, (_, number) => number).join();

  test.each([
    "FREQ=SECONDLY",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSETPOS=-1`,
    `FREQ=YEARLY;${"BYDAY=MO;".repeat(10_000)}`,
    "FREQ=WEEKLY;COUNT=1001",
    "FREQ=YEARLY;INTERVAL=9999999;BYMONTH=2;BYMONTHDAY=30",
  ])("is refused within 50 ms: %s", (text) => {
    parse("FREQ=DAILY;COUNT=1000");
    const before = processorNow();
    expect(parse(text).ok).toBe(false);
    expect(processorNow() - before).toBeLessThan(50);
  });

  test("of any kind gives an answer, never an error", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc
        .tuple(fc.constantFrom("FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "BYSETPOS", "WKST"), fc.string())
        .map(([name, value]) => `${name}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(typeof parse(parts.join(";")).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
