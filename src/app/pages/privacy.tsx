// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { ContactFacts } from "./contact.tsx";

/** What the site knows of whom, in plain words. */
export const privacyPage: Page = {
  get: (c) => {
    const m = speak(messages, c.var.language);
    return c.render(<PrivacyView site={c.var.site} language={c.var.language} />, { title: m.privacyTitle });
  },
};

function PrivacyView({ site, language }: { site: SiteSettings; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.privacyTitle}</Heading>
      <Paragraph lead>{m.privacyLead}</Paragraph>
      <Heading level={2}>{m.privacyReadTitle}</Heading>
      <Paragraph>{m.privacyReadText}</Paragraph>
      <Heading level={2}>{m.privacyCookiesTitle}</Heading>
      <Paragraph>{m.privacyCookieLetters}</Paragraph>
      <Paragraph>{m.privacyCookieSession}</Paragraph>
      <Paragraph>{m.privacyCookieNone}</Paragraph>
      <Paragraph>{m.privacyCounted}</Paragraph>
      <Paragraph>{m.privacyDoubt}</Paragraph>
      <Heading level={2}>{m.privacyMapTitle}</Heading>
      <Paragraph>{site.tiles ? m.privacyMapText(tileHost(site)) : m.privacyMapNone}</Paragraph>
      <Heading level={2}>{m.privacyComeTitle}</Heading>
      <Paragraph>{m.privacyComeText}</Paragraph>
      <Heading level={2}>{m.privacyContactTitle}</Heading>
      <Paragraph>{m.privacyContactText}</Paragraph>
      <Heading level={2}>{m.privacyMembersTitle}</Heading>
      <Paragraph>{m.privacyMembersText}</Paragraph>
      <Heading level={2}>{m.privacyRightsTitle}</Heading>
      <Paragraph>{m.privacyRightsText}</Paragraph>
      <ContactFacts site={site} language={language} />
      <Paragraph>{m.privacyComplaintText}</Paragraph>
    </>
  );
}

const tileHost = ({ tiles }: SiteSettings): string => URL.parse(tiles.replace(/[{}]/g, ""))?.hostname ?? tiles;
