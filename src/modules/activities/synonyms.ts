// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { mayEditSynonyms } from "./policy.ts";
import { wordsOf } from "./search.ts";

export interface SynonymFamily {
  family: string;
  words: string[];
}

/** Every family of words, by its first word. */
export const synonymFamilies = (db: Db): Promise<SynonymFamily[]> =>
  rows<SynonymFamily>(
    db,
    sql`select family, array_agg(word order by word) as words from synonym group by family order by family`,
  );

/** Sets the words of a family; an empty list takes it away. A word lives in one family: the last one wins. */
export async function setSynonyms(
  db: Db,
  actor: Actor,
  words: readonly string[],
  before?: string,
): Promise<string | null> {
  if (!mayEditSynonyms(actor)) throw new Forbidden("synonyms");
  const clean = [...new Set(words.flatMap((w) => wordsOf(w)))].slice(0, 30);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    if (before) await db.execute(sql`delete from synonym where family = ${before}`);
    const family = clean[0] ?? null;
    for (const word of clean.length > 1 ? clean : []) {
      await db.execute(
        sql`insert into synonym (word, family) values (${word}, ${family}) on conflict (word) do update set family = excluded.family`,
      );
    }
    await record(db, actor, "synonym.changed", null, { words: clean.length });
    await changed(db);
    return family;
  });
}
