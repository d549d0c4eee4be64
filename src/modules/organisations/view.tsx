// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { KeptPicture } from "#platform/pictures/pictures.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { type Fact, Facts } from "#ui/show/facts.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { TextBlock } from "#ui/show/paragraph.tsx";
import { SafeLink } from "#ui/show/safe-link.tsx";
import { messages } from "./messages.ts";
import type { Organisation } from "./organisation.ts";
import { organisationPaths } from "./paths.ts";

export interface OrganisationViewProps {
  organisation: Organisation;
  logo: KeptPicture | null;
  /** Names of the buurten; empty means everywhere. */
  areas: readonly string[];
  venue?: { name: string; href: string } | null;
  language: Language;
  /** What there is to do with them: given by the room that knows. */
  children?: Child;
}

/** An organisation for everybody: the phone number first. */
export function OrganisationView({ organisation, logo, areas, venue, language, children }: OrganisationViewProps) {
  const m = speak(messages, language);
  const { name, kind, about, phone, email, website } = organisation;
  const facts: Fact[] = [
    {
      term: m.phone,
      icon: "phone",
      value: phone ? (
        <ButtonRow>
          <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </ButtonRow>
      ) : null,
    },
    {
      term: m.email,
      icon: "mail",
      value: email ? (
        <ButtonRow>
          <SafeLink href={`mailto:${email}`}>{email}</SafeLink>
        </ButtonRow>
      ) : null,
    },
    {
      term: m.website,
      value: website ? (
        <ButtonRow>
          <SafeLink href={website}>{plainAddress(website)}</SafeLink>
        </ButtonRow>
      ) : null,
    },
    { term: m.areas, icon: "map", value: areas.length > 0 ? areas.join(", ") : m.everywhere },
    {
      term: m.venue,
      icon: "pin",
      value: venue ? (
        <ButtonRow>
          <a href={venue.href}>{venue.name}</a>
        </ButtonRow>
      ) : null,
    },
  ];
  return (
    <>
      <Heading level={1}>{name}</Heading>
      {kind ? <Badge>{kind}</Badge> : null}
      {logo ? <Logo organisation={organisation} logo={logo} language={language} /> : null}
      <Facts facts={facts} />
      <TextBlock text={about} lang={language === "en" ? "nl" : undefined} />
      {children}
    </>
  );
}

export function Logo({
  organisation,
  logo,
  language,
}: {
  organisation: Organisation;
  logo: KeptPicture;
  language: Language;
}) {
  const { width, height, version } = logo;
  const src = organisationPaths.logo(organisation.slug, version);
  return <img src={src} width={width} height={height} alt={speak(messages, language).logoOf(organisation.name)} />;
}

/** "https://www.kamerkoor.example/" → "kamerkoor.example" */
const plainAddress = (website: string): string => website.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "");
