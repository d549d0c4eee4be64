// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import { CardList } from "../show/activity-card.tsx";
import { Alert } from "../show/alert.tsx";
import { Badge, BadgeList } from "../show/badge.tsx";
import { EmptyState } from "../show/empty-state.tsx";
import { Facts } from "../show/facts.tsx";
import {
  formatDistance,
  formatElapsed,
  formatFullMoment,
  formatMoney,
  formatPhone,
  formatPostcode,
} from "../show/format.ts";
import { Heading } from "../show/heading.tsx";
import { LinkList } from "../show/link-list.tsx";
import { MapList } from "../show/map-list.tsx";
import { Paragraph, TextBlock } from "../show/paragraph.tsx";
import { Pictogram, pictogramNames } from "../show/pictogram.tsx";
import { PlainList } from "../show/plain-list.tsx";
import { SafeLink } from "../show/safe-link.tsx";
import { Columns, Panel } from "../show/section.tsx";
import { StatusMessage } from "../show/status-message.tsx";
import { Table } from "../show/table.tsx";
import { Tiles } from "../show/tiles.tsx";
import { Timeline } from "../show/timeline.tsx";
import { Week } from "../show/week.tsx";
import { activities, week } from "./samples.ts";

interface Speaks {
  language: Language;
}

export function TextSamples({ language }: Speaks) {
  return (
    <>
      <Paragraph lead>Een inleiding is iets groter. Iedereen is welkom, ook als u alleen komt.</Paragraph>
      <Paragraph>
        Gewone tekst met <SafeLink href="https://www.voorbeeld.example/">een link naar buiten</SafeLink>.{" "}
        <SafeLink href="ftp://voorbeeld.example/">Een onveilige link is gewone tekst</SafeLink>.
      </Paragraph>
      <TextBlock text={"Tekst van mensen houdt zijn regels.\nDit is de tweede regel.\n\nEn dit een nieuwe alinea."} />
      <p class="buurt-tags">
        <Badge>Gratis</Badge> <Badge kind="info">Nieuw</Badge> <Badge kind="good">Staat online</Badge>{" "}
        <Badge kind="warning">Klopt dit nog?</Badge> <Badge kind="wrong">Gaat niet door</Badge>
      </p>
      <BadgeList badges={["Rolstoel kan naar binnen", "Toilet voor iedereen"]} />
      <StatusMessage>4 keer koffie binnen 1 kilometer, deze week.</StatusMessage>
      <StatusMessage saved>Uw wijziging is opgeslagen.</StatusMessage>
      <Alert kind="info" title="Op 25 december is het buurthuis dicht" level={3}>
        Op 26 december staat de koffie weer klaar.
      </Alert>
      <Alert kind="good" title="Uw activiteit staat online" level={3}>
        Mensen kunnen haar nu vinden.
      </Alert>
      <Alert kind="warning" title="Let op: het handwerkcafé gaat niet door" level={3}>
        Op 30 november is het er weer.
      </Alert>
      <Alert kind="wrong" title="De mail kon niet weg" level={3}>
        Bel deze mensen liever op.
      </Alert>
      <EmptyState title="Geen koffie binnen 1 kilometer.">
        Op donderdag is er koffie in de Dorpskerk, 2 kilometer verder. Bel ons, wij zoeken mee.
      </EmptyState>
      <Facts facts={formattedFacts(language)} />
    </>
  );
}

function formattedFacts(language: Language) {
  const day = Temporal.PlainDate.from("2026-11-24");
  const now = Temporal.Instant.from("2026-11-24T12:00:00Z");
  const times = [Temporal.PlainTime.from("10:00"), Temporal.PlainTime.from("12:00")] as const;
  return [
    { term: "Wanneer", value: formatFullMoment(day, ...times, language), icon: "calendar" as const },
    { term: "Kosten", value: `${formatMoney(0, language)}, ${formatMoney(250, language)}`, icon: "euro" as const },
    { term: "Waar", value: `Kerkstraat 12, ${formatPostcode("1234ab")}`, icon: "pin" as const },
    {
      term: "Afstand",
      value: `${formatDistance(350, language)}; ${formatDistance(1180, language)}`,
      icon: "map" as const,
    },
    { term: "Bellen", value: formatPhone("0343000000"), icon: "call" as const },
    { term: "Gezien", value: formatElapsed(now.subtract({ hours: 8 }), now, language), icon: "clock" as const },
  ];
}

export function ActivitySamples({ language }: Speaks) {
  return (
    <>
      <Tiles
        label="Kies wat u leuk vindt"
        tiles={[
          { href: "#koffie", label: "Koffie", pictogram: "coffee", current: true },
          { href: "#wandelen", label: "Wandelen", pictogram: "walk" },
          { href: "#eten", label: "Samen eten", pictogram: "eat" },
          { href: "#muziek", label: "Muziek", pictogram: "music" },
          { href: "#handwerk", label: "Handwerk", pictogram: "craft" },
          { href: "#bewegen", label: "Bewegen", pictogram: "move" },
        ]}
      />
      <CardList cards={activities.map((card) => ({ ...card, language }))} />
      <Week days={week} level={3} language={language} />
    </>
  );
}

export function PlaceSamples({ language }: Speaks) {
  return (
    <>
      <Table
        caption="Deze week in uw buurt"
        columns={[
          { label: "Dag", rowHeader: true },
          { label: "Wat" },
          { label: "Waar" },
          { label: "Plaatsen vrij", numeric: true },
        ]}
        rows={[
          ["Maandag 23 november", "Bewegen op de stoel", "Sporthal De Zwaluw", 6],
          ["Dinsdag 24 november", <a href="#koffie">Koffieochtend</a>, "Buurthuis De Brug", 12],
        ]}
      />
      <LinkList
        items={[
          { href: "#brug", title: "Buurthuis De Brug", text: "Kerkstraat 12", pictogram: "visit" },
          { href: "#kerk", title: "Dorpskerk", text: "Kerkplein 1", pictogram: "church" },
        ]}
      />
      <Columns
        main={
          <MapList
            label="Kaart"
            tiles=""
            places={[
              {
                href: "#brug",
                title: "Buurthuis De Brug",
                latitude: 51.97,
                longitude: 5.34,
                children: "Kerkstraat 12",
              },
              { href: "#kerk", title: "Dorpskerk", latitude: 51.98, longitude: 5.35, children: "Kerkplein 1" },
            ]}
          />
        }
        aside={
          <Panel>
            <Heading level={3}>Een vlak ernaast</Heading>
            <Paragraph>Op een smal scherm komt het eronder.</Paragraph>
          </Panel>
        }
      />
      <Timeline
        language={language}
        older="#ouder"
        entries={[
          {
            when: "dinsdag 24 november 2026, 9.00 uur",
            datetime: "2026-11-24T09:00",
            kind: "Gewijzigd",
            who: "Ria",
            text: "De tijd is nu 10.00 uur.",
          },
          {
            when: "maandag 2 november 2026, 14.00 uur",
            datetime: "2026-11-02T14:00",
            kind: "Gemaakt",
            who: "Ria",
            pictogram: "calendar",
          },
        ]}
      />
    </>
  );
}

export function PictogramSamples() {
  return (
    <PlainList class="buurt-picks">
      {pictogramNames.map((name) => (
        <li>
          <a href={`#${name}`}>
            <Pictogram name={name} />
            {name}
          </a>
        </li>
      ))}
    </PlainList>
  );
}
