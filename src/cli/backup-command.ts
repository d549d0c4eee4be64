// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import "#app/personal.ts";
import { replayErasures } from "#modules/rights/index.ts";
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
  console.log(
    "Wie mensen zijn staat hier op slot in: zonder de sleutels (KEYS_DIR) is dat niet te lezen. Bewaar de sleutels ergens anders dan dit bestand.",
  );
  return 0;
}

const known = ["--replace", "--without-keys"];

/** soepsteen restore <file> [--replace] [--without-keys] */
export async function restoreCommand(database: Database, parameters: string[]): Promise<number> {
  const files = parameters.filter((one) => !one.startsWith("--"));
  const strange = parameters.find((one) => one.startsWith("--") && !known.includes(one));
  if (strange || files.length !== 1)
    throw new Refusal("Geef één bestand: soepsteen restore buurt.ndjson.gz [--replace] [--without-keys]");
  const { tables, erased, lost } = await restore(database, resolve(files[0]!), {
    replace: parameters.includes("--replace"),
    withoutKeys: parameters.includes("--without-keys"),
    replay: replayErasures,
  });
  console.log(`Teruggezet en nagekeken: ${total(tables)} regels in ${tables.length} tabellen.`);
  if (erased > 0) console.log(`Opnieuw gewist, want gewist na de back-up: ${formatNumber(erased)} mensen.`);
  if (lost > 0) console.log(`Zonder sleutel, en dus verloren: wie ${formatNumber(lost)} mensen waren.`);
  return 0;
}
