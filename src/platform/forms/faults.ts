// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldErrors, Typed } from "./read-form.ts";

/** What was typed in a field, when it came once; "" otherwise. */
export const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === "string" ? value : "";
};

/** The sentences for the summary above a form, from the keys of the faults and the room's messages. */
export const sentences = (errors: FieldErrors, m: object): { name: string; message: string }[] =>
  Object.entries(errors).map(([name, key]) => ({ name, message: (m as Record<string, string>)[key] ?? key }));

/** What every field of a form gets back after a fault: name, value and error. */
export function fieldOf(typed: Typed, errors: FieldErrors, m: object) {
  const found = sentences(errors, m);
  return (name: string) => ({
    name,
    value: typedIn(typed, name),
    error: found.find((one) => one.name === name)?.message,
  });
}
