// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { FieldError } from "#ui/form/error-summary.tsx";
import { messages } from "../messages.ts";

/** What was typed in a field, when it came once. */
export const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === "string" ? value : "";
};

/** The sentences for the summary above the form. */
export function sentences(errors: FieldErrors, language: Language): FieldError[] {
  const m = speak(messages, language) as unknown as Record<string, string>;
  return Object.entries(errors).map(([name, key]) => ({ name, message: m[key] ?? m.fieldUnclear! }));
}

/** Name, value, error and language of one field, as it was typed. */
export function fieldsOf(typed: Typed, errors: FieldErrors, language: Language) {
  const found = sentences(errors, language);
  return (name: string) => ({
    name,
    value: typedIn(typed, name),
    error: found.find((one) => one.name === name)?.message,
    language,
  });
}
