// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { notice, type SchemaEvent, type SchemaNotice, type SchemaResult } from "./event.ts";
import { whereOf } from "./location.ts";
import { lengthOf, type Moment, momentOf } from "./moments.ts";
import { all, isNode, kindsOf, lastPart, type Node, nodesOf, resolver, text } from "./nodes.ts";
import { repeatingOf } from "./schedule.ts";
import { plainText, readJson, scriptsOf } from "./scripts.ts";

export type { SchemaEvent, SchemaNotice, SchemaResult } from "./event.ts";

const mostEvents = 2_000;
const mostSchedules = 10;
const mostDates = 500;
const dutch = "Europe/Amsterdam";

interface Page {
  base: string;
  resolve: (value: unknown) => unknown;
  notices: SchemaNotice[];
}

/**
 * The events that a web page tells in schema.org (JSON-LD): Event and its kinds, once or with a Schedule, also inside
 * lists and other things. What cannot be read becomes a notice; this never throws. A moment with an offset is told as
 * the wall clock of Europe/Amsterdam, or of the zone of its schedule. May run in a thread of its own (runApart).
 */
export function readJsonLdEvents(html: string, baseUrl: string): SchemaResult {
  const notices: SchemaNotice[] = [];
  const data = scriptsOf(html).flatMap((script, at) => {
    const found = readJson(script);
    if (found === undefined) notices.push(notice("broken_json", `blok ${at + 1}`));
    return found === undefined ? [] : [found];
  });
  const nodes = nodesOf(data);
  const page: Page = { base: baseUrl, resolve: resolver(nodes), notices };
  const told = new Set<Node>(
    nodes.filter(isEvent).flatMap((node) => [...subEventsOf(node, page), ...all(node, "superEvent").filter(isNode)]),
  );
  const events: SchemaEvent[] = [];
  for (const node of nodes) {
    if (!isEvent(node) || told.has(node) || Object.keys(node).length <= 2) continue;
    events.push(...eventsOf(node, page));
    if (events.length > mostEvents) break;
  }
  if (events.length > mostEvents) notices.push(notice("too_many", `${mostEvents}`));
  return { events: withOwnIds(events.slice(0, mostEvents)), notices };
}

/** Every kind of Event of schema.org ends in Event, but these. */
const otherKinds = new Set(["EventSeries", "Festival", "Hackathon", "CourseInstance"]);
const isEvent = (node: Node): boolean => kindsOf(node).some((kind) => /Event$/.test(kind) || otherKinds.has(kind));

const subEventsOf = (node: Node, { resolve }: Page): Node[] =>
  ["subEvent", "subEvents", "hasCourseInstance"].flatMap((name) => all(node, name).map(resolve).filter(isNode));

/** One thing may be several events: one for each schedule, or one for each date of a series without a schedule. */
function eventsOf(node: Node, page: Page): SchemaEvent[] {
  const subs = subEventsOf(node, page)
    .filter((sub) => sub !== node)
    .slice(0, mostDates);
  const schedules = all(node, "eventSchedule").slice(0, mostSchedules).map(page.resolve).filter(isNode);
  if (schedules.length > 0) return scheduledOf(node, schedules, subs, page);
  if (subs.length > 0) {
    const shared = Object.fromEntries(
      Object.entries(node).filter(([name]) => !/subEvents?$|^@id$|Date$|eventStatus$/.test(name)),
    );
    return subs.flatMap((sub) => singleOf({ ...shared, ...sub }, page));
  }
  return singleOf(node, page);
}

function singleOf(node: Node, page: Page): SchemaEvent[] {
  const about = aboutOf(node, page);
  const start = momentOf(text(node, "startDate"), dutch);
  if (!about) return [];
  if (!start) {
    page.notices.push(notice("no_start", about.title));
    return [];
  }
  return [{ ...about, ...spanOf(start, endOf(node, start)), zone: dutch, rule: null, exdates: [] }];
}

function scheduledOf(node: Node, schedules: Node[], subs: Node[], page: Page): SchemaEvent[] {
  const about = aboutOf(node, page);
  if (!about) return [];
  const first = momentOf(text(node, "startDate"), dutch);
  const found = schedules.flatMap((schedule, at): SchemaEvent[] => {
    const repeating = repeatingOf(schedule, first, dutch);
    if (!repeating) return [];
    const { start, end, zone, rule, exdates } = repeating;
    const span = spanOf(start, end ?? sameLength(node, first, start));
    const left = at === 0 ? subs.flatMap((sub) => leftOutBy(sub, zone)) : [];
    const out = [...exdates, ...left].map((moment) => written(moment.local, span.allDay));
    return [
      {
        ...about,
        ...span,
        uid: at === 0 ? about.uid : `${about.uid}#${at + 1}`,
        zone,
        rule,
        exdates: [...new Set(out)],
      },
    ];
  });
  if (found.length > 0)
    return [...found, ...subs.filter(isMoved).flatMap((sub) => singleOf({ ...node, ...sub }, page))];
  page.notices.push(notice("odd_rule", about.title));
  return subs.length > 0 ? subs.flatMap((sub) => singleOf({ ...node, ...sub }, page)) : singleOf(node, page);
}

/** A date of the series that is cancelled or moved leaves the rule at the moment that was planned. */
function leftOutBy(sub: Node, zone: string): Moment[] {
  const planned = text(sub, "previousStartDate") || (statusOf(sub) === "cancelled" ? text(sub, "startDate") : "");
  const moment = momentOf(planned, zone);
  return moment ? [moment] : [];
}

const isMoved = (sub: Node): boolean => text(sub, "previousStartDate") !== "" && statusOf(sub) !== "cancelled";

type About = Omit<SchemaEvent, "startsAt" | "endsAt" | "allDay" | "zone" | "rule" | "exdates">;

function aboutOf(node: Node, page: Page): About | null {
  const title = plainText(text(node, "name") || text(node, "headline"))
    .replace(/\s+/g, " ")
    .slice(0, 300);
  if (!title) {
    page.notices.push(notice("no_title", text(node, "url")));
    return null;
  }
  const url = absolute(text(node, "url"), page.base);
  const id = typeof node["@id"] === "string" ? absolute(node["@id"], page.base) : null;
  const status = statusOf(node);
  return {
    uid: (id ?? url ?? identifierOf(node)).slice(0, 500),
    title,
    description: plainText(text(node, "description")).slice(0, 10_000),
    ...whereOf(node, page.resolve),
    url,
    image: imageOf(node, page),
    priceCents: priceOf(node, page),
    status,
    cancelled: status === "cancelled",
  };
}

function identifierOf(node: Node): string {
  const inner = all(node, "identifier").find(isNode);
  return text(node, "identifier") || (inner ? text(inner, "value") : "");
}

const statuses: Record<string, SchemaEvent["status"]> = {
  EventCancelled: "cancelled",
  EventPostponed: "postponed",
  EventRescheduled: "rescheduled",
  EventMovedOnline: "online",
};
const statusOf = (node: Node): SchemaEvent["status"] => statuses[lastPart(text(node, "eventStatus"))] ?? "scheduled";

function imageOf(node: Node, { base, resolve }: Page): string | null {
  const image = all(node, "image").map(resolve)[0];
  const address =
    typeof image === "string" ? image : isNode(image) ? text(image, "url") || text(image, "contentUrl") : "";
  return absolute(address, base);
}

/** The lowest price that is told. */
function priceOf(node: Node, { resolve }: Page): number | null {
  const free = all(node, "isAccessibleForFree")[0];
  if (free === true || /^true$/i.test(String(free))) return 0;
  const prices = all(node, "offers")
    .map(resolve)
    .filter(isNode)
    .flatMap((offer) => [text(offer, "price") || text(offer, "lowPrice")])
    .map((price) => Math.round(Number(price.replace(/[€\s]/g, "").replace(",", ".") || Number.NaN) * 100))
    .filter((cents) => Number.isSafeInteger(cents) && cents >= 0 && cents <= 10_000_000);
  return prices.length > 0 ? Math.min(...prices) : null;
}

function absolute(address: string, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function endOf(node: Node, start: Moment): Temporal.PlainDateTime | null {
  const end = momentOf(text(node, "endDate"), dutch);
  const length = lengthOf(text(node, "duration"));
  if (!end) return length ? start.local.add(length) : null;
  // A date alone means its whole day, so the day after it is the end.
  if (end.dateOnly && start.dateOnly) return end.local.add({ days: 1 });
  return end.dateOnly ? null : end.local;
}

function sameLength(node: Node, first: Moment | null, start: Moment): Temporal.PlainDateTime | null {
  const end = first ? endOf(node, first) : null;
  const length = end && first ? first.local.until(end) : null;
  return length && length.sign > 0 && length.total("hours") <= 72 ? start.local.add(length) : null;
}

/** From midnight to the minute before midnight is what plugins write for a whole day. */
function spanOf(
  start: Moment,
  end: Temporal.PlainDateTime | null,
): Pick<SchemaEvent, "startsAt" | "endsAt" | "allDay"> {
  const midnight = Temporal.PlainTime.compare(start.local.toPlainTime(), new Temporal.PlainTime()) === 0;
  const untilMidnight = end !== null && end.hour === 23 && end.minute === 59;
  const allDay = start.dateOnly || (midnight && untilMidnight);
  const last = allDay && untilMidnight ? end.toPlainDate().add({ days: 1 }).toPlainDateTime() : end;
  const right = last !== null && Temporal.PlainDateTime.compare(last, start.local) > 0 ? last : null;
  return { startsAt: written(start.local, allDay), endsAt: right ? written(right, allDay) : null, allDay };
}

const written = (local: Temporal.PlainDateTime, allDay: boolean): string =>
  allDay ? local.toPlainDate().toString() : local.toString({ smallestUnit: "second" });

/** The dates of a series often share the address of their page: then their start tells them apart. */
function withOwnIds(events: SchemaEvent[]): SchemaEvent[] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const taken = event.uid === "" || seen.has(event.uid);
    const uid = taken ? `${event.uid || event.title}#${event.startsAt}` : event.uid;
    // Told twice on one page, word for word: once is enough.
    if (seen.has(uid)) return [];
    seen.add(uid);
    return [{ ...event, uid }];
  });
}
