// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import type { Language } from "#platform/i18n/i18n.ts";
import { Heading } from "./show/heading.tsx";
import { Hero } from "./show/hero.tsx";
import { Section } from "./show/section.tsx";
import { FormSamples, SearchSamples } from "./style-guide/forms.tsx";
import { NavigationSamples, ProblemSamples, StaffSamples } from "./style-guide/navigation.tsx";
import { ActivitySamples, PictogramSamples, PlaceSamples, TextSamples } from "./style-guide/shown.tsx";

/** Every component in every state, for the people who build. Goes into a Document that is `bare`. */
export function StyleGuide({ language = "nl" }: { language?: Language }) {
  return (
    <>
      <Hero
        title="Zo ziet Soepsteen eruit"
        lead="Elk onderdeel in elke toestand. Alles op deze bladzijde is verzonnen."
      />
      <Section>
        <SearchSamples language={language} lift />
      </Section>
      <Sample title="Tekst, labels en meldingen">
        <TextSamples language={language} />
      </Sample>
      <Sample title="Activiteiten" tint>
        <ActivitySamples language={language} />
      </Sample>
      <Sample title="Tabellen, lijsten en plaatsen">
        <PlaceSamples language={language} />
      </Sample>
      <Sample title="Formulieren" tint>
        <FormSamples language={language} />
      </Sample>
      <Sample title="De weg vinden">
        <NavigationSamples language={language} />
      </Sample>
      <Sample title="Werk van medewerkers" tint>
        <StaffSamples />
      </Sample>
      <Sample title="Als iets niet lukt, en zeker weten">
        <ProblemSamples language={language} />
      </Sample>
      <Sample title="Pictogrammen" tint>
        <PictogramSamples />
      </Sample>
    </>
  );
}

function Sample({ title, tint, children }: { title: string; tint?: boolean; children?: Child }) {
  return (
    <Section tint={tint}>
      <Heading level={2}>{title}</Heading>
      {children}
    </Section>
  );
}
