// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { messages } from "../messages.ts";
import { statementStatuses } from "../statement.ts";
import { statusName } from "./accessibility.tsx";

interface SettingsProps {
  typed: Typed;
  errors: FieldErrors;
  saved: boolean;
  once: string;
  themes: readonly string[];
}

export function SettingsView({ typed, errors, saved, once, themes }: SettingsProps) {
  const m = speak(messages, "nl");
  const sentence = (key: string | undefined) => (key ? ((m as Record<string, unknown>)[key] as string) : undefined);
  const found = Object.entries(errors).map(([name, key]) => ({ name, message: sentence(key)! }));
  const field = (name: string) => ({ name, value: String(typed[name] ?? ""), error: sentence(errors[name]) });
  return (
    <>
      <ErrorSummary errors={found} />
      {saved ? <StatusMessage saved>{m.settingsSaved}</StatusMessage> : null}
      <Heading level={1}>{m.settingsTitle}</Heading>
      <Paragraph lead>{m.settingsLead}</Paragraph>
      <Form once={once}>
        <Heading level={2}>{m.settingsWho}</Heading>
        <Field {...field("name")} label={m.settingsName} autocomplete="off" />
        <Field {...field("municipality")} label={m.settingsMunicipality} hint={m.settingsMunicipalityHint} optional />
        <Field {...field("phone")} type="tel" label={m.settingsPhone} hint={m.settingsPhoneHint} autocomplete="off" />
        <Field {...field("phoneHours")} label={m.settingsHours} hint={m.settingsHoursHint} />
        <Field {...field("email")} type="email" label={m.settingsEmail} autocomplete="off" />
        <Field {...field("handIn")} label={m.settingsHandIn} hint={m.settingsHandInHint} optional />
        <Heading level={2}>{m.settingsLooks}</Heading>
        <Field
          {...field("theme")}
          type="select"
          label={m.settingsTheme}
          hint={m.settingsThemeHint}
          options={themes.map((value) => ({ value, label: value }))}
          empty={false}
        />
        <Heading level={2}>{m.settingsMap}</Heading>
        <Field {...field("tiles")} label={m.settingsTiles} hint={m.settingsTilesHint} optional spellcheck={false} />
        <Field {...field("tilesCredit")} label={m.settingsTilesCredit} optional />
        <Field {...field("walkMetres")} label={m.settingsWalk} inputmode="numeric" width="short" />
        <Heading level={2}>{m.settingsStatement}</Heading>
        <Field
          {...field("status")}
          type="select"
          label={m.settingsStatus}
          options={statementStatuses.map((value) => ({ value, label: statusName(value, m) }))}
          empty={false}
        />
        <Field
          {...field("checkedOn")}
          label={m.settingsCheckedOn}
          hint={m.settingsCheckedOnHint}
          width="short"
          optional
        />
        <Field {...field("register")} type="url" label={m.settingsRegister} optional />
        <Field
          {...field("problems")}
          type="textarea"
          label={m.settingsProblems}
          hint={m.settingsProblemsHint}
          rows={5}
          optional
        />
        <Field {...field("answerDays")} label={m.settingsAnswerDays} inputmode="numeric" width="short" />
        <Button>{m.settingsSave}</Button>
      </Form>
    </>
  );
}
