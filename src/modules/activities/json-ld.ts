// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toLatLon, type Venue } from "#modules/places/index.ts";
import { toInstant } from "#platform/db/columns.ts";
import { toInstant as ofLocal, zone } from "#platform/time/time.ts";
import type { DateOf } from "./activity/dates.ts";
import { paths } from "./paths.ts";
import { readUntil } from "./recurrence/engine.ts";
import { daysOf } from "./recurrence/expand.ts";
import { readParts } from "./recurrence/parts.ts";
import type { Series } from "./tables.ts";

export interface JsonLdInput {
  activity: Series;
  venue: Pick<Venue, "name" | "street" | "houseNumber" | "postcode" | "place" | "at"> | null;
  organisation: { name: string; slug: string };
  /** The next dates, as `datesOf` gives them. */
  dates: readonly DateOf[];
  /** Origin of the site, without a slash at the end. */
  publicUrl: string;
}
type Json = Record<string, unknown>;

/** What schema.org says of an activity: an Event, or an EventSeries with its rule and its next dates. */
export function activityJsonLd(input: JsonLdInput): Json {
  const { activity, dates } = input;
  const repeats = activity.rrule !== null || activity.rdates.length > 0;
  const shared = { "@context": "https://schema.org", ...aboutActivity(input) };
  if (!repeats) return { ...shared, "@type": "Event", ...momentOf(input, dates[0]) };
  return {
    ...shared,
    "@type": "EventSeries",
    startDate: moment(activity, ofLocal(activity.startsLocal)),
    eventStatus: status(activity.status === "archived" ? "cancelled" : "planned"),
    eventSchedule: scheduleOf(activity),
    subEvent: dates.map((date) => subEventOf(input, date)),
  };
}

function aboutActivity(input: JsonLdInput): Json {
  const { activity, organisation, publicUrl } = input;
  const url = publicUrl + paths.activity(activity);
  return {
    "@id": url,
    url,
    name: activity.title,
    description: activity.whatWeDo || undefined,
    image: activity.photo ? publicUrl + paths.photo(activity) : undefined,
    inLanguage: activity.languages,
    isAccessibleForFree: activity.priceCents === 0,
    eventAttendanceMode: `https://schema.org/${attendanceOf(input)}EventAttendanceMode`,
    location: locationOf(input),
    offers: {
      "@type": "Offer",
      price: (activity.priceCents / 100).toFixed(2),
      priceCurrency: "EUR",
      url: (activity.signUp === "link" && activity.signUpUrl) || url,
    },
    organizer: {
      "@type": "Organization",
      name: organisation.name,
      url: `${publicUrl}/organisaties/${organisation.slug}`,
    },
    maximumAttendeeCapacity: activity.capacity ?? undefined,
    typicalAgeRange: ageRange(activity),
  };
}

function attendanceOf({ activity, venue }: JsonLdInput): "Online" | "Mixed" | "Offline" {
  if (!activity.onlineUrl) return "Offline";
  return venue || activity.address ? "Mixed" : "Online";
}

const ageRange = ({ ageMin, ageMax }: Series) =>
  ageMin === null && ageMax === null ? undefined : `${ageMin ?? 0}-${ageMax ?? ""}`;

function locationOf({ activity, venue }: JsonLdInput): unknown {
  const found: Json[] = [];
  if (venue) found.push(placeOf(venue));
  else if (activity.address) found.push({ "@type": "Place", name: activity.address, address: activity.address });
  if (activity.onlineUrl) found.push({ "@type": "VirtualLocation", url: activity.onlineUrl });
  return found.length > 1 ? found : found[0];
}

function placeOf(venue: NonNullable<JsonLdInput["venue"]>): Json {
  const point = venue.at ? toLatLon(venue.at) : null;
  return {
    "@type": "Place",
    name: venue.name,
    address: {
      "@type": "PostalAddress",
      streetAddress: `${venue.street} ${venue.houseNumber}`.trim() || undefined,
      postalCode: venue.postcode ?? undefined,
      addressLocality: venue.place || undefined,
      addressCountry: "NL",
    },
    geo: point ? { "@type": "GeoCoordinates", latitude: degrees(point.lat), longitude: degrees(point.lon) } : undefined,
  };
}

const degrees = (value: number) => Math.round(value * 1e6) / 1e6;

/** When, of an activity with one date; without a known date what the organiser wrote. */
function momentOf({ activity }: JsonLdInput, date: DateOf | undefined): Json {
  const starts = date ? toInstant(date.startsAt) : ofLocal(activity.startsLocal);
  const ends = date ? toInstant(date.endsAt) : endOf(activity);
  return {
    startDate: moment(activity, starts),
    endDate: lastMoment(activity, ends),
    eventStatus: status(activity.status === "archived" ? "cancelled" : (date?.status ?? "planned")),
    ...previousOf(activity, date),
  };
}

const endOf = (activity: Series): Temporal.Instant =>
  activity.allDay
    ? ofLocal(activity.startsLocal.add({ days: daysOf(activity.minutes) }))
    : ofLocal(activity.startsLocal).add({ minutes: activity.minutes });

function subEventOf(input: JsonLdInput, date: DateOf): Json {
  const { activity, publicUrl } = input;
  return {
    "@type": "Event",
    name: activity.title,
    url: publicUrl + paths.activity(activity),
    ...momentOf(input, date),
    location: date.venue === null || date.venue === activity.venue ? locationOf(input) : undefined,
  };
}

function previousOf(activity: Series, date: DateOf | undefined): Json {
  if (date?.status !== "moved") return {};
  const planned = Temporal.PlainDateTime.from(date.recurrenceId.replace(" ", "T"));
  return { previousStartDate: moment(activity, ofLocal(planned)) };
}

const statuses: Record<string, string> = { cancelled: "EventCancelled", moved: "EventRescheduled" };
const status = (state: string): string => `https://schema.org/${statuses[state] ?? "EventScheduled"}`;

/** "2026-11-24T10:00:00+01:00"; a date for what lasts whole days. */
function moment({ allDay }: Series, instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(zone);
  if (allDay) return local.toPlainDate().toString();
  return local.toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** A whole day ends on its last day, not at the midnight after it. */
const lastMoment = (activity: Series, ends: Temporal.Instant): string =>
  moment(activity, activity.allDay ? ends.subtract({ seconds: 1 }) : ends);

const units: Record<string, string> = { DAILY: "D", WEEKLY: "W", MONTHLY: "M", YEARLY: "Y" };

/** The rule as schema.org writes it; undefined for a plain list of dates. */
function scheduleOf(activity: Series): Json | undefined {
  const parts = activity.rrule ? readParts(activity.rrule) : undefined;
  const unit = units[parts?.get("FREQ") ?? ""];
  if (!parts || !unit) return undefined;
  const until = readUntil(parts.get("UNTIL") ?? "", activity.allDay);
  const starts = activity.startsLocal;
  return {
    "@type": "Schedule",
    repeatFrequency: `P${parts.get("INTERVAL") ?? "1"}${unit}`,
    byDay: list(parts.get("BYDAY")),
    byMonthDay: list(parts.get("BYMONTHDAY"))?.map(Number),
    byMonth: list(parts.get("BYMONTH"))?.map(Number),
    repeatCount: parts.has("COUNT") ? Number(parts.get("COUNT")) : undefined,
    startDate: starts.toPlainDate().toString(),
    endDate: until?.toPlainDate().toString(),
    startTime: activity.allDay ? undefined : starts.toPlainTime().toString(),
    endTime: activity.allDay ? undefined : starts.add({ minutes: activity.minutes }).toPlainTime().toString(),
    scheduleTimezone: zone,
    exceptDate: activity.exdates.length ? activity.exdates.map((date) => moment(activity, ofLocal(date))) : undefined,
  };
}

const list = (value: string | undefined): string[] | undefined => value?.split(",").filter(Boolean);

/** Data in a page: nothing in it can end the element or begin another. */
export const scriptText = (data: unknown): string =>
  JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
