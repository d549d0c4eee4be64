// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { practiceHash, readPracticeSecret } from "./secret.ts";
import { type Practice, practices } from "./tables.ts";

/** The practice of a link, for who has the secret. A wrong, an ended and an unknown one are the same NotFound. */
export async function practiceOfLink(db: Db, secret: string): Promise<Practice> {
  const plain = readPracticeSecret(secret);
  const found = plain === null ? null : await asked(db, sql`select practice_by_link(${practiceHash(plain)}) as id`);
  if (found === null) throw new NotFound("practice");
  return found;
}

/** The practice whose system has this client id, has keys and did not end. Null: there is none. */
export const practiceOfClient = (db: Db, client: string): Promise<Practice | null> =>
  asked(db, sql`select practice_by_client(${client}) as id`);

/** The practice of an access token, by the SHA-256 of the token; not of one that ran out. Null: there is none. */
export const practiceOfToken = (db: Db, hash: Buffer): Promise<Practice | null> =>
  asked(db, sql`select practice_by_token(${hash}) as id`);

async function asked(db: Db, question: ReturnType<typeof sql>): Promise<Practice | null> {
  const [known] = await rows<{ id: string | null }>(db, question);
  return known?.id ? practiceById(db, known.id) : null;
}

/** Asks as that practice, of itself. */
const practiceById = (db: Db, practice: string): Promise<Practice | null> =>
  behindWall(
    db,
    visitor,
    async (db) => {
      const [found] = await db.select().from(practices).where(eq(practices.id, practice));
      return found ?? null;
    },
    { practice },
  );
