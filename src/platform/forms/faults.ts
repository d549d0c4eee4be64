// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import type { FieldErrors, Typed } from "./read-form.ts";

/** More than fits any field is not sent back: the sentence says that it was too much. */
const mostShown = 4000;

/** What was typed in a field, when it came once; "" otherwise. */
export const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === "string" ? value.slice(0, mostShown) : "";
};

/** What was ticked in a group, also when it was one. */
export const tickedIn = (typed: Typed, field: string): readonly string[] => {
  const value = typed[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** A fault of a field, in a sentence. */
export interface Fault {
  name: string;
  message: string;
}

/** The sentences for the summary above a form, from the keys of the faults and the room's messages in one language. */
export function sentences(errors: FieldErrors, spoken: object): Fault[] {
  const m = spoken as Record<string, string>;
  return Object.entries(errors).map(([name, key]) => ({ name, message: m[key] ?? m.fieldUnclear ?? key }));
}

/** What a field gets back after a fault: its name, what was typed and what to do. */
export interface FieldAgain {
  name: string;
  value: string;
  error: string | undefined;
  language: Language;
}
export type Again = (name: string) => FieldAgain;

/** The same for every field of a form, by its name. */
export function fieldOf(typed: Typed, errors: FieldErrors, spoken: object, language: Language): Again {
  const found = sentences(errors, spoken);
  return (name) => ({
    name,
    value: typedIn(typed, name),
    error: found.find((one) => one.name === name)?.message,
    language,
  });
}
