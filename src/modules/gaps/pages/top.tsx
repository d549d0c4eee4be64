// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatNumber } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { withGrid } from "../grid/query.ts";
import { type TopGap, topGaps } from "../grid/top.ts";
import { gridTexts } from "../messages/grid.ts";
import { paths } from "../paths.ts";
import { Csv, readPage } from "./grid.tsx";
import { figureInWords, targetInWords } from "./grid-words.ts";

/** "/hiaten/lijst": where most is missing, in one municipality or in all. */
export const topPage: Page = {
  async get(c) {
    const { language } = c.var;
    const m = speak(gridTexts, language);
    const { found, query } = await readTop(c);
    const to = (path: string) => inLanguage(withGrid(path, query), language);
    return c.render(
      <>
        <BackLink href={to(paths.grid)} label={m.title} language={language} />
        <Heading level={1}>{m.topTitle}</Heading>
        <Paragraph lead>{m.topLead}</Paragraph>
        {found.length === 0 ? (
          <>
            <EmptyState title={m.topNone}>{m.topNoneText}</EmptyState>
            <ButtonRow>
              <ButtonLink href={inLanguage(paths.wish, language)}>{m.wishHere}</ButtonLink>
            </ButtonRow>
          </>
        ) : (
          <>
            <Table
              caption={m.topTitle}
              columns={[
                { label: m.colWhere, rowHeader: true },
                { label: m.colWhat },
                { label: m.colNow, numeric: true },
                { label: m.colTarget, numeric: true },
                { label: m.colAsked },
              ]}
              rows={found.map((gap) => rowOf(gap, language))}
            />
            <Csv href={withGrid(paths.topCsv, query)} language={language} />
            <p class="buurt-hint">{m.askedRule}</p>
          </>
        )}
        <p class="buurt-row">
          <a href={to(paths.grid)}>{m.toGrid}</a>
          <a href={to(paths.walk)}>{m.toWalk}</a>
        </p>
      </>,
      { title: m.topTitle, description: m.topLead, current: "activities" },
    );
  },
};

async function readTop(c: Context<Env>) {
  const { data, asked } = await readPage(c);
  const chosen = data.areas.municipalities.length === 1 || asked.query.gemeente || asked.query.gebied;
  return { found: topGaps(data, chosen ? (asked.town?.code ?? null) : null), query: asked.query };
}

function rowOf(gap: TopGap, language: Language) {
  const [where, what, had, wanted, asked] = cellsOf(gap, language);
  const address = withGrid(paths.grid, { gemeente: `GM${gap.place.code.slice(2, 6)}`, gebied: gap.place.code });
  return [
    <a class="buurt-gaps__link" href={inLanguage(address, language)}>
      {where}
    </a>,
    what,
    had,
    wanted,
    asked,
  ];
}

function cellsOf({ place, townName, category, target, wanted, had, asked }: TopGap, language: Language): string[] {
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, language));
  const where = townName && townName !== place.name ? `${place.name}, ${townName}` : place.name;
  const what = targetInWords(target ?? { category, element: null, daypart: null }, language);
  return [where, what, number(had), number(wanted), asked ? figureInWords(asked, language) : "–"];
}

export const topCsvPage: Page = {
  async get(c) {
    const { language } = c.var;
    const m = speak(gridTexts, language);
    const { found } = await readTop(c);
    const head = [m.colWhere, m.colWhat, m.colNow, m.colTarget, m.colAsked];
    return csvResponse(
      "hiaten-lijst",
      head,
      found.map((gap) => cellsOf(gap, language)),
    );
  },
};
