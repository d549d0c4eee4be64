// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { type AreaReport, ImportRefused, importAreas, readAreaFile } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** `soepsteen import areas <file>`: 0 done, 1 refused (nothing changed), 2 not understood. */
export async function importAreasCommand(database: Database, args: string[]): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0) return say(2, "Zo werkt het: soepsteen import areas <bestand.geojson of .geojson.gz>");
  const began = performance.now();
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return say(2, `Het bestand ${file} is er niet of kan niet worden gelezen.`);
  try {
    const report = await importAreas(database.db, system("import areas"), readAreaFile(bytes));
    for (const line of sentences(report, (performance.now() - began) / 1000)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return say(1, ...error.faults, "Er is niets veranderd.");
  }
}

function sentences(report: AreaReport, seconds: number): string[] {
  const { added, changed, unchanged, gone, water, withoutSurface, municipalities } = report;
  const counts = `${number.format(added)} nieuw, ${number.format(changed)} gewijzigd, ${number.format(unchanged)} gelijk, ${number.format(gone.length)} verdwenen`;
  const towns = municipalities.length === 1 ? "1 gemeente" : `${number.format(municipalities.length)} gemeenten`;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    `Gebieden van ${towns}: ${counts}.`,
    ...(gone.length > 0 ? [`Verdwenen: ${few(gone)}. Ze blijven bewaard, maar niemand kan ze meer kiezen.`] : []),
    ...(water > 0 ? [`${number.format(water)} keer water is overgeslagen.`] : []),
    ...(withoutSurface.length > 0
      ? [
          `Let op: ${withoutSurface.length === 1 ? "1 gebied heeft" : `${number.format(withoutSurface.length)} gebieden hebben`} in dit bestand geen oppervlakte meer (${few(withoutSurface)}). Neem een bestand met fijnere lijnen als u die nodig hebt.`,
        ]
      : []),
    `Klaar in ${number.format(seconds)} seconden; hoogste geheugengebruik ${memory} MB.`,
  ];
}

const few = (codes: readonly string[]) => codes.slice(0, 10).join(", ") + (codes.length > 10 ? " en meer" : "");

function say(code: number, ...lines: string[]): number {
  for (const line of lines) console.error(line);
  return code;
}
