// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityWords, categories } from "#modules/activities/index.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { formatNumber } from "#ui/show/format.ts";
import type { Place } from "../grid/areas.ts";
import { type BuurtFinding, emptyDays, emptyRuns, type Run } from "../grid/findings.ts";
import type { Grid } from "../grid/grid.ts";
import type { Short } from "../grid/targets.ts";
import { gridTexts } from "../messages/grid.ts";
import { gapWords } from "../messages/words.ts";
import { type Figure, inWords } from "../suppression.ts";
import { dayparts } from "../workflow.ts";

/** "dinsdag- tot en met donderdagmiddag" */
export function runInWords({ from, to, part }: Run, language: Language): string {
  const w = speak(gapWords, language);
  return speak(gridTexts, language).run(w.day(from), w.day(to), w.part(part), to - from + 1);
}

const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === "en" ? "en" : "nl").format(words);

/** What stands out, in sentences: whole empty days, then the longest empty stretches, then what a target misses. */
export function findingsInWords(grid: Grid, language: Language): string[] {
  const m = speak(gridTexts, language);
  const w = speak(gapWords, language);
  if (grid.cells.every(({ state }) => state === "empty")) {
    return [m.nothingAtAll, ...grid.short.slice(0, 3).map((short) => shortInWords(short, language))];
  }
  const days = emptyDays(grid.cells);
  const rest = grid.cells.filter(({ weekday }) => !days.includes(weekday));
  const runs = emptyRuns(rest).slice(0, days.length > 0 ? 2 : 3);
  const found = [
    ...(days.length > 0
      ? [
          m.nothingOnDays(
            listed(
              days.map((day) => w.day(day)),
              language,
            ),
          ),
        ]
      : []),
    ...runs.map((run) => m.nothingOnRun(runInWords(run, language))),
    ...grid.short.slice(0, 3).map((short) => shortInWords(short, language)),
  ];
  return found.length > 0 ? found : [m.allFilled];
}

/** "Koffie in de middag: 1,5 keer per week. Het doel is 3." */
export function shortInWords({ target, wanted, had }: Short, language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  return speak(gridTexts, language).shortOf(targetInWords(target, language), number(wanted), number(had));
}

/** "Koffie in de middag" */
export function targetInWords(
  target: Pick<Short["target"], "category" | "element" | "daypart">,
  language: Language,
): string {
  const m = speak(gridTexts, language);
  const words = speak(activityWords, language) as Record<string, string>;
  const what = target.category ?? target.element;
  const name = what ? (words[what] ?? what) : m.anything;
  return target.daypart ? m.inPart(name, speak(gapWords, language).part(dayparts.indexOf(target.daypart))) : name;
}

export function buurtInWords({ place, nothing, run }: BuurtFinding, language: Language): string {
  const m = speak(gridTexts, language);
  return nothing || !run ? m.buurtNothing(place.name) : m.buurtRun(place.name, runInWords(run, language));
}

/** The one way in which a figure of people becomes text, on a page, in a CSV and on paper. */
export const figureInWords = (figure: Figure, language: Language): string => inWords(figure, speak(gapWords, language));

/** The released figures of one area, with their kinds; null for a wijk, of which there is no release. */
export function askedIn({ demand }: Pick<Grid, "demand">, place: Place, language: Language): [string, Figure][] | null {
  if (place.kind === "wijk") return null;
  const m = speak(gridTexts, language);
  const words = speak(activityWords, language);
  const of = (category: (typeof categories)[number] | null) =>
    place.kind === "buurt" ? demand.of(place.code, category) : demand.inTown(category);
  const all: [string, Figure][] = [
    ...categories.map((one): [string, Figure] => [words[one], of(one)]),
    [speak(gapWords, language).ownWords, of(null)],
    [m.totalAsked, place.kind === "buurt" ? demand.inBuurt(place.code) : demand.total],
  ];
  return all.filter(([, figure]) => figure.kind === "about");
}
