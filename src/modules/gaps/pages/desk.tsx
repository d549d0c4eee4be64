// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths as activityPaths } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type GapSeen, listGaps } from "../gap/find.ts";
import { type Overdue, overdueTellings } from "../gap/tell.ts";
import { askedBetween } from "../grid/demand.ts";
import { gridOf, usualReach } from "../grid/grid.ts";
import { deskTexts } from "../messages/desk.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { isOpen } from "../workflow.ts";
import { Found, readPage } from "./grid.tsx";
import { GridFilter } from "./grid-filter.tsx";
import { GridTable } from "./grid-table.tsx";
import { figureInWords } from "./grid-words.ts";

/** "/beheer/hiaten": the weekly list of the panel, who was not told in time, and the week with the wishes of late. */
export const deskPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const all = await listGaps(db, actor);
    const [open, ended] = [all.filter(({ gap }) => isOpen(gap.state)), all.filter(({ gap }) => !isOpen(gap.state))];
    const late = await overdueTellings(db);
    const to = (path: string) => inLanguage(path, language);
    return c.render(
      <>
        <BackLink href={to(activityPaths.desk)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        <ButtonRow>
          <ButtonLink kind="primary" href={to(paths.addGap)}>
            {m.newGap}
          </ButtonLink>
          <ButtonLink href={to(paths.passOn)}>{m.passOnTitle}</ButtonLink>
          <ButtonLink href={to(paths.wishes)}>{m.toWishes}</ButtonLink>
          <ButtonLink href={to(paths.targets)}>{m.toTargets}</ButtonLink>
        </ButtonRow>
        {late.length > 0 ? Late(late, language) : null}
        <Heading level={2}>{m.listTitle}</Heading>
        {open.length === 0 ? (
          <EmptyState title={m.listNone}>{m.listNoneText}</EmptyState>
        ) : (
          List("open", m.listTitle, open, language)
        )}
        {ended.length > 0 ? (
          <>
            <Heading level={2}>{m.endedTitle}</Heading>
            {List("klaar", m.endedTitle, ended, language)}
          </>
        ) : null}
        {all.length > 0 ? (
          <p class="buurt-row">
            <a href={to(paths.deskCsv)}>{m.csv}</a>
          </p>
        ) : null}
        {await Week(c)}
      </>,
      { title: m.title, current: "desk", hidden: true },
    );
  },
};

function Late(late: readonly Overdue[], language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Alert kind="warning" title={m.overdueTitle}>
      <Paragraph>{m.overdueText}</Paragraph>
      <ul>
        {late.map(({ number, title, since }) => (
          <li>
            <a href={inLanguage(paths.gap(number), language)}>{title}</a>: {formatDay(toLocal(since), language)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function List(id: string, caption: string, all: readonly GapSeen[], language: Language) {
  const m = speak(deskTexts, language);
  const columns = [
    { label: m.colGap, rowHeader: true },
    { label: m.colState },
    { label: m.colWishes },
    { label: m.colOwner },
    { label: m.colNext },
  ];
  const rows = all.map((seen) => {
    const [title, state, wishes, owner, next] = cellsOf(seen, language);
    return [
      <a class="buurt-gaps__link" href={inLanguage(paths.gap(seen.gap.number), language)}>
        {title}
      </a>,
      state,
      wishes,
      owner,
      next,
    ];
  });
  return <Table id={id} caption={caption} columns={columns} rows={rows} />;
}

function cellsOf({ gap, areaName, ownerName, wishes }: GapSeen, language: Language): string[] {
  const m = speak(deskTexts, language);
  const w = speak(gapWords, language);
  return [
    areaName ? `${gap.title}, ${areaName}` : gap.title,
    w[gap.state],
    figureInWords(wishes, language),
    ownerName ?? m.nobody,
    gap.nextStep || "–",
  ];
}

/** The same table as visitors see, in which what was asked of late marks a cell. */
async function Week(c: Context<Env>) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const { data, asked } = await readPage(c);
  const { place, kind } = asked;
  if (data.areas.byCode.size === 0) return null;
  const recent = await askedBetween(db, data.areas, today().subtract({ years: 1 }), today().add({ days: 1 }));
  const grid = place ? gridOf(data, place, kind, { asked: recent, reach: usualReach }) : null;
  return (
    <>
      <Heading level={2}>{place ? `${m.gridTitle}: ${place.name}` : m.gridTitle}</Heading>
      <Paragraph>{m.gridLead}</Paragraph>
      <GridFilter action={paths.desk} asked={asked} areas={data.areas} places language={language} />
      {grid ? Found({ grid, data, free: null, language }) : null}
      {grid ? <GridTable grid={grid} plans language={language} /> : null}
      <p class="buurt-row">
        <a href={inLanguage(paths.grid, language)}>{m.toPublic}</a>
      </p>
    </>
  );
}

/** The list as a file: how many wished it stands there as on the page. */
export const deskCsvPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const head = [m.colGap, m.colState, m.colWishes, m.colOwner, m.colNext, m.colSince];
    const rows = (await listGaps(db, actor)).map((seen) => [
      ...cellsOf(seen, language),
      formatDate(toLocal(seen.gap.stateSince), language),
    ]);
    return csvResponse("hiaten", head, rows);
  },
};
