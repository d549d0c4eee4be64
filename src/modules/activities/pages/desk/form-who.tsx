// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Panel } from "#ui/show/section.tsx";
import { elements, energies, spokenLanguages } from "../../categories.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { common } from "../../messages/words.ts";
import type { FormParts } from "./form-view.tsx";

/** Whom you call, and who opens the door for somebody who comes alone. */
export function ContactFields({ basics, language, typed }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.contact}</Heading>
      <Field {...basics("contactName")} label={m.contactName} maxlength={80} autocomplete="off" />
      <Field
        {...basics("contactPhone")}
        type="tel"
        label={m.contactPhone}
        hint={m.contactPhoneHint}
        width="medium"
        autocomplete="off"
      />
      <Field
        {...basics("hostName")}
        label={m.hostName}
        hint={m.hostNameHint}
        maxlength={80}
        autocomplete="off"
        optional
      />
      <Choice
        type="checkbox"
        name="goTogether"
        value="ja"
        label={m.goTogether}
        checked={typedIn(typed, "goTogether") !== ""}
      />
    </Panel>
  );
}

/** For whom it is meant, how much effort it asks, and what it brings. */
export function AudienceFields({ basics, language, ticked }: FormParts) {
  const m = speak(formTexts, language);
  const words = speak(common, language);
  const names = new Intl.DisplayNames([language === "en" ? "en" : "nl"], { type: "language" });
  return (
    <Panel>
      <Heading level={2}>{m.forWhom}</Heading>
      <Field {...basics("audience")} label={m.audience} hint={m.audienceHint} maxlength={160} optional />
      <Beside>
        <Field {...basics("ageMin")} label={m.ageMin} inputmode="numeric" width="short" optional />
        <Field {...basics("ageMax")} label={m.ageMax} inputmode="numeric" width="short" optional />
      </Beside>
      <ChoiceGroup
        {...basics("energy")}
        legend={m.energy}
        options={energies.map((value) => ({ value, label: words[value] }))}
      />
      <ChoiceGroup
        {...basics("elements")}
        legend={m.elements}
        hint={m.elementsHint}
        type="checkbox"
        value={ticked("elements")}
        options={elements.map((value) => ({ value, label: words[value] }))}
      />
      <ChoiceGroup
        {...basics("languages")}
        legend={m.languages}
        type="checkbox"
        columns
        value={ticked("languages")}
        options={spokenLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
    </Panel>
  );
}
