// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { publicHolidays } from "#platform/time/holidays.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { capitalise, formatDay } from "#ui/show/format.ts";
import type { HolidayQuestion } from "../../holiday-questions.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { dateKey } from "./date-words.ts";

interface HolidayAnswerProps {
  activity: Series;
  question: HolidayQuestion;
  language: Language;
}

/** A date on a public holiday: does it go on? Both answers are one press away. */
export function HolidayAnswer({ activity, question: { recurrenceId }, language }: HolidayAnswerProps) {
  const m = speak(deskTexts, language);
  const holiday = publicHolidays(recurrenceId.year).find(({ date }) => date.equals(recurrenceId.toPlainDate()));
  const name = holiday ? holiday[language === "en" ? "en" : "nl"] : m.holiday;
  const ask = m.holidayAsk(capitalise(formatDay(recurrenceId, language)), name);
  const href = inLanguage(paths.date(activity.number, dateKey(recurrenceId.toString())), language);
  return (
    <Alert kind="warning" title={ask}>
      <p>{m.holidayText}</p>
      <Form action={href} label={ask}>
        <HiddenField name="reason" value={name} />
        <ButtonRow>
          <Button name="deed" value="goes_on" about={formatDay(recurrenceId, language)}>
            {m.goesOn}
          </Button>
          <Button kind="secondary" name="deed" value="cancel" about={formatDay(recurrenceId, language)}>
            {m.goesNotOn}
          </Button>
        </ButtonRow>
      </Form>
    </Alert>
  );
}
