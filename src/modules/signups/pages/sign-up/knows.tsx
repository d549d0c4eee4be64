// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { ChoiceGroup } from "#ui/form/choice.tsx";
import { questionPage } from "./question-page.tsx";

/** Nobody comes onto a list without knowing it. */
export const knowsPage = questionPage({
  question: "weet-ervan",
  title: (m) => m.knowsTitle,
  fields: ({ again, m }) => (
    <ChoiceGroup
      {...again("weet")}
      legend={m.knowsTitle}
      hint={m.knowsHint}
      options={[
        { value: "ja", label: m.knowsYes },
        { value: "nee", label: m.knowsNo, hint: m.knowsNoHint },
      ]}
    />
  ),
});
