// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Panel } from "#ui/show/section.tsx";
import { categories } from "../../categories.ts";
import { formTexts } from "../../messages/desk/form.ts";
import { common } from "../../messages/words.ts";
import type { FormParts } from "./form-view.tsx";

/** What it is called, what people do, and for which organisation. */
export function WhatFields({ basics, language, employers }: FormParts) {
  const m = speak(formTexts, language);
  const words = speak(common, language);
  return (
    <Panel>
      <Heading level={2}>{m.what}</Heading>
      {employers.length > 1 || basics("organisation").error ? (
        <Field
          {...basics("organisation")}
          type="select"
          label={m.organisation}
          options={employers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Field {...basics("title")} label={m.title} hint={m.titleHint} maxlength={60} />
      <Field
        {...basics("category")}
        type="select"
        label={m.category}
        width="medium"
        options={categories.map((category) => ({ value: category, label: words[category] }))}
      />
      <Field {...basics("whatWeDo")} type="textarea" label={m.whatWeDo} hint={m.whatWeDoHint} maxlength={600} />
    </Panel>
  );
}

/** Words for paper and for readers of English; nobody needs to fill them in. */
export function WordsFields({ basics, language }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.words}</Heading>
      <Field {...basics("printText")} label={m.printText} hint={m.printTextHint} maxlength={140} optional />
      <Field {...basics("titleEn")} label={m.titleEn} hint={m.titleEnHint} maxlength={60} optional />
      <Field {...basics("whatWeDoEn")} type="textarea" label={m.whatWeDoEn} maxlength={600} rows={4} optional />
    </Panel>
  );
}

/** Only when it already exists: is it on hold, and what must visitors know now? */
export function NowFields({ basics, language }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.now}</Heading>
      <ChoiceGroup
        {...basics("availability")}
        legend={m.availability}
        options={[
          { value: "active", label: m.availabilityActive },
          { value: "temporarily_closed", label: m.availabilityClosed },
          { value: "inactive", label: m.availabilityInactive },
        ]}
      />
      <Field {...basics("alert")} label={m.alert} hint={m.alertHint} maxlength={120} optional />
      <Field {...basics("alertUntil")} type="date" label={m.alertUntil} width="medium" optional />
    </Panel>
  );
}
