// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, queryKeys, readCursor, readQuery, withQuery, writeCursor } from "./filter.ts";

/** A Wednesday. */
const wednesday = Temporal.PlainDate.from("2026-11-25");
const read = (search: string) => readQuery(new URLSearchParams(search), wednesday);
const span = (search: string) => {
  const { from, to } = read(search);
  return `${from} ${to}`;
};

describe("reading the address of a list", () => {
  test("an empty address asks for every activity once, half a year ahead", () => {
    expect(read("")).toMatchObject({ query: {}, text: "", when: "alles", byDay: false, walk: 1000, odd: [] });
    expect(span("")).toBe("2026-11-25 2027-05-25");
  });

  test.each([
    ["vandaag", "2026-11-25 2026-11-26"],
    ["morgen", "2026-11-26 2026-11-27"],
    ["deze-week", "2026-11-25 2026-11-30"],
    ["weekend", "2026-11-28 2026-11-30"],
    ["volgende-week", "2026-11-30 2026-12-07"],
  ])("%s names its days", (when, days) => {
    expect(span(`wanneer=${when}`)).toBe(days);
    expect(read(`wanneer=${when}`).byDay).toBe(true);
  });

  test("on Sunday the weekend is what is left of it", () => {
    const sunday = readQuery(new URLSearchParams("wanneer=weekend"), Temporal.PlainDate.from("2026-11-29"));
    expect(`${sunday.from} ${sunday.to}`).toBe("2026-11-29 2026-11-30");
  });

  test("a day goes before words about days", () => {
    const asked = read("datum=2026-12-05&wanneer=vandaag");
    expect(asked).toMatchObject({ when: "day", byDay: true, odd: [] });
    expect(span("datum=2026-12-05&wanneer=vandaag")).toBe("2026-12-05 2026-12-06");
  });

  test("every filter is read", () => {
    const asked = read(
      "wat=+koffie+&soort=koffie&dagdeel=middag&afstand=500&prijs=5&energie=rustig&taal=en&leeftijd=78&alleen=ja",
    );
    expect(asked).toMatchObject({
      text: "koffie",
      category: "coffee",
      daypart: "afternoon",
      walk: 500,
      maxCents: 500,
      energy: "calm",
      language: "en",
      age: 78,
      odd: [],
    });
    expect(read("prijs=gratis").maxCents).toBe(0);
  });

  test.each([
    ["datum", "1900-01-01"],
    ["datum", "9999-12-31"],
    ["datum", "2026-02-30"],
    ["datum", "gisteren"],
    ["soort", "constructor"],
    ["wanneer", "ooit"],
    ["dagdeel", "toString"],
    ["energie", "__proto__"],
    ["afstand", "999999999"],
    ["prijs", "-1"],
    ["taal", "nederlands"],
    ["leeftijd", "121"],
    ["leeftijd", "-3"],
    ["na", "20261124T090000Z"],
  ])("%s=%s means nothing: it is left out and named", (key, value) => {
    const asked = read(`${key}=${value}`);
    expect(asked.odd).toEqual([key]);
    expect(asked).toMatchObject({ when: "alles", day: null, category: null, daypart: null, maxCents: null, age: null });
  });

  test("a key that nobody knows means nothing, and a long value is cut", () => {
    expect(read("order=;drop&wat=")).toMatchObject({ query: {}, odd: [] });
    expect([...read(`wat=${"🙂".repeat(500)}`).text].join("").isWellFormed()).toBe(true);
    expect(read(`wat=${"x".repeat(5000)}`).text).toHaveLength(100);
    expect(read("wat=kof%00fie%0d%0a").text).toBe("koffie");
  });

  test("whatever is asked, the answer is a span within the horizon", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("9999-12-31", "00000101T000000Z-1", "weekend"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...queryKeys), value), (hostile) => {
        const asked = readQuery(new URLSearchParams(hostile), wednesday);
        expect(Temporal.PlainDate.compare(asked.from, asked.to)).toBe(-1);
        expect(Math.abs(asked.from.until(wednesday).days)).toBeLessThan(400);
        for (const text of Object.values(asked.query)) expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the bounds in time", () => {
  const noon = Temporal.Instant.from("2026-11-25T11:00:00Z");

  test("a list of today leaves out what is long over, a chosen day does not", () => {
    expect(boundsOf(read("wanneer=vandaag"), noon).from.toString()).toBe("2026-11-25T09:00:00Z");
    expect(boundsOf(read("datum=2026-11-25"), noon).from.toString()).toBe("2026-11-24T23:00:00Z");
    expect(boundsOf(read("wanneer=morgen"), noon).from.toString()).toBe("2026-11-25T23:00:00Z");
  });
});

describe("where a list goes on", () => {
  test("comes back as it was written", () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 999_999_999 }), (seconds, id) => {
        const startsAt = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
        expect(readCursor(writeCursor({ startsAt, id }))).toEqual({ startsAt, id });
      }),
    );
  });

  test("reads the text of the database", () => {
    expect(writeCursor({ startsAt: "2026-11-24 09:00:00+00", id: 12 })).toBe("20261124T090000Z-12");
  });

  test.each([
    "",
    "12",
    "20261124T090000Z-",
    "20261124T090000Z-1e3",
    "20261124T090000Z--1",
    "20261124T090000Z-9999999999",
    "20261399T090000Z-1",
    "20261124T990000Z-1",
    "00000101T000000Z-1",
    "20261124T090000Z-1;select",
    "x20261124T090000Z-1",
  ])("%j is refused", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

describe("the address of the same list", () => {
  test("keeps the order of its keys, so that one question has one address", () => {
    const { query } = read("wanneer=weekend&wat=koffie&prijs=gratis");
    expect(withQuery("/activiteiten", query)).toBe("/activiteiten?wat=koffie&wanneer=weekend&prijs=gratis");
  });

  test("with a filter more or less, from the first page again", () => {
    const { query } = read("wat=koffie&na=20261124T090000Z-12");
    expect(withQuery("/activiteiten", query, { prijs: "5" })).toBe("/activiteiten?wat=koffie&prijs=5");
    expect(withQuery("/activiteiten", query, { wat: "" })).toBe("/activiteiten");
    expect(withQuery("/activiteiten", query, { na: "20261201T090000Z-3" })).toContain("na=20261201T090000Z-3");
  });

  test("carries any text safely", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const { query } = read(new URLSearchParams({ wat: text }).toString());
        const address = new URL(withQuery("/activiteiten", query), "http://buurt.example");
        expect(address.searchParams.get("wat") ?? "").toBe(query.wat ?? "");
      }),
    );
  });
});
