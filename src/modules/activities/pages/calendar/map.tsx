// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toLatLon } from "#modules/places/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { formatDistance, formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { MapHead, MapList } from "#ui/show/map-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import type { Entry } from "../../calendar.ts";
import { withQuery } from "../../filter.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { paths } from "../../paths.ts";
import { hrefOf, langOf, placeOf, timesOf, titleOf } from "./cards.ts";
import { listing, More } from "./list.tsx";
import { Said } from "./said.tsx";
import { Chosen, Panel } from "./search.tsx";

/** "/activiteiten/kaart": the list, with a map beside it for whoever has scripts. Nothing stands on the map only. */
export const mapPage: Page = {
  async get(c) {
    const { language, site, services } = c.var;
    const m = speak(calendarMessages, language);
    const list = await listing(c, 60);
    const [placed, loose] = [list.entries.filter((e) => e.x !== null), list.entries.filter((e) => e.x === null)];
    return c.render(
      <>
        <Heading level={1}>{m.mapTitle}</Heading>
        <Paragraph>
          {m.mapLead} <a href={inLanguage(withQuery(paths.list, list.asked.query), language)}>{m.asList}</a>
        </Paragraph>
        <Panel action={paths.map} query={list.asked.query} where={list.where} language={language} full />
        <Chosen path={paths.map} asked={list.asked} found={list.found} language={language} />
        <Said {...list} count={list.entries.length} more={list.next !== null} language={language} />
        <MapList
          places={placed.map((entry) => pinOf(entry, language))}
          tiles={site.tiles}
          credit={site.tilesCredit}
          label={m.mapTitle}
        />
        {loose.length > 0 ? <Loose entries={loose} language={language} /> : null}
        <More list={list} path={paths.map} language={language} />
      </>,
      { title: m.mapTitle, current: "activities", head: <MapHead url={services.assets.url} /> },
    );
  },
};

function pinOf(entry: Entry, language: Language) {
  const { lat, lon } = toLatLon({ x: entry.x!, y: entry.y! });
  return {
    href: hrefOf(entry, language),
    title: titleOf(entry, language),
    lang: langOf(entry, language),
    latitude: lat,
    longitude: lon,
    children: <About entry={entry} language={language} />,
  };
}

function About({ entry, language }: { entry: Entry; language: Language }) {
  const { date, start, end } = timesOf(entry);
  return (
    <>
      {formatMoment(date, start, end, language)}
      <br />
      {placeOf(entry, language)}
      {entry.metres === null ? "" : `, ${formatDistance(entry.metres, language)}`}
    </>
  );
}

function Loose({ entries, language }: { entries: readonly Entry[]; language: Language }) {
  return (
    <>
      <Heading level={2}>{speak(calendarMessages, language).noPlaceOnMap}</Heading>
      <PlainList>
        {entries.map((entry) => (
          <li>
            <a href={hrefOf(entry, language)} lang={langOf(entry, language)}>
              {titleOf(entry, language)}
            </a>
            <br />
            <About entry={entry} language={language} />
          </li>
        ))}
      </PlainList>
    </>
  );
}
