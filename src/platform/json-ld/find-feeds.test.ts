// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { findFeeds } from "./find-feeds.ts";

const base = "https://buurthuis.example/agenda/";
const urls = (html: string) => findFeeds(html, base).map(({ url }) => url);

test("the calendar that a page tells itself comes first, then links to one", () => {
  const html = `<a href="/oud.ics">Oud</a><a href="webcal://cal.example/a#x">Abonneer</a>
    <link rel="alternate" type="text/calendar" href="activiteiten.ics?a=1&amp;b=2" title="Agenda"><link rel="alternate" type="application/rss+xml" href="/feed">`;
  expect(findFeeds(html, base)).toEqual([
    { url: "https://buurthuis.example/agenda/activiteiten.ics?a=1&b=2", title: "Agenda", found: "told" },
    { url: "https://buurthuis.example/oud.ics", title: "", found: "link" },
    { url: "https://cal.example/a", title: "", found: "link" },
  ]);
});

test("a page of The Events Calendar (WordPress) has one behind its address, also when it does not show it", () => {
  expect(urls('<a href="https://buurthuis.example/events/?ical=1">+ Exporteer</a>')).toEqual([
    "https://buurthuis.example/events/?ical=1",
  ]);
  expect(findFeeds('<div class="tribe-events tribe-common">…</div>', base)).toEqual([
    { url: "https://buurthuis.example/agenda/?ical=1", title: "", found: "guess" },
  ]);
});

test("a Google calendar that is shown on a page has a public file", () => {
  expect(
    urls(
      '<iframe src="https://calendar.google.com/calendar/embed?src=buurt%40group.calendar.google.com&amp;ctz=Europe%2FAmsterdam">',
    ),
  ).toEqual(["https://calendar.google.com/calendar/ical/buurt%40group.calendar.google.com/public/basic.ics"]);
});

test("other schemes, doubles and nonsense are left out", () => {
  expect(
    urls(
      '<a href="javascript:a.ics">x</a><a href="file:///a.ics">x</a><a href="/a.ics">x</a><a href="/a.ics#b">x</a><a href="http://[/a.ics">x</a><iframe src="//">',
    ),
  ).toEqual(["https://buurthuis.example/a.ics"]);
  expect(findFeeds("<link rel=alternate type=text/calendar href=a.ics>", "geen adres")).toEqual([]);
  expect(findFeeds('<div class="tribe-events">', "geen adres")).toEqual([]);
});
