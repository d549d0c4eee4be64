// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { knowsNot } from "../../answers.ts";
import { questionPage } from "./question-page.tsx";

/** Who signs up somebody else, and who is called when something changes. */
export const byWhomPage = questionPage({
  question: "van-wie",
  title: (m) => m.byTitle,
  fields: ({ again, answers, m }) => (
    <>
      <Paragraph>{m.byWhy}</Paragraph>
      <Field {...again("eigennaam")} label={m.byName} maxlength={80} autocomplete="name" />
      <Field {...again("eigentelefoon")} type="tel" label={m.byPhone} width="medium" autocomplete="tel" />
      {knowsNot(answers) || answers.hoe === "nothing" ? null : (
        <ChoiceGroup
          {...again("wiebellen")}
          legend={m.callWho}
          options={[
            { value: "self", label: m.callSelf },
            { value: "by", label: m.callBy },
          ]}
        />
      )}
    </>
  ),
});
