// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";
import { Alert } from "#ui/show/alert.tsx";
import { phoneHref } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "./messages.ts";

/** The numbers stand above everything. */
export function Numbers({ language }: { language: Language }) {
  const m = speak(messages, language);
  return (
    <Alert kind="warning" title={m.now}>
      <Paragraph>
        {m.nowText} <a href={phoneHref(helpNumbers.emergency)}>{m.call112}</a>
      </Paragraph>
      <Paragraph>
        {m.advice} <a href={phoneHref(helpNumbers.veiligThuis)}>{m.callVeiligThuis}</a>
      </Paragraph>
    </Alert>
  );
}
