// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { now, toLocal } from "#platform/time/time.ts";

/** A clock that runs ahead is forgiven this much. */
const tolerance = { minutes: 5 };

/** "2026", "2026-11", "2026-11-24" or with a time and its offset: did it begin by now? */
export function isPast(text: string): boolean {
  const latest = now().add(tolerance);
  if (text.includes("T")) {
    const instant = instantOf(text);
    return instant !== null && Temporal.Instant.compare(instant, latest) <= 0;
  }
  return text <= toLocal(latest).toPlainDate().toString();
}

/** The day here. A time is of the place where it was written. */
export function dayOf(text: string): Temporal.PlainDate | null {
  const instant = text.includes("T") ? instantOf(text) : null;
  try {
    return instant ? toLocal(instant).toPlainDate() : Temporal.PlainDate.from(text.slice(0, 10));
  } catch {
    return null;
  }
}

export function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** Does it hold today? Without a period always. */
export function isCurrent(period: { start?: string | undefined; end?: string | undefined } | undefined): boolean {
  const day = toLocal(now()).toPlainDate().toString();
  const until = period?.end;
  return (!period?.start || isPast(period.start)) && (!until || until >= day.slice(0, until.length));
}
