// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { practiceHash, readPracticeSecret } from "./secret.ts";
import { type Practice, practices } from "./tables.ts";

/** The practice of a link, for who has the secret. A wrong, an ended and an unknown one are the same NotFound. */
export async function practiceOfLink(db: Db, secret: string): Promise<Practice> {
  const plain = readPracticeSecret(secret);
  const found = plain === null ? null : await asked(db, sql`practice_by_link(${practiceHash(plain)})`);
  if (found === null) throw new NotFound("practice");
  return found;
}

/** The practice whose system has this client id, has keys and did not end. Null: there is none. */
export const practiceOfClient = (db: Db, client: string): Promise<Practice | null> =>
  asked(db, sql`practice_by_client(${client})`);

/** The practice of an access token, by the SHA-256 of the token; not of one that ran out. Null: there is none. */
export const practiceOfToken = (db: Db, hash: Buffer): Promise<Practice | null> =>
  asked(db, sql`practice_by_token(${hash})`);

/** The columns of whatever gives rows of practices. */
const columns = Object.fromEntries(
  Object.entries(getTableColumns(practices)).map(([name, column]) => [
    name,
    sql`${sql.identifier(column.name)}`.mapWith(column),
  ]),
);

/** The one way in without being known: the database itself gives no more than the practice of this secret. */
async function asked(db: Db, secret: SQL): Promise<Practice | null> {
  const [found] = await db.select(columns).from(secret);
  return (found as Practice | undefined) ?? null;
}
