// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { coffee, only, read } from "./page.test-data.ts";

const weekly = (schedule: object, more: object = {}) =>
  only({
    ...coffee,
    "@type": "EventSeries",
    eventSchedule: {
      "@type": "Schedule",
      repeatFrequency: "P1W",
      byDay: "https://schema.org/Tuesday",
      startDate: "2026-11-24",
      startTime: "10:00",
      endTime: "12:00",
      scheduleTimezone: "Europe/Amsterdam",
      ...schedule,
    },
    ...more,
  });

describe("a series", () => {
  test("every week", () => {
    expect(weekly({ endDate: "2027-06-30", exceptDate: ["2026-12-29", "2027-01-05T10:00:00+01:00"] })).toMatchObject({
      startsAt: "2026-11-24T10:00:00",
      endsAt: "2026-11-24T12:00:00",
      rule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630",
      exdates: ["2026-12-29T10:00:00", "2027-01-05T10:00:00"],
    });
  });
  test("in all its notations", () => {
    const rule = (schedule: object) => weekly(schedule).rule;
    expect(rule({ repeatFrequency: "P2W", byDay: ["TU", "Thursday"], repeatCount: 10 })).toBe(
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10",
    );
    expect(rule({ repeatFrequency: "Weekly", byDay: "schema:Tuesday,Friday" })).toBe("FREQ=WEEKLY;BYDAY=TU,FR");
    expect(rule({ repeatFrequency: "P7D" })).toBe("FREQ=WEEKLY;BYDAY=TU");
    expect(rule({ repeatFrequency: "P1D", byDay: undefined })).toBe("FREQ=DAILY");
    expect(rule({ repeatFrequency: "P1M", byDay: "4TU" })).toBe("FREQ=MONTHLY;BYDAY=4TU");
    expect(rule({ repeatFrequency: "P1M", byDay: "Tuesday", byMonthWeek: -1 })).toBe("FREQ=MONTHLY;BYDAY=-1TU");
    expect(rule({ repeatFrequency: "P1M", byDay: undefined, byMonthDay: 24 })).toBe("FREQ=MONTHLY;BYMONTHDAY=24");
    expect(rule({ repeatFrequency: "P1Y", byDay: undefined, byMonth: 12, byMonthDay: [24] })).toBe(
      "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
    );
  });
  test("begins on a day that fits its rule, because the first day always counts", () => {
    expect(weekly({ byDay: ["Friday", "Thursday"] }).startsAt).toBe("2026-11-26T10:00:00");
    expect(weekly({ repeatFrequency: "P1M", byDay: "2TU" }).startsAt).toBe("2026-12-08T10:00:00");
  });
  test("that ends after midnight ends the next day", () => {
    expect(weekly({ startTime: "22:00", endTime: "01:00" })).toMatchObject({
      startsAt: "2026-11-24T22:00:00",
      endsAt: "2026-11-25T01:00:00",
    });
  });
  test("takes what its schedule leaves out from the event", () => {
    expect(weekly({ startDate: undefined, startTime: undefined, endTime: undefined })).toMatchObject({
      startsAt: "2026-11-24T10:00:00",
      endsAt: "2026-11-24T12:00:00",
    });
  });
  test("with a date that is cancelled or moved", () => {
    const { events } = read({
      ...coffee,
      "@id": "https://a.example/1",
      eventSchedule: { repeatFrequency: "P1W", byDay: "TU" },
      subEvent: [
        { "@type": "Event", startDate: "2026-11-24T10:00:00+01:00" },
        { "@type": "Event", startDate: "2026-12-01T10:00:00+01:00", eventStatus: "EventCancelled" },
        {
          "@type": "Event",
          startDate: "2026-12-09T10:00:00+01:00",
          previousStartDate: "2026-12-08T10:00:00+01:00",
          endDate: "2026-12-09T11:00:00+01:00",
        },
      ],
    });
    expect(events.map(({ uid, startsAt, rule, exdates }) => ({ uid, startsAt, rule, exdates }))).toEqual([
      {
        uid: "https://a.example/1",
        startsAt: "2026-11-24T10:00:00",
        rule: "FREQ=WEEKLY;BYDAY=TU",
        exdates: ["2026-12-01T10:00:00", "2026-12-08T10:00:00"],
      },
      { uid: "https://a.example/1#2026-12-09T10:00:00", startsAt: "2026-12-09T10:00:00", rule: null, exdates: [] },
    ]);
  });
  test("without a schedule is its dates one by one", () => {
    const { events } = read({
      ...coffee,
      "@type": "EventSeries",
      location: "De Horn",
      subEvent: [
        { "@type": "Event", startDate: "2026-12-01T10:00" },
        { "@type": "Event", name: "Kerstkoffie", startDate: "2026-12-08T10:00" },
      ],
    });
    expect(events.map(({ title, startsAt, locationName }) => [title, startsAt, locationName])).toEqual([
      ["Koffie", "2026-12-01T10:00:00", "De Horn"],
      ["Kerstkoffie", "2026-12-08T10:00:00", "De Horn"],
    ]);
  });
  test("with a rule that nobody can read becomes its first date, with a notice", () => {
    const { events, notices } = read({ ...coffee, eventSchedule: { repeatFrequency: "soms" } });
    expect(events).toMatchObject([{ startsAt: "2026-11-24T10:00:00", rule: null }]);
    expect(notices.map(({ code, about }) => [code, about])).toEqual([["odd_rule", "Koffie"]]);
  });
});
