// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { holidayDates, publicHolidays, schoolHolidays, schoolRegions } from "./holidays.ts";

const date = Temporal.PlainDate.from;

describe("public holidays", () => {
  test("of 2026 are ten days, ascending, with Dutch and English names", () => {
    expect(publicHolidays(2026).map((holiday) => `${holiday.date} ${holiday.nl}`)).toEqual([
      "2026-01-01 Nieuwjaarsdag",
      "2026-04-05 eerste paasdag",
      "2026-04-06 tweede paasdag",
      "2026-04-27 Koningsdag",
      "2026-05-05 Bevrijdingsdag",
      "2026-05-14 Hemelvaartsdag",
      "2026-05-24 eerste pinksterdag",
      "2026-05-25 tweede pinksterdag",
      "2026-12-25 eerste kerstdag",
      "2026-12-26 tweede kerstdag",
    ]);
    expect(publicHolidays(2026)[3]?.en).toBe("King's Day");
  });

  test("King's Day is never on a Sunday", () => {
    expect(publicHolidays(2031).map((holiday) => holiday.date.toString())).toContain("2031-04-26");
  });

  test("are the days that the library date-holidays knows, thirty years long", () => {
    const library = new Holidays("NL");
    for (let year = 2015; year < 2045; year++) {
      const theirs = library.getHolidays(year).filter((holiday) => holiday.type === "public");
      const ours = publicHolidays(year).filter((holiday) => holiday.nl !== "Bevrijdingsdag");
      const days = new Set(ours.map((holiday) => holiday.date.toString()));
      expect([...days]).toEqual([...new Set(theirs.map((holiday) => holiday.date.slice(0, 10)))]);
    }
  });
});

describe("school holidays", () => {
  test("start on a Saturday, end on a Sunday and never overlap", () => {
    for (const region of schoolRegions) {
      const all = schoolHolidays(region, date("2025-01-01"), date("2030-01-01"));
      expect(all.length).toBe(14);
      for (const [index, holiday] of all.entries()) {
        expect([holiday.from.dayOfWeek, holiday.to.dayOfWeek]).toEqual([6, 7]);
        const next = all[index + 1];
        if (next) expect(Temporal.PlainDate.compare(holiday.to, next.from)).toBe(-1);
      }
    }
  });

  test("last six weeks in summer, two at Christmas, one in the other seasons, and the weekend before", () => {
    const weeks = { zomervakantie: 6, kerstvakantie: 2 } as Record<string, number>;
    for (const region of schoolRegions)
      for (const holiday of schoolHolidays(region, date("2025-01-01"), date("2030-01-01")))
        expect(holiday.from.until(holiday.to).days - 1).toBe(7 * (weeks[holiday.nl] ?? 1));
  });

  test("are found by region when they touch the asked days", () => {
    const found = schoolHolidays("midden", date("2027-01-03"), date("2027-02-20"));
    expect(found.map((holiday) => `${holiday.nl} ${holiday.to}`)).toEqual(["kerstvakantie 2027-01-03"]);
    expect(schoolHolidays("zuid", date("2027-02-13"), date("2027-02-14"))[0]?.en).toBe("spring holiday");
  });
});

test("days off are named once, inside the asked days", () => {
  const days = holidayDates(date("2026-12-24"), date("2026-12-28"), { public: true, school: "midden" });
  expect(days.map(String)).toEqual(["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27"]);
  expect(holidayDates(date("2026-12-24"), date("2027-01-02"), { public: true }).map(String)).toEqual([
    "2026-12-25",
    "2026-12-26",
    "2027-01-01",
  ]);
  expect(holidayDates(date("2026-12-24"), date("2027-01-02"), {})).toEqual([]);
});
