// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from "vitest";
import { feastsFrom } from "./activities/feasts.ts";
import { nextFeast } from "./feast-days.ts";
import type { Activity } from "./town.ts";

const date = (text: string) => Temporal.PlainDate.from(text);

/** Counted from this Monday and from today, as the planting does. */
function daysOf(today: Temporal.PlainDate, { repeat, firstWeekOffset }: Activity): Temporal.PlainDate[] {
  if (repeat.dates) return repeat.dates.map((days) => today.add({ days }));
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return [monday.add({ days: 7 * firstWeekOffset + repeat.weekdays![0]! - 1 })];
}

describe("the feasts of the year", () => {
  it.each(["2026-01-01", "2026-11-22", "2027-12-26", "2028-02-29"])("are still to come, seen from %s", (text) => {
    const today = date(text);
    for (const feast of feastsFrom(today)) {
      const away = today.until(daysOf(today, feast)[0]!, { largestUnit: "days" }).days;
      expect([feast.key, away >= 0 && away <= 375]).toEqual([feast.key, true]);
    }
  });

  it("fall on their own day, whatever day the demo starts", () => {
    for (const text of ["2026-11-22", "2026-12-25", "2027-01-01"]) {
      const today = date(text);
      const days = (key: string) =>
        daysOf(today, feastsFrom(today).find((f) => f.key === key)!).map((day) => day.toString());
      expect(days("jaar-vier-mei")).toEqual(["2027-05-04"]);
      expect(days("jaar-koningsdag")).toEqual(["2027-04-27"]);
      expect(days("jaar-avondvierdaagse")).toEqual(["2027-06-01", "2027-06-02", "2027-06-03", "2027-06-04"]);
      expect(days("jaar-eerste-kerstdag")).toEqual([text < "2026-12-26" ? "2026-12-25" : "2027-12-25"]);
    }
  });

  it("keep King's Day away from Sunday", () => {
    const kingsDay = nextFeast(date("2031-01-01"), { month: 4, day: 27, neverOnSunday: true });
    expect(kingsDay.toString()).toBe("2031-04-26");
  });
});
