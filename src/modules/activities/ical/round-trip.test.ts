// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { daysOf, expandSeries, type SeriesTime, type Window } from "../recurrence/expand.ts";
import { weekdayCodes } from "../recurrence/parts.ts";
import { expandCalendar } from "./read/expand.ts";
import { readCalendar } from "./read/read.ts";
import { toSeriesTime } from "./read/series.ts";
import { calendarText, type EventChange, type SeriesEvent, seriesToVevents } from "./write.ts";

// What we publish is read back without loss: by ourselves here, by strict programs through the checks at the end.

const window: Window = { from: today().subtract({ months: 13 }), to: today().add({ months: 13 }) };

const moment = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.constantFrom(0, 90, 150, 600, 615, 840, 1170, 1439))
  .map(([days, minutes]) => today().add({ days }).toPlainDateTime().add({ minutes }));
const text = fc.string({ unit: "grapheme", maxLength: 120 }).map((words) => words.replace(/\s+/g, " ").trim());
const rule = fc
  .record({
    frequency: fc.constantFrom(
      "FREQ=WEEKLY",
      "FREQ=WEEKLY;INTERVAL=2",
      "FREQ=MONTHLY;BYDAY=2TU",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=DAILY",
      "FREQ=YEARLY",
    ),
    days: fc.subarray(weekdayCodes, { maxLength: 3 }),
    end: fc.oneof(
      fc.integer({ min: 1, max: 80 }).map((count) => `;COUNT=${count}`),
      moment.map((last) => `;UNTIL=${last.toPlainDate().toString().replaceAll("-", "")}`),
      moment.map((last) => `;UNTIL=${last.toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}`),
      fc.constant(""),
    ),
  })
  .map(
    ({ frequency, days, end }) =>
      frequency + end + (days.length && frequency === "FREQ=WEEKLY" ? `;BYDAY=${days.join()}` : ""),
  );

/** Changes of dates that the series has, and a few of others; a single date has only its own. Each date once. */
const overrides = (time: SeriesTime) => {
  const keys = expandSeries(time, window).occurrences.map(({ recurrenceId }) => recurrenceId);
  const known = fc.constantFrom(...(keys.length ? keys.slice(0, 40) : [time.startsLocal]));
  const key = isSingle(time)
    ? fc.constant(time.startsLocal)
    : fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: moment });
  const change = fc.oneof(
    fc.record({ recurrenceId: key, cancelled: fc.constant(true) }),
    fc.record({
      recurrenceId: key,
      cancelled: fc.constant(false),
      movedTo: moment,
      minutes: fc.integer({ min: 0, max: 600 }),
    }),
    fc.record({ recurrenceId: key, cancelled: fc.constant(false), movedTo: moment }),
  );
  return fc.uniqueArray(change, {
    maxLength: 4,
    selector: ({ recurrenceId }) => recurrenceId.toPlainDate().toString(),
  });
};

const time: fc.Arbitrary<SeriesTime> = fc
  .record({
    startsLocal: moment,
    minutes: fc.oneof(fc.constantFrom(0, 60, 90, 1440, 2880), fc.integer({ min: 1, max: 4000 })),
    allDay: fc.boolean(),
    rrule: fc.option(rule, { nil: null }),
    rdates: fc.array(moment, { maxLength: 3 }),
    exdates: fc.array(moment, { maxLength: 3 }),
    overrides: fc.constant([] as SeriesTime["overrides"]),
  })
  .chain((bare) => overrides(bare).map((changes) => ({ ...bare, overrides: changes })));

const series: fc.Arbitrary<SeriesEvent> = time.chain((time) =>
  fc.record({
    id: fc.uuid(),
    uidHost: fc.constant("agenda.example"),
    sequence: fc.integer({ min: 0, max: 9 }),
    changedAt: fc.constant(Temporal.Instant.from("2026-11-01T10:00:00Z")),
    title: text.map((words) => `Koffie ${words}`.trim()),
    description: text,
    location: text,
    geo: fc.constant({ lat: 51.97, lon: 5.34 }),
    url: fc.constant("https://agenda.example/activiteiten/12?van=a,b;c"),
    status: fc.constantFrom("CONFIRMED" as const, "CANCELLED" as const),
    categories: fc.subarray(["inloop", "koffie, thee", "muziek; zang"]),
    time: fc.constant(time),
    excludedDates: fc.constant([] as Temporal.PlainDateTime[]),
    changes: fc.constant(
      time.overrides
        .slice(0, 1)
        .map(({ recurrenceId }): EventChange => ({ recurrenceId, title: "Thee", location: "De Tuin" })),
    ),
  }),
);

const feed = (events: SeriesEvent[]) =>
  calendarText({
    name: "Activiteiten, in De Horn",
    url: "https://agenda.example/activiteiten",
    sourceUrl: "https://agenda.example/activiteiten.ics",
    blocks: events.map(seriesToVevents),
  });

/** What a visitor sees of a series: when, how long, whether it goes on. */
const seen = (time: SeriesTime, isCancelled: boolean) =>
  expandSeries(time, window)
    .occurrences.map(({ starts, ends, cancelled }) => `${starts} ${ends} ${cancelled || isCancelled}`)
    .sort();

const isSingle = ({ rrule, rdates }: SeriesTime) => rrule === null && rdates.length === 0;

test("every series that we publish is read back as it was", () => {
  fc.assert(
    fc.property(fc.uniqueArray(series, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), (events) => {
      const calendar = readCalendar(feed(events));
      expect([calendar.refusal, calendar.refused, calendar.notices, calendar.complete]).toEqual([null, [], [], true]);
      expect(calendar.events.map(({ uid }) => uid)).toEqual(events.map(({ id }) => `series-${id}@agenda.example`));
      for (const [index, written] of events.entries()) {
        const read = calendar.events[index]!;
        const back = toSeriesTime(read, window);
        expect(read.notices).toEqual([]);
        expect(seen(back, read.status === "CANCELLED")).toEqual(
          seen(single(written.time), written.status === "CANCELLED"),
        );
        expect(expandCalendar({ ...calendar, events: [read] }, window.from, window.to).length).toBeGreaterThanOrEqual(
          seen(back, false).length,
        );
        if (isSingle(written.time)) continue;
        const { startsLocal, minutes, allDay } = written.time;
        expect(back.rrule === null).toBe(written.time.rrule === null);
        expect([String(back.startsLocal), back.minutes, back.allDay]).toEqual([
          String(allDay ? startsLocal.toPlainDate().toPlainDateTime() : startsLocal),
          allDay ? daysOf(minutes) * 1440 : minutes,
          allDay,
        ]);
        expect(read).toMatchObject({ title: written.title.trim(), sequence: written.sequence, url: written.url });
        expect(read.categories.toSorted()).toEqual(written.categories.toSorted());
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** Of a single date the change is the event, and a date that is left out is still the event: we never leave that out. */
const single = (time: SeriesTime): SeriesTime => (isSingle(time) ? { ...time, exdates: [] } : time);

test("a rule with its exceptions comes back to the letter", () => {
  const local = Temporal.PlainDateTime.from;
  const { from } = window;
  const coffee: SeriesTime = {
    startsLocal: from.toPlainDateTime("10:00"),
    minutes: 120,
    allDay: false,
    rrule: "FREQ=DAILY;INTERVAL=3;UNTIL=20991231",
    rdates: [local(`${from.add({ days: 1 })}T19:30`)],
    exdates: [local(`${from.add({ days: 3 })}T10:00`)],
    overrides: [
      { recurrenceId: local(`${from.add({ days: 6 })}T10:00`), cancelled: true },
      {
        recurrenceId: local(`${from.add({ days: 9 })}T10:00`),
        cancelled: false,
        movedTo: local(`${from.add({ days: 10 })}T11:00`),
        minutes: 60,
      },
      { recurrenceId: local(`${from.add({ days: 12 })}T10:00`), cancelled: false, minutes: 30 },
    ],
  };
  const [event] = fc.sample(series, 1);
  const [read] = readCalendar(feed([{ ...event!, status: "CONFIRMED", changes: [], time: coffee }])).events;
  const { elsewhere, notices, ...back } = toSeriesTime(read!, window);
  expect([elsewhere, notices]).toEqual([[], []]);
  expect(JSON.stringify(back)).toBe(JSON.stringify(coffee));
});

test("strict programs can read it: line ends, octets, keys, one zone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(series, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), (events) => {
      const text = feed(events);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      const unfolded = text.replaceAll("\r\n ", "");
      const keys = unfolded
        .split("BEGIN:VEVENT")
        .slice(1)
        .map((block) => [/^UID:.*$/m.exec(block)?.[0], /^RECURRENCE-ID.*$/m.exec(block)?.[0]].join());
      expect(new Set(keys).size).toBe(keys.length);
      expect(unfolded.match(/^BEGIN:VTIMEZONE$/gm)).toHaveLength(1);
      expect([...unfolded.matchAll(/TZID=([^:;]+)/g)].every(([, zone]) => zone === "Europe/Amsterdam")).toBe(true);
      for (const required of ["UID", "DTSTAMP", "DTSTART"])
        expect(unfolded.match(new RegExp(`^${required}[:;]`, "gm"))?.length).toBeGreaterThanOrEqual(keys.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
