// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Category } from "#modules/activities/index.ts";
import type { Figure } from "../suppression.ts";
import type { Target } from "../tables.ts";
import { municipalityOf, type Place } from "./areas.ts";
import { suits } from "./cells.ts";
import { kinds } from "./demand.ts";
import type { GridData } from "./grid.ts";
import { type Line, timesToFill } from "./supply.ts";
import { isAbout, perWeek, wantedIn } from "./targets.ts";

/** One thing that is missing somewhere. */
export interface TopGap {
  place: Place;
  townName: string;
  category: Category | null;
  target: Target | null;
  wanted: number | null;
  had: number;
  /** null: not asked for by people, a target says so. */
  asked: Figure | null;
  /** For the order only: times a week that are missing, for so many people of 65 and older. Never shown. */
  score: number;
}

/**
 * What is missing most, in one municipality or everywhere. From targets that an area does not reach, and from what was
 * asked for often enough to be told while it is not offered. At most `limit`.
 */
export function topGaps(data: GridData, municipality: string | null, limit = 50): TopGap[] {
  const found = [...fromTargets(data, municipality), ...fromDemand(data, municipality)];
  found.sort((a, b) => b.score - a.score || a.place.code.localeCompare(b.place.code));
  return found.slice(0, limit);
}

/** The areas of one level; of one municipality when it is given. */
function placesOf({ areas }: GridData, level: Target["level"], municipality: string | null): readonly Place[] {
  const towns = municipality
    ? [areas.byCode.get(municipality)].filter((one) => one !== undefined)
    : areas.municipalities;
  if (level === "municipality") return towns;
  if (municipality) return level === "wijk" ? areas.wijkenIn(municipality) : areas.buurtenIn(municipality);
  return [...areas.byCode.values()].filter(({ kind }) => kind === level);
}

function fromTargets(data: GridData, municipality: string | null): TopGap[] {
  const none: readonly Line[] = [];
  const found: TopGap[] = [];
  for (const level of ["municipality", "wijk", "buurt"] as const) {
    const targets = data.targets.filter((target) => target.level === level);
    if (targets.length === 0) continue;
    const digits = { municipality: 4, wijk: 6, buurt: 8 }[level];
    const lines = Map.groupBy(linesOf(data, municipality), ({ code }) => code.slice(2, 2 + digits));
    for (const place of placesOf(data, level, municipality)) {
      const here = lines.get(place.code.slice(2)) ?? none;
      for (const target of targets) {
        const wanted = isAbout(target, place) ? wantedIn(target, place) : null;
        const had = wanted === null ? 0 : perWeek(here, target);
        if (wanted === null || had >= wanted) continue;
        const people = place.people65 ?? 0;
        found.push({
          place,
          townName: nameOfTown(data, place),
          category: target.category,
          target,
          wanted,
          had,
          asked: null,
          score: (wanted - had) * (1 + people / 500),
        });
      }
    }
  }
  return found;
}

const linesOf = ({ supply }: GridData, municipality: string | null): readonly Line[] =>
  municipality ? (supply.byMunicipality.get(municipality.slice(2, 6)) ?? []) : supply.lines;

const nameOfTown = ({ areas }: GridData, { code }: Place): string => areas.byCode.get(municipalityOf(code))?.name ?? "";

/** Only where the released figure tells something: else the order itself would betray a wish. */
function fromDemand(data: GridData, municipality: string | null): TopGap[] {
  return data.signs.towns
    .filter((town) => municipality === null || town === municipality)
    .flatMap((town) => {
      const demand = data.signs.demandIn(town);
      const lines = Map.groupBy(linesOf(data, town), ({ code }) => code);
      return data.areas.buurtenIn(town).flatMap((place) =>
        kinds.flatMap((category): TopGap[] => {
          const asked = demand.of(place.code, category);
          const here = (lines.get(place.code) ?? []).filter((line) => category !== null && suits(line, { category }));
          const dates = here.reduce((sum, line) => sum + line.dates, 0);
          if (asked.kind !== "about" || dates >= timesToFill) return [];
          const had = perWeek(here, { category, element: null, daypart: null });
          return [
            {
              place,
              townName: nameOfTown(data, place),
              category,
              target: null,
              wanted: null,
              had,
              asked,
              score: asked.count / 2,
            },
          ];
        }),
      );
    });
}
