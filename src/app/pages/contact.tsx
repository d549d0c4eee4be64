// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { housePaths } from "./paths.ts";

/** Whom to call. */
export const contactPage: Page = {
  get: (c) => {
    const m = speak(messages, c.var.language);
    return c.render(<ContactView site={c.var.site} language={c.var.language} />, {
      title: m.contactTitle,
      current: "contact",
    });
  },
};

function ContactView({ site, language }: { site: SiteSettings; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.contactTitle}</Heading>
      <Paragraph lead>{m.contactLead}</Paragraph>
      <ContactFacts site={site} language={language} />
      <Paragraph>{m.contactMailNext}</Paragraph>
      <Heading level={2}>{m.contactWorry}</Heading>
      <Paragraph>{m.contactWorryText}</Paragraph>
      <Paragraph>
        <a href={inLanguage("/signaal", language)}>{m.footerWorry}</a>
      </Paragraph>
      <Heading level={2}>{m.contactWho}</Heading>
      <Paragraph>{m.contactWhoText(site.name, site.municipality || m.theNeighbourhood)}</Paragraph>
      <Heading level={2}>{m.contactOrganisers}</Heading>
      <Paragraph>{m.contactOrganisersText}</Paragraph>
      <Heading level={2}>{m.contactWrong}</Heading>
      <Paragraph>{m.contactWrongText}</Paragraph>
      <Paragraph>
        <a href={inLanguage(housePaths.security, language)}>{m.securityTitle}</a>
      </Paragraph>
    </>
  );
}

/** Phone, hours and mail address of the site. */
export function ContactFacts({
  site,
  language,
  more = [],
}: {
  site: SiteSettings;
  language: Language;
  more?: { term: string; value: string }[];
}) {
  const m = speak(messages, language);
  return (
    <Facts
      facts={[
        { term: m.contactCall, value: <a href={phoneHref(site.phone)}>{formatPhone(site.phone)}</a>, icon: "call" },
        {
          term: m.contactHours,
          value: <span lang={language === "en" ? "nl" : undefined}>{site.phoneHours}</span>,
          icon: "clock",
        },
        { term: m.contactMail, value: <a href={`mailto:${site.email}`}>{site.email}</a>, icon: "mail" },
        ...more,
      ]}
    />
  );
}
