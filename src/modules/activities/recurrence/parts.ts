// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const order = [
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYMONTH",
  "BYWEEKNO",
  "BYYEARDAY",
  "BYMONTHDAY",
  "BYDAY",
  "BYHOUR",
  "BYMINUTE",
  "BYSECOND",
  "BYSETPOS",
  "WKST",
];

/** Monday first, as in the rest of the product: the number of a weekday is its place plus one. */
export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The parts of a rule in capitals, by name; undefined when a part is double, empty or has no name. */
export function readParts(rule: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of rule
    .trim()
    .replace(/^RRULE:/i, "")
    .replace(/;$/, "")
    .toUpperCase()
    .split(";")) {
    const [, name, value] = /^([A-Z-]+)=([^=\s]+)$/.exec(part) ?? [];
    if (!name || !value || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  return parts.has("FREQ") ? parts : undefined;
}

/** Always in the same order, so that equal rules are equal text. */
export const writeParts = (parts: Map<string, string>): string =>
  [...parts]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, value]) => `${name}=${value}`)
    .join(";");

const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

/** BYDAY=2TU → { nth: 2, weekday: 2 }; without a number nth is 0. */
export function readWeekday(text: string): { nth: number; weekday: number } | undefined {
  const [, nth, code = ""] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  return code ? { nth: Number(nth ?? 0), weekday: weekdayCodes.indexOf(code) + 1 } : undefined;
}
