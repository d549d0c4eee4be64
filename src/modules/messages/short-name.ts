// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * For a list that others may see over a shoulder: first name and the initial of the surname, "Truus E.", "mevrouw V.",
 * "de heer J.". What stands in brackets behind it comes with the call only.
 */
export function shortName(name: string): string {
  const words = name
    .replace(/\s*\(.*$/, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const [first = "", ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined || (first.toLowerCase() === "de" && rest.length === 1)) return words.join(" ");
  const initial = `${[...last][0]!.toLocaleUpperCase("nl")}.`;
  return first.toLowerCase() === "de" ? `${first} ${rest[0]} ${initial}` : `${first} ${initial}`;
}
