// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** A moment as it was written, as wall clock in a zone. */
export interface Moment {
  local: Temporal.PlainDateTime;
  dateOnly: boolean;
}

/**
 * Reads "2026-11-24", "2026-11-24T10:00", with seconds, with a space instead of T, with Z or an offset ("+01:00",
 * "+0100"). With an offset it is an instant, and gives the wall clock of `zone` then; without one it is that wall
 * clock. Null for all else, and for what lies outside 1900 to 2200.
 */
export function momentOf(written: string, zone: string): Moment | null {
  const moment = readMoment(written, zone);
  return moment && moment.local.year >= 1900 && moment.local.year < 2200 ? moment : null;
}

function readMoment(written: string, zone: string): Moment | null {
  const text = written
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T")
    .slice(0, 40);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return { local: Temporal.PlainDate.from(text).toPlainDateTime(), dateOnly: true };
    const local = /(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text.slice(10))
      ? Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDateTime()
      : Temporal.PlainDateTime.from(text);
    return { local: local.round("second"), dateOnly: false };
  } catch {
    return null;
  }
}

/** "10:00", "10:00:00", "T10:00", also with an offset, which is left out. */
export function timeOf(written: string): Temporal.PlainTime | null {
  const found = /^T?(\d{2}:\d{2}(?::\d{2})?)/.exec(written.trim())?.[1];
  try {
    return found ? Temporal.PlainTime.from(found) : null;
  } catch {
    return null;
  }
}

/** "PT1H30M"; null for what is no length of time, is negative or longer than a year. */
export function lengthOf(written: string): Temporal.Duration | null {
  try {
    const length = Temporal.Duration.from(written.trim());
    const days = length.total({ unit: "days", relativeTo: "2026-01-01" });
    return days > 0 && days < 367 ? length : null;
  } catch {
    return null;
  }
}

/** An IANA name that this machine knows, else `otherwise`. */
export function zoneOf(written: string, otherwise: string): string {
  try {
    return written ? Temporal.PlainDateTime.from("2026-01-01T00:00").toZonedDateTime(written).timeZoneId : otherwise;
  } catch {
    return otherwise;
  }
}
