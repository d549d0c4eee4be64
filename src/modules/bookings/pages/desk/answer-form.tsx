// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fieldOf, tickedIn } from "#platform/forms/faults.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { FilterGroup } from "#ui/form/search-panel.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { deskTexts } from "../../messages/desk.ts";
import { paths } from "../../paths.ts";
import type { Asked } from "../../requests.ts";
import type { Booking } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";

interface AnswerFormProps {
  asked: Asked;
  open: readonly Booking[];
  typed: Typed;
  errors: FieldErrors;
  language: Language;
}

/** Yes, under reserve or no: to all open dates, or to those that are ticked. */
export function AnswerForm({ asked: { request }, open, typed, errors, language }: AnswerFormProps) {
  const m = speak(deskTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const ticked = tickedIn(typed, "dates[]");
  return (
    <>
      <Heading level={2}>{m.answerTitle}</Heading>
      <Form action={inLanguage(paths.answer(request.number), language)} once={newOnceId()}>
        {open.length === 1 ? (
          <HiddenField name="which" value="all" />
        ) : (
          <>
            <ChoiceGroup
              {...field("which")}
              legend={m.whichDates}
              options={[
                { value: "all", label: m.allDates(open.length) },
                { value: "some", label: m.someDates },
              ]}
            />
            <FilterGroup label={m.datesTitle} open={ticked.length > 0 || errors.which !== undefined}>
              {open.map((date, index) => (
                <Choice
                  type="checkbox"
                  name="dates[]"
                  id={`datum-${index + 1}`}
                  value={date.id}
                  label={momentOf(date, language)}
                  checked={ticked.includes(date.id)}
                />
              ))}
            </FilterGroup>
          </>
        )}
        <ChoiceGroup
          {...field("say")}
          legend={m.say}
          options={(["confirm", "hold", "refuse"] as const).map((value) => ({ value, label: m[`say_${value}`] }))}
        />
        <Field {...field("reason")} type="textarea" rows={3} label={m.reason} hint={m.reasonHint} optional />
        <Button>{m.send}</Button>
      </Form>
    </>
  );
}
