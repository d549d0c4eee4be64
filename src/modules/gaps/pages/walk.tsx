// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { activityWords } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDistance } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import type { Place } from "../grid/areas.ts";
import type { Kind } from "../grid/cells.ts";
import type { GridAsked } from "../grid/query.ts";
import { withGrid } from "../grid/query.ts";
import { gridTexts } from "../messages/grid.ts";
import { paths } from "../paths.ts";
import { type Walk, walksIn } from "../walk/distance.ts";
import { drawAreas } from "../walk/shapes.ts";
import { Csv, readPage } from "./grid.tsx";
import { GridFilter } from "./grid-filter.tsx";
import { WalkMap } from "./walk-map.tsx";

/** "/hiaten/loopafstand": how far it is, as a map and as a table with the same figures. No tiles, nobody else is asked. */
export const walkPage: Page = {
  async get(c) {
    const { language, services, db } = c.var;
    const m = speak(gridTexts, language);
    const { data, asked } = await readPage(c);
    const { town } = asked;
    const walks = town ? await walksIn(db, data, town.code, asked.kind) : [];
    const drawing = town
      ? await remember(services, `gaps.shapes ${town.code}`, () => drawAreas(db, data.areas.buurtenIn(town.code)))
      : null;
    const title = town ? m.walkTitleOf(whatIn(asked.kind, language), town.name) : m.walkTitle;
    return c.render(
      <>
        <BackLink href={inLanguage(withGrid(paths.grid, asked.query), language)} label={m.title} language={language} />
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.walkLead}</Paragraph>
        {data.areas.byCode.size === 0 ? (
          <EmptyState title={m.noAreas}>{m.noAreasText}</EmptyState>
        ) : (
          <GridFilter action={paths.walk} asked={asked} areas={data.areas} language={language} />
        )}
        {Farthest(walks, language)}
        {town && drawing ? <WalkMap drawing={drawing} walks={walks} town={town.name} language={language} /> : null}
        {town ? WalkTable(walks, language) : null}
        {town ? <Csv href={withGrid(paths.walkCsv, townOnly(asked))} language={language} /> : null}
        <Heading level={2}>{m.how}</Heading>
        <Paragraph>{m.walkHow}</Paragraph>
        <p class="buurt-hint">{m.source}</p>
        <p class="buurt-row">
          <a href={inLanguage(withGrid(paths.grid, asked.query), language)}>{m.toGrid}</a>
          <a href={inLanguage(withGrid(paths.top, asked.query), language)}>{m.toTop}</a>
        </p>
      </>,
      { title, description: m.walkLead, current: "activities" },
    );
  },
};

function townOnly({ query }: GridAsked): GridAsked["query"] {
  const { gebied: _, ...town } = query;
  return town;
}

function whatIn({ category, element }: Kind, language: Language): string {
  const words = speak(activityWords, language) as Record<string, string>;
  const what = category ?? element;
  return what ? (words[what] ?? what).toLowerCase() : speak(gridTexts, language).walkAnything;
}

/** The finding in words comes first. */
function Farthest(walks: readonly Walk[], language: Language) {
  const known = walks.filter((walk): walk is Walk & { minutes: number } => walk.minutes !== null);
  const [first] = known.sort((a, b) => b.minutes - a.minutes);
  if (!first) return null;
  return <Paragraph>{speak(gridTexts, language).farthest(first.place.name, first.minutes)}</Paragraph>;
}

function WalkTable(walks: readonly Walk[], language: Language) {
  const m = speak(gridTexts, language);
  return (
    <Table
      caption={m.walkCaption}
      columns={[
        { label: m.colBuurt, rowHeader: true },
        { label: m.colMetres },
        { label: m.colMinutes, numeric: true },
        { label: m.colFrom },
      ]}
      rows={walks.map((walk) => [
        walk.place.name,
        walk.metres === null ? m.nowhere : formatDistance(walk.metres, language),
        walk.minutes === null ? "–" : String(walk.minutes),
        fromOf(walk, language),
      ])}
    />
  );
}

const fromOf = ({ points }: Walk, language: Language): string => {
  const m = speak(gridTexts, language);
  return points > 0 ? m.fromPostcodes(points) : m.fromMiddle;
};

export const walkCsvPage: Page = {
  async get(c: Context<Env>) {
    const { db, language } = c.var;
    const m = speak(gridTexts, language);
    const { data, asked } = await readPage(c);
    const town: Place | null = asked.town;
    const walks = town ? await walksIn(db, data, town.code, asked.kind) : [];
    const rows = walks.map((walk) => [
      walk.place.code,
      walk.place.name,
      walk.metres,
      walk.minutes,
      fromOf(walk, language),
    ]);
    return csvResponse("loopafstand", ["CBS", m.colBuurt, m.colMetres, m.colMinutes, m.colFrom], rows);
  },
};
