// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Alert } from "#ui/show/alert.tsx";
import { phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { reportTexts } from "../../messages/report.ts";

/** Source: the programmes this product follows, emergency text: on every page of a signal. */
const numbers = [
  { number: "112", shown: "112", word: "number112" },
  { number: "08002000", shown: "0800-2000", word: "numberVeiligThuis" },
  { number: "08001205", shown: "0800-1205", word: "number1205" },
  { number: "08000113", shown: "0800-0113", word: "number113" },
  { number: "0880767000", shown: "088 0767 000", word: "numberLuisterlijn" },
] as const;

const Numbers = ({ language }: { language: Language }): Child => {
  const m = speak(reportTexts, language);
  return (
    <PlainList class="buurt-stack">
      {numbers.map(({ number, shown, word }) => (
        <li>
          {m[word]}: <a href={number === "112" ? "tel:112" : phoneHref(number)}>{shown.replaceAll(" ", "\u00a0")}</a>
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
