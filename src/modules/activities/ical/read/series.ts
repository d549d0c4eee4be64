// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { zone as ourZone, toInstant, toLocal } from "#platform/time/time.ts";
import type { OverrideTime, SeriesTime, Window } from "../../recurrence/expand.ts";
import type { ReadEvent, ReadNotice, ReadOverride } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import { exclusionOf, type Fault, mostOccurrences, startsIn } from "./keys.ts";
import { notice } from "./messages.ts";
import { endOf, type Occurrence, occurrencesOf } from "./occurrences.ts";

/** Contents of one date that differ from those of the series. */
export interface Elsewhere {
  /** Key of the date in our series: wall clock of Europe/Amsterdam. */
  recurrenceId: Temporal.PlainDateTime;
  title?: string;
  description?: string;
  location?: string;
  url?: string;
}

/** An event of another calendar as one of our series. */
export interface ReadSeries extends SeriesTime {
  elsewhere: Elsewhere[];
  /** Those of the event, and what had to be written in another way. */
  notices: ReadNotice[];
}

/**
 * When an event takes place, in wall clock of Europe/Amsterdam: `expandSeries` of it gives the instants of the event in
 * the window. A rule that means the same on our clock stays a rule; any other is written as the dates of the window
 * (notice `written_as_dates`), and must be read again before the window has moved far. Minutes are rounded.
 */
export function toSeriesTime(event: ReadEvent, window: Window): ReadSeries {
  const converter = converterOf(event, window);
  const keepsRule = event.rule === null || mayKeep(event, converter);
  return keepsRule ? asRule(event, converter) : asDates(event, converter);
}

interface Converter {
  clock: Clock;
  /** The clock shows the same as ours, as long as the window lasts. */
  isSame: boolean;
  span: { from: Temporal.PlainDateTime; to: Temporal.PlainDateTime };
  ours: (local: Temporal.PlainDateTime) => Temporal.PlainDateTime;
  /** Length on our clock. */
  minutes: (at: Temporal.PlainDateTime, duration: Temporal.Duration) => number;
}

function converterOf(event: ReadEvent, window: Window): Converter {
  const clock = clockOf(event);
  const isSame = event.allDay || isOurClock(event, window);
  return {
    clock,
    isSame,
    span: {
      from: window.from.subtract({ days: 2 }).toPlainDateTime(),
      to: window.to.add({ days: 2 }).toPlainDateTime(),
    },
    ours: isSame ? (local) => local : (local) => toLocal(clock.toInstant(local)),
    minutes: (at, duration) =>
      event.allDay
        ? Math.ceil(duration.total({ unit: "days", relativeTo: at })) * 1440
        : Math.round(
            clock
              .toInstant(at)
              .until(endOf(at, duration, clock))
              .total("minutes"),
          ),
  };
}

/** Europe/Amsterdam, and zones such as Europe/Berlin that show the same time all through the window and a year around it. */
function isOurClock({ zone, offsets }: ReadEvent, window: Window): boolean {
  if (offsets) return showsOurTime({ zone, offsets }, window);
  if (zone === ourZone) return true;
  const key = `${zone} ${window.from} ${window.to}`;
  const answer = answers.get(key) ?? showsOurTime({ zone }, window);
  if (answers.size >= 200) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** The same question comes for each event of a file. */
const answers = new Map<string, boolean>();

function showsOurTime({ zone, offsets }: Pick<ReadEvent, "zone" | "offsets">, window: Window): boolean {
  const clock = clockOf(offsets ? { zone, offsets } : { zone });
  const [from, to] = [window.from.subtract({ years: 1 }), window.to.add({ years: 1 })];
  const months = Math.min(600, Math.ceil(from.until(to).total({ unit: "months", relativeTo: from })));
  const starts = toInstant(from.toPlainDateTime());
  const moments = Array.from({ length: months }, (_, month) => starts.add({ hours: month * 730 }));
  return [...moments, ...clockChanges(starts, toInstant(to.toPlainDateTime()))].every((moment) =>
    clock.toLocal(moment).equals(toLocal(moment)),
  );
}

/** Ours, both sides of each. */
function clockChanges(from: Temporal.Instant, to: Temporal.Instant): Temporal.Instant[] {
  const found: Temporal.Instant[] = [];
  let change = from.toZonedDateTimeISO(ourZone).getTimeZoneTransition("next");
  while (change && Temporal.Instant.compare(change.toInstant(), to) < 0 && found.length < 200) {
    found.push(change.toInstant().subtract({ seconds: 1 }), change.toInstant());
    change = change.getTimeZoneTransition("next");
  }
  return found;
}

const longestRule = 400;

const mayKeep = (event: ReadEvent, { isSame }: Converter): boolean =>
  isSame && (event.rule ?? "").length <= longestRule && !event.overrides.some(({ thisAndFuture }) => thisAndFuture);

function asRule(event: ReadEvent, converter: Converter): ReadSeries {
  const { ours } = converter;
  const series = baseOf(event, converter, event.rule);
  const faults = new Set<Fault>();
  const found = isSimple(event) ? [] : occurrencesOf(event, converter.span, faults);
  const known = new Set(found.map(({ override }) => override));
  // A date that has its change has no second one: the one that was found won.
  const taken = new Set(found.map(({ key }) => key.toString()));
  const farAway = event.overrides
    .filter((override) => !known.has(override) && !taken.has(override.recurrenceId.toString()))
    .map(faraway);
  return {
    ...series,
    rdates: event.rdates.map(({ at }) => ours(at)),
    exdates: exclusionsOf(event, converter, faults),
    overrides: overridesOf([...found, ...farAway], converter, series),
    elsewhere: elsewhereOf([...found, ...farAway], converter),
    notices: [...event.notices, ...said(faults)],
  };
}

/** A changed date outside the window; or a cancelled one that matches nothing, which then does nothing. */
const faraway = (override: ReadOverride): Occurrence => ({
  key: override.recurrenceId,
  at: override.cancelled ? override.recurrenceId : override.starts,
  duration: override.duration,
  cancelled: override.cancelled,
  override,
});

/** Nothing about this event needs to be worked out to write it down. */
const isSimple = (event: ReadEvent): boolean =>
  event.overrides.length === 0 &&
  event.rdates.every(({ duration }) => !duration) &&
  (event.allDay || (event.duration.days === 0 && event.duration.weeks === 0));

const baseOf = (event: ReadEvent, { ours, minutes }: Converter, rrule: string | null) => ({
  startsLocal: ours(event.starts),
  minutes: minutes(event.starts, event.duration),
  allDay: event.allDay,
  rrule,
});

/** Whole days become the starts of those days: at the time of the series, at those of extra dates, and of rules with hours. */
function exclusionsOf(event: ReadEvent, { ours, span }: Converter, faults: Set<Fault>): Temporal.PlainDateTime[] {
  if (event.exdays.length === 0) return event.exdates.map(ours);
  const days = new Set(event.exdays.map(String));
  const hasHours = /\bBY(HOUR|MINUTE|SECOND)=/.test(event.rule ?? "");
  const known = hasHours ? startsIn(event, span, faults) : event.rdates.map(({ at }) => at);
  const starts = known.filter((start) => days.has(start.toPlainDate().toString()));
  const usual = event.exdays.map((day) => day.toPlainDateTime(event.starts.toPlainTime()));
  return distinct([...event.exdates, ...usual, ...starts].map(ours));
}

function asDates(event: ReadEvent, converter: Converter): ReadSeries {
  const { ours, span } = converter;
  const faults = new Set<Fault>();
  const series = baseOf(event, converter, null);
  const all = occurrencesOf(event, span, faults).sort((a, b) => Temporal.PlainDateTime.compare(a.key, b.key));
  if (all.length > mostOccurrences) faults.add("too_many");
  const found = all.slice(0, mostOccurrences);
  const isOut = exclusionOf(event, converter.clock);
  return {
    ...series,
    rdates: distinct(found.map(({ key }) => ours(key))),
    exdates: isOut(event.starts) ? [series.startsLocal] : [],
    overrides: overridesOf(found, converter, series),
    elsewhere: elsewhereOf(found, converter),
    notices: [...event.notices, notice("written_as_dates"), ...said(faults)],
  };
}

/** What differs from the series without changes. */
function overridesOf(found: Occurrence[], { ours, minutes }: Converter, series: { minutes: number }): OverrideTime[] {
  const overrides = found.map(({ key, at, duration, cancelled, isExtra }): OverrideTime => {
    const [recurrenceId, movedTo, length] = [ours(key), ours(at), minutes(at, duration)];
    return {
      recurrenceId,
      cancelled,
      ...(isExtra || !recurrenceId.equals(movedTo) ? { movedTo } : {}),
      ...(length === series.minutes ? {} : { minutes: length }),
    };
  });
  return overrides.filter(({ cancelled, movedTo, minutes }) => cancelled || movedTo || minutes !== undefined);
}

function elsewhereOf(found: Occurrence[], { ours }: Converter): Elsewhere[] {
  return found.flatMap(({ key, override }) => {
    if (!override) return [];
    const { title, description, location, url } = override;
    const texts = Object.fromEntries(Object.entries({ title, description, location, url }).filter(([, text]) => text));
    return Object.keys(texts).length ? [{ recurrenceId: ours(key), ...texts }] : [];
  });
}

const said = (faults: Set<Fault>): ReadNotice[] => [...faults].map((fault) => notice(fault));

/** Sorted as text, which is the same and much faster. */
const distinct = (dates: Temporal.PlainDateTime[]): Temporal.PlainDateTime[] =>
  [...new Map(dates.map((date) => [date.toString(), date]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, date]) => date);
