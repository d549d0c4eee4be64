// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Panel } from "#ui/show/section.tsx";
import { formTexts } from "../../messages/desk/form.ts";
import type { FormParts } from "./form-view.tsx";

/** What it costs and whether people say beforehand that they come. */
export function TermsFields({ basics, language }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.terms}</Heading>
      <Field {...basics("priceCents")} label={m.price} hint={m.priceHint} inputmode="decimal" width="short" optional />
      <Field {...basics("costHelp")} label={m.costHelp} hint={m.costHelpHint} maxlength={160} optional />
      <ChoiceGroup
        {...basics("signUp")}
        legend={m.signUp}
        options={[
          { value: "none", label: m.signUpNone },
          { value: "phone", label: m.signUpPhone },
          { value: "here", label: m.signUpHere },
          { value: "link", label: m.signUpLink },
        ]}
      />
      <Field {...basics("signUpUrl")} type="url" label={m.signUpUrl} hint={m.signUpUrlHint} optional />
      <Beside>
        <Field {...basics("deadlineDays")} label={m.deadlineDays} inputmode="numeric" width="short" optional />
        <Field {...basics("capacity")} label={m.capacity} inputmode="numeric" width="short" optional />
      </Beside>
    </Panel>
  );
}

/** One photo with words for who does not see it. */
export function PhotoFields({ basics, language, typed, photo }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.photoTitle}</Heading>
      {photo ? (
        <img src={photo.src} width={photo.width} height={photo.height} alt={typedIn(typed, "photoAlt")} />
      ) : null}
      <FileField
        {...basics("photo")}
        label={photo ? m.photoOther : m.photo}
        hint={m.photoHint}
        accept="image/jpeg,image/png,image/webp"
        optional
      />
      <Field {...basics("photoAlt")} label={m.photoAlt} hint={m.photoAltHint} maxlength={160} optional />
      {photo ? (
        <Choice
          type="checkbox"
          name="removePhoto"
          value="ja"
          label={m.removePhoto}
          checked={typedIn(typed, "removePhoto") !== ""}
        />
      ) : null}
    </Panel>
  );
}
