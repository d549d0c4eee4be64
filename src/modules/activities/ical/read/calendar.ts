// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NoticeCode, RefusalCode } from "./messages.ts";

/** Something we understood in another way than it was written, or left out. `text` is a whole Dutch sentence. */
export interface ReadNotice {
  code: NoticeCode;
  text: string;
  /** What the sentence names, for the sentence in another language: see `noticeText`. */
  about?: string;
}

/** Why something was not read. `text` is a whole Dutch sentence. */
export interface Refusal {
  code: RefusalCode;
  text: string;
  about?: string;
  /** Of the event that was refused, when they were found; null when the whole file is refused. */
  uid: string | null;
  title: string | null;
}

/** A calendar file as we understand it. Reading never throws for what stands in the file. */
export interface ReadCalendar {
  /** Why nothing at all was read; null when the file was read. Then there are no events. */
  refusal: Refusal | null;
  /** NAME or X-WR-CALNAME; empty when there is none. */
  name: string;
  /** IANA name: where times without a zone take place. */
  zone: string;
  /** False when the file stops half way: then an event that is missing says nothing. */
  complete: boolean;
  /** One per UID, in the order of the file. */
  events: ReadEvent[];
  /** Events that could not be read, one each. The others are read all the same. */
  refused: Refusal[];
  /** About the file; those about one event stand with the event. */
  notices: ReadNotice[];
}

/** A series or a single event of somebody else's calendar, its changed dates with it. */
export interface ReadEvent {
  /** As in the file; made from the contents when the file has none. */
  uid: string;
  sequence: number;
  title: string;
  /** Plain text; line ends are \n. */
  description: string;
  location: string;
  geo: { lat: number; lon: number } | null;
  /** http or https, else empty. */
  url: string;
  categories: string[];
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  lastModified: Temporal.Instant | null;
  /** A proposal for the name of the source, nothing else. */
  organizerName: string | null;
  allDay: boolean;
  /** IANA name or fixed offset ("+01:00"): where the wall clocks of this event hang. */
  zone: string;
  /** Only of a zone that the file invented: its changes of the clock. `zone` is then the zone in which times are shown. */
  offsets?: readonly OffsetChange[];
  /** Wall clock; midnight when all-day. */
  starts: Temporal.PlainDateTime;
  /** Days for all-day events, exact time for events with an end, as written for events with a DURATION. Never negative. */
  duration: Temporal.Duration;
  /** RRULE in wall clock (UNTIL without Z); null when there is none or none that we can follow: a notice says which. */
  rule: string | null;
  rdates: ReadDate[];
  /** Wall clock of starts that do not take place. */
  exdates: Temporal.PlainDateTime[];
  /** Days on which no start takes place (EXDATE as a date on a timed event). */
  exdays: Temporal.PlainDate[];
  /** Ascending by key; each key once. */
  overrides: ReadOverride[];
  /** Equal for equal contents, whatever the UID, DTSTAMP, SEQUENCE, PRODID and order. */
  hash: string;
  notices: ReadNotice[];
}

export interface ReadDate {
  at: Temporal.PlainDateTime;
  /** Only of a PERIOD, which brings its own. */
  duration?: Temporal.Duration;
}

/** A changed date. What is undefined is as in the series. */
export interface ReadOverride {
  /** The *original* start in the wall clock of the series. */
  recurrenceId: Temporal.PlainDateTime;
  /** Shift and contents hold for all later dates, until the next override with this. */
  thisAndFuture: boolean;
  cancelled: boolean;
  starts: Temporal.PlainDateTime;
  duration: Temporal.Duration;
  sequence: number;
  title?: string;
  description?: string;
  location?: string;
  url?: string;
}

/** From this moment the clock is so many seconds ahead of UTC. */
export interface OffsetChange {
  /** Seconds since 1970, UTC. */
  from: number;
  seconds: number;
}

export interface ReadOptions {
  /** Of the source: for times without a zone when the file does not say it either. IANA name. */
  zone?: string;
  /** 5,000 when left out, at most 20,000. */
  maxEvents?: number;
  /** Private events are left out. With this they are there, without any text: for who explains a calendar. */
  privateTimes?: boolean;
}

/** One time that something takes place. */
export interface Expanded {
  uid: string;
  /** The original start, in the wall clock of `zone`. */
  recurrenceId: Temporal.PlainDateTime;
  /** The same as a moment. */
  original: Temporal.ZonedDateTime | Temporal.PlainDate;
  allDay: boolean;
  /** Dates when all-day, the end not included. */
  starts: Temporal.ZonedDateTime | Temporal.PlainDate;
  ends: Temporal.ZonedDateTime | Temporal.PlainDate;
  summary: string;
  cancelled: boolean;
}
