// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText, type SeriesEvent, seriesToVevents } from "./write.ts";

const local = Temporal.PlainDateTime.from;
const [emoji, sentence] = ["☕🧑‍🦽é".repeat(60), "Kom; mee, naar \\ de\nhuiskamer. "];

const coffee: SeriesEvent = {
  id: "0193f2a4-0000-7000-8000-000000000001",
  uidHost: "agenda.example",
  sequence: 3,
  changedAt: Temporal.Instant.from("2026-11-01T10:00:00.123Z"),
  title: "Koffie; thee, en één taart ☕",
  description: sentence + emoji,
  location: "Buurthuis De Horn, Dorpsstraat 1",
  geo: { lat: 51.972512349, lon: 5.345 },
  url: "https://agenda.example/activiteiten/12?van=a,b;c",
  status: "CONFIRMED",
  categories: ["inloop", "koffie, thee"],
  time: {
    startsLocal: local("2026-03-17T10:00"),
    minutes: 120,
    allDay: false,
    rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231",
    rdates: [local("2026-12-24T10:00")],
    exdates: [local("2026-04-14T10:00")],
    overrides: [
      { recurrenceId: local("2026-04-28T10:00"), cancelled: true },
      { recurrenceId: local("2026-03-31T10:00"), cancelled: false, movedTo: local("2026-04-01T19:30"), minutes: 60 },
    ],
  },
  excludedDates: [local("2026-05-12T10:00")],
  changes: [{ recurrenceId: local("2026-03-31T10:00"), title: "Avondkoffie", location: "De Tuin" }],
};

const changed = (changes: Partial<SeriesEvent>, time: Partial<SeriesEvent["time"]> = {}): SeriesEvent => ({
  ...coffee,
  ...changes,
  time: { ...coffee.time, ...time },
});
const single = { rrule: null, rdates: [], exdates: [], overrides: [] };

const feed = (...events: SeriesEvent[]) =>
  calendarText({
    name: "Activiteiten, in De Horn",
    url: "https://agenda.example/activiteiten",
    sourceUrl: "https://agenda.example/activiteiten.ics",
    blocks: events.map(seriesToVevents),
  });
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const readEvents = (...events: SeriesEvent[]) => read(feed(...events)).getAllSubcomponents("vevent");
type Event = ReturnType<typeof readEvents>[number] | undefined;
const value = (event: Event, name: string) => event?.getFirstPropertyValue(name)?.toString();
const line = (event: Event, name: string) => event?.getFirstProperty(name)?.toICALString();

/** Lines as they travel, and the whole lines they stand for. */
const unfolded = (text: string) => text.replace(/\r\n /g, "").split("\r\n");

describe("a calendar is read back as it was meant", () => {
  const [master, moved, cancelled] = readEvents(coffee);

  test("with every field of the series", () => {
    expect(value(master, "uid")).toBe("series-0193f2a4-0000-7000-8000-000000000001@agenda.example");
    expect(value(master, "summary")).toBe(coffee.title);
    expect(value(master, "description")).toBe(coffee.description);
    expect(value(master, "location")).toBe(coffee.location);
    expect(value(master, "url")).toBe(coffee.url);
    expect(master?.getFirstPropertyValue("geo")).toEqual([51.972512, 5.345]);
    expect(master?.getFirstProperty("categories")?.getValues()).toEqual(coffee.categories);
    expect(value(master, "status")).toBe("CONFIRMED");
    expect(value(master, "sequence")).toBe("3");
    expect(value(master, "dtstamp")).toBe("2026-11-01T10:00:00Z");
    expect(value(master, "last-modified")).toBe("2026-11-01T10:00:00Z");
  });

  test("in local time with its zone, the end of the rule in UTC", () => {
    expect(line(master, "dtstart")).toBe("DTSTART;TZID=Europe/Amsterdam:20260317T100000");
    expect(line(master, "dtend")).toBe("DTEND;TZID=Europe/Amsterdam:20260317T120000");
    expect(line(master, "rrule")).toBe("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T225959Z;BYDAY=TU");
    expect(line(master, "rdate")).toBe("RDATE;TZID=Europe/Amsterdam:20261224T100000");
  });

  test("with exceptions and holidays as date and time in the same zone", () => {
    expect(master?.getAllProperties("exdate").map((property) => property.toICALString())).toEqual([
      "EXDATE;TZID=Europe/Amsterdam:20260414T100000",
      "EXDATE;TZID=Europe/Amsterdam:20260512T100000",
    ]);
  });

  test("with a moved date that keeps its key", () => {
    expect(line(moved, "recurrence-id")).toBe("RECURRENCE-ID;TZID=Europe/Amsterdam:20260331T100000");
    expect(line(moved, "dtstart")).toBe("DTSTART;TZID=Europe/Amsterdam:20260401T193000");
    expect(line(moved, "dtend")).toBe("DTEND;TZID=Europe/Amsterdam:20260401T203000");
    expect([value(moved, "summary"), value(moved, "location")]).toEqual(["Avondkoffie", "De Tuin"]);
    expect([moved?.hasProperty("geo"), moved?.hasProperty("rrule")]).toEqual([false, false]);
  });

  test("with a cancelled date", () => {
    expect(line(cancelled, "recurrence-id")).toBe("RECURRENCE-ID;TZID=Europe/Amsterdam:20260428T100000");
    expect([value(cancelled, "status"), value(cancelled, "summary")]).toEqual(["CANCELLED", coffee.title]);
  });

  test("with one time zone and a head that asks to come back every six hours", () => {
    const calendar = read(feed(coffee, changed({ id: "2" })));
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
    const lines = unfolded(feed());
    expect(lines).toContain("NAME:Activiteiten\\, in De Horn");
    expect(lines).toContain("X-WR-CALNAME:Activiteiten\\, in De Horn");
    expect(lines).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    expect(lines).toContain("X-PUBLISHED-TTL:PT6H");
    expect(lines).toContain("SOURCE;VALUE=URI:https://agenda.example/activiteiten.ics");
  });
});

describe("a series", () => {
  test("all day is written in dates, the end not included", () => {
    const [event, override] = readEvents(
      changed(
        { excludedDates: [], changes: [] },
        {
          ...single,
          allDay: true,
          minutes: 2880,
          rrule: "FREQ=WEEKLY;UNTIL=20270101T235959",
          exdates: [local("2026-03-24T10:00")],
          overrides: [{ recurrenceId: local("2026-03-31T00:00"), cancelled: true }],
        },
      ),
    );
    expect(line(event, "dtstart")).toBe("DTSTART;VALUE=DATE:20260317");
    expect(line(event, "dtend")).toBe("DTEND;VALUE=DATE:20260319");
    expect(line(event, "rrule")).toBe("RRULE:FREQ=WEEKLY;UNTIL=20270101");
    expect(line(event, "exdate")).toBe("EXDATE;VALUE=DATE:20260324");
    expect(line(override, "recurrence-id")).toBe("RECURRENCE-ID;VALUE=DATE:20260331");
  });

  test("of one date takes its change into the event itself", () => {
    const recurrenceId = local("2026-03-17T10:00");
    const events = readEvents(
      changed(
        { excludedDates: [], changes: [] },
        {
          ...single,
          overrides: [{ recurrenceId, cancelled: true, movedTo: local("2026-03-18T11:00") }],
        },
      ),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.hasProperty("recurrence-id")).toBe(false);
    expect(line(events[0], "dtstart")).toBe("DTSTART;TZID=Europe/Amsterdam:20260318T110000");
    expect(value(events[0], "status")).toBe("CANCELLED");
  });

  test("that is cancelled says so on every date", () => {
    const statuses = readEvents(changed({ status: "CANCELLED" })).map((event) => value(event, "status"));
    expect(statuses).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
  });

  test("has each date once, the last change wins, and none for an excluded date", () => {
    const recurrenceId = local("2026-03-31T10:00");
    const events = readEvents(
      changed(
        { changes: [{ recurrenceId: local("2026-05-12T10:00"), title: "Nooit" }] },
        {
          overrides: [
            { recurrenceId, cancelled: true },
            { recurrenceId, cancelled: false },
          ],
        },
      ),
    );
    expect(events).toHaveLength(2);
    expect(value(events[1], "status")).toBe("CONFIRMED");
  });

  test("ends exactly, also in the hour that comes twice", () => {
    const night = { ...single, startsLocal: local("2026-10-25T01:30"), minutes: 120 };
    expect(line(readEvents(changed({ excludedDates: [], changes: [] }, night))[0], "dtend")).toBe(
      "DTEND:20261025T013000Z",
    );
  });

  test("leaves out what is empty", () => {
    const { geo: _, ...without } = changed({ description: " ", location: "", categories: [], changes: [] });
    const [event] = readEvents(without);
    for (const name of ["description", "location", "categories", "geo"]) expect(event?.hasProperty(name)).toBe(false);
  });
});

describe("the text", () => {
  test("is the same, byte for byte, every time", () => {
    expect(feed(coffee)).toBe(feed(structuredCopy(coffee)));
  });

  test("has CRLF, no line over 75 octets and no broken character", () => {
    for (const shift of ["", "a", "ab", "abc"]) {
      const text = feed(changed({ description: shift + emoji }));
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const row of text.split("\r\n")) {
        expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
        expect(row.isWellFormed()).toBe(true);
      }
      expect(unfolded(text)).toContain(`DESCRIPTION:${shift}${emoji}`);
    }
  });

  test("cannot be broken open by what people type", () => {
    const hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u0007 \ud800";
    const nasty = changed({
      title: hostile,
      url: `https://x.example/${hostile}`,
      location: hostile,
      categories: [hostile],
    });
    const events = readEvents(nasty);
    expect(events).toHaveLength(3);
    expect(value(events[0], "summary")).toBe("x\nEND:VEVENT\nBEGIN:VEVENT �");
    const calendar = calendarText({ name: hostile, url: hostile, sourceUrl: hostile, blocks: [] });
    expect(read(calendar).getAllSubcomponents("vevent")).toEqual([]);
  });
});

/** The same values in other objects, made in another order. */
const structuredCopy = (event: SeriesEvent): SeriesEvent => {
  const { time, ...rest } = event;
  return { time: { ...time, overrides: [...time.overrides].reverse() }, ...rest };
};
