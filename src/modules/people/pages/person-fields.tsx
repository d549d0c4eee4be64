// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, languages, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { FilterGroup } from "#ui/form/search-panel.tsx";
import { fieldTexts } from "../messages/fields.ts";
import { messages } from "../messages.ts";
import { channels } from "../person-form.ts";
import type { Person } from "../person-row.ts";

/** All sentences that a form of a person may need. */
export const formTexts = { ...messages, ...fieldTexts };
type Speech = Spoken<typeof fieldTexts>;

export interface PersonFieldsProps {
  typed: Typed;
  errors: FieldErrors;
  language: Language;
  /** She fills it in herself: browsers may help, and not everything is asked. */
  own?: boolean;
}

export const channelWords = (channel: NonNullable<Person["channel"]>, m: Speech): string =>
  ({
    phone: m.channelPhone,
    letter: m.channelLetter,
    sms: m.channelSms,
    email: m.channelEmail,
    via_contact: m.channelContact,
    in_person: m.channelPerson,
  })[channel];

/** Name, phone and address: what is needed to write somebody down. */
export function FirstFields({ typed, errors, language, own }: PersonFieldsProps) {
  const m = speak(formTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const fill = (what: string) => (own ? what : "off");
  return (
    <>
      <Field
        {...field("salutation")}
        label={m.salutation}
        hint={m.salutationHint}
        autocomplete={fill("honorific-prefix")}
        width="medium"
        optional
      />
      <Field {...field("givenName")} label={m.givenName} autocomplete={fill("given-name")} optional />
      <Field {...field("familyName")} label={m.familyName} autocomplete={fill("family-name")} optional />
      {errors.nameSure ? (
        <Choice type="checkbox" name="nameSure" value="ja" label={m.nameSure} hint={m.nameMixed} invalid />
      ) : null}
      <Field {...field("phone")} type="tel" label={m.phone} autocomplete={fill("tel")} width="medium" optional />
      <Beside>
        <Field {...field("postcode")} label={m.postcode} autocomplete={fill("postal-code")} width="short" optional />
        <Field {...field("houseNumber")} label={m.houseNumber} autocomplete="off" width="short" optional />
      </Beside>
      <Field {...field("street")} label={m.street} autocomplete={own ? "address-line1" : "off"} optional />
    </>
  );
}

/** What may come later. Closed at first; open when something in it was filled in or is wrong. */
export function MoreFields({ typed, errors, language, own, label }: PersonFieldsProps & { label: string }) {
  const m = speak(formTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const open =
    Object.keys(errors).length > 0 ||
    ["city", "contactName", "bestTime", "channel", "email"].some((one) => typedIn(typed, one) !== "");
  return (
    <FilterGroup label={label} open={own || open}>
      <Field {...field("city")} label={m.city} autocomplete={own ? "address-level2" : "off"} width="medium" optional />
      {own ? null : (
        <Field {...field("email")} type="email" label={m.email} hint={m.emailHint} autocomplete="off" optional />
      )}
      <Field {...field("contactName")} label={m.contactName} autocomplete="off" optional />
      <Field {...field("contactPhone")} type="tel" label={m.contactPhone} autocomplete="off" width="medium" optional />
      <Field {...field("contactRelation")} label={m.contactRelation} hint={m.contactHint} autocomplete="off" optional />
      {own ? null : (
        <Field
          {...field("birthYear")}
          label={m.birthYear}
          hint={m.birthHint}
          autocomplete="off"
          width="medium"
          optional
        />
      )}
      <Field
        {...field("channel")}
        type="select"
        label={own ? m.channel : m.channelOf}
        options={channels.map((value) => ({ value, label: channelWords(value, m) }))}
        empty={m.channelNone}
        width="medium"
        optional
      />
      <Field {...field("bestTime")} label={m.bestTime} hint={m.bestTimeHint} autocomplete="off" optional />
      <ChoiceGroup
        {...field("language")}
        value={typedIn(typed, "language") || "nl"}
        legend={m.language}
        options={languages.map((value) => ({ value, label: languageName(value, language) }))}
      />
    </FilterGroup>
  );
}

export function languageName(value: Language, language: Language): string {
  const m = speak(messages, language);
  return { nl: m.languageNl, simple: m.languageSimple, en: m.languageEn }[value];
}

/** Strengths first: what she can, what she seeks, who she is, and what she would rather not. */
export function ProfileFields({ typed, errors, language, own }: PersonFieldsProps) {
  const m = speak(formTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const area = { type: "textarea", rows: 3, maxlength: 200, optional: true } as const;
  return (
    <>
      <Field {...field("whatICan")} {...area} label={m.whatICan} hint={m.whatICanHint} />
      <Field {...field("whatISeek")} {...area} label={m.whatISeek} hint={m.whatISeekHint} />
      <Field {...field("whoIAm")} {...area} label={m.whoIAm} hint={own ? m.whoIAmHint : m.readAlong} />
      <Field {...field("doNot")} {...area} label={m.doNot} />
    </>
  );
}

export const faultsOf = (errors: FieldErrors, language: Language) => sentences(errors, speak(formTexts, language));
