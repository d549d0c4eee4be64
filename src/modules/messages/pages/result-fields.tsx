// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import type { Again } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { callMoments } from "../clock.ts";
import { callTexts } from "../messages/calls.ts";
import { callResults } from "../report.ts";
import type { Answer } from "../tables.ts";
import { callMomentWords } from "./words.ts";

const fields = {
  result: z.enum(callResults, { error: "resultMissing" }),
  moment: optionalText(40, "momentMissing"),
  note: optionalText(200, "noteLong"),
};

/** A moment only counts, and then it must be on the list, with "Later terugbellen". */
const withMoment = <T extends { result: string; moment: string }>({ result, moment }: T): boolean =>
  result !== "later" || callMoments(now()).some(({ code }) => code === moment);
const momentFault = { path: ["moment"], error: "momentMissing" };

export const resultSchema = z
  .object({ ...fields, answer: optionalText(40, "answerMissing") })
  .refine(withMoment, momentFault);

/** From paper: the code says which call it was. */
export const paperResultSchema = z
  .object({
    code: z.string({ error: "codeUnknown" }).min(1, { error: "codeUnknown" }).max(20, { error: "codeUnknown" }),
    ...fields,
  })
  .refine(withMoment, momentFault);

interface ResultFieldsProps {
  again: Again;
  language: Language;
  /** What may be answered, when something was asked. */
  answers?: readonly Answer[];
}

/** "Hoe ging het?": six choices, what was answered, when to call back, a short note. */
export function ResultFields({ again, language, answers = [] }: ResultFieldsProps) {
  const m = speak(callTexts, language);
  const hints = {
    spoken: m.spokenHint,
    no_answer: m.noAnswerHint,
    voicemail: m.voicemailHint,
    later: undefined,
    wrong_number: m.wrongNumberHint,
    not_wanted: undefined,
  };
  const options = callResults.map((value) => ({
    value,
    label: m[value],
    ...(hints[value] ? { hint: hints[value] } : {}),
  }));
  const moments = callMoments(now()).map((moment) => ({
    value: moment.code,
    label: callMomentWords(moment, language),
  }));
  return (
    <>
      <ChoiceGroup legend={m.result} options={options} {...again("result")} />
      {answers.length > 0 ? (
        <ChoiceGroup
          legend={m.answer}
          hint={m.answerHint}
          options={answers.map(({ code, label }) => ({ value: code, label }))}
          optional
          {...again("answer")}
        />
      ) : null}
      <Field type="select" label={m.moment} hint={m.momentHint} options={moments} optional {...again("moment")} />
      <Field
        type="textarea"
        rows={2}
        label={m.note}
        hint={m.noteHint}
        maxlength={200}
        autocomplete="off"
        optional
        {...again("note")}
      />
    </>
  );
}
