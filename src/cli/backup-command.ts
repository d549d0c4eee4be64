// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Database } from "#platform/db/db.ts";
import { formatNumber } from "#ui/show/format.ts";
import { backup, type TableSum } from "./backup.ts";
import { Refusal } from "./open-database.ts";
import { restore } from "./restore.ts";

const total = (tables: TableSum[]) => formatNumber(tables.reduce((sum, { rows }) => sum + rows, 0));

/** soepsteen backup <file> */
export async function backupCommand(database: Database, parameters: string[]): Promise<number> {
  const [file, ...rest] = parameters;
  if (!file || rest.length > 0) throw new Refusal("Geef één bestand: soepsteen backup buurt.ndjson.gz");
  const tables = await backup(database, resolve(file));
  const { size } = await stat(file);
  console.log(
    `Bewaard in ${file}: ${total(tables)} regels uit ${tables.length} tabellen, ${formatNumber(Math.ceil(size / 1000))} kB.`,
  );
  console.log("In dit bestand staan namen en mailadressen. Bewaar het waar alleen u erbij kunt.");
  return 0;
}

/** soepsteen restore <file> [--replace] */
export async function restoreCommand(database: Database, parameters: string[]): Promise<number> {
  const files = parameters.filter((one) => !one.startsWith("--"));
  const strange = parameters.find((one) => one.startsWith("--") && one !== "--replace");
  if (strange || files.length !== 1)
    throw new Refusal("Geef één bestand: soepsteen restore buurt.ndjson.gz [--replace]");
  const tables = await restore(database, resolve(files[0]!), { replace: parameters.includes("--replace") });
  console.log(`Teruggezet en nagekeken: ${total(tables)} regels in ${tables.length} tabellen.`);
  return 0;
}
