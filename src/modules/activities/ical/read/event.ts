// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadDate, ReadEvent, ReadNotice } from "./calendar.ts";
import { type Clock, clockOf } from "./clock.ts";
import type { Draft } from "./draft.ts";
import { hashOf } from "./hash.ts";
import { notice } from "./messages.ts";
import { dayOf, type FindClock, instantOf, type Moment, onClock } from "./moment.ts";
import { keyOf, readOverrides } from "./overrides.ts";
import { type Budget, readRule } from "./rule.ts";
import { whenOf } from "./when.ts";
import type { Zones } from "./zones.ts";

const utc = clockOf({ zone: "UTC" });

/** A master with its changed dates as one event; without a master the first changed date stands in for it. */
export function eventOf(
  uid: string,
  master: Draft,
  changes: Draft[],
  zones: Zones,
  budget: Budget,
): ReadEvent | undefined {
  const start = master.start ?? master.recurrenceId;
  if (!start) return undefined;
  const notices = [...master.notices];
  const clock = clockFor(start, zones, notices);
  const find: FindClock = (tzid) => zones.find(tzid).clock;
  const allDay = start.kind === "date";
  const when = whenOf(master, start, clock, allDay, find);
  notices.push(...when.notices);
  const starts = master.recurrenceId ? beginning(master, when.starts, clock, allDay, find) : when.starts;
  const read = master.rule === undefined ? undefined : readRule(master.rule, starts, allDay, clock, budget);
  notices.push(...(read?.notices ?? []));
  const pattern = { starts, allDay, rule: read?.rule ?? null, ...datesOf(master, starts, clock, allDay, find) };
  const event = {
    uid,
    sequence: master.sequence,
    title: master.title,
    description: master.description ?? "",
    location: master.location ?? "",
    geo: master.geo,
    url: master.url ?? "",
    categories: master.categories,
    status: master.recurrenceId ? ("CONFIRMED" as const) : master.status,
    lastModified: latest([master, ...changes]),
    organizerName: master.organizerName,
    zone: clock.zone,
    ...(clock.offsets ? { offsets: clock.offsets } : {}),
    duration: when.duration ?? Temporal.Duration.from(allDay ? { days: 1 } : { seconds: 0 }),
    ...pattern,
  };
  const overrides = readOverrides(changes, { clock, pattern, event, find, budget }, notices);
  const whole = { ...event, overrides, hash: "", notices: once(notices) };
  return { ...whole, hash: hashOf(whole, master.rule) };
}

function clockFor(start: Moment, zones: Zones, notices: ReadNotice[]): Clock {
  if (start.kind === "utc") return utc;
  const found = zones.find(start.kind === "local" ? start.tzid : undefined);
  if (found.notice) notices.push(found.notice);
  return found.clock;
}

/** A changed date that stands in for its series begins where it was before it changed. */
function beginning(draft: Draft, starts: Temporal.PlainDateTime, clock: Clock, allDay: boolean, find: FindClock) {
  const pattern = { starts, allDay, rule: null, rdates: [], exdates: [], exdays: [] };
  return keyOf(draft, { clock, pattern, find });
}

function datesOf(draft: Draft, starts: Temporal.PlainDateTime, clock: Clock, allDay: boolean, find: FindClock) {
  const at = (moment: Moment) =>
    allDay ? dayOf(moment, clock).toPlainDateTime() : onClock(moment, clock, find, starts.toPlainTime());
  const [days, times] = [draft.exdates.filter(isDay), draft.exdates.filter((date) => !isDay(date))];
  return {
    rdates: distinct(
      draft.rdates.map((date): ReadDate => ({ at: at(date.at), ...lengthOf(date, clock, find) })),
      ({ at }) => at,
    ),
    exdates: distinct((allDay ? draft.exdates : times).map(at), (date) => date),
    exdays: allDay
      ? []
      : distinct(
          days.map(({ date }) => date),
          (date) => date,
        ),
  };
}

const isDay = (moment: Moment): moment is Moment & { kind: "date" } => moment.kind === "date";

/** A PERIOD says until when, or how long; one that ends before it begins says nothing. */
function lengthOf(
  { at, until }: Draft["rdates"][number],
  clock: Clock,
  find: FindClock,
): { duration?: Temporal.Duration } {
  if (until === undefined) return {};
  if (until instanceof Temporal.Duration) return until.sign >= 0 ? { duration: until } : {};
  const last = until.kind === "date" ? clock.toInstant(until.date.toPlainDateTime()) : instantOf(until, find);
  const duration = instantOf(at, find).until(last, { largestUnit: "hours" });
  return duration.sign >= 0 ? { duration } : {};
}

function distinct<T>(items: T[], by: (item: T) => Temporal.PlainDateTime | Temporal.PlainDate): T[] {
  return [...new Map(items.map((item) => [by(item).toString(), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

const latest = (drafts: Draft[]): Temporal.Instant | null =>
  drafts
    .map(({ lastModified }) => lastModified)
    .filter((moment) => moment !== null)
    .sort(Temporal.Instant.compare)
    .at(-1) ?? null;

const mostNotices = 20;

function once(notices: ReadNotice[]): ReadNotice[] {
  return [...new Map(notices.map((one) => [one.text, one])).values()].slice(0, mostNotices);
}

/** Made for an event without UID. */
export function withoutUid(draft: Draft): { uid: string; draft: Draft } {
  const uid = `inhoud-${hashOf({ ...draft, notices: [] }, draft.rule)}`;
  const plain = { ...draft, recurrenceId: undefined, thisAndFuture: false };
  return { uid, draft: { ...plain, notices: [...draft.notices, notice("no_uid")] } };
}
