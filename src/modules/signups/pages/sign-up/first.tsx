// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { isForOther } from "../../answers.ts";
import { questionPage } from "./question-page.tsx";

/** Komt u voor het eerst, and may somebody be introduced to you. */
export const firstPage = questionPage({
  question: "eerste-keer",
  title: (m, answers) => (isForOther(answers) ? m.firstTitleOther : m.firstTitle),
  fields: ({ again, typed, m, answers }) => (
    <>
      <ChoiceGroup
        {...again("eerste")}
        legend={isForOther(answers) ? m.firstTitleOther : m.firstTitle}
        hint={m.firstHint}
        options={[
          { value: "ja", label: m.yes },
          { value: "nee", label: m.no },
        ]}
        columns
      />
      <Heading level={2} looks={3}>
        {m.together}
      </Heading>
      <Choice
        type="checkbox"
        name="voorstellen"
        value="ja"
        label={m.introduce}
        checked={typedIn(typed, "voorstellen") !== ""}
      />
      <Choice type="checkbox" name="nummer" value="ja" label={m.sharePhone} checked={typedIn(typed, "nummer") !== ""} />
      <Field {...again("buurt")} label={m.buurt} hint={m.buurtHint} maxlength={60} width="medium" optional />
    </>
  ),
});
