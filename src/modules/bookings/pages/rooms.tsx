// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Area } from "#modules/places/index.ts";
import { addressOf } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import type { Daypart } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { FilterGroup, SearchPanel } from "#ui/form/search-panel.tsx";
import { BadgeList } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatMoney, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList, type LinkListItem } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { matching, type RoomFilter } from "../find.ts";
import { around, type LentRoom, lentRooms } from "../lent.ts";
import { openTexts } from "../messages/open.ts";
import { paths } from "../paths.ts";
import { patternInWords, weekdayName } from "../words.ts";

/** The keys of the address that matter. */
export const listKeys = ["dag", "dagdeel", "mensen", "buurt", "wens", "activiteit"] as const;
const dayparts: Record<string, Daypart> = { ochtend: "morning", middag: "afternoon", avond: "evening" };

interface Asked {
  filter: RoomFilter;
  /** As it stands in the address, for the links to rooms. */
  query: { dag: string; dagdeel: string; mensen: string; activiteit: string };
  wishes: string[];
}

/** Every room that is lent, by what somebody needs. */
export const roomsPage: Page = {
  get: async (c) => {
    const { db, language, site } = c.var;
    const asked = readAsked(c);
    const all = await lentRooms(db);
    const { buurten } = await around(db, all);
    const found = matching(all, asked.filter, buurten);
    const m = speak(openTexts, language);
    const view = (
      <>
        <Heading level={1}>{m.listTitle}</Heading>
        <Paragraph lead>{m.listLead}</Paragraph>
        <Filters asked={asked} buurten={[...buurten.values()]} language={language} />
        <StatusMessage>{m.count(found.length)}</StatusMessage>
        {found.length === 0 ? (
          <EmptyState title={m.none}>
            <Paragraph>{m.noneHelp(formatPhone(site.phone))}</Paragraph>
            <ButtonLink href={inLanguage(paths.list, language)}>{m.showAll}</ButtonLink>
          </EmptyState>
        ) : (
          <LinkList items={found.map((lent) => rowOf(lent, asked, language))} label={m.listTitle} />
        )}
      </>
    );
    return c.render(view, { title: m.listTitle, description: m.listLead, current: "places" });
  },
};

function readAsked(c: Context<Env>): Asked {
  const get = (key: string) => c.req.query(key) ?? "";
  const digits = (text: string) => (/^[1-9]\d{0,7}$/.test(text) ? text : "");
  const dag = /^[1-7]$/.test(get("dag")) ? get("dag") : "";
  const dagdeel = get("dagdeel") in dayparts ? get("dagdeel") : "";
  const wishes = (c.req.queries("wens") ?? []).filter((one) => ["keuken", "ringleiding", "gratis"].includes(one));
  const mensen = digits(get("mensen")).slice(0, 4);
  const buurt = /^BU\d{8}$/.test(get("buurt")) ? get("buurt") : undefined;
  return {
    query: { dag, dagdeel, mensen, activiteit: digits(get("activiteit")) },
    wishes,
    filter: {
      ...{ weekday: dag ? Number(dag) : undefined, daypart: dayparts[dagdeel], buurt },
      ...{ people: mensen ? Number(mensen) : undefined, kitchen: wishes.includes("keuken") },
      ...{ ringLoop: wishes.includes("ringleiding"), free: wishes.includes("gratis") },
    },
  };
}

interface FilterProps {
  asked: Asked;
  buurten: readonly Area[];
  language: Language;
}

function Filters({ asked: { query, filter, wishes }, buurten, language }: FilterProps) {
  const m = speak(openTexts, language);
  const more = (
    <FilterGroup label={m.moreFilters} open={wishes.length > 0 || filter.buurt !== undefined}>
      <Field
        name="buurt"
        type="select"
        label={m.buurt}
        empty={m.anyBuurt}
        value={filter.buurt ?? ""}
        options={buurten
          .map(({ code, name }) => ({ value: code, label: name }))
          .sort((a, b) => a.label.localeCompare(b.label, "nl"))}
        language={language}
      />
      <ChoiceGroup
        name="wens"
        type="checkbox"
        legend={m.needs}
        columns
        value={wishes}
        options={[
          { value: "keuken", label: m.kitchen },
          { value: "ringleiding", label: m.ringLoop },
          { value: "gratis", label: m.free },
        ]}
      />
    </FilterGroup>
  );
  return (
    <SearchPanel
      action={inLanguage(paths.list, language)}
      label={m.find}
      button={m.show}
      more={
        <>
          {query.activiteit ? <HiddenField name="activiteit" value={query.activiteit} /> : null}
          {more}
        </>
      }
      language={language}
    >
      <Field
        name="dag"
        type="select"
        label={m.day}
        empty={m.anyDay}
        value={query.dag}
        options={[1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: capitalise(weekdayName(n, language)) }))}
        language={language}
      />
      <Field
        name="dagdeel"
        type="select"
        label={m.part}
        empty={m.anyPart}
        value={query.dagdeel}
        options={Object.entries(dayparts).map(([value, part]) => ({ value, label: m[`dayparts_${part}`] }))}
        language={language}
      />
      <Field
        name="mensen"
        type="number"
        inputmode="numeric"
        label={m.people}
        value={query.mensen}
        language={language}
      />
    </SearchPanel>
  );
}

function rowOf(lent: LentRoom, { query }: Asked, language: Language): LinkListItem {
  const m = speak(openTexts, language);
  const { room, venue } = lent;
  const badges = [
    room.capacity ? m.persons(room.capacity) : "",
    room.priceCents === null ? "" : formatMoney(room.priceCents, language),
    room.kitchen ? m.kitchen : "",
  ].filter(Boolean);
  const text = (
    <>
      <p>{[venue.name, addressOf(venue)].filter(Boolean).join(", ")}</p>
      <p>{patternInWords(lent.openings, language).join(" ") || m.whenNone}</p>
      <BadgeList badges={badges} />
    </>
  );
  const rest = new URLSearchParams(query.activiteit ? { activiteit: query.activiteit } : {}).toString();
  return {
    href: inLanguage(paths.room(lent), language) + (rest ? `?${rest}` : ""),
    title: room.name,
    text,
    pictogram: "pin",
  };
}
