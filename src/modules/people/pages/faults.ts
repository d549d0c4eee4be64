// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { FieldError } from "#ui/form/error-summary.tsx";

/** What was typed in a field, when it came once. */
export const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === "string" ? value : "";
};

/** The sentences for the summary above the form. */
export const sentences = (errors: FieldErrors, m: object): FieldError[] =>
  Object.entries(errors).map(([name, key]) => ({ name, message: (m as Record<string, string>)[key] ?? key }));
