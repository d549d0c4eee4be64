// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";

/** What every field has. Values come back after an error: pass `value` and `error` as they were. */
export interface LabelledProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** Says "(mag u openlaten)" and is not aria-required. */
  optional?: boolean;
  language?: Language;
}

/** The id of a field is its name, so that an error can link to it. */
export const describedBy = ({ name, hint, error }: Pick<LabelledProps, "name" | "hint" | "error">) =>
  [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ") || undefined;

/** Label, hint, error, control: always in this order. */
export function Labelled({ children, ...field }: LabelledProps & { children?: Child }) {
  return (
    <div class={`buurt-field${field.error ? " buurt-field--invalid" : ""}`}>
      <label for={field.name}>
        {field.label}
        <OptionalMark {...field} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

export function OptionalMark({ optional, language = "nl" }: Pick<LabelledProps, "optional" | "language">) {
  return optional ? <span class="buurt-plain"> {speak(uiMessages, language).optional}</span> : null;
}

export function HintAndError({ name, hint, error }: Pick<LabelledProps, "name" | "hint" | "error">) {
  return (
    <>
      {hint ? (
        <p class="buurt-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="buurt-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}
