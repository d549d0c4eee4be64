// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { fieldOf, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { ticked } from "#platform/forms/fields.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { agreed } from "../messages/agreed.ts";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import type { OrganisationName } from "../slots.ts";
import { consentHows, scopesOf } from "../workflow.ts";

/** What a worker may ask here; who acts for somebody has a page of its own. */
const purposes = [
  "keep_details",
  "show_ask_nameless",
  "details_to_chosen",
  "share_with_org",
  "contact_by",
  "measure",
  "referrer_feedback",
] as const;
const nothing = z.literal("").transform(() => undefined);

export const questionSchema = z
  .object({
    doel: z.enum(purposes, { error: "purposeMissing" }),
    organisatie: z.union([z.uuid(), nothing], { error: "orgMissing" }).optional(),
    velden: ticked(scopesOf.share_with_org, "fieldUnclear"),
    manieren: ticked(scopesOf.contact_by, "fieldUnclear"),
    verwijzer: ticked(scopesOf.referrer_feedback, "fieldUnclear"),
    antwoord: z.enum(["ja", "nee", "later"], { error: "answerMissing" }),
    hoe: z.union([z.enum(consentHows), nothing], { error: "howMissing" }).optional(),
  })
  .superRefine(({ doel, organisatie, velden, manieren, verwijzer, antwoord, hoe }, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (doel === "share_with_org" && !organisatie) fault("organisatie", "orgMissing");
    const shares = doel === "share_with_org" || doel === "details_to_chosen";
    if (shares && velden.length === 0) fault("velden", "fieldsMissing");
    if (doel === "details_to_chosen" && velden.includes("profile")) fault("velden", "fieldUnclear");
    if (doel === "contact_by" && manieren.length === 0) fault("manieren", "waysMissing");
    if (doel === "referrer_feedback" && verwijzer.length === 0) fault("verwijzer", "tellsMissing");
    if (antwoord !== "later" && !hoe) fault("hoe", "howMissing");
  });

/** What the form asks, in the words of the verb; what does not belong to the purpose is not read. */
export function questionOf({ doel, organisatie, velden, manieren, verwijzer }: z.output<typeof questionSchema>) {
  const scopes: Partial<Record<typeof doel, readonly string[]>> = {
    share_with_org: velden,
    details_to_chosen: velden,
    contact_by: manieren,
    referrer_feedback: verwijzer,
  };
  const recipient = doel === "share_with_org" ? (organisatie ?? null) : null;
  return { purpose: doel, scope: scopes[doel] ?? [], recipient };
}

interface Props {
  typed: Typed;
  errors: FieldErrors;
  organisations: readonly OrganisationName[];
  language: Language;
}

export function QuestionFields({ typed, errors, organisations, language }: Props) {
  const m = speak(pages, language);
  const w = speak(codes, language);
  const a = speak(agreed, language);
  const again = fieldOf(typed, errors, m, language);
  const group = (name: string) => ({ name, error: again(name).error, language });
  return (
    <>
      <ChoiceGroup
        {...group("doel")}
        legend={m.purpose}
        value={typedIn(typed, "doel")}
        options={purposes.map((value) => ({ value, label: a[value] }))}
      />
      <Field
        {...again("organisatie")}
        type="select"
        label={m.whichOrg}
        hint={m.orgHint}
        empty={m.chooseOrg}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <ChoiceGroup
        {...group("velden")}
        type="checkbox"
        legend={m.fields}
        hint={m.fieldsHint}
        value={tickedIn(typed, "velden")}
        options={scopesOf.share_with_org.map((value) => ({ value, label: w[value] }))}
        optional
      />
      <ChoiceGroup
        {...group("manieren")}
        type="checkbox"
        legend={m.ways}
        value={tickedIn(typed, "manieren")}
        options={scopesOf.contact_by.map((value) => ({ value, label: w[value] }))}
        optional
      />
      <ChoiceGroup
        {...group("verwijzer")}
        type="checkbox"
        legend={m.tells}
        hint={m.tellsHint}
        value={tickedIn(typed, "verwijzer")}
        options={scopesOf.referrer_feedback.map((value) => ({ value, label: w[value] }))}
        optional
      />
      <ChoiceGroup
        {...group("antwoord")}
        legend={m.answer}
        value={typedIn(typed, "antwoord")}
        options={[
          { value: "ja", label: m.answerYes },
          { value: "nee", label: m.answerNo },
          { value: "later", label: m.answerLater },
        ]}
        columns
      />
      <ChoiceGroup
        {...group("hoe")}
        legend={m.how}
        value={typedIn(typed, "hoe")}
        options={consentHows.map((value) => ({ value, label: w[value] }))}
        columns
        optional
      />
    </>
  );
}
