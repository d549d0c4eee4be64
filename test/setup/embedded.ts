// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Database } from "#platform/db/db.ts";
import { migrate, readMigrations } from "#platform/db/migrate.ts";
import { dumpEmbedded, openEmbedded } from "#platform/db/open.ts";
import { makeJobs } from "#platform/jobs/jobs.ts";
import { makeLog } from "#platform/log/log.ts";

const folder = fileURLToPath(new URL("../../node_modules/.cache/soepsteen/", import.meta.url));

/** Changes with every migration and with the packages that shape the data folder. */
export async function templateHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`);
  const { dependencies } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  hash.update(`${dependencies["@electric-sql/pglite"]} ${dependencies["pg-boss"]}`);
  return hash.digest("hex").slice(0, 16);
}

/** The tables of the product and of the job queue. */
export async function prepare(database: Database): Promise<void> {
  await migrate(database);
  await (await makeJobs(database, makeLog("silent"))).stop();
}

/** A migrated embedded database in memory: from a data folder that is built once per set of migrations. */
export async function openFromTemplate(): Promise<Database> {
  const file = `${folder}${await templateHash()}.tar`;
  const kept = await readFile(file).catch(() => null);
  return openEmbedded(null, kept ? new Blob([kept]) : await build(file));
}

// Two processes may build at the same time; renaming makes that each of them ends with a whole file.
async function build(file: string): Promise<Blob> {
  const dump = await dumpEmbedded(prepare);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  await rename(`${file}.${process.pid}`, file);
  return dump;
}
