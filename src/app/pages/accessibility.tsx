// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { parseDate } from "#platform/time/time.ts";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { SafeLink } from "#ui/show/safe-link.tsx";
import { messages } from "../messages.ts";
import { readStatement, type Statement, type StatementStatus } from "../statement.ts";
import { ContactFacts } from "./contact.tsx";

const norm = "WCAG 2.2, niveau AA (EN 301 549)";

/** The accessibility statement: what the municipality filled in, what the reader can choose, whom to tell. */
export const accessibilityPage: Page = {
  get: async (c) => {
    const m = speak(messages, c.var.language);
    const statement = await readStatement(c.var.db);
    const view = <AccessibilityView statement={statement} site={c.var.site} language={c.var.language} />;
    return c.render(view, { title: m.accessibilityTitle });
  },
};

interface Shown {
  statement: Statement;
  site: SiteSettings;
  language: Language;
}

function AccessibilityView({ statement, site, language }: Shown) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.accessibilityTitle}</Heading>
      <Paragraph lead>{m.accessibilityLead}</Paragraph>
      <Heading level={2}>{m.accessibilityOffer}</Heading>
      <ul>
        {[
          m.accessibilityOfferLetters,
          m.accessibilityOfferSimple,
          m.accessibilityOfferPrint,
          m.accessibilityOfferKeys,
        ].map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <Heading level={2}>{m.accessibilityStatement}</Heading>
      <StatementFacts statement={statement} language={language} />
      <Heading level={2}>{m.accessibilityProblems}</Heading>
      {statement.problems ? (
        <TextBlock text={statement.problems} lang="nl" />
      ) : (
        <Paragraph>{m.accessibilityProblemsUnknown}</Paragraph>
      )}
      <Heading level={2}>{m.accessibilityContact}</Heading>
      <ContactFacts
        site={site}
        language={language}
        more={[{ term: m.accessibilityAnswer, value: m.accessibilityDays(statement.answerDays) }]}
      />
    </>
  );
}

function StatementFacts({ statement, language }: Omit<Shown, "site">) {
  const m = speak(messages, language);
  const date = parseDate(statement.checkedOn);
  return (
    <Facts
      facts={[
        { term: m.accessibilityNorm, value: norm },
        { term: m.accessibilityStatus, value: statusName(statement.status, m) },
        { term: m.accessibilityDate, value: date ? formatDate(date, language) : null },
        {
          term: m.accessibilityRegister,
          value: statement.register ? (
            <SafeLink href={statement.register}>{m.accessibilityRegisterLink}</SafeLink>
          ) : null,
        },
      ]}
    />
  );
}

export function statusName(status: StatementStatus, m: Spoken<typeof messages>): string {
  return { unknown: m.statusUnknown, A: m.statusA, B: m.statusB, C: m.statusC, D: m.statusD, E: m.statusE }[status];
}
