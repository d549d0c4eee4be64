// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type FreshGroup, freshGroups } from "../../fresh/desk.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import { askedInWords, whatInWords, whomOf } from "./fresh-words.ts";

/** "/beheer/actueel": which organisations are called about what, so that one call settles all of it. */
export const freshListPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(freshTexts, language);
    const groups = await freshGroups(db, actor);
    const [stuck, others] = [groups.filter((group) => group.stuck), groups.filter((group) => !group.stuck)];
    const activities = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        {groups.length === 0 ? (
          <EmptyState title={m.nothing}>{m.nothingText}</EmptyState>
        ) : (
          <Paragraph lead>{m.lead(groups.length, activities)}</Paragraph>
        )}
        {stuck.length > 0 ? (
          <>
            <Heading level={2}>{m.stuckTitle}</Heading>
            <Paragraph>{m.stuckText}</Paragraph>
            {Groups("niemand", m.stuckTitle, stuck, language)}
          </>
        ) : null}
        {others.length > 0 ? Groups("bellen", m.toCall, others, language) : null}
        <LinkList label={m.figures} items={moreLinks(language)} />
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true, staff: true });
  },
};

function moreLinks(language: Language) {
  const m = speak(freshTexts, language);
  return [
    { href: inLanguage(paths.freshFigures, language), title: m.figures },
    { href: paths.freshCsv, title: m.csv },
  ];
}

function Groups(id: string, caption: string, groups: readonly FreshGroup[], language: Language) {
  const m = speak(freshTexts, language);
  const columns = [
    { label: m.organisation, rowHeader: true },
    { label: m.whom },
    { label: m.what },
    { label: m.asked },
    { label: m.do },
  ];
  return <Table id={id} caption={caption} columns={columns} rows={groups.map((group) => rowOf(group, language))} />;
}

function rowOf(group: FreshGroup, language: Language) {
  const m = speak(freshTexts, language);
  const { phone, names } = whomOf(group);
  const { name, number } = group.organisation;
  return [
    name,
    <>
      {names.slice(0, 3).join(", ")}
      <br />
      {phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : null}
    </>,
    whatInWords(group, language),
    askedInWords(group, language),
    <ButtonRow>
      <ButtonLink small about={name} href={inLanguage(paths.freshOne(number), language)}>
        {m.open}
      </ButtonLink>
    </ButtonRow>,
  ];
}

/** The same list for a spreadsheet: one line for each activity. */
export const freshCsvPage: Page = {
  get: async (c) => {
    const groups = await freshGroups(c.var.db, c.var.actor);
    const words = speak(common, "nl");
    const head = [
      "organisatie",
      "telefoon",
      "contact",
      "nummer",
      "activiteit",
      "staat",
      "bevestigd",
      "gevraagd",
      "klopt niet",
      "geen gehoor",
    ];
    const lines = groups.flatMap(({ organisation, lines }) =>
      lines.map((line) => [
        organisation.name,
        organisation.phone || line.contactPhone,
        line.contactName,
        line.number,
        line.title,
        words[line.status],
        line.confirmedAt?.slice(0, 10),
        line.askedAt?.slice(0, 10),
        line.doubts,
        line.misses,
      ]),
    );
    return csvResponse("actueel", head, lines);
  },
};
