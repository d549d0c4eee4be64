// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import type { Target } from "../tables.ts";
import { dayparts } from "../workflow.ts";
import { type Areas, allAreas, municipalityOf, type Place } from "./areas.ts";
import { type Cell, cellsOf, type Kind, linesIn, linesWithin } from "./cells.ts";
import { type Asked, allSigns, type Demand, type Signs } from "./demand.ts";
import { allSupply, type Line, type Supply } from "./supply.ts";
import { listTargets, type Short, shortIn } from "./targets.ts";

/** How far somebody of 75 walks (metres), where the site does not say otherwise. An assumption of the programmes this product follows. */
export const usualReach = 800;

/** A cell with what it means: a gap only where somebody asks for it or a target says so, else it is quiet. */
export interface Judged extends Cell {
  verdict: "filled" | "gap" | "quiet";
}

export interface Grid {
  place: Place;
  kind: Kind;
  cells: Judged[];
  short: Short[];
  demand: Demand;
}

export interface GridData {
  areas: Areas;
  supply: Supply;
  targets: readonly Target[];
  signs: Signs;
}

/** What every question about gaps starts from; areas and supply are remembered between changes. */
export async function gridData(db: Db, services: Services): Promise<GridData> {
  const areas = await allAreas(db, services);
  const supply = await allSupply(db, services);
  return { areas, supply, targets: await listTargets(db), signs: await allSigns(db, services, areas) };
}

/** What counts for a place: for people of 75 in a buurt also what they can reach. */
export function linesFor({ supply }: Pick<GridData, "supply">, place: Place, kind: Kind, reach = usualReach): Line[] {
  const town = supply.byMunicipality.get(place.code.slice(2, 6)) ?? [];
  return kind.audience === "senior_75" && place.kind === "buurt"
    ? linesWithin(supply.lines, place, reach)
    : linesIn(town, place.code);
}

/** The grid of one area. `asked` is what the panel may know at this moment; visitors get the released figures only. */
export function gridOf(
  data: GridData,
  place: Place,
  kind: Kind,
  more: { reach?: number; asked?: readonly Asked[] } = {},
): Grid {
  const lines = linesFor(data, place, kind, more.reach);
  const demand = data.signs.demandIn(municipalityOf(place.code));
  const short = shortIn(
    data.targets,
    place,
    linesIn(data.supply.byMunicipality.get(place.code.slice(2, 6)) ?? [], place.code),
  ).filter(({ target }) => speaksOf(target, kind));
  const wanted = isAskedFor(demand, place, kind);
  const cells = cellsOf(lines, kind).map((cell) => ({
    ...cell,
    verdict: judge(cell, short, wanted, more.asked, place, kind),
  }));
  return { place, kind, cells, short, demand };
}

/** A target for coffee says nothing in the table of music. */
const speaksOf = (target: Target, { category, element }: Kind): boolean =>
  (!category || target.category === null || target.category === category) &&
  (!element || target.element === null || target.element === element);

/** Asked for often enough to be told: five signs or more in four quarters. */
function isAskedFor(demand: Demand, place: Place, { category }: Kind): boolean {
  const of = (figure: { kind: string }) => figure.kind === "about";
  if (place.kind === "buurt") return of(category ? demand.of(place.code, category) : demand.inBuurt(place.code));
  return place.kind === "municipality" && of(category ? demand.inTown(category) : demand.total);
}

function judge(
  cell: Cell,
  short: readonly Short[],
  wanted: boolean,
  asked: readonly Asked[] | undefined,
  place: Place,
  { category }: Kind,
): Judged["verdict"] {
  if (cell.state === "filled") return "filled";
  const target = short.some(({ target }) => target.daypart === null || target.daypart === dayparts[cell.part]);
  const now = asked?.some(
    (one) =>
      one.code.slice(2).startsWith(place.code.slice(2)) &&
      (!category || one.category === category) &&
      (one.weekday === null || one.weekday === cell.weekday) &&
      (one.part === null || one.part === cell.part),
  );
  return target || wanted || now ? "gap" : "quiet";
}
