// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityWords, categories, categorySlug, elements } from "#modules/activities/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Field } from "#ui/form/field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import type { Areas } from "../grid/areas.ts";
import { audienceSlug, elementSlug, type GridAsked } from "../grid/query.ts";
import { gridTexts } from "../messages/grid.ts";
import { gapWords } from "../messages/words.ts";

interface FilterProps {
  action: string;
  asked: GridAsked;
  areas: Areas;
  /** Wijken and buurten can be chosen. */
  places?: boolean;
  language: Language;
}

/** Which area, which kind, for whom: a plain address comes out. */
export function GridFilter({ action, asked, areas, places, language }: FilterProps) {
  const m = speak(gridTexts, language);
  const words = speak(activityWords, language);
  const w = speak(gapWords, language);
  const { query, town } = asked;
  const shared = { type: "select", language, optional: false } as const;
  const audiences = Object.entries(audienceSlug) as [keyof typeof audienceSlug, string][];
  return (
    <SearchPanel action={inLanguage(action, language)} label={m.filterLabel} button={m.show} language={language}>
      {areas.municipalities.length > 1 ? (
        <Field
          {...shared}
          name="gemeente"
          label={m.municipality}
          value={town?.code}
          options={areas.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
      {places && town ? (
        <Field
          {...shared}
          name="gebied"
          label={m.area}
          empty={m.wholeTown}
          value={query.gebied}
          options={[
            {
              group: m.wijken,
              options: areas.wijkenIn(town.code).map(({ code, name }) => ({ value: code, label: name })),
            },
            {
              group: m.buurten,
              options: areas.buurtenIn(town.code).map(({ code, name }) => ({ value: code, label: name })),
            },
          ]}
        />
      ) : null}
      <Field
        {...shared}
        name="soort"
        label={m.kind}
        empty={w.anyKind}
        value={query.soort}
        options={categories.map((one) => ({ value: categorySlug[one], label: words[one] }))}
      />
      <Field
        {...shared}
        name="element"
        label={m.element}
        empty={m.anyElement}
        value={query.element}
        options={elements.map((one) => ({ value: elementSlug[one], label: words[one] }))}
      />
      <Field
        {...shared}
        name="voor"
        label={m.audience}
        empty={w.everyone}
        value={query.voor}
        options={audiences.map(([one, value]) => ({ value, label: w[one] }))}
      />
    </SearchPanel>
  );
}
