// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { OffsetChange } from "./calendar.ts";

/** How wall clock and instants belong together somewhere. */
export interface Clock {
  /** IANA name or fixed offset; of invented zones the zone in which times are shown. */
  zone: string;
  offsets?: readonly OffsetChange[];
  /** A time that does not exist moves on; of one that exists twice the first is meant. */
  toInstant(local: Temporal.PlainDateTime): Temporal.Instant;
  toLocal(instant: Temporal.Instant): Temporal.PlainDateTime;
}

export const clockOf = ({ zone, offsets }: { zone: string; offsets?: readonly OffsetChange[] }): Clock =>
  offsets ? inventedClock(zone, offsets) : zoneClock(zone);

const zoneClock = (zone: string): Clock => ({
  zone,
  toInstant: (local) => local.toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant(),
  toLocal: (instant) => instant.toZonedDateTimeISO(zone).toPlainDateTime(),
});

const day = 86_400;

function inventedClock(zone: string, offsets: readonly OffsetChange[]): Clock {
  const at = (epoch: number) => offsetAt(offsets, epoch);
  return {
    zone,
    offsets,
    toLocal: (instant) =>
      instant
        .add({ seconds: at(instant.epochMilliseconds / 1000) })
        .toZonedDateTimeISO("UTC")
        .toPlainDateTime(),
    toInstant: (local) => {
      const written = local.toZonedDateTime("UTC").toInstant();
      const epoch = written.epochMilliseconds / 1000;
      const before = at(epoch - day);
      const fitting = [before, at(epoch + day)].find((seconds) => at(epoch - seconds) === seconds) ?? before;
      return written.subtract({ seconds: fitting });
    },
  };
}

/** The last change before or at the moment; before all of them the first. */
export function offsetAt(offsets: readonly OffsetChange[], epoch: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle]?.from ?? 0) <= epoch) low = middle + 1;
    else high = middle;
  }
  return offsets[Math.max(0, low - 1)]?.seconds ?? 0;
}
