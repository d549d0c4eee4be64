// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";
import { Alert } from "#ui/show/alert.tsx";
import { phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { reportTexts } from "../../messages/report.ts";

/** Source: the programmes this product follows, emergency text: on every page of a signal. */
const numbers = [
  ["number112", helpNumbers.emergency],
  ["numberVeiligThuis", helpNumbers.veiligThuis],
  ["number1205", helpNumbers.confusion],
  ["number113", helpNumbers.suicide],
  ["numberLuisterlijn", helpNumbers.luisterlijn],
] as const;

const Numbers = ({ language }: { language: Language }): Child => {
  const m = speak(reportTexts, language);
  return (
    <PlainList class="buurt-stack">
      {numbers.map(([word, number]) => (
        <li>
          {m[word]}: <a href={phoneHref(number)}>{number.replaceAll(" ", "\u00a0")}</a>
        </li>
      ))}
    </PlainList>
  );
};

/** Above everything, once somebody said that there is danger now. Sending stays possible. */
export function DangerFirst({ danger, language }: { danger: boolean; language: Language }) {
  if (!danger) return null;
  const m = speak(reportTexts, language);
  return (
    <Alert kind="wrong" title={m.dangerTitle}>
      <Paragraph>{m.dangerText}</Paragraph>
      <Numbers language={language} />
    </Alert>
  );
}

/** At the foot of every page of the form. */
export function EmergencyNumbers({ language }: { language: Language }) {
  return (
    <section class="buurt-stack">
      <Heading level={2} looks={3}>
        {speak(reportTexts, language).numbersTitle}
      </Heading>
      <Numbers language={language} />
    </section>
  );
}
