// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fieldOf, tickedIn } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { contactWays, offeredReasons, referrerRoles } from "../../codes.ts";
import { codeWords } from "../../messages/codes.ts";
import { referTexts } from "../../messages/refer.ts";
import { typedInTexts } from "../../messages/team.ts";
import { reasonWord, roleWord, wayWord } from "../../words.ts";
import { spoken } from "./schema.ts";

export interface ReferFieldsProps {
  typed: Typed;
  errors: FieldErrors;
  /** Who usually refers here. */
  usually: string;
  /** A worker types in what a practice wrote or said. */
  typedIn?: boolean;
  language: Language;
}

/** The questions of a referral: for a practice, and for who types in its paper. */
export function ReferFields({ typed, errors, usually, typedIn, language }: ReferFieldsProps) {
  const m = textsOf(typedIn, language);
  const words = speak(codeWords, language);
  const again = fieldOf(typed, errors, m, language);
  return (
    <>
      <Field {...again("name")} label={m.name} autocomplete="off" maxlength={120} />
      <Field {...again("phone")} type="tel" label={m.phone} width="medium" autocomplete="off" />
      <ChoiceGroup
        {...again("reasons")}
        type="checkbox"
        legend={m.reasons}
        hint={m.reasonsHint}
        columns
        options={offeredReasons.map((value) => ({ value, label: reasonWord(value, language) }))}
        value={tickedIn(typed, "reasons")}
      />
      <ChoiceGroup
        {...again("consentHow")}
        legend={m.consentHow}
        columns
        options={[
          { value: "oral", label: words.oral },
          { value: "signature", label: words.signature },
        ]}
      />
      <ChoiceGroup
        {...again("consentScope")}
        legend={m.consentScope}
        options={[
          { value: "all", label: m.scopeAll },
          { value: "reason", label: m.scopeReason },
          { value: "contactFeedback", label: m.scopeFeedback },
          { value: "contact", label: m.scopeContact },
        ]}
      />
      <Field
        {...again("matters")}
        type="textarea"
        rows={3}
        label={m.matters}
        hint={m.mattersHint}
        autocomplete="off"
        optional
      />
      <details class="buurt-filter" open={isOpen(errors)}>
        <summary>{m.more}</summary>
        <div class="buurt-filter__body">
          <More typed={typed} errors={errors} usually={usually} typedIn={typedIn} language={language} />
        </div>
      </details>
    </>
  );
}

const folded = [
  "consentOn",
  "role",
  "referrer",
  "birthYear",
  "language",
  "contactWay",
  "contactTime",
  "present",
  "tried",
  "safety",
];
const isOpen = (errors: FieldErrors): boolean => folded.some((field) => field in errors);

function More({ typed, errors, usually, typedIn, language }: ReferFieldsProps) {
  const m = textsOf(typedIn, language);
  const again = fieldOf(typed, errors, m, language);
  const chosen = (name: string, otherwise: string) => (name in typed ? again(name).value : otherwise);
  return (
    <>
      <Field
        {...again("consentOn")}
        type="date"
        label={m.consentOn}
        value={chosen("consentOn", today().toString())}
        width="medium"
      />
      <Field
        {...again("role")}
        type="select"
        label={m.role}
        options={referrerRoles.map((value) => ({ value, label: roleWord(value, language) }))}
        value={chosen("role", usually)}
        empty={false}
      />
      <Field {...again("referrer")} label={m.referrer} autocomplete="name" maxlength={120} optional />
      <Field
        {...again("birthYear")}
        label={m.birthYear}
        inputmode="numeric"
        width="short"
        autocomplete="off"
        optional
      />
      <Field
        {...again("language")}
        type="select"
        label={m.language}
        options={spoken.map((value) => ({ value, label: languageName(value) }))}
        value={chosen("language", "nl")}
        empty={false}
      />
      <ChoiceGroup
        {...again("needs")}
        type="checkbox"
        legend={m.needs}
        optional
        options={[
          { value: "interpreter", label: m.interpreter },
          { value: "hearing", label: m.hearing },
          { value: "sight", label: m.sight },
        ]}
        value={tickedIn(typed, "needs")}
      />
      <Field
        {...again("contactWay")}
        type="select"
        label={m.contactWay}
        options={contactWays.map((value) => ({ value, label: wayWord(value, language) }))}
        value={chosen("contactWay", "phone")}
        empty={false}
      />
      <Field {...again("contactTime")} label={m.contactTime} autocomplete="off" optional />
      <Field {...again("present")} label={m.present} autocomplete="off" optional />
      <Field {...again("tried")} type="textarea" rows={2} label={m.tried} autocomplete="off" optional />
      <Field {...again("safety")} label={m.safety} hint={m.safetyHint} autocomplete="off" optional />
    </>
  );
}

const textsOf = (typedIn: boolean | undefined, language: Language) => ({
  ...speak(referTexts, language),
  ...(typedIn ? speak(typedInTexts, language) : {}),
});

/** "Nederlands", "Türkçe": a language in its own words. */
const languageName = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};
