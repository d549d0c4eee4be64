// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { optionalNumber, optionalText, phone, tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { schoolRegions } from "#platform/time/holidays.ts";
import { parseDate } from "#platform/time/time.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { lendTexts } from "../../messages/lend.ts";
import type { TermsInput } from "../../terms.ts";
import { whoMay } from "../../workflow.ts";

const number = (min: number, max: number) =>
  optionalNumber(min, max, "numberUnclear")
    .refine((value) => value !== null, { error: "numberUnclear" })
    .transform((value) => value ?? min);
const id = optionalText(36, "choiceUnclear").transform((value) => value || null);
const day = optionalText(10, "dateUnclear")
  .refine((value) => value === "" || inReach(value), { error: "dateUnclear" })
  .transform((value) => parseDate(value) ?? null);
const inReach = (value: string) => {
  const found = parseDate(value);
  return found !== undefined && found.year > 2000 && found.year < 2100;
};

export const termsSchema = z
  .object({
    active: tick,
    whoMay: z.enum(whoMay, { error: "choiceUnclear" }),
    approver: id,
    substitute: id,
    minMinutes: number(15, 1440),
    maxMinutes: number(15, 44640),
    bufferMinutes: number(0, 240),
    noticeMinDays: number(0, 90),
    noticeMaxDays: number(1, 390),
    changeDays: number(0, 90),
    cancelDays: number(0, 90),
    weeklyHours: optionalNumber(1, 168, "numberUnclear"),
    multiDay: tick,
    seasonFrom: day,
    seasonTo: day,
    closedPublicHolidays: tick,
    closedSchoolHolidays: z
      .union([z.literal(""), z.enum(schoolRegions)], { error: "choiceUnclear" })
      .default("")
      .transform((value) => value || null),
    priceNote: optionalText(200, "textLong"),
    houseRules: optionalText(1000, "textLong"),
    keyName: optionalText(80, "textLong"),
    keyPhone: z.union([z.literal(""), phone("phoneUnclear")], { error: "phoneUnclear" }).default(""),
    keyHow: optionalText(300, "textLong"),
    alarmNote: optionalText(300, "textLong"),
  })
  .superRefine((form, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (form.minMinutes > form.maxMinutes) fault("maxMinutes", "minutesOrder");
    if (form.noticeMinDays > form.noticeMaxDays) fault("noticeMaxDays", "minutesOrder");
    const { seasonFrom, seasonTo } = form;
    const days = seasonFrom instanceof Temporal.PlainDate && seasonTo instanceof Temporal.PlainDate;
    if (days && Temporal.PlainDate.compare(seasonFrom, seasonTo) > 0) fault("seasonTo", "seasonOrder");
  });

/** The conditions as they stand in their form. */
export function termsTyped(terms: TermsInput): Typed {
  const typed: Typed = {};
  for (const [key, value] of Object.entries(terms)) {
    if (typeof value === "boolean") typed[key] = value ? "ja" : "";
    else typed[key] = value === null ? "" : String(value);
  }
  return { ...typed, keyPhone: terms.keyPhone ? formatPhone(terms.keyPhone) : "" };
}

interface TermsFormProps {
  typed: Typed;
  errors: FieldErrors;
  approvers: readonly { id: string; name: string }[];
  language: Language;
}

export function TermsForm({ typed, errors, approvers, language }: TermsFormProps) {
  const m = speak(lendTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const people = approvers.map(({ id, name }) => ({ value: id, label: name }));
  const digits = { type: "number", inputmode: "numeric", width: "short" } as const;
  const yes = (name: "active" | "multiDay" | "closedPublicHolidays") => (
    <Choice type="checkbox" name={name} value="ja" label={m[name]} checked={typedIn(typed, name) !== ""} />
  );
  return (
    <>
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Form once={newOnceId()}>
        {yes("active")}
        <ChoiceGroup
          {...field("whoMay")}
          legend={m.whoMay}
          options={whoMay.map((value) => ({ value, label: m[`whoMay_${value}`] }))}
        />
        <Field {...field("approver")} type="select" label={m.approver} empty={m.nobody} options={people} optional />
        <Field {...field("substitute")} type="select" label={m.substitute} empty={m.nobody} options={people} optional />
        <Heading level={2}>{m.length}</Heading>
        <Beside>
          <Field {...field("minMinutes")} {...digits} label={m.minMinutes} />
          <Field {...field("maxMinutes")} {...digits} label={m.maxMinutes} />
        </Beside>
        <Field {...field("bufferMinutes")} {...digits} label={m.bufferMinutes} />
        <Field {...field("noticeMinDays")} {...digits} label={m.noticeMinDays} />
        <Field {...field("noticeMaxDays")} {...digits} label={m.noticeMaxDays} />
        <Field {...field("changeDays")} {...digits} label={m.changeDays} />
        <Field {...field("cancelDays")} {...digits} label={m.cancelDays} />
        <Field {...field("weeklyHours")} {...digits} label={m.weeklyHours} optional />
        {yes("multiDay")}
        <Heading level={2}>{m.season}</Heading>
        <Beside>
          <Field {...field("seasonFrom")} type="date" label={m.seasonFrom} width="medium" optional />
          <Field {...field("seasonTo")} type="date" label={m.seasonTo} width="medium" optional />
        </Beside>
        {yes("closedPublicHolidays")}
        <Field
          {...field("closedSchoolHolidays")}
          type="select"
          label={m.closedSchoolHolidays}
          empty={m.noRegion}
          options={schoolRegions.map((value) => ({ value, label: m[`region_${value}`] }))}
          optional
        />
        <Heading level={2}>{m.houseRules}</Heading>
        <Field {...field("houseRules")} type="textarea" label={m.houseRules} hint={m.houseRulesHint} optional />
        <Field {...field("priceNote")} label={m.priceNote} optional />
        <Field {...field("keyName")} label={m.keyName} hint={m.keyNameHint} autocomplete="off" optional />
        <Field {...field("keyPhone")} type="tel" label={m.keyPhone} width="medium" autocomplete="off" optional />
        <Field {...field("keyHow")} type="textarea" rows={3} label={m.keyHow} optional />
        <Field {...field("alarmNote")} type="textarea" rows={3} label={m.alarmNote} hint={m.alarmHint} optional />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
}
