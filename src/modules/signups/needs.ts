// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What somebody may need, in the order of the form. */
export const needs = ["door", "company", "lift", "wheelchair", "hearing", "language"] as const;
export type Need = (typeof needs)[number];

/** The pictogram beside the words. */
export const needPictogram = {
  door: "person",
  company: "visit",
  lift: "transport",
  wheelchair: "wheelchair",
  hearing: "hearing-loop",
  language: "language",
} as const satisfies Record<Need, string>;

/** Who somebody else is to the one who signs up. */
export const relations = ["mother", "father", "neighbour", "client", "other"] as const;
export type Relation = (typeof relations)[number];

/** How somebody wants to hear things; "nothing": comes, and leaves nothing but a first name. */
export const reaches = ["phone", "sms", "email", "nothing"] as const;
export type Reach = (typeof reaches)[number];

/** "Anna de Vries" → "Anna V."; a first name alone stays as it is. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return last ? `${first} ${[...last][0]!.toLocaleUpperCase("nl")}.` : first;
}

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";
