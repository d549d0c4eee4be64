// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { processorNow } from "#test/processor.ts";
import { findFeeds } from "./find-feeds.ts";
import { base, coffee, only, read } from "./page.test-data.ts";
import { readJsonLdEvents } from "./read-json-ld.ts";

describe("an event of a page", () => {
  test("is told with its place, price and address", () => {
    expect(
      only({
        ...coffee,
        "@id": "#koffie",
        url: "/agenda/koffie",
        description: "&lt;p&gt;Koffie &amp;amp; thee&lt;/p&gt;<p>voor <b>allen</b></p>",
        image: { "@type": "ImageObject", url: "/koffie.jpg" },
        location: {
          "@type": "Place",
          name: "De Horn",
          address: {
            "@type": "PostalAddress",
            streetAddress: "Hoofdstraat 12",
            postalCode: "3961 AB",
            addressLocality: "Wijk bij Duurstede",
          },
          geo: { latitude: "51.97", longitude: 5.34 },
        },
        offers: [{ price: "2,50", priceCurrency: "EUR" }, { price: 4 }],
      }),
    ).toEqual({
      uid: "https://buurthuis.example/agenda/#koffie",
      title: "Koffie",
      description: "Koffie & thee\nvoor allen",
      startsAt: "2026-11-24T10:00:00",
      endsAt: "2026-11-24T12:00:00",
      allDay: false,
      zone: "Europe/Amsterdam",
      rule: null,
      exdates: [],
      locationName: "De Horn",
      locationAddress: { street: "Hoofdstraat 12", postalCode: "3961 AB", locality: "Wijk bij Duurstede" },
      lat: 51.97,
      lon: 5.34,
      onlineUrl: null,
      url: "https://buurthuis.example/agenda/koffie",
      image: "https://buurthuis.example/koffie.jpg",
      priceCents: 250,
      status: "scheduled",
      cancelled: false,
    });
  });
  test("is found in lists, graphs, things inside things, and by its kind", () => {
    const names = read(
      [{ ...coffee, name: "a" }],
      {
        "@graph": [
          { ...coffee, name: "b", "@type": ["Thing", "schema:MusicEvent"] },
          { "@type": "Place", name: "x" },
        ],
      },
      {
        "@type": "ItemList",
        itemListElement: [{ "@type": "ListItem", item: { ...coffee, name: "c", "@type": "Festival" } }],
      },
      { "@type": "Organization", name: "y", event: { ...coffee, name: "d", "@type": "http://schema.org/SocialEvent" } },
    ).events.map(({ title }) => title);
    expect(names).toEqual(["a", "b", "c", "d"]);
  });
  test("points at its place elsewhere on the page", () => {
    const event = only({
      "@graph": [
        { ...coffee, location: { "@id": "#horn" } },
        { "@id": "#horn", "@type": "Place", name: "De Horn" },
      ],
    });
    expect(event.locationName).toBe("De Horn");
  });
  test("has a place in one line of text, or is online", () => {
    expect(only({ ...coffee, location: "De Horn, Hoofdstraat 12" }).locationName).toBe("De Horn, Hoofdstraat 12");
    expect(
      only({ ...coffee, location: { "@type": "Place", name: "De Horn", address: "Hoofdstraat 12" } }).locationName,
    ).toBe("De Horn, Hoofdstraat 12");
    expect(only({ ...coffee, location: { "@type": "VirtualLocation", url: "https://meet.example/1" } })).toMatchObject({
      onlineUrl: "https://meet.example/1",
      locationName: null,
    });
  });
  test("lasts whole days when only days are told, or midnight to the minute before", () => {
    expect(only({ ...coffee, startDate: "2026-11-24", endDate: "2026-11-25" })).toMatchObject({
      allDay: true,
      startsAt: "2026-11-24",
      endsAt: "2026-11-26",
    });
    expect(
      only({ ...coffee, startDate: "2026-11-24T00:00:00+01:00", endDate: "2026-11-24T23:59:59+01:00" }),
    ).toMatchObject({ allDay: true, startsAt: "2026-11-24", endsAt: "2026-11-25" });
  });
  test("is told in the wall clock of the Netherlands, whatever offset was written", () => {
    for (const startDate of [
      "2026-07-07T08:00:00Z",
      "2026-07-07T10:00:00+0200",
      "2026-07-07T10:00",
      "2026-07-07 10:00:00",
      "2026-07-07T09:00:00.000+01:00",
    ])
      expect(only({ ...coffee, startDate, endDate: "" })).toMatchObject({
        startsAt: "2026-07-07T10:00:00",
        endsAt: null,
      });
    expect(only({ ...coffee, endDate: "", duration: "PT1H30M" }).endsAt).toBe("2026-11-24T11:30:00");
    expect(only({ ...coffee, endDate: "2026-11-23T10:00" }).endsAt).toBeNull();
  });
  test("may be cancelled, free, or without its own number", () => {
    expect(only({ ...coffee, eventStatus: "https://schema.org/EventCancelled" })).toMatchObject({
      status: "cancelled",
      cancelled: true,
    });
    expect(only({ ...coffee, isAccessibleForFree: true }).priceCents).toBe(0);
    expect(only({ ...coffee, isAccessibleForFree: "False", offers: { price: "" } }).priceCents).toBeNull();
    expect(only(coffee).uid).toBe("Koffie#2026-11-24T10:00:00");
    expect(only({ ...coffee, identifier: { "@type": "PropertyValue", value: "e-12" } }).uid).toBe("e-12");
  });
  test("told twice is one; two dates with one address are two", () => {
    const url = "https://buurthuis.example/koffie";
    const { events } = read(
      { ...coffee, url },
      { ...coffee, url, startDate: "2026-12-01T10:00" },
      { ...coffee, url, startDate: "2026-12-01T10:00" },
    );
    expect(events.map(({ uid }) => uid)).toEqual([url, `${url}#2026-12-01T10:00:00`]);
  });
});

describe("a page that is not as it should be", () => {
  test("in comments, CDATA, with bare line ends or a comma too many is read", () => {
    const json = JSON.stringify(coffee);
    for (const script of [
      `<!-- ${json} -->`,
      `//<![CDATA[\n${json}\n//]]>`,
      `/*<![CDATA[*/${json}/*]]>*/`,
      `${json};`,
      json.replace("Koffie", "Kof\n\tfie"),
      json.replace(/}$/, ",}"),
      json.replace("Koffie", "zo\\'n"),
    ])
      expect(only(script).startsAt).toBe("2026-11-24T10:00:00");
    expect(readJsonLdEvents(`<SCRIPT TYPE='application/ld+json; charset=utf-8'>${json}`, base).events).toHaveLength(1);
  });
  test("loses only the part that is broken, and says so", () => {
    const { events, notices } = read(
      "{ dit is geen json",
      coffee,
      { "@type": "Event", name: "Zonder datum", url: "/x" },
      { "@type": "Event", startDate: "2026-11-24", url: "/y" },
    );
    expect(events).toHaveLength(1);
    expect(notices.map(({ code }) => code)).toEqual(["broken_json", "no_start", "no_title"]);
  });
  test("never throws, whatever stands in it", () => {
    const odd: unknown[] = [
      null,
      1,
      "x",
      [],
      {},
      true,
      { "@type": 5 },
      { "@id": {} },
      [[[]]],
      -1e308,
      "9999-99-99",
      "P99999999Y",
      { "@value": null },
    ];
    for (const one of odd)
      for (const name of [
        "@type",
        "name",
        "startDate",
        "endDate",
        "location",
        "eventSchedule",
        "subEvent",
        "offers",
        "image",
        "@id",
        "duration",
        "eventStatus",
      ])
        expect(() => read({ ...coffee, [name]: one })).not.toThrow();
    for (const one of odd)
      for (const name of [
        "repeatFrequency",
        "byDay",
        "byMonthDay",
        "startDate",
        "startTime",
        "endTime",
        "exceptDate",
        "endDate",
        "scheduleTimezone",
        "duration",
      ])
        expect(() =>
          read({ ...coffee, eventSchedule: { repeatFrequency: "P1W", byDay: "TU", [name]: one } }),
        ).not.toThrow();
    expect(readJsonLdEvents("", base)).toEqual({ events: [], notices: [] });
    expect(readJsonLdEvents("<script type=application/ld+json>", "geen adres").events).toEqual([]);
  });
  test("with very much or very deep data is read in a moment", () => {
    const start = processorNow();
    read(`${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`);
    read(`"${"\\".repeat(200_001)}`, `${"<!--".repeat(50_000)}`, `{"a":"${"\t".repeat(200_000)}`);
    const { events, notices } = read(Array.from({ length: 2_500 }, (_, at) => ({ ...coffee, name: `Koffie ${at}` })));
    expect(events).toHaveLength(2_000);
    expect(notices.map(({ code }) => code)).toEqual(["too_many"]);
    expect(processorNow() - start).toBeLessThan(3_000);
  });
  test("made to keep a reader busy is read in a moment too", () => {
    const start = processorNow();
    for (const html of [
      "<b>".repeat(300_000) + "</c>".repeat(300_000),
      Array.from({ length: 20_000 }, (_, at) => `<a href=/${at}.ics>`).join(""),
      `<script type=application/ld+json>{${"\n".repeat(300_000)}x</script>`,
      "<script type=application/ld+json>{</script>".repeat(5_000),
    ]) {
      readJsonLdEvents(html, base);
      expect(findFeeds(html, base).length).toBeLessThanOrEqual(20);
    }
    expect(processorNow() - start).toBeLessThan(5_000);
  });
});
