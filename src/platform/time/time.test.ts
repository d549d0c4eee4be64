// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { afterEach, describe, expect, test } from "vitest";
import {
  daypart,
  fromDate,
  now,
  nowAsDate,
  parseDate,
  parseLocal,
  setClock,
  sevenDays,
  startOfDay,
  toDate,
  today,
  toInstant,
  toLocal,
  weekOf,
  withClock,
} from "./time.ts";

const instant = Temporal.Instant.from;
const local = Temporal.PlainDateTime.from;
const date = Temporal.PlainDate.from;

afterEach(() => setClock(null));

describe("the clock", () => {
  test("seven days begin at any day of the week", () => {
    const { from, to, days } = sevenDays(date("2026-11-22"));
    expect(`${from} ${days[6]} ${to}`).toBe("2026-11-22 2026-11-28 2026-11-29");
  });

  test("runs with the system until somebody sets it", () => {
    expect(Math.abs(now().epochMilliseconds - Date.now())).toBeLessThan(1000);
    setClock(instant("2026-11-22T23:30:00Z"));
    expect(nowAsDate()).toEqual(new Date("2026-11-22T23:30:00Z"));
  });

  test("says the date of Amsterdam, not of the server", () => {
    withClock(instant("2026-11-22T23:30:00Z"), () => expect(today().toString()).toBe("2026-11-23"));
    withClock(instant("2026-07-01T21:59:59Z"), () => expect(today().toString()).toBe("2026-07-01"));
  });

  test("differs for two pieces of work at the same time", async () => {
    const ask = async () => {
      await Promise.resolve();
      return now().toString();
    };
    const answers = await Promise.all(
      ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"].map((at) => withClock(instant(at), ask)),
    );
    expect(answers).toEqual(["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"]);
  });
});

describe("wall clock and instant", () => {
  test("differ one hour in winter and two in summer", () => {
    expect(toInstant(local("2026-01-13T14:00")).toString()).toBe("2026-01-13T13:00:00Z");
    expect(toInstant(local("2026-07-14T14:00")).toString()).toBe("2026-07-14T12:00:00Z");
    expect(toLocal(instant("2026-07-14T12:00:00Z")).toString()).toBe("2026-07-14T14:00:00");
    expect(toLocal(new Date("2026-01-13T13:00:00Z")).toString()).toBe("2026-01-13T14:00:00");
  });

  test("a time that does not exist moves on, of a double time the first is meant", () => {
    expect(toInstant(local("2026-03-29T02:30")).toString()).toBe("2026-03-29T01:30:00Z");
    expect(toInstant(local("2026-10-25T02:30")).toString()).toBe("2026-10-25T00:30:00Z");
  });

  test("a day of the clock change has 23 or 25 hours", () => {
    const hours = (day: string) =>
      startOfDay(date(day)).until(startOfDay(date(day).add({ days: 1 })), { largestUnit: "hours" }).hours;
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-22")]).toEqual([23, 25, 24]);
  });

  test("a Date goes there and back", () => {
    const moment = new Date("2026-03-29T01:30:00.123Z");
    expect(toDate(fromDate(moment))).toEqual(moment);
  });
});

test("the parts of the day change at noon and at five", () => {
  const part = (time: string) => daypart(Temporal.PlainTime.from(time));
  expect([part("00:00"), part("11:59"), part("12:00"), part("16:59"), part("17:00"), part("23:59")]).toEqual([
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
  ]);
});

test("a week starts on Monday and knows its number", () => {
  const week = weekOf(date("2027-01-03"));
  expect([week.from, week.to, week.days.at(-1)].map(String)).toEqual(["2026-12-28", "2027-01-04", "2027-01-03"]);
  expect([week.number, week.year, week.days.length]).toEqual([53, 2026, 7]);
  expect(weekOf(date("2026-11-23")).from.toString()).toBe("2026-11-23");
});

describe("text from a form", () => {
  test("is read when it is a date or a time that exists", () => {
    expect(parseDate("2028-02-29")?.toString()).toBe("2028-02-29");
    expect(parseLocal("2026-11-24T10:00")?.toString()).toBe("2026-11-24T10:00:00");
    expect(parseLocal("2026-11-24T10:00:30")?.toString()).toBe("2026-11-24T10:00:30");
  });

  test.each([
    "",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "24-11-2026",
    "+002026-01-01",
    "2026-11-24[u-ca=hebrew]",
  ])("is refused without an error: %s", (text) => {
    expect(parseDate(text)).toBeUndefined();
    expect(parseLocal(`${text}T10:00`)).toBeUndefined();
  });

  test.each(["2026-11-24T24:00", "2026-11-24T10:60", "2026-11-24", "2026-11-24T10:00Z", "2026-11-24 10:00"])(
    "is no time: %s",
    (text) => expect(parseLocal(text)).toBeUndefined(),
  );
});
