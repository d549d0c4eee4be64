// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { type Fact, Facts } from "#ui/show/facts.tsx";
import { formatDistance, formatMoney, formatPhone, formatPostcode, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import type { PictogramName } from "#ui/show/pictogram.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import type { Area } from "./areas.ts";
import { messages } from "./messages.ts";
import type { Room } from "./rooms.ts";
import { type AccessFact, accessFacts, type Venue } from "./venues.ts";

type Words = Spoken<typeof messages>;

export interface VenueViewProps {
  venue: Venue;
  buurt: Area | null;
  rooms: readonly Room[];
  /** Where a room can be asked for: room id → address. Given by the room that lends. */
  asking?: ReadonlyMap<string, string>;
  organisation?: { name: string; href: string } | null;
  /** Whom to call about what is not known, ready to read. */
  phone: string;
  language: Language;
  /** What happens here: given by the room that knows. */
  children?: Child;
}

/** A place for everybody: where, when, how to get there, can I get in, what happens, which room may I borrow. */
export function VenueView({ venue, buurt, rooms, asking, organisation, phone, language, children }: VenueViewProps) {
  const m = speak(messages, language);
  const lent = rooms.filter((room) => room.lent);
  const facts: Fact[] = [
    { term: m.address, icon: "pin", value: addressOf(venue) || m.unknown },
    { term: m.buurt, icon: "map", value: buurt?.name },
    {
      term: m.opening,
      icon: "clock",
      value: venue.opening ? <span lang={dutch(language)}>{venue.opening}</span> : m.unknown,
    },
    {
      term: m.organisation,
      icon: "person",
      value: organisation ? <a href={organisation.href}>{organisation.name}</a> : null,
    },
    { term: m.also, value: venue.aliases.join(", ") },
  ];
  return (
    <>
      <Heading level={1}>{venue.name}</Heading>
      {venue.kind ? (
        <Paragraph lead lang={dutch(language)}>
          {venue.kind}
        </Paragraph>
      ) : null}
      <Facts facts={facts} />
      <Heading level={2}>{m.directionsTitle(venue.name)}</Heading>
      {venue.directions ? (
        <TextBlock text={venue.directions} lang={dutch(language)} />
      ) : (
        <Paragraph>{m.directionsUnknown(phone)}</Paragraph>
      )}
      <Heading level={2}>{m.accessTitle}</Heading>
      <Facts facts={accessInWords(venue, language)} />
      {children}
      {lent.length > 0 ? <Rooms rooms={lent} asking={asking} language={language} /> : null}
    </>
  );
}

/** Texts of people are Dutch: said on a page in another language. */
const dutch = (language: Language) => (language === "en" ? "nl" : undefined);

/** "Kerkstraat 12, 1234 AB Demodam", as far as it is known. */
export function addressOf({
  street,
  houseNumber,
  postcode,
  place,
}: Pick<Venue, "street" | "houseNumber" | "postcode" | "place">): string {
  const line = [street, houseNumber].filter(Boolean).join("\u00a0");
  return [line, [postcode && formatPostcode(postcode), place].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

const accessIcons: Partial<Record<AccessFact, PictogramName>> = {
  stepFree: "wheelchair",
  ringLoop: "hearing-loop",
  assistanceDog: "animal",
};

/** Every access fact in words: yes, no or not known. */
export function accessInWords(venue: Venue, language: Language): Fact[] {
  const m = speak(messages, language);
  const stop = venue.busStopMetres;
  return [
    ...accessFacts.map((fact) => ({ term: m[fact], icon: accessIcons[fact], value: yesOrNo(venue[fact], m) })),
    { term: m.busStop, icon: "transport" as const, value: stop === null ? m.unknown : formatDistance(stop, language) },
  ];
}

/** What is known to be so, for badges: "Rolstoel kan naar binnen". */
export function accessBadges(venue: Venue, language: Language): string[] {
  const m = speak(messages, language);
  return accessFacts.filter((fact) => venue[fact]).map((fact) => m[fact]);
}

const yesOrNo = (value: boolean | null, m: Words) => (value === null ? m.unknown : value ? m.yes : m.no);

interface RoomsProps {
  rooms: readonly Room[];
  asking?: ReadonlyMap<string, string>;
  language: Language;
}

function Rooms({ rooms, asking, language }: RoomsProps) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={2}>{m.roomsTitle}</Heading>
      {rooms.every(({ id }) => asking?.has(id)) ? null : <Paragraph>{m.roomsLead}</Paragraph>}
      <PlainList>
        {rooms.map((room) => (
          <li>
            <Panel>
              <Heading level={3}>{room.name}</Heading>
              <AskButton room={room} href={asking?.get(room.id)} language={language} />
              <CallButton room={room} language={language} />
              <Facts facts={roomFacts(room, language)} />
            </Panel>
          </li>
        ))}
      </PlainList>
    </>
  );
}

function AskButton({ room, href, language }: { room: Room; href: string | undefined; language: Language }) {
  if (!href) return null;
  return (
    <ButtonRow>
      <ButtonLink href={href} kind="primary" about={room.name}>
        {speak(messages, language).askRoom}
      </ButtonLink>
    </ButtonRow>
  );
}

function roomFacts(room: Room, language: Language): Fact[] {
  const m = speak(messages, language);
  const { capacity, m2, priceCents, hours, keyRule } = room;
  return [
    { term: m.roomCapacity, icon: "person", value: capacity && m.persons(capacity) },
    { term: m.roomSize, value: m2 && m.squareMetres(m2) },
    { term: m.roomHours, icon: "clock", value: hours && <span lang={dutch(language)}>{hours}</span> },
    { term: m.roomPrice, icon: "euro", value: priceCents === null ? m.unknown : formatMoney(priceCents, language) },
    { term: m.kitchen, value: yesOrNo(room.kitchen, m) },
    { term: m.ringLoop, value: yesOrNo(room.ringLoop, m) },
    { term: m.keyRule, value: keyRule && <span lang={dutch(language)}>{keyRule}</span> },
  ];
}

function CallButton({ room, language }: { room: Room; language: Language }) {
  const m = speak(messages, language);
  if (!room.contactPhone) return null;
  const label = room.contactName ? m.callFor(room.contactName) : m.call;
  return (
    <ButtonRow>
      <ButtonLink href={phoneHref(room.contactPhone)} about={room.name}>
        {label}: {formatPhone(room.contactPhone)}
      </ButtonLink>
    </ButtonRow>
  );
}
