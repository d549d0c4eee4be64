// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { FieldError } from "#ui/form/error-summary.tsx";
import { faults } from "../../messages/desk/faults.ts";

/** More than fits any field is not sent back: the sentence says that it was too much. */
const mostShown = 2000;

/** What was typed in a field, when it came once. */
export const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === "string" ? value.slice(0, mostShown) : "";
};

export const tickedIn = (typed: Typed, field: string): readonly string[] => {
  const value = typed[field];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** The sentences for the summary above the form. */
export function sentences(errors: FieldErrors, language: Language): FieldError[] {
  const m = speak(faults, language) as Record<string, string>;
  return Object.entries(errors).map(([name, key]) => ({
    name,
    message: m[key] ?? speak(faults, language).fieldUnclear,
  }));
}

export interface FieldBasics {
  name: string;
  value: string;
  error: string | undefined;
  language: Language;
}
/** What every field of a form needs, by its name. */
export type Basics = (name: string) => FieldBasics;

export const basicsOf =
  (typed: Typed, errors: readonly FieldError[], language: Language): Basics =>
  (name) => ({
    name,
    value: typedIn(typed, name),
    error: errors.find((one) => one.name === name)?.message,
    language,
  });
