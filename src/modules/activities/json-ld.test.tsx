// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { activityJsonLd, type JsonLdInput } from "./json-ld.ts";
import { ActivityJsonLd } from "./pages/open/json-ld.tsx";
import { plainActivity } from "./plain-activity.ts";
import type { Series } from "./tables.ts";

const publicUrl = "https://buurt.example";
const coffee = {
  ...plainActivity,
  number: 12,
  title: "Koffieochtend",
  whatWeDo: "We drinken koffie.",
  startsLocal: Temporal.PlainDateTime.from("2026-11-24T10:00"),
  rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630",
  status: "published",
} as unknown as Series;
const venue = {
  name: "De Brug",
  street: "Kerkstraat",
  houseNumber: "12",
  postcode: "1234AB",
  place: "Demodam",
  at: { x: 142000, y: 443000 },
};
const date = (status: string) => ({
  recurrenceId: "2026-11-24 10:00:00",
  startsAt: "2026-11-24 09:00:00+00",
  endsAt: "2026-11-24 11:00:00+00",
  status,
  reason: "",
  venue: null,
});
const input = (more: Partial<Series> = {}, dates = [date("planned")]): JsonLdInput => ({
  activity: { ...coffee, ...more },
  venue,
  organisation: { name: "Buurthuis De Brug", slug: "de-brug" },
  dates,
  publicUrl,
});

test("a weekly activity is a series with its rule in words of schema.org and its next dates", () => {
  expect(activityJsonLd(input())).toMatchObject({
    "@type": "EventSeries",
    url: `${publicUrl}/activiteiten/12-koffieochtend`,
    isAccessibleForFree: true,
    offers: { price: "0.00", priceCurrency: "EUR" },
    location: { address: { streetAddress: "Kerkstraat 12", addressLocality: "Demodam" } },
    eventSchedule: {
      repeatFrequency: "P1W",
      byDay: ["TU"],
      startDate: "2026-11-24",
      endDate: "2027-06-30",
      startTime: "10:00:00",
      endTime: "12:00:00",
      scheduleTimezone: "Europe/Amsterdam",
    },
    subEvent: [{ "@type": "Event", startDate: "2026-11-24T10:00:00+01:00", endDate: "2026-11-24T12:00:00+01:00" }],
  });
});

test("one date is an event with an offset, and says when it was cancelled or moved", () => {
  const single = (status: string) => activityJsonLd(input({ rrule: null }, [date(status)]));
  expect(single("planned")).toMatchObject({ "@type": "Event", startDate: "2026-11-24T10:00:00+01:00" });
  expect(single("cancelled")).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
  expect(single("moved")).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    previousStartDate: "2026-11-24T10:00:00+01:00",
  });
});

test("a whole day has dates without a time, and ends on its last day", () => {
  const day = {
    rrule: null,
    allDay: true,
    minutes: 1440,
    startsLocal: Temporal.PlainDateTime.from("2026-11-24T00:00"),
  };
  expect(activityJsonLd(input(day, []))).toMatchObject({ startDate: "2026-11-24", endDate: "2026-11-24" });
});

test("an activity on the internet has an address there", () => {
  const online = { ...input({ onlineUrl: "https://praat.example/kamer" }), venue: null };
  expect(activityJsonLd(online)).toMatchObject({
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", url: "https://praat.example/kamer" },
  });
});

test("no text of a person can leave the element", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("</script><script>alert(1)</script>", "<!--", "]]>")),
      (title) => {
        const html = String(<ActivityJsonLd {...input({ title })} />);
        const inside = html.replace(/^<script type="application\/ld\+json">/, "").replace(/<\/script>$/, "");
        expect(inside).not.toMatch(/[<>]/);
        expect(JSON.parse(inside).name).toBe(title);
      },
    ),
  );
});
