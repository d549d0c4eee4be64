// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadEvent, ReadNotice, ReadOverride } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import { cpuTime } from "./cpu.ts";
import type { Draft } from "./draft.ts";
import { exclusionOf, isStart, type Pattern } from "./keys.ts";
import { notice } from "./messages.ts";
import { dayOf, type FindClock, onClock } from "./moment.ts";
import type { Budget } from "./rule.ts";
import { whenOf } from "./when.ts";

export interface Series {
  clock: Clock;
  pattern: Pattern;
  event: Pick<ReadEvent, "title" | "description" | "location" | "url" | "duration" | "sequence" | "status">;
  find: FindClock;
  budget: Budget;
}

/** The changed dates of a series that mean something, ascending. */
export function readOverrides(drafts: Draft[], series: Series, notices: ReadNotice[]): ReadOverride[] {
  const isOut = exclusionOf(series.pattern, series.clock);
  const winners = new Map<string, ReadOverride>();
  for (const draft of drafts) {
    const override = overrideOf(draft, series, notices);
    const key = `${override.recurrenceId} ${override.thisAndFuture}`;
    const before = winners.get(key);
    if (isOut(override.recurrenceId)) continue;
    if (!before || override.sequence >= before.sequence) winners.set(key, override);
  }
  return [...winners.values()]
    .filter((override) => isMeant(override, series, notices))
    .sort((a, b) => Temporal.PlainDateTime.compare(a.recurrenceId, b.recurrenceId));
}

/** The key of a changed date: its original start in the wall clock of the series. */
export function keyOf(
  draft: Draft,
  { clock, pattern, find }: Pick<Series, "clock" | "pattern" | "find">,
): Temporal.PlainDateTime {
  const named = draft.recurrenceId;
  if (!named) return pattern.starts;
  if (pattern.allDay) return dayOf(named, clock).toPlainDateTime();
  return onClock(named, clock, find, pattern.starts.toPlainTime());
}

function overrideOf(draft: Draft, series: Series, notices: ReadNotice[]): ReadOverride {
  const { clock, pattern, event, find } = series;
  const recurrenceId = keyOf(draft, series);
  const when = draft.start && whenOf(draft, draft.start, clock, pattern.allDay, find);
  const starts = when?.starts ?? recurrenceId;
  notices.push(...draft.notices, ...(when?.notices ?? []));
  return {
    recurrenceId,
    thisAndFuture: draft.thisAndFuture,
    // Of a series that is cancelled as a whole every part says so, also the dates that it only moved.
    cancelled: draft.status === "CANCELLED" && (event.status !== "CANCELLED" || starts.equals(recurrenceId)),
    starts,
    duration: when?.duration ?? event.duration,
    sequence: draft.sequence,
    ...(draft.isPrivate ? {} : textsOf(draft, event)),
  };
}

/** Only what differs from the series. */
function textsOf(draft: Draft, event: Series["event"]): Partial<ReadOverride> {
  const texts: Partial<ReadOverride> = {};
  for (const name of ["title", "description", "location", "url"] as const) {
    const text = draft[name];
    if (text && text !== event[name]) texts[name] = text;
  }
  return texts;
}

/** An old change of a date that the series no longer has is left out; any other is one more date. */
function isMeant(override: ReadOverride, { pattern, event, budget }: Series, notices: ReadNotice[]): boolean {
  if (override.sequence >= event.sequence) return true;
  const began = cpuTime();
  const matches = budget.milliseconds > 0 && isStart(pattern, override.recurrenceId);
  budget.milliseconds -= cpuTime() - began;
  if (matches) return true;
  notices.push(notice("override_ignored", override.recurrenceId.toPlainDate().toString()));
  return false;
}
