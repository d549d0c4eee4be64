// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Database } from "#platform/db/db.ts";
import { openServer } from "#platform/db/open.ts";
import { prepare, templateHash } from "./embedded.ts";

/** One process at a time makes or copies the template. */
const lock = 7_350_012;

const withName = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

function serverAddress(): string {
  const address = process.env.TEST_DATABASE_URL;
  if (!address)
    throw new Error("TEST_DATABASE=server needs TEST_DATABASE_URL: a PostgreSQL where databases may be made");
  return address;
}

/** Everything that tests made on the server in this run begins with this. */
export const runPrefix = (): string => `soepsteen_test_${process.env.TEST_RUN ?? "alone"}_`;

/** A database of its own on the PostgreSQL server: a copy of a migrated template. */
export async function openCopy(): Promise<Database & { url: string }> {
  const address = serverAddress();
  const template = `soepsteen_template_${await templateHash()}`;
  const name = runPrefix() + randomBytes(6).toString("hex");
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) await makeTemplate(client, address, template);
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  const url = withName(address, name);
  return { ...(await openServer(url, { max: 5 })), url };
}

async function makeTemplate(client: pg.Client, address: string, template: string): Promise<void> {
  const half = `${template}_half`;
  await client.query(`drop database if exists ${half}`);
  await client.query(`create database ${half} encoding 'UTF8' template template0`);
  const database = await openServer(withName(address, half), { max: 2 });
  await prepare(database).finally(() => database.close());
  await client.query(`alter database ${half} rename to ${template}`);
}

/** Drops the copies of this run. */
export async function dropCopies(): Promise<void> {
  const client = new pg.Client({ connectionString: serverAddress() });
  await client.connect();
  const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [runPrefix()]);
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  await client.end();
}
