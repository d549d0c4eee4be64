// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import { Beside } from "../form/beside.tsx";
import { Button, ButtonLink, ButtonRow } from "../form/button.tsx";
import { CheckAnswers } from "../form/check-answers.tsx";
import { Choice, ChoiceGroup } from "../form/choice.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Field } from "../form/field.tsx";
import { FileField } from "../form/file-field.tsx";
import { Form } from "../form/form.tsx";
import { ActiveFilters, FilterGroup, SearchPanel } from "../form/search-panel.tsx";
import { Steps } from "../show/steps.tsx";

interface Speaks {
  language: Language;
}

export function SearchSamples({ language, lift }: Speaks & { lift?: boolean }) {
  return (
    <>
      <SearchPanel
        action="/stijl"
        lift={lift}
        language={language}
        more={
          <FilterGroup label="Meer keuzes">
            <ChoiceGroup
              legend="Kosten"
              name="kosten"
              optional
              options={[{ value: "gratis", label: "Alleen gratis" }]}
              type="checkbox"
            />
          </FilterGroup>
        }
      >
        <Field type="search" name="zoek" label="Wat zoekt u?" value="koffie" />
        <Field name="postcode" label="Uw postcode" value="1234 AB" autocomplete="postal-code" />
        <Field type="select" name="wanneer" label="Wanneer?" value="week" empty={false} options={whens} />
      </SearchPanel>
      <ActiveFilters
        title="U zoekt nu op"
        filters={[
          { label: "Koffie", href: "#zonder-koffie" },
          { label: "Gratis", href: "#zonder-gratis" },
        ]}
      />
    </>
  );
}

const whens = [
  { value: "week", label: "Deze week" },
  { value: "volgende", label: "Volgende week" },
];

export function FormSamples({ language }: Speaks) {
  return (
    <>
      <Steps current={2} total={4} subject="Aanmelden" language={language} />
      <ErrorSummary
        language={language}
        errors={[
          { name: "naam", message: "Vul uw naam in." },
          { name: "vervoer", message: "Kies hoe u naar De Brug komt." },
        ]}
      />
      <Form label="Voorbeeld" once="voorbeeld" upload>
        <Field name="naam" label="Uw naam" error="Vul uw naam in." value="" autocomplete="name" />
        <Field
          type="tel"
          name="telefoon"
          label="Uw telefoonnummer"
          hint="Wij bellen alleen als er iets verandert."
          autocomplete="tel"
        />
        <Field type="email" name="mail" label="Uw e-mailadres" optional autocomplete="email" language={language} />
        <Beside>
          <Field type="date" name="dag" label="Welke dag?" width="medium" value="2026-11-24" />
          <Field type="time" name="begin" label="Hoe laat begint het?" width="short" value="10:00" />
          <Field type="number" name="plaatsen" label="Hoeveel mensen passen erin?" width="short" inputmode="numeric" />
        </Beside>
        <Field
          type="select"
          name="plek"
          label="Waar is het?"
          options={[{ group: "Binnen", options: [{ value: "brug", label: "De Brug" }] }]}
          language={language}
        />
        <Field
          type="textarea"
          name="uitleg"
          label="Wat gaat u doen?"
          hint="Schrijf zoals u het iemand vertelt."
          value="Wij drinken koffie."
        />
        <ChoiceGroup
          name="vervoer"
          legend="Hoe komt u naar De Brug?"
          error="Kies hoe u naar De Brug komt."
          options={[
            { value: "zelf", label: "Ik kom zelf" },
            { value: "halen", label: "Ik wil graag worden opgehaald", hint: "Een vrijwilliger belt u de dag ervoor." },
          ]}
        />
        <ChoiceGroup
          name="dagen"
          type="checkbox"
          columns
          legend="Op welke dagen?"
          hint="U mag meer dan één dag kiezen."
          value={["2"]}
          options={["maandag", "dinsdag", "woensdag"].map((label, index) => ({ label, value: String(index + 1) }))}
        />
        <Choice type="checkbox" name="nieuw" value="ja" label="Ik kom voor het eerst. Ik wil dat iemand mij opvangt." />
        <FileField
          name="foto"
          label="Een foto"
          hint="Een jpg of png van hoogstens 5 megabyte."
          accept="image/png,image/jpeg"
          optional
          language={language}
        />
        <ButtonRow>
          <Button>Meld mij aan</Button>
          <ButtonLink href="#anders">Ik meld iemand anders aan</ButtonLink>
          <Button kind="danger" name="deed" value="stop">
            Ja, zeg af
          </Button>
          <a href="#terug">Nee, ga terug</a>
        </ButtonRow>
      </Form>
      <CheckAnswers
        language={language}
        answers={[
          { question: "Uw naam", answer: "Ria Jansen", change: "#naam", what: "uw naam" },
          { question: "Hoe komt u?", answer: "Ik kom zelf", change: "#vervoer" },
        ]}
      />
    </>
  );
}
