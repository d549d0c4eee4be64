// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { sealPlainPersons } from "#modules/people/index.ts";
import type { Config } from "#platform/config/config.ts";
import type { Database } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openEmbedded, openServer } from "#platform/db/open.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { serverStore } from "#platform/keys/server-store.ts";
import { claimFolder, InUse } from "./claim-folder.ts";

/** A fault in what was asked or around us; its sentence is shown as it is, without a stack. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Where the keys lie. What is not said is beside the data folder. */
type KeySettings = Partial<Pick<Config, "keysDir" | "keysDatabaseUrl" | "masterKeyFile">>;

export interface OpenDatabase extends Database {
  /** Names of the migrations that were done now. */
  migrated: string[];
}

/** Opens the database of these settings, makes it where it is not there yet, and brings it up to date. */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir"> & KeySettings,
): Promise<OpenDatabase> {
  if (config.databaseUrl) return upToDate(await reachServer(config.databaseUrl), false, config);
  const dataDir = resolve(config.dataDir);
  const release = claim(dataDir);
  const folder = join(dataDir, "db");
  const fresh = !existsSync(join(folder, "PG_VERSION"));
  if (fresh) await make(folder);
  const database = await openEmbedded(folder);
  const close = async () => {
    await database.close();
    release();
  };
  return upToDate({ ...database, close }, fresh, config);
}

/** Is there anything yet? Asking makes nothing. */
export const databaseStands = ({ databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">): boolean =>
  databaseUrl !== null || existsSync(join(resolve(dataDir), "db", "PG_VERSION"));

function claim(dataDir: string): () => void {
  try {
    return claimFolder(dataDir);
  } catch (error) {
    if (error instanceof InUse) throw error;
    const code = (error as { code?: string }).code ?? (error as Error).name;
    throw new Refusal(`In de map ${dataDir} kan Soepsteen niet schrijven (${code}). Kies een andere met DATA_DIR.`);
  }
}

/** Migrations, then the keys: a new master key only where nothing is sealed yet. */
async function upToDate(
  database: Database,
  fresh: boolean,
  config: Pick<Config, "dataDir" | "databaseUrl"> & KeySettings,
): Promise<OpenDatabase> {
  try {
    const migrated = await migrate(database);
    const [{ sealed } = { sealed: true }] = await rows<{ sealed: boolean }>(
      database.db,
      sql`select exists (select from person where sealed is not null) as sealed`,
    );
    const store = await openKeys(config);
    const vault = await openVault(config, { mayMake: !sealed, ...(store && { store }) });
    await sealPlainPersons(database.db);
    const close = async () => {
      await database.close();
      await vault.store.close();
    };
    return { ...database, close, fresh, migrated };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database of the keys, when they have one: never the database that they keep shut. */
async function openKeys({ keysDatabaseUrl, databaseUrl }: Pick<Config, "databaseUrl"> & KeySettings) {
  if (!keysDatabaseUrl) return null;
  const place = (url: string) => `${new URL(url).host}${new URL(url).pathname}`;
  if (databaseUrl && place(databaseUrl) === place(keysDatabaseUrl))
    throw new Refusal(
      "KEYS_DATABASE_URL en DATABASE_URL zijn dezelfde database. Sleutels horen niet bij wat ze op slot doen.",
    );
  return serverStore(await reachServer(keysDatabaseUrl));
}

async function reachServer(url: string): Promise<Database> {
  try {
    return await openServer(url);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const code = (error as { code?: string }).code ?? (error as Error).name;
    throw new Refusal(
      `De databaseserver ${hostname}:${port || 5432} laat ons niet in database "${pathname.slice(1)}" (${code}). Kijk na of hij aan staat en of naam en wachtwoord in DATABASE_URL kloppen.`,
    );
  }
}

/**
 * Makes a new database beside its place and moves it there when it is whole: a process that is killed half way leaves
 * nothing that looks like a database. A process of its own does it, because making takes 400 MB that would stay.
 */
async function make(folder: string): Promise<void> {
  const beside = `${folder}.new`;
  await rm(beside, { recursive: true, force: true });
  const program = fileURLToPath(new URL("make-database.ts", import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, beside], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((done, fail) => child.once("error", fail).once("exit", done));
  if (code !== 0)
    throw new Refusal(`Er kon geen database komen in ${folder}. Is er ruimte, en mag Soepsteen er schrijven?`);
  await rename(beside, folder);
}
