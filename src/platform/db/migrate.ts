// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "./db.ts";

const folder = fileURLToPath(new URL("../../../migrations/", import.meta.url));

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The numbered SQL files, in order. */
export function readMigrations(from = folder): Migration[] {
  return readdirSync(from)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${from}/${name}`, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

export class MigrationProblem extends Error {
  override name = "MigrationProblem";
}

const noRoles = `De databasegebruiker mag geen rollen maken. Laat een beheerder van de server dit eenmaal doen:
  create role soepsteen_web nologin; create role soepsteen_jobs nologin; create role soepsteen_gate nologin;
  grant soepsteen_web, soepsteen_jobs, soepsteen_gate to <de gebruiker in DATABASE_URL>;
Start daarna opnieuw. Er is niets veranderd.`;

/** One number for "a Soepsteen is migrating this database". */
const lock = 7_350_011;

/**
 * Brings the database up to date; each file in its own transaction, one process at a time (advisory lock).
 * Throws MigrationProblem when a file that was applied has changed since, or is missing.
 */
export async function migrate(database: Database, migrations = readMigrations()): Promise<string[]> {
  await database.run(`create table if not exists migration (
    name text primary key, checksum text not null, at timestamptz not null default now())`);
  const done: string[] = [];
  for (const { name, sql, checksum } of migrations) {
    if (await apply(database, name, sql, checksum)) done.push(name);
  }
  await refuseUnknown(database, migrations);
  return done;
}

async function apply(database: Database, name: string, sql: string, checksum: string): Promise<boolean> {
  const [known] = await database.query<{ checksum: string }>("select checksum from migration where name = $1", [name]);
  if (known) {
    if (known.checksum === checksum) return false;
    throw new MigrationProblem(`De migratie ${name} is veranderd nadat zij is uitgevoerd. Zet het oude bestand terug.`);
  }
  // The lock is taken inside the transaction; whoever waited finds the row and does nothing.
  await database
    .run(`begin;
    select pg_advisory_xact_lock(${lock});
    do $guard$ begin
      if exists (select from migration where name = '${name}') then raise exception 'already_applied'; end if;
    end $guard$;
    ${sql}
    insert into migration (name, checksum) values ('${name}', '${checksum}');
    commit;`)
    .catch(async (error: Error) => {
      await database.run("rollback").catch(() => undefined);
      if (error.message.includes("permission denied to create role")) throw new MigrationProblem(noRoles);
      if (!error.message.includes("already_applied")) throw error;
    });
  return true;
}

async function refuseUnknown(database: Database, migrations: Migration[]): Promise<void> {
  const known = new Set(migrations.map((m) => m.name));
  const applied = await database.query<{ name: string }>("select name from migration order by name");
  const newer = applied.find(({ name }) => !known.has(name));
  if (newer) {
    throw new MigrationProblem(
      `De database heeft migratie ${newer.name}, maar dit programma kent die niet. Gebruik een nieuwere versie van Soepsteen.`,
    );
  }
}
