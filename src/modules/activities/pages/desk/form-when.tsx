// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { FilterGroup } from "#ui/form/search-panel.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Panel } from "#ui/show/section.tsx";
import { everies, ownDates } from "../../form/when.ts";
import { formTexts } from "../../messages/desk/form.ts";
import type { FormParts } from "./form-view.tsx";

const always = ownDates.slice(0, 3);
const more = ownDates.slice(3);

/** The first day, the times, and how it comes back. */
export function WhenFields(parts: FormParts) {
  const { basics, language, typed, keeps } = parts;
  const m = speak(formTexts, language);
  const labels: Record<string, string> = {
    never: m.everyNever,
    week: m.everyWeek,
    two_weeks: m.everyTwoWeeks,
    month_weekday: m.everyMonthWeekday,
    month_day: m.everyMonthDay,
    dates: m.everyDates,
  };
  // somebody may have typed "10.00" where the browser has no field for times
  const clock = (name: string) => ({ ...basics(name), value: basics(name).value.replace(".", ":") });
  const options = everies.map((every) => ({ value: every as string, label: labels[every] ?? every }));
  if (keeps) options.unshift({ value: "keep", label: m.everyKeep(keeps) });
  return (
    <Panel>
      <Heading level={2}>{m.when}</Heading>
      <Field {...basics("firstDate")} type="date" label={m.firstDate} hint={m.firstDateHint} width="medium" />
      <Beside>
        <Field {...clock("begins")} type="time" label={m.begins} width="short" />
        <Field {...clock("ends")} type="time" label={m.ends} width="short" />
      </Beside>
      <ChoiceGroup {...basics("every")} legend={m.every} options={options} />
      <ChoiceGroup
        {...basics("weekdays")}
        legend={m.weekdays}
        hint={m.weekdaysHint}
        type="checkbox"
        columns
        optional
        value={parts.ticked("weekdays")}
        options={weekdayOptions(language)}
      />
      <Field {...basics("until")} type="date" label={m.until} hint={m.untilHint} width="medium" optional />
      <Choice
        type="checkbox"
        name="notInSchoolHolidays"
        value="ja"
        label={m.notInSchoolHolidays}
        checked={typedIn(typed, "notInSchoolHolidays") !== ""}
      />
      <Heading level={3}>{m.ownDates}</Heading>
      <p class="buurt-hint">{m.ownDatesHint}</p>
      <Beside>{always.map((name) => DateField(parts, name))}</Beside>
      <FilterGroup
        label={m.moreDates}
        open={more.some((name) => basics(name).value !== "" || basics(name).error !== undefined)}
      >
        <Beside>{more.map((name) => DateField(parts, name))}</Beside>
      </FilterGroup>
    </Panel>
  );
}

function DateField({ basics, language }: FormParts, name: string) {
  const label = speak(formTexts, language).ownDate(Number(name.slice(4)));
  return <Field {...basics(name)} type="date" label={label} width="medium" optional />;
}

/** Monday to Sunday in words; 5 January 2026 is a Monday. */
function weekdayOptions(language: Language) {
  const names = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "nl-NL", { weekday: "long", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: names.format(Date.UTC(2026, 0, 4 + day)) }));
}
