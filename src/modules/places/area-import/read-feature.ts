// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import type { RdPoint } from "#platform/db/columns.ts";
import type { AreaKind } from "../areas.ts";
import { importFaults as say } from "../import-faults.ts";
import type { AreaGeometry } from "../tables.ts";
import { readGeometry } from "./geometry.ts";
import type { ToRd } from "./projection.ts";

/** An area as the file has it. A figure that the file does not carry at all is undefined: what is known then stays. */
export interface GivenArea {
  kind: AreaKind;
  code: string;
  name: string;
  inhabitants: number | null | undefined;
  share65: number | null | undefined;
  geometry: AreaGeometry;
  geometryHash: string;
  center: RdPoint;
}

export type ReadFeature = { area: GivenArea } | { water: true } | { fault: string };
type Properties = Map<string, unknown>;

/** The names that CBS and PDOK have used for the same thing, in lower case without underscores; the smallest area first. */
const codeNames = ["buurtcode", "bucode", "wijkcode", "wkcode", "gemeentecode", "gmcode", "statcode"];
const nameNames: Record<AreaKind, string[]> = {
  buurt: ["buurtnaam", "bunaam", "statnaam"],
  wijk: ["wijknaam", "wknaam", "statnaam"],
  municipality: ["gemeentenaam", "gmnaam", "statnaam"],
};
const parentNames: Record<AreaKind, string[]> = {
  buurt: ["wijkcode", "wkcode", "gemeentecode", "gmcode"],
  wijk: ["gemeentecode", "gmcode"],
  municipality: [],
};
const rubrieken: Record<AreaKind, string> = { municipality: "gemeente", wijk: "wijk", buurt: "buurt" };

/** One feature of the file: an area, water (skipped), or a fault in a sentence that says which feature it is. */
export function readFeature(feature: unknown, position: number, toRd: ToRd): ReadFeature {
  const { properties: given, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
  if (typeof given !== "object" || given === null) return { fault: say.feature(position, "", "", say.noFeature) };
  const properties: Properties = new Map(
    Object.entries(given).map(([key, value]) => [key.toLowerCase().replaceAll("_", ""), value]),
  );
  if (isWater(properties)) return { water: true };
  const code = first(properties, codeNames);
  const area = readArea(properties, code, geometry, toRd);
  if (typeof area !== "string") return { area };
  const name = first(properties, ["buurtnaam", "wijknaam", "gemeentenaam", "statnaam", "bunaam", "wknaam", "gmnaam"]);
  return { fault: say.feature(position, brief(code), brief(name), area) };
}

const brief = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/g, " ").slice(0, 60) : "");

/** CBS draws the water of a municipality as an area of its own, with the same code: nobody lives there. */
const isWater = (properties: Properties) =>
  ["water", "h2o"].some((name) => String(properties.get(name) ?? "").toUpperCase() === "JA");

function readArea(properties: Properties, code: unknown, geometry: unknown, toRd: ToRd): GivenArea | string {
  if (code === undefined) return say.noCode;
  const kind = kindOf(code);
  if (!kind) return say.oddCode(code);
  const head = { kind, code: code as string };
  const fault = checkKind(properties, head) ?? checkName(properties, kind);
  if (fault) return fault;
  const inhabitants = readFigure(properties, ["aantalinwoners", "aantinw"], 0, 2e7);
  const share65 = readFigure(properties, ["percentagepersonen65jaarenouder", "p65eojr"], 0, 100);
  if (typeof inhabitants === "string") return inhabitants;
  if (typeof share65 === "string") return share65;
  const shape = readGeometry(geometry, toRd);
  if (typeof shape === "string") return shape;
  const geometryHash = createHash("sha256").update(JSON.stringify(shape.geometry.coordinates)).digest("base64url");
  return {
    ...head,
    name: String(first(properties, nameNames[kind])).trim(),
    inhabitants: inhabitants && Math.round(inhabitants),
    share65: share65 && Math.round(share65 * 100) / 100,
    ...shape,
    geometryHash,
  };
}

function kindOf(code: unknown): AreaKind | null {
  if (typeof code !== "string") return null;
  if (/^GM\d{4}$/.test(code)) return "municipality";
  if (/^WK\d{6}$/.test(code)) return "wijk";
  return /^BU\d{8}$/.test(code) ? "buurt" : null;
}

function checkKind(properties: Properties, { kind, code }: { kind: AreaKind; code: string }): string | null {
  const rubriek = properties.get("rubriek");
  if (rubriek !== undefined && rubriek !== null && rubriek !== rubrieken[kind])
    return say.otherKind(code, kind, rubriek);
  for (const name of parentNames[kind]) {
    const parent = properties.get(name);
    if (parent === undefined || parent === null || parent === "") continue;
    if (!/^(GM\d{4}|WK\d{6})$/.test(String(parent)) || !code.slice(2).startsWith(String(parent).slice(2)))
      return say.otherParent(code, parent);
  }
  return null;
}

function checkName(properties: Properties, kind: AreaKind): string | null {
  const name = first(properties, nameNames[kind]);
  if (typeof name !== "string" || name.trim() === "") return say.noName;
  return name.trim().length > 120 ? say.longName : null;
}

/** CBS writes what it does not publish as a large negative number (-99997, -99999999). */
function readFigure(
  properties: Properties,
  names: string[],
  least: number,
  most: number,
): number | null | undefined | string {
  const name = names.find((one) => properties.has(one));
  if (!name) return undefined;
  const value = properties.get(name);
  if (value === null || (typeof value === "number" && value <= -99990)) return null;
  if (typeof value !== "number" || !(value >= least && value <= most)) return say.figure(name, value);
  return value;
}

function first(properties: Properties, names: string[]): unknown {
  const name = names.find(
    (one) => properties.get(one) !== undefined && properties.get(one) !== null && properties.get(one) !== "",
  );
  return name === undefined ? undefined : properties.get(name);
}
