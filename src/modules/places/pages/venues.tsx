// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { type ActiveFilter, ActiveFilters, FilterGroup, SearchPanel } from "#ui/form/search-panel.tsx";
import { Pagination } from "#ui/navigate/pagination.tsx";
import { BadgeList } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList, type LinkListItem } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type Area, areasById, type PickerWijk } from "../areas.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import type { PlacesSlots } from "../slots.ts";
import { type AccessFact, accessFacts, buurtenWithVenues, countVenues, type Venue, venuesOf } from "../venues.ts";
import { accessBadges, addressOf } from "../view.tsx";

const perPage = 50;

/** What is asked for in the address; what makes no sense there is not there. */
interface Asked {
  buurt: string;
  access: AccessFact[];
  page: number;
}

/** The access facts in Dutch, for the address. */
export const accessWords: Record<AccessFact, string> = {
  stepFree: "rolstoel",
  toilet: "toilet",
  ringLoop: "ringleiding",
  quiet: "rustig",
  parking: "parkeren",
  assistanceDog: "hulphond",
};
export const listKeys = ["buurt", "toegang", "pagina"] as const;

/** Every place by buurt, filtered by buurt and by what somebody needs. */
export const venuesPage = (slots: PlacesSlots): Page => ({
  get: async (c) => {
    const { db, actor, language, site } = c.var;
    const asked = readAsked(c);
    const filter = { area: asked.buurt || undefined, access: asked.access };
    const count = await countVenues(db, actor, filter);
    const venues = await venuesOf(db, actor, filter, { from: (asked.page - 1) * perPage, limit: perPage });
    const buurten = await areasById(
      db,
      venues.flatMap(({ area }) => area ?? []),
    );
    const view = (
      <VenuesView
        {...{ asked, count, venues, buurten, language }}
        wijken={await buurtenWithVenues(db)}
        phone={formatPhone(site.phone)}
        lending={slots.lending?.(language)}
      />
    );
    const m = speak(messages, language);
    return c.render(view, { title: m.listTitle, description: m.listLead, current: "places" });
  },
});

export function readAsked(c: Context<Env>): Asked {
  const words = new Set(c.req.queries("toegang") ?? []);
  const buurt = c.req.query("buurt") ?? "";
  const page = c.req.query("pagina") ?? "";
  return {
    buurt: /^(GM\d{4}|WK\d{6}|BU\d{8})$/.test(buurt) ? buurt : "",
    access: accessFacts.filter((fact) => words.has(accessWords[fact])),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

const addressFor = (asked: Asked, language: Language): string => inLanguage(paths.list, language) + queryOf(asked);

function queryOf({ buurt, access, page }: Asked): string {
  const query = new URLSearchParams();
  if (buurt) query.set("buurt", buurt);
  for (const fact of access) query.append("toegang", accessWords[fact]);
  if (page > 1) query.set("pagina", String(page));
  const text = query.toString();
  return text ? `?${text}` : "";
}

interface VenuesViewProps {
  asked: Asked;
  count: number;
  venues: readonly Venue[];
  buurten: ReadonlyMap<string, Area>;
  wijken: readonly PickerWijk[];
  phone: string;
  lending?: { href: string; label: string };
  language: Language;
}

function VenuesView({ asked, count, venues, buurten, wijken, phone, lending, language }: VenuesViewProps) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.listTitle}</Heading>
      <Paragraph lead>{m.listLead}</Paragraph>
      {lending ? <ButtonLink href={lending.href}>{lending.label}</ButtonLink> : null}
      <Filters asked={asked} wijken={wijken} language={language} />
      <StatusMessage>{m.count(count)}</StatusMessage>
      <ActiveFilters title={m.chosen} filters={chosen(asked, wijken, language)} />
      {venues.length === 0 ? (
        <EmptyState title={m.none}>
          <Paragraph>{m.noneHelp(phone)}</Paragraph>
          <ButtonLink href={inLanguage(paths.list, language)}>{m.showAll}</ButtonLink>
        </EmptyState>
      ) : null}
      {byBuurt(venues).map(([area, group]) => (
        <>
          <Heading level={2}>{(area && buurten.get(area)?.name) ?? m.elsewhere}</Heading>
          <LinkList items={group.map((venue) => rowOf(venue, language))} />
        </>
      ))}
      <p class="buurt-row">
        <a href={paths.csv + queryOf({ ...asked, page: 1 })}>{m.sheet}</a>
      </p>
      <Pagination
        page={asked.page}
        pages={Math.ceil(count / perPage)}
        href={(page) => addressFor({ ...asked, page }, language)}
        language={language}
      />
    </>
  );
}

function Filters({ asked, wijken, language }: { asked: Asked; wijken: readonly PickerWijk[]; language: Language }) {
  const m = speak(messages, language);
  const options: OptionGroup[] = wijken.map(({ code, name, buurten }) => ({
    group: name,
    options: [
      { value: code, label: m.wijkWhole(name) },
      ...buurten.map((buurt) => ({ value: buurt.code, label: buurt.name })),
    ],
  }));
  const access = (
    <FilterGroup label={m.accessFilter} open={asked.access.length > 0}>
      <ChoiceGroup
        name="toegang"
        legend={m.accessFilter}
        type="checkbox"
        options={accessFacts.map((fact) => ({ value: accessWords[fact], label: m[fact] }))}
        value={asked.access.map((fact) => accessWords[fact])}
        columns
      />
    </FilterGroup>
  );
  return (
    <SearchPanel
      action={inLanguage(paths.list, language)}
      label={m.searchPanel}
      button={m.show}
      more={access}
      language={language}
    >
      <Field
        name="buurt"
        type="select"
        label={m.buurtFilter}
        empty={m.buurtAll}
        options={options}
        value={asked.buurt}
        language={language}
      />
    </SearchPanel>
  );
}

function chosen(asked: Asked, wijken: readonly PickerWijk[], language: Language): ActiveFilter[] {
  const m = speak(messages, language);
  const names = new Map(
    wijken.flatMap((wijk) => [
      [wijk.code, wijk.name] as const,
      ...wijk.buurten.map(({ code, name }) => [code, name] as const),
    ]),
  );
  const without = (change: Partial<Asked>) => addressFor({ ...asked, page: 1, ...change }, language);
  return [
    ...(asked.buurt ? [{ label: names.get(asked.buurt) ?? asked.buurt, href: without({ buurt: "" }) }] : []),
    ...asked.access.map((fact) => ({
      label: m[fact],
      href: without({ access: asked.access.filter((one) => one !== fact) }),
    })),
  ];
}

/** They come sorted by name of buurt, so that neighbours stand together. */
function byBuurt(venues: readonly Venue[]): [string | null, Venue[]][] {
  const groups: [string | null, Venue[]][] = [];
  for (const venue of venues) {
    const last = groups.at(-1);
    if (last && last[0] === venue.area) last[1].push(venue);
    else groups.push([venue.area, [venue]]);
  }
  return groups;
}

function rowOf(venue: Venue, language: Language): LinkListItem {
  const text = (
    <>
      <p>{addressOf(venue)}</p>
      {venue.opening ? <p lang={language === "en" ? "nl" : undefined}>{venue.opening}</p> : null}
      <BadgeList badges={accessBadges(venue, language)} />
    </>
  );
  return { href: inLanguage(paths.venue(venue), language), title: venue.name, text, pictogram: "pin" };
}
