// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { ImportRefused, importPostcodes } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database } from "#platform/db/db.ts";

/** `soepsteen import postcodes <file>`: 0 done, 1 refused (nothing changed), 2 not understood. */
export async function importPostcodesCommand(database: Database, args: string[]): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0) return say(2, "Zo werkt het: soepsteen import postcodes <bestand.csv>");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return say(2, `Het bestand ${file} is er niet of kan niet worden gelezen.`);
  try {
    const { added, changed, unchanged } = await importPostcodes(database.db, system("import postcodes"), text);
    console.log(`Postcodes: ${added} nieuw, ${changed} gewijzigd, ${unchanged} gelijk.`);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return say(1, ...error.faults, "Er is niets veranderd.");
  }
}

function say(code: number, ...lines: string[]): number {
  for (const line of lines) console.error(line);
  return code;
}
