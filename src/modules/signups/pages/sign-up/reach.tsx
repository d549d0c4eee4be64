// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { typedIn } from "#platform/forms/faults.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { isForOther, knowsNot } from "../../answers.ts";
import { type Fields, questionPage } from "./question-page.tsx";

/** Why it is asked stands above it; nothing need be left. */
export const reachPage = questionPage({
  question: "bereiken",
  title: (m, answers) => (isForOther(answers) ? m.reachTitleOther : m.reachTitle),
  fields: (fields) => (knowsNot(fields.answers) ? <PhoneOnly {...fields} /> : <Reach {...fields} />),
});

function PhoneOnly({ again, m }: Fields) {
  return (
    <>
      <Paragraph>{m.knowsNoHint}</Paragraph>
      <Field {...again("telefoon")} type="tel" label={m.phone} width="medium" autocomplete="off" />
    </>
  );
}

function Reach({ again, typed, answers, m }: Fields) {
  const other = isForOther(answers);
  return (
    <>
      <Paragraph>{m.reachWhy}</Paragraph>
      <ChoiceGroup
        {...again("hoe")}
        legend={m.how}
        options={[
          { value: "phone", label: other ? m.reachPhoneOther : m.reachPhone },
          { value: "sms", label: other ? m.reachSmsOther : m.reachSms, hint: m.reachSmsHint },
          { value: "email", label: other ? m.reachEmailOther : m.reachEmail },
          other
            ? { value: "nothing", label: m.reachNothingOther }
            : { value: "nothing", label: m.reachNothing, hint: m.reachNothingHint },
        ]}
      />
      <Field
        {...again("telefoon")}
        type="tel"
        label={m.phone}
        hint={m.phoneHint}
        width="medium"
        autocomplete={other ? "off" : "tel"}
        optional
      />
      <Field
        {...again("email")}
        type="email"
        label={m.email}
        hint={m.emailHint}
        autocomplete={other ? "off" : "email"}
        optional
      />
      <Choice
        type="checkbox"
        name="herinnering"
        value="ja"
        label={m.reminder}
        checked={typedIn(typed, "herinnering") !== ""}
      />
    </>
  );
}
