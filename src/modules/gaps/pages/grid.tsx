// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths as activityPaths, activityWords } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate, formatDistance } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type OpenGap, openGaps } from "../gap/find.ts";
import { lastFourQuarters } from "../grid/demand.ts";
import { buurtFindings, type FreeRoom } from "../grid/findings.ts";
import { type Grid, type GridData, gridData, gridOf, usualReach } from "../grid/grid.ts";
import { type GridAsked, readGrid, withGrid } from "../grid/query.ts";
import { gridTexts } from "../messages/grid.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { mayPassOn } from "../policy.ts";
import { freeRoomFor } from "./free-rooms.ts";
import { GridFilter } from "./grid-filter.tsx";
import { GridTable } from "./grid-table.tsx";
import { askedIn, buurtInWords, figureInWords, findingsInWords } from "./grid-words.ts";

/** What a page of gaps starts from: the data, what was asked, and the grid of it when there is an area. */
export async function readPage(c: Context<Env>): Promise<{ data: GridData; asked: GridAsked }> {
  const { db, services } = c.var;
  const data = await gridData(db, services);
  return { data, asked: readGrid(new URL(c.req.url).searchParams, data.areas) };
}

/** "/hiaten": what is missing, for everybody. Kept for visitors: nothing of one person, and figures of people only as released. */
export const gridPage: Page = {
  async get(c) {
    const { db, language, actor } = c.var;
    const m = speak(gridTexts, language);
    const { data, asked } = await readPage(c);
    const { place, town } = asked;
    const title = place ? m.titleOf(place.name) : m.title;
    const grid = place ? gridOf(data, place, asked.kind) : null;
    const busy = await openGaps(db, town?.code ?? null);
    const free = grid ? await freeRoomFor(db, grid) : null;
    return c.render(
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {data.areas.byCode.size === 0 ? <EmptyState title={m.noAreas}>{m.noAreasText}</EmptyState> : null}
        {data.areas.byCode.size > 0 ? (
          <GridFilter action={paths.grid} asked={asked} areas={data.areas} places language={language} />
        ) : null}
        {grid ? Found({ grid, data, free, language }) : null}
        {grid ? <GridTable grid={grid} plans={mayPassOn(actor)} language={language} /> : null}
        {grid ? <Csv href={withGrid(paths.gridCsv, asked.query)} language={language} /> : null}
        {grid ? AskedFor({ grid, language }) : null}
        {busy.length > 0 ? Busy({ busy, language }) : null}
        {More(asked, language)}
        {How(language)}
      </>,
      { title, description: m.lead, current: "activities" },
    );
  },
};

/** The finding in words comes first. */
export function Found({
  grid,
  data,
  free,
  language,
}: {
  grid: Grid;
  data: GridData;
  free: FreeRoom | null;
  language: Language;
}) {
  const m = speak(gridTexts, language);
  const buurten = grid.place.kind === "buurt" ? [] : buurtFindings(data, grid, usualReach);
  const asked = grid.cells.some(({ verdict }) => verdict === "gap");
  return (
    <>
      <Heading level={2}>{m.found}</Heading>
      <ul>
        {findingsInWords(grid, language).map((one) => (
          <li>{one}</li>
        ))}
        {buurten.map((one) => (
          <li>{buurtInWords(one, language)}</li>
        ))}
        {free ? (
          <li>
            <a href={inLanguage(free.href, language)}>{m.freeRoom(free.name, free.venue)}</a>
          </li>
        ) : null}
        {asked || grid.cells.every(({ state }) => state === "filled") ? null : <li>{m.noGap}</li>}
      </ul>
    </>
  );
}

export const Csv = ({ href, language }: { href: string; language: Language }) => (
  <p class="buurt-row">
    <a href={inLanguage(href, language)}>{speak(gridTexts, language).csv}</a>
  </p>
);

function AskedFor({ grid, language }: { grid: Grid; language: Language }) {
  const m = speak(gridTexts, language);
  const rows = askedIn(grid, grid.place, language);
  if (!rows) return null;
  const { from, to } = lastFourQuarters();
  return (
    <>
      <Heading level={2}>{m.askedTitle}</Heading>
      <Paragraph>{m.askedLead(formatDate(from, language), formatDate(to, language))}</Paragraph>
      {rows.length === 0 ? (
        <Paragraph>{m.askedNone}</Paragraph>
      ) : (
        <Table
          id="gevraagd"
          caption={m.askedTitle}
          columns={[{ label: m.kind, rowHeader: true }, { label: m.askedTimes }]}
          rows={rows.map(([kind, figure]) => [kind, figureInWords(figure, language)])}
        />
      )}
      <p class="buurt-hint">{m.askedRule}</p>
    </>
  );
}

function Busy({ busy, language }: { busy: readonly OpenGap[]; language: Language }) {
  const m = speak(gridTexts, language);
  const w = speak(gapWords, language);
  return (
    <>
      <Heading level={2}>{m.busyTitle}</Heading>
      <Paragraph>{m.busyLead}</Paragraph>
      <ul>
        {busy.map(({ title, areaName, state, activity }) => (
          <li>
            <span lang={language === "en" ? "nl" : undefined}>
              {activity ? <a href={inLanguage(activityPaths.activity(activity), language)}>{activity.title}</a> : title}
            </span>
            {areaName ? `, ${areaName}` : ""}: {w[state].toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  );
}

function More({ query }: GridAsked, language: Language) {
  const m = speak(gridTexts, language);
  const to = (path: string) => inLanguage(withGrid(path, query), language);
  return (
    <p class="buurt-row">
      <a href={to(paths.top)}>{m.toTop}</a>
      <a href={to(paths.walk)}>{m.toWalk}</a>
      <a href={inLanguage(paths.wish, language)}>{m.wishHere}</a>
    </p>
  );
}

function How(language: Language) {
  const m = speak(gridTexts, language);
  return (
    <>
      <Heading level={2}>{m.how}</Heading>
      <ul>
        <li>{m.howFilled}</li>
        <li>{m.howNot}</li>
        <li>{m.howReach(formatDistance(usualReach, language))}</li>
        <li>{m.source}</li>
      </ul>
    </>
  );
}

/** The same table as a file; figures of people stand in it exactly as on the page. */
export const gridCsvPage: Page = {
  async get(c) {
    const { language } = c.var;
    const m = speak(gridTexts, language);
    const w = speak(gapWords, language);
    const words = speak(activityWords, language) as Record<string, string>;
    const { data, asked } = await readPage(c);
    const grid = asked.place ? gridOf(data, asked.place, asked.kind) : null;
    const { category, element, audience } = asked.kind;
    const kind = [category, element].map((one) => (one ? words[one] : null)).filter(Boolean);
    const head = [m.area, m.kind, m.audience, m.colDay, m.colPart, m.colActivities, m.colDates, m.colMeaning];
    const rows = (grid?.cells ?? []).map((cell) => [
      grid!.place.name,
      kind.join(", ") || w.anyKind,
      w[audience ?? "everyone"],
      w.day(cell.weekday),
      w.part(cell.part),
      cell.activities,
      cell.dates,
      m[cell.verdict],
    ]);
    const people = grid ? (askedIn(grid, grid.place, language) ?? []) : [];
    const told = people.map(([what, figure]) => [
      grid!.place.name,
      what,
      "",
      "",
      "",
      "",
      "",
      `${m.askedTimes}: ${figureInWords(figure, language)}`,
    ]);
    return csvResponse("hiaten", head, [...rows, ...told]);
  },
};
