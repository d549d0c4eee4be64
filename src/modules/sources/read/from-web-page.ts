// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadEvent } from "#modules/activities/index.ts";
import { ApartEnded, runApart } from "#platform/apart/apart.ts";
import type { SchemaEvent, SchemaResult } from "#platform/json-ld/event.ts";
import type { Body } from "../import/get.ts";
import { itemsOf } from "./from-calendar.ts";
import { digest, nothingRead, type Reading } from "./item.ts";

const limits = { ms: 5_000, mb: 256 };

/** What a page tells for machines, read in a thread of its own; null at the limits of time and memory. */
export async function eventsOnPage(html: string, base: string): Promise<SchemaResult | null> {
  const reader = new URL("../../../platform/json-ld/read-json-ld.ts", import.meta.url);
  try {
    return await runApart<SchemaResult>(reader, "readJsonLdEvents", [html, base], limits);
  } catch (error) {
    if (error instanceof ApartEnded) return null;
    throw error;
  }
}

/** The activities that a web page tells for machines (schema.org in JSON-LD). */
export async function readWebPage(body: Body, url: string): Promise<Reading> {
  const found = await eventsOnPage(pageText(body), body.name || url);
  if (!found) return nothingRead("Deze bladzijde is te groot of te ingewikkeld om te lezen.");
  const { events, notices } = found;
  if (events.length === 0 && notices.length === 0)
    return nothingRead("Op deze bladzijde staan geen activiteiten die wij kunnen lezen.");
  return {
    refusal: null,
    name: "",
    items: events.flatMap((event) => itemsOf(asReadEvent(event), false)),
    notices: notices.map(({ about, sentence, code }) => ({
      title: about,
      when: "",
      code: "",
      text: sentence,
      heavy: code === "no_title" || code === "no_start",
    })),
    complete: !notices.some(({ code }) => code === "broken_json" || code === "too_many"),
    soepsteen: false,
  };
}

export function pageText({ bytes, charset }: Pick<Body, "bytes" | "charset">): string {
  try {
    return new TextDecoder(charset ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The same shape as an event of a calendar: one way on from here. */
function asReadEvent(event: SchemaEvent): ReadEvent {
  const starts = local(event.startsAt);
  const ends = event.endsAt === null ? null : local(event.endsAt);
  const { street, postalCode, locality } = event.locationAddress ?? { street: "", postalCode: "", locality: "" };
  const place = [event.locationName, street, `${postalCode} ${locality}`.trim()];
  const told = {
    title: event.title,
    description: event.description,
    location: [...new Set(place.filter(Boolean))].join(", ") || (event.onlineUrl ?? ""),
    geo: event.lat === null || event.lon === null ? null : { lat: event.lat, lon: event.lon },
    url: event.url ?? "",
    categories: [],
    status: event.cancelled ? ("CANCELLED" as const) : ("CONFIRMED" as const),
    allDay: event.allDay,
    zone: event.zone,
    starts,
    duration: durationOf(event.allDay, starts, ends),
    rule: event.rule,
    rdates: [],
    exdates: event.exdates.map(local),
    exdays: [],
    overrides: [],
  };
  return {
    ...told,
    uid: event.uid,
    sequence: 0,
    lastModified: null,
    organizerName: null,
    hash: digest(told),
    notices: [],
  };
}

const local = (text: string): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(text.length === 10 ? `${text}T00:00` : text);

function durationOf(allDay: boolean, starts: Temporal.PlainDateTime, ends: Temporal.PlainDateTime | null) {
  if (ends === null) return Temporal.Duration.from(allDay ? { days: 1 } : { hours: 2 });
  const lasts = starts.until(ends, { largestUnit: allDay ? "days" : "hours" });
  return lasts.sign < 0 ? Temporal.Duration.from({ hours: 2 }) : lasts;
}
