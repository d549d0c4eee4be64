// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from "vitest";
import { readJsonLdEvents } from "./read-json-ld.ts";

export const base = "https://buurthuis.example/agenda/";
const page = (...data: unknown[]) =>
  `<!doctype html><html><head>${data.map((one) => `<script type="application/ld+json">${typeof one === "string" ? one : JSON.stringify(one)}</script>`).join("")}</head><body><p>Agenda</p></body></html>`;
/** A page with these pieces of JSON-LD, read. */
export const read = (...data: unknown[]) => readJsonLdEvents(page(...data), base);
/** The one event of such a page, without notices. */
export const only = (...data: unknown[]) => {
  const { events, notices } = read(...data);
  expect(notices).toEqual([]);
  expect(events).toHaveLength(1);
  return events[0]!;
};
export const coffee = {
  "@context": "https://schema.org",
  "@type": "Event",
  name: "Koffie",
  startDate: "2026-11-24T10:00:00+01:00",
  endDate: "2026-11-24T12:00:00+01:00",
};
