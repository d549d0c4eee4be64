// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type ReadEvent,
  type ReadOverride,
  type Refusal,
  readCalendarApart,
  toSeriesTime,
  windowOfCalendar,
} from "#modules/activities/index.ts";
import { zone as ourZone } from "#platform/time/time.ts";
import type { SourceNotice } from "../notice.ts";
import { thisMonth } from "./fingerprint.ts";
import { digest, type Item, type ItemContents, nothingRead, once, type Reading } from "./item.ts";
import { asSoepsteenTells } from "./soepsteen.ts";

/** Reads an iCalendar file, in a thread of its own: at the limits of time and memory the answer is a refusal. */
export async function readIcal(bytes: Uint8Array, zone: string): Promise<Reading> {
  const calendar = await readCalendarApart(bytes, { zone, milliseconds: 5_000 });
  if (calendar.refusal) return nothingRead(calendar.refusal.text);
  const soepsteen = /^PRODID:.*Soepsteen/im.test(new TextDecoder().decode(bytes.subarray(0, 2_000)));
  return {
    refusal: null,
    name: calendar.name,
    items: calendar.events.flatMap((event) => itemsOf(event, soepsteen)),
    notices: [...calendar.refused.map(refusedNotice), ...calendar.notices.map((notice) => plainNotice(notice.text))],
    complete: calendar.complete,
    soepsteen,
  };
}

const refusedNotice = ({ title, text, code }: Refusal): SourceNotice => ({
  title: title ?? "",
  when: "",
  code: "",
  text,
  heavy: code !== "private",
});
const plainNotice = (text: string): SourceNotice => ({ title: "", when: "", code: "", text, heavy: false });

/** The series, and each date with a title of its own as an activity of its own. */
export function itemsOf(event: ReadEvent, soepsteen: boolean): Item[] {
  const apart = event.overrides.filter((o) => hasOwnTitle(event, o));
  const whole = wholeOf(event, apart, soepsteen);
  return [whole, ...apart.filter((o) => !o.cancelled).map((o) => apartOf(event, o))];
}

const hasOwnTitle = (event: ReadEvent, { title, thisAndFuture }: ReadOverride): boolean =>
  title !== undefined && !thisAndFuture && title.trim() !== "" && title.trim() !== event.title.trim();

function wholeOf(event: ReadEvent, apart: readonly ReadOverride[], soepsteen: boolean): Item {
  const { title, starts, duration, rule, location } = event;
  return {
    uid: event.uid,
    recurrenceId: "",
    title,
    starts,
    allDay: event.allDay,
    cancelled: event.status === "CANCELLED",
    hash: hashOf(event),
    likeness: digest(title, starts, duration, rule, location),
    contents: once(() => contentsOf(withoutApart(event, apart), soepsteen)),
  };
}

/** A rule on another clock may be written out as dates, which reach only so far: it is read again every month. */
const hashOf = ({ hash, rule, zone }: ReadEvent): string =>
  rule === null || zone === ourZone ? hash : digest(hash, thisMonth());

/** In the series such a date does not take place. */
const withoutApart = (event: ReadEvent, apart: readonly ReadOverride[]): ReadEvent =>
  apart.length === 0
    ? event
    : {
        ...event,
        overrides: event.overrides.filter((o) => !apart.includes(o)),
        exdates: [...event.exdates, ...apart.map((o) => o.recurrenceId)],
      };

function apartOf(event: ReadEvent, date: ReadOverride): Item {
  const single: ReadEvent = {
    ...event,
    title: date.title ?? event.title,
    description: date.description ?? event.description,
    location: date.location ?? event.location,
    url: date.url ?? event.url,
    starts: date.starts,
    duration: date.duration,
    rule: null,
    rdates: [],
    exdates: [],
    exdays: [],
    overrides: [],
    notices: [],
  };
  const { title, description, location, url, starts, duration } = single;
  return {
    uid: event.uid,
    recurrenceId: date.recurrenceId.toString(),
    title,
    starts,
    allDay: event.allDay,
    cancelled: event.status === "CANCELLED",
    hash: digest(title, description, location, url, starts, duration, event.categories, event.zone),
    likeness: digest(title, starts, duration, null, location),
    contents: once(() => contentsOf(single, false)),
  };
}

function contentsOf(event: ReadEvent, soepsteen: boolean): ItemContents {
  const { elsewhere, notices, ...time } = toSeriesTime(event, windowOfCalendar());
  const { description, location, geo, url, categories } = event;
  const contents: ItemContents = {
    description,
    location,
    geo,
    url,
    categories,
    time,
    elsewhere: elsewhere.flatMap(({ recurrenceId, location }) =>
      location === undefined ? [] : [{ recurrenceId, location }],
    ),
    notices: notices.map(({ text }) => ({ code: "", text })),
  };
  return soepsteen ? asSoepsteenTells(contents) : contents;
}
