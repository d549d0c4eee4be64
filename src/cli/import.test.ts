// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { areasOf, placeOfPostcode } from "#modules/places/index.ts";
import { world } from "#test/world.ts";
import { importAreasCommand } from "./import-areas.ts";
import { importPostcodesCommand } from "./import-postcodes.ts";

const town = new URL("../modules/places/fixtures/town-2024-rd.geojson", import.meta.url).pathname;
let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const voice of ["log", "error"] as const)
    vi.spyOn(console, voice).mockImplementation((line) => void said.push(String(line)));
  return () => vi.restoreAllMocks();
});

function file(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "soepsteen-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "bestand"), content);
  return join(folder, "bestand");
}

test("import areas says what came of it, and a second time that all is the same", async () => {
  const { services } = await world();
  expect(await importAreasCommand(services.database, [town])).toBe(0);
  expect(await importAreasCommand(services.database, [town])).toBe(0);
  expect(said).toContain("Gebieden van 1 gemeente: 6 nieuw, 0 gewijzigd, 0 gelijk, 0 verdwenen.");
  expect(said).toContain("Gebieden van 1 gemeente: 0 nieuw, 0 gewijzigd, 6 gelijk, 0 verdwenen.");
  expect(said).toContain("1 keer water is overgeslagen.");
  expect(said.at(-1)).toMatch(/^Klaar in [\d,]+ seconden; hoogste geheugengebruik \d+ MB\.$/);
});

test("import postcodes says what came of it", async () => {
  const { db, services } = await world();
  expect(await importPostcodesCommand(services.database, [file("postcode,x_rd,y_rd\n9990AA,151200,451000\n")])).toBe(0);
  expect(said).toEqual(["Postcodes: 1 nieuw, 0 gewijzigd, 0 gelijk."]);
  expect((await placeOfPostcode(db, "9990AA"))?.at).toEqual({ x: 151200, y: 451000 });
});

test("a wrong file is refused with its faults, exit code 1 and nothing stored", async () => {
  const { db, services } = await world();
  expect(await importAreasCommand(services.database, [file("{")])).toBe(1);
  expect(await importPostcodesCommand(services.database, [file("postcode,x_rd,y_rd\nx,1,1\n")])).toBe(1);
  expect(said).toEqual([
    "Het bestand is geen geldige JSON, bij regel 1. Haal het opnieuw op of sla het op als GeoJSON.",
    "Er is niets veranderd.",
    "Regel 2: “x” is geen postcode. Zo ziet die eruit: 1234 AB.",
    "Er is niets veranderd.",
  ]);
  expect(await areasOf(db, "buurt")).toEqual([]);
});

test.each([[[]], [["/is/er/niet"]], [["a", "b"]]])("the words %j are not understood: exit code 2", async (args) => {
  const { services } = await world();
  expect(await importAreasCommand(services.database, args)).toBe(2);
  expect(await importPostcodesCommand(services.database, args)).toBe(2);
  expect(said).toHaveLength(2);
});
