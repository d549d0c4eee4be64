// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fieldOf, tickedIn } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { capitalise } from "#ui/show/format.ts";
import { gapWords } from "../messages/words.ts";
import { dayparts } from "../workflow.ts";

interface WhenProps {
  weekdays: string;
  dayparts: string;
  typed: Typed;
  errors: FieldErrors;
  /** The texts of the form, with the sentences of its faults. */
  texts: object;
  language: Language;
}

/** Days of the week and parts of the day, to tick. */
export function WhenFields({ typed, errors, texts, language, ...legends }: WhenProps) {
  const w = speak(gapWords, language);
  const again = fieldOf(typed, errors, texts, language);
  const groups = [
    {
      name: "weekdays",
      legend: legends.weekdays,
      options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: capitalise(w.day(day)) })),
    },
    {
      name: "dayparts",
      legend: legends.dayparts,
      options: dayparts.map((value, part) => ({ value, label: capitalise(w.part(part)) })),
    },
  ];
  return (
    <>
      {groups.map((group) => (
        <ChoiceGroup
          {...group}
          type="checkbox"
          optional
          columns
          value={tickedIn(typed, group.name)}
          error={again(group.name).error}
          language={language}
        />
      ))}
    </>
  );
}
