// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { describeRule, type RuleDetails } from "./describe.ts";

const local = Temporal.PlainDateTime.from;
const tuesday = local("2026-11-24T10:00");
const now = Temporal.PlainDate.from("2026-11-22");

const say = (
  rule: string | null,
  more: RuleDetails & { starts?: string; minutes?: number } = {},
  language: "nl" | "en" = "nl",
) => {
  const { starts, minutes = 120, ...details } = more;
  const text = describeRule(rule, starts ? local(starts) : tuesday, minutes, language, { today: now, ...details });
  return text.replaceAll("\u00a0", " ");
};
const pattern = (rule: string, language: "nl" | "en" = "nl") =>
  say(rule, {}, language).replace(/, 10[.:]00 to.? 12[.:]00( uur)?\.$/, "");

describe("a repetition in Dutch", () => {
  test("is one sentence with its exceptions behind it", () => {
    const exdates = [local("2026-12-29T10:00"), local("2026-11-03T10:00")];
    expect(say("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701", { exdates })).toBe(
      "Elke week op dinsdag, 10.00 tot 12.00 uur, tot 1 juli. Niet op 29 december.",
    );
  });

  test("keeps values together with no-break spaces", () => {
    expect(describeRule("FREQ=WEEKLY;UNTIL=20270701", tuesday, 120, "nl", { today: now })).toBe(
      "Elke week op dinsdag, 10.00\u00a0tot\u00a012.00\u00a0uur, tot 1\u00a0juli.",
    );
  });

  test.each([
    ["FREQ=DAILY;UNTIL=20270701", "Elke dag, 10.00 tot 12.00 uur, tot en met 1 juli."],
    ["FREQ=WEEKLY;UNTIL=20270629", "Elke week op dinsdag, 10.00 tot 12.00 uur, tot en met 29 juni."],
    ["FREQ=WEEKLY;UNTIL=20270629T090000", "Elke week op dinsdag, 10.00 tot 12.00 uur, tot 29 juni."],
    ["FREQ=WEEKLY;UNTIL=20280701", "Elke week op dinsdag, 10.00 tot 12.00 uur, tot 1 juli 2028."],
    ["FREQ=WEEKLY;COUNT=10", "Elke week op dinsdag, 10.00 tot 12.00 uur, 10 keer."],
  ])("says its end: %s", (rule, text) => expect(say(rule)).toBe(text));

  test.each([
    ["FREQ=DAILY", "Elke dag"],
    ["FREQ=DAILY;INTERVAL=3", "Elke 3 dagen"],
    ["FREQ=DAILY;BYDAY=MO,WE", "Elke week op maandag en woensdag"],
    ["FREQ=WEEKLY", "Elke week op dinsdag"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Elke 2 weken op dinsdag"],
    ["FREQ=WEEKLY;INTERVAL=6;BYDAY=TU,TH", "Elke 6 weken op dinsdag en donderdag"],
    ["FREQ=WEEKLY;BYDAY=FR,MO,WE", "Elke week op maandag, woensdag en vrijdag"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Elke week van maandag tot en met vrijdag"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Elke dag"],
    ["FREQ=WEEKLY;BYDAY=TU;BYMONTH=10,11,12", "Elke week op dinsdag in oktober, november en december"],
    ["FREQ=MONTHLY", "Elke maand op de 24e"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "Elke maand op de 1e en de 15e"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "Elke maand op de laatste dag"],
    ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "Elke 3 maanden op de 15e"],
    ["FREQ=MONTHLY;BYDAY=2TU", "Elke 2e dinsdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=1TU,3TU", "Elke 1e en 3e dinsdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=2TU,2TH", "Elke 2e dinsdag en 2e donderdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "Elke laatste vrijdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=-2FR", "Elke een-na-laatste vrijdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "Elke 2e dinsdag van de maand"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Elke laatste werkdag van de maand"],
    ["FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU", "Elke 2 maanden op de 2e dinsdag"],
    ["FREQ=MONTHLY;BYDAY=TU", "Elke week op dinsdag"],
    ["FREQ=YEARLY", "Elk jaar op 24 november"],
    ["FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5", "Elk jaar op 5 mei"],
    ["FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=2SU", "Elke 2 jaar op de 2e zondag van mei"],
    ["FREQ=YEARLY;BYMONTH=1,2;BYDAY=TU", "Elke week op dinsdag in januari en februari"],
    ["FREQ=YEARLY;BYWEEKNO=20", "Op wisselende dagen"],
    ["FREQ=YEARLY;BYDAY=20MO", "Op wisselende dagen"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "Op wisselende dagen"],
    ["FREQ=MONTHLY;BYDAY=MO,TH;BYSETPOS=2", "Op wisselende dagen"],
    ["onzin", "Op wisselende dagen"],
    ["FREQ=WEEKLY;UNTIL=20260230", "Elke week op dinsdag"],
  ])("%s", (rule, text) => expect(pattern(rule)).toBe(text));
});

describe("dates without a rule", () => {
  test("one", () => expect(say(null)).toBe("Dinsdag 24 november 2026, 10.00 tot 12.00 uur."));

  test("a few, in order, each once", () => {
    const rdates = ["2027-12-04T10:00", "2026-12-01T10:00", "2026-12-01T10:00"].map((date) => local(date));
    expect(say(null, { rdates })).toBe(
      "Op dinsdag 24 november, dinsdag 1 december en zaterdag 4 december 2027, 10.00 tot 12.00 uur.",
    );
  });

  test("many", () => {
    const rdates = Array.from({ length: 9 }, (_, index) => tuesday.add({ weeks: 3 * (index + 1) }));
    expect(say(null, { rdates })).toBe(
      "Op 10 dagen, van 24 november 2026 tot en met 1 juni 2027, 10.00 tot 12.00 uur.",
    );
  });

  test("at different times", () => {
    expect(say(null, { rdates: [local("2026-12-01T19:00")] })).toBe(
      "Op dinsdag 24 november en dinsdag 1 december, op wisselende tijden.",
    );
  });
});

describe("beside the rule stand", () => {
  test("the hours: all day, without an end, over midnight, over days", () => {
    const times = (more: Parameters<typeof say>[1]) => say("FREQ=WEEKLY", more).replace("Elke week op dinsdag, ", "");
    expect(times({ allDay: true })).toBe("hele dag.");
    expect(times({ minutes: 0 })).toBe("10.00 uur.");
    expect(times({ starts: "2026-11-24T22:00", minutes: 180 })).toBe("22.00 tot 1.00 uur.");
    expect(times({ minutes: 3000 })).toBe("vanaf 10.00 uur.");
  });

  test("extra dates and holidays", () => {
    const rdates = [local("2026-12-24T10:00")];
    expect(say("FREQ=WEEKLY", { rdates, publicHolidays: true, schoolHolidays: "midden" })).toBe(
      "Elke week op dinsdag, 10.00 tot 12.00 uur. Ook op 24 december. Niet op feestdagen. Niet in de schoolvakanties van regio Midden.",
    );
  });

  test("six exceptions by name and the number of the others", () => {
    const exdates = Array.from({ length: 8 }, (_, index) => tuesday.add({ weeks: index }));
    expect(say("FREQ=WEEKLY", { exdates })).toContain(
      "Niet op 24 november, 1 december, 8 december, 15 december, 22 december, 29 december en nog 2 dagen.",
    );
  });
});

describe("a repetition in English", () => {
  test("is one sentence too", () => {
    const exdates = [local("2026-12-29T10:00")];
    expect(say("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270701", { exdates }, "en")).toBe(
      "Every week on Tuesday, 10:00 to 12:00, until 1 July. Not on 29 December.",
    );
  });

  test.each([
    ["FREQ=DAILY", "Every day"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "Every 2 weeks on Tuesday and Thursday"],
    ["FREQ=MONTHLY;BYDAY=2TU", "Every second Tuesday of the month"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "Every last Friday of the month"],
    ["FREQ=MONTHLY;BYMONTHDAY=15,-1", "Every month on day 15 and the last day"],
    ["FREQ=YEARLY", "Every year on 24 November"],
    ["FREQ=YEARLY;BYWEEKNO=20", "On changing days"],
  ])("%s", (rule, text) => expect(pattern(rule, "en")).toBe(text));
});
