// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Field } from "#ui/form/field.tsx";
import { isForOther, knowsNot } from "../../answers.ts";
import { questionPage } from "./question-page.tsx";

export const namePage = questionPage({
  question: "naam",
  title: (m, answers) => (isForOther(answers) ? m.nameTitleOther : m.nameTitle),
  fields: ({ again, m, answers }) => (
    <Field
      {...again("naam")}
      label={knowsNot(answers) ? m.firstNameOnly : isForOther(answers) ? m.nameOther : m.name}
      hint={m.nameHint}
      maxlength={80}
      autocomplete={isForOther(answers) ? "off" : "name"}
    />
  ),
});
