// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { words } from "../../messages/words.ts";
import { relations } from "../../needs.ts";
import { questionPage } from "./question-page.tsx";

/** Mother, father, neighbour, client: who it is for. */
export const whoPage = questionPage({
  question: "voor-wie",
  title: (m) => m.whoTitle,
  fields: ({ again, m, language }) => (
    <ChoiceGroup
      {...again("voor")}
      legend={m.whoTitle}
      options={relations.map((value) => ({ value, label: speak(words, language)[value] }))}
    />
  ),
});
