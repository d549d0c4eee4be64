// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expandSeries, type Window } from "../../recurrence/expand.ts";
import { type Bound, expandCalendar } from "./expand.ts";
import { readCalendar } from "./read.ts";
import { toSeriesTime } from "./series.ts";

const fixtures = new URL("../../../../../../shared/data/ical/", import.meta.url);
const areHere = existsSync(fixtures);
if (!areHere) console.warn(`NOT TESTED: the iCalendar fixtures are absent (${fixtures.pathname}).`);

const read = (name: string) => readCalendar(readFileSync(new URL(name, fixtures)), { privateTimes: true });
const expected = (name: string) => (areHere ? JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) : {});
const compact = (instant: Temporal.Instant) => instant.toString().replace(/[-:]/g, "");

const bound = (text: string | null): Bound => {
  if (text === null) return null;
  return text.endsWith("Z") ? Temporal.Instant.from(text) : Temporal.PlainDateTime.from(text);
};

describe.skipIf(!areHere)("calendars of real programs", () => {
  const windows = Object.entries(expected("calendars/expected.json")).flatMap(([name, list]) =>
    (list as { from: string | null; to: string | null; count: number }[]).map((window) => ({ name, ...window })),
  );

  test("have 105 windows", () => {
    expect(windows).toHaveLength(105);
  });

  test.each(windows)("$name has $count from $from to $to", ({ name, from, to, count }) => {
    expect(expandCalendar(read(`calendars/${name}.ics`), bound(from), bound(to))).toHaveLength(count);
  });
});

describe.skipIf(!areHere)("the probes around the clock changes", () => {
  const { probes = {} }: { probes?: Record<string, string[]> } = expected("probes/expected.json");
  const [from, to] = [Temporal.Instant.from("20251201T000000Z"), Temporal.Instant.from("20270101T000000Z")];

  test.each(Object.entries(probes))("%s starts at the expected instants", (name, instants) => {
    const calendar = read(`probes/${name}.ics`);
    const starts = expandCalendar(calendar, from, to).map(({ starts }) =>
      (starts as Temporal.ZonedDateTime).toInstant(),
    );
    expect(starts.map(compact)).toEqual(instants);
    expect([...calendar.refused, ...calendar.notices, ...calendar.events.flatMap(({ notices }) => notices)]).toEqual(
      [],
    );
  });

  test.each(["Europe/Amsterdam", "UTC", "America/New_York"])("give the same answers on a server in %s", (TZ) => {
    const script = `
      import { readFileSync } from "node:fs";
      import { readCalendar } from ${JSON.stringify(new URL("./read.ts", import.meta.url))};
      import { expandCalendar } from ${JSON.stringify(new URL("./expand.ts", import.meta.url))};
      const answers = ${JSON.stringify(Object.keys(probes))}.map((name) => {
        const calendar = readCalendar(readFileSync(new URL("probes/" + name + ".ics", ${JSON.stringify(fixtures.href)})));
        const found = expandCalendar(calendar, Temporal.Instant.from("${from}"), Temporal.Instant.from("${to}"));
        return [name, found.map(({ starts }) => starts.toInstant().toString().replace(/[-:]/g, ""))];
      });
      console.log(JSON.stringify({ zone: Temporal.Now.timeZoneId(), answers: Object.fromEntries(answers) }));`;
    const answer = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, TZ },
    });
    expect(JSON.parse(answer)).toEqual({ zone: TZ, answers: probes });
  });
});

describe.skipIf(!areHere)("an event as one of our series", () => {
  const files = (folder: string) =>
    areHere ? readdirSync(new URL(folder, fixtures)).filter((name) => name.endsWith(".ics")) : [];
  const names = ["probes/", "calendars/"].flatMap((folder) => files(folder).map((name) => folder + name));
  const day = Temporal.PlainDate.from;
  const windows: Window[] = [
    ...[1997, 2013, 2014, 2018, 2019, 2020, 2021, 2024, 2026].map((year) => ({
      from: day(`${year}-01-01`),
      to: day(`${year + 1}-01-01`),
    })),
    { from: day("2019-03-05"), to: day("2019-03-20") },
    { from: day("2024-09-14"), to: day("2024-09-23") },
    { from: day("2026-03-28"), to: day("2026-10-26") },
  ];

  test.each(names)("takes place at the same instants: %s", (name) => {
    const calendar = read(name);
    let compared = 0;
    for (const window of windows) {
      for (const event of calendar.events) {
        const theirs = startsOf(expandCalendar({ ...calendar, events: [event] }, window.from, window.to), window);
        const ours = expandSeries(toSeriesTime(event, window), window).occurrences.map((one) => [
          compact(one.starts),
          compact(one.ends),
          one.cancelled || event.status === "CANCELLED",
        ]);
        expect(ours).toEqual(theirs);
        compared += ours.length;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  /** A series keeps what starts in its window on our clock; a list for people also shows what is still going on. */
  function startsOf(found: ReturnType<typeof expandCalendar>, window: Window) {
    const at = (moment: Temporal.ZonedDateTime | Temporal.PlainDate) =>
      (moment instanceof Temporal.PlainDate ? moment.toZonedDateTime("Europe/Amsterdam") : moment).toInstant();
    return found
      .map(({ starts, ends, cancelled }) => [at(starts), at(ends), cancelled] as const)
      .filter(([starts]) => {
        const date = starts.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
        return Temporal.PlainDate.compare(window.from, date) <= 0 && Temporal.PlainDate.compare(date, window.to) < 0;
      })
      .map(([starts, ends, cancelled]) => [compact(starts), compact(ends), cancelled]);
  }
});
