// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { describedBy, Labelled, type LabelledProps } from "./labelled.tsx";

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  group: string;
  options: readonly Option[];
}

export type FieldType =
  | "text"
  | "tel"
  | "email"
  | "number"
  | "date"
  | "time"
  | "url"
  | "search"
  | "password"
  | "textarea"
  | "select";

export interface FieldProps extends LabelledProps {
  type?: FieldType;
  value?: string | number | null;
  /** For a select. */
  options?: readonly (Option | OptionGroup)[];
  /** First option of a select without a value; false leaves it out. Default "Kies uit de lijst". */
  empty?: string | false;
  /** "off" for data about somebody else. */
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search";
  rows?: number;
  maxlength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  /** Narrow for a few characters. */
  width?: "short" | "medium" | "full";
  /** Suggestions: id of a datalist on the page. */
  list?: string;
  spellcheck?: boolean;
}

const inputModes: Partial<Record<FieldType, FieldProps["inputmode"]>> = {
  tel: "tel",
  email: "email",
  url: "url",
  number: "decimal",
};

export function Field(field: FieldProps) {
  return (
    <Labelled {...field}>
      <Control {...field} />
    </Labelled>
  );
}

function Control(field: FieldProps) {
  const { type = "text", name, error, optional, value } = field;
  const shared = {
    class: `buurt-control${field.width ? ` buurt-control--${field.width}` : ""}`,
    id: name,
    name,
    autocomplete: field.autocomplete,
    "aria-required": optional || type === "search" ? undefined : "true",
    "aria-invalid": error ? "true" : undefined,
    "aria-describedby": describedBy(field),
  } as const;
  if (type === "select") return <select {...shared}>{Options(field)}</select>;
  if (type === "textarea") {
    return (
      <textarea {...shared} rows={field.rows ?? 5} maxlength={field.maxlength}>
        {value ?? ""}
      </textarea>
    );
  }
  return (
    <input
      {...shared}
      // a number field turns along with the wheel of the mouse and drops what it does not understand
      type={type === "number" ? "text" : type}
      value={value === undefined || value === null ? "" : String(value)}
      inputmode={field.inputmode ?? inputModes[type]}
      maxlength={field.maxlength}
      min={field.min}
      max={field.max}
      step={field.step}
      list={field.list}
      spellcheck={field.spellcheck}
    />
  );
}

function Options({ options = [], value, empty, language = "nl" }: FieldProps) {
  const chosen = value === undefined || value === null ? "" : String(value);
  return (
    <>
      {empty === false ? null : <option value="">{empty ?? speak(uiMessages, language).choose}</option>}
      {options.map((option) =>
        "group" in option ? (
          <optgroup label={option.group}>{option.options.map((one) => OneOption(one, chosen))}</optgroup>
        ) : (
          OneOption(option, chosen)
        ),
      )}
    </>
  );
}

const OneOption = ({ value, label }: Option, chosen: string) => (
  <option value={value} selected={value === chosen}>
    {label}
  </option>
);
