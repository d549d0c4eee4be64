// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import ICAL from "ical.js";
import { zone } from "#platform/time/time.ts";

// ical.js counts 75 octets without the space of a continued line; with 74 no line is longer than RFC 5545 allows.
ICAL.foldLength = 74;

export type Component = InstanceType<typeof ICAL.Component>;

export const newComponent = (name: string): Component => new ICAL.Component(name);

export function addGeo(component: Component, { lat, lon }: { lat: number; lon: number }): void {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  component.addProperty(new ICAL.Property(["geo", {}, "float", [round(lat), round(lon)]]));
}

/** Wall clock with its zone; all-day as a date. Always DATE-TIME on timed series: programs skip other exceptions. */
export function addTime(component: Component, name: string, local: Temporal.PlainDateTime, allDay: boolean): void {
  const value = allDay ? local.toPlainDate().toString() : local.toString({ smallestUnit: "second" });
  const parameters = allDay ? {} : { tzid: zone };
  component.addProperty(new ICAL.Property([name, parameters, allDay ? "date" : "date-time", value]));
}

/** One property with several texts. */
export function addTexts(component: Component, name: string, values: string[]): void {
  const texts = values.map(clean).filter(Boolean);
  if (texts.length) component.addProperty(new ICAL.Property([name, {}, "text", ...texts]));
}

export function addNumber(component: Component, name: string, value: number): void {
  component.addProperty(new ICAL.Property([name, {}, "integer", value]));
}

/** A property with a value; nothing for an empty one. */
export function add(component: Component, name: string, value: string, type: string): void {
  const text = type === "uri" ? clean(value).replace(/\s/g, "%20") : clean(value);
  if (!text) return;
  const data = type === "recur" ? ICAL.design.icalendar.value.recur.fromICAL(text) : text;
  component.addProperty(new ICAL.Property([name, {}, type, data]));
}

/** Line ends as \n and no other control characters, which no calendar program has to accept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
export const clean = (text: string) => text.toWellFormed().replace(/\r\n?/g, "\n").replace(control, "").trim();

export const utc = (instant: Temporal.Instant) => instant.toString({ smallestUnit: "second" });

/** Properties that ical.js does not know: it would write VALUE=TEXT, which some programs take for a part of the name. */
export function addPlain(component: Component, name: string, value: string): void {
  const escaped = clean(value)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
  if (escaped) component.addProperty(new ICAL.Property([name, {}, "unknown", escaped]));
}
