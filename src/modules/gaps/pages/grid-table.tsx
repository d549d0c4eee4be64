// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { paths as activityPaths, categorySlug } from "#modules/activities/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import type { Grid, Judged } from "../grid/grid.ts";
import { gridTexts } from "../messages/grid.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";

interface TableProps {
  grid: Grid;
  /** May plan something: else an empty cell leads to a wish. */
  plans: boolean;
  language: Language;
}

const days = [1, 2, 3, 4, 5, 6, 7];
const parts = [0, 1, 2];
export const partSlug = ["ochtend", "middag", "avond"] as const;

/**
 * Morning, afternoon and evening by seven days. On a narrow screen the same as a list per day; only one of the two is
 * there for a reader (display: none takes the other away for a screen reader too).
 */
export function GridTable(props: TableProps) {
  const { grid, language } = props;
  const m = speak(gridTexts, language);
  const w = speak(gapWords, language);
  const cell = (weekday: number, part: number) => grid.cells[part * 7 + weekday - 1]!;
  return (
    <>
      <section class="buurt-table-wrap buurt-gaps" tabindex={0} aria-labelledby="week">
        <table>
          <caption id="week">{m.tableCaption(grid.place.name)}</caption>
          <thead>
            <tr>
              <th scope="col">{m.partHead}</th>
              {days.map((day) => (
                <th scope="col">{capitalise(w.day(day))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr>
                <th scope="row">{capitalise(w.part(part))}</th>
                {days.map((day) => (
                  <td class={hatch(cell(day, part))}>{Content({ ...props, cell: cell(day, part) })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="buurt-gaps-days">
        <Heading level={3}>{m.byDay}</Heading>
        {days.map((day) => (
          <section aria-labelledby={`dag-${day}`}>
            <Heading level={4} id={`dag-${day}`}>
              {capitalise(w.day(day))}
            </Heading>
            <PlainList>
              {parts.map((part) => (
                <li class={hatch(cell(day, part))}>
                  <b>{capitalise(w.part(part))}</b>
                  <div>{Content({ ...props, cell: cell(day, part) })}</div>
                </li>
              ))}
            </PlainList>
          </section>
        ))}
      </div>
      <p class="buurt-hint">{m.tableHint}</p>
      <p class="buurt-hint">{m.gapMarkHint}</p>
    </>
  );
}

const hatch = ({ state, verdict }: Judged): string | undefined =>
  state === "filled" ? undefined : verdict === "gap" ? "buurt-gaps__gap" : "buurt-gaps__quiet";

function Content({ cell, grid, plans, language }: TableProps & { cell: Judged }): Child {
  const m = speak(gridTexts, language);
  const about = speak(gapWords, language).dayPart(cell.weekday, cell.part);
  const here = (
    <a class="buurt-gaps__link" href={inLanguage(listOf(grid, cell), language)}>
      {cell.state === "filled" ? cell.activities : m.nowAndThen}
      <span class="buurt-visually-hidden">
        {cell.state === "filled" ? ` ${m.activities(cell.activities).replace(/^\d+ /, "")}` : ""}, {about}
      </span>
    </a>
  );
  if (cell.state === "filled") return here;
  return (
    <>
      {cell.state === "empty" ? <span>{m.nothing}</span> : here}
      {cell.verdict === "gap" ? <b class="buurt-gaps__mark">{m.gapMark}</b> : null}
      <a class="buurt-gaps__link" href={inLanguage(plans ? planOf(grid, cell) : wishOf(grid, cell), language)}>
        {plans ? m.planHere : m.wishHere}
        <span class="buurt-visually-hidden">: {about}</span>
      </a>
    </>
  );
}

const query = (pairs: Record<string, string | null | undefined>): string =>
  String(new URLSearchParams(Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1]))));

const kindOf = ({ kind }: Grid) => (kind.category ? categorySlug[kind.category] : null);

const listOf = (grid: Grid, { part }: Judged): string =>
  `${activityPaths.list}?${query({ buurt: grid.place.code, soort: kindOf(grid), dagdeel: partSlug[part] })}`;

const wishOf = (grid: Grid, { weekday, part }: Judged): string =>
  `${paths.wish}?${query({
    soort: kindOf(grid),
    buurt: grid.place.kind === "buurt" ? grid.place.code : null,
    dagdeel: partSlug[part],
    dag: String(weekday),
  })}`;

/** A new activity on this day, in this part of it: see activities/pages/desk/add.tsx. */
const planOf = (grid: Grid, { weekday, part }: Judged): string =>
  `${activityPaths.add}?${query({ soort: kindOf(grid), dag: String(weekday), dagdeel: partSlug[part] })}`;
