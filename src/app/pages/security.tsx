// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { ContactFacts } from "./contact.tsx";

/** For whoever found a weakness: what we ask and what we promise. security.txt points here. */
export const securityPage: Page = {
  get: (c) => {
    const m = speak(messages, c.var.language);
    return c.render(<SecurityView site={c.var.site} language={c.var.language} />, { title: m.securityTitle });
  },
};

function SecurityView({ site, language }: { site: SiteSettings; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.securityTitle}</Heading>
      <Paragraph lead>{m.securityLead}</Paragraph>
      <ContactFacts site={site} language={language} />
      <Heading level={2}>{m.securityAskTitle}</Heading>
      <ul>
        {[m.securityAsk1, m.securityAsk2, m.securityAsk3].map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <Heading level={2}>{m.securityPromiseTitle}</Heading>
      <ul>
        {[m.securityPromise1, m.securityPromise2, m.securityPromise3].map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}
