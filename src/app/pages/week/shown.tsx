// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { embedSnippet, leastShown, paths, surfaces } from "#modules/activities/index.ts";
import { organisationPaths } from "#modules/organisations/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { formatNumber } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { weekTexts } from "./messages.ts";
import { sumOf, type WeekParts } from "./parts.ts";
import { weekPaths } from "./paths.ts";

interface Props extends Pick<WeekParts, "organisation" | "views" | "days"> {
  publicUrl: string;
  language: Language;
  forPrint: boolean;
}

/** Where the activities of an organisation stand, with the addresses to take along. */
export function ShownWhere({ organisation, publicUrl, language, forPrint }: Props) {
  const m = speak(weekTexts, language);
  const { slug, name } = organisation;
  const snippet = embedSnippet(publicUrl, slug, name);
  const places = [
    { href: inLanguage(organisationPaths.show(slug), language), title: m.shownPage, text: m.shownPageText },
    {
      href: paths.organisationIcs(slug),
      title: m.shownFeed,
      text: withAddress(m.shownFeedText, publicUrl + paths.organisationIcs(slug)),
    },
    { href: `${paths.embed}?organisatie=${slug}`, title: m.shownEmbed, text: m.shownEmbedText },
    { href: inLanguage(paths.paper, language), title: m.shownPaper, text: m.shownPaperText },
    { href: `/api/v1/activiteiten?organisatie=${slug}`, title: m.shownApi, text: m.shownApiText },
  ];
  if (forPrint) return null;
  return (
    <>
      <Heading level={2}>{m.shown}</Heading>
      <LinkList items={places} label={m.shown} />
      <Heading level={3}>{m.snippet}</Heading>
      <p class="buurt-panel">
        <code>{snippet}</code>
      </p>
    </>
  );
}

const withAddress = (text: string, address: string) => (
  <>
    {text}
    <br />
    <code>{address}</code>
  </>
);

/** How often people looked, per surface, this week and last. Small numbers are not said exactly. */
export function Views({ organisation, views, days, language, forPrint }: Props) {
  const m = speak(weekTexts, language);
  const words = { page: m.page, print: m.printed, embed: m.embed, feed: m.feed, paper: m.paper, api: m.api };
  const columns = [
    { label: m.where, rowHeader: true },
    { label: m.thisWeek, numeric: true },
    { label: m.lastWeek, numeric: true },
  ];
  const rows = surfaces.map((surface) => [
    words[surface],
    figure(sumOf(views.now, surface), language),
    figure(sumOf(views.before, surface), language),
  ]);
  return (
    <>
      <Heading level={2}>{m.views}</Heading>
      <Paragraph>{m.viewsText}</Paragraph>
      <Table id="gekeken" caption={m.viewsCaption} columns={columns} rows={rows} />
      {forPrint ? null : (
        <LinkList
          label={m.csv}
          items={[
            { href: weekPaths.csv(organisation.slug), title: m.csv },
            { href: inLanguage(weekPaths.print(organisation.slug, days.from), language), title: m.print },
          ]}
        />
      )}
    </>
  );
}

/** A number, or "minder dan 5". */
export const figure = (count: number, language: Language): string =>
  count < leastShown ? speak(weekTexts, language).fewer : formatNumber(count, language);
