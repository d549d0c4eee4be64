// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Alert } from "#ui/show/alert.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "./messages.ts";

/** The numbers stand above everything. */
export function Numbers({ language }: { language: Language }) {
  const m = speak(messages, language);
  return (
    <Alert kind="warning" title={m.now}>
      <Paragraph>
        {m.nowText} <a href="tel:112">{m.call112}</a>
      </Paragraph>
      <Paragraph>
        {m.advice} <a href="tel:08002000">{m.callVeiligThuis}</a>
      </Paragraph>
    </Alert>
  );
}
