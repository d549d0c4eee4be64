// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadCalendar, ReadEvent, ReadOverride } from "./calendar.ts";

/** Threads cannot hand each other Temporal values: they travel as text. */
export type Packed<T> = T extends Temporal.PlainDateTime | Temporal.PlainDate | Temporal.Instant | Temporal.Duration
  ? string
  : T extends readonly (infer Item)[]
    ? Packed<Item>[]
    : T extends object
      ? { [Name in keyof T]: Packed<T[Name]> }
      : T;

export const pack = (calendar: ReadCalendar): Packed<ReadCalendar> => packed(calendar) as Packed<ReadCalendar>;

function packed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(packed);
  if (!value || typeof value !== "object") return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packed(one)]));
}

export const unpack = (calendar: Packed<ReadCalendar>): ReadCalendar => ({
  ...calendar,
  events: calendar.events.map(eventOf),
});

const local = (text: string) => Temporal.PlainDateTime.from(text);
const length = (text: string) => Temporal.Duration.from(text);

function eventOf(event: Packed<ReadEvent>): ReadEvent {
  return {
    ...event,
    lastModified: event.lastModified === null ? null : Temporal.Instant.from(event.lastModified),
    starts: local(event.starts),
    duration: length(event.duration),
    rdates: event.rdates.map(({ at, duration }) => ({
      at: local(at),
      ...(duration ? { duration: length(duration) } : {}),
    })),
    exdates: event.exdates.map(local),
    exdays: event.exdays.map((day) => Temporal.PlainDate.from(day)),
    overrides: event.overrides.map(overrideOf),
  };
}

const overrideOf = (override: Packed<ReadOverride>): ReadOverride => ({
  ...override,
  recurrenceId: local(override.recurrenceId),
  starts: local(override.starts),
  duration: length(override.duration),
});
