// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { isForOther } from "../../answers.ts";
import { words } from "../../messages/words.ts";
import { needs } from "../../needs.ts";
import { questionPage } from "./question-page.tsx";

export const needsPage = questionPage({
  question: "nodig",
  title: (m, answers) => (isForOther(answers) ? m.needsTitleOther : m.needsTitle),
  fields: ({ again, ticked, m, language }) => (
    <>
      <ChoiceGroup
        {...again("nodig")}
        legend={m.needs}
        hint={m.needsHint}
        type="checkbox"
        value={ticked("nodig")}
        options={needs.map((value) => ({ value, label: speak(words, language)[value] }))}
        optional
      />
      <Field {...again("taal")} label={m.spoken} maxlength={40} width="medium" optional />
      <Field
        {...again("opmerking")}
        type="textarea"
        rows={3}
        label={m.remark}
        hint={m.remarkHint}
        maxlength={200}
        optional
      />
    </>
  ),
});
