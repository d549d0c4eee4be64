// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { describedBy, HintAndError, type LabelledProps, OptionalMark } from "./labelled.tsx";

export interface ChoiceProps {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  label: Child;
  hint?: string;
  checked?: boolean;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** A row that can be pressed as a whole. Alone: a single yes. */
export function Choice(choice: ChoiceProps) {
  const id = choice.id ?? choice.name;
  return (
    <label class="buurt-choice">
      <input
        type={choice.type}
        id={id}
        name={choice.name}
        value={choice.value}
        checked={choice.checked}
        aria-describedby={choice.describedBy}
        aria-invalid={choice.invalid ? "true" : undefined}
      />
      <span>
        {choice.label}
        {choice.hint ? <small class="buurt-choice__hint">{choice.hint}</small> : null}
      </span>
    </label>
  );
}

export interface ChoiceGroupProps extends Omit<LabelledProps, "label"> {
  legend: Child;
  type?: "radio" | "checkbox";
  options: readonly { value: string; label: Child; hint?: string }[];
  /** What was chosen before; nothing is chosen beforehand. */
  value?: string | readonly string[] | null;
  /** Short options beside each other. */
  columns?: boolean;
}

/** At most seven rows. The first row has the name as id, so that an error links to it. */
export function ChoiceGroup(group: ChoiceGroupProps) {
  const { name, legend, type = "radio", options, value, error, columns } = group;
  const chosen = new Set(value === undefined || value === null ? [] : typeof value === "string" ? [value] : value);
  return (
    <fieldset class={`buurt-field${error ? " buurt-field--invalid" : ""}`} aria-describedby={describedBy(group)}>
      <legend>
        {legend}
        <OptionalMark {...group} />
      </legend>
      <HintAndError {...group} />
      <div class={columns ? "buurt-choices buurt-choices--columns" : "buurt-choices"}>
        {options.map((option, index) => (
          <Choice
            {...option}
            type={type}
            name={name}
            id={index === 0 ? name : `${name}-${index + 1}`}
            checked={chosen.has(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
