// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { categories, categorySlug } from "./categories.ts";

const categoryWords = sql.join(
  categories.map((c) => sql`when ${c} then ${categorySlug[c].replace("-", " ")}`),
  sql` `,
);

/**
 * The two columns that are searched: title first, then its kind, place and organisation, then the text. In a question
 * where `s` is the series (or a row with its words), `v` its venue and `o` its organisation.
 */
export const searchColumns = {
  search: sql`setweight(to_tsvector('dutch', unaccent(s.title || ' ' || case s.category ${categoryWords} else '' end)), 'A') ||
      setweight(to_tsvector('dutch', unaccent(coalesce(v.name, '') || ' ' || coalesce(o.name, '') || ' ' || s.audience)), 'B') ||
      setweight(to_tsvector('dutch', unaccent(s.what_we_do || ' ' || s.print_text)), 'C')`,
  text: sql`lower(unaccent(s.title || ' ' || case s.category ${categoryWords} else '' end || ' ' || coalesce(v.name, '') || ' ' || coalesce(o.name, '')))`,
};

/** Makes the search words of a series again. */
export async function index(db: Db, id: string): Promise<void> {
  await db.execute(sql`update series set search = t.search, search_text = t.words from (
    select s.id, ${searchColumns.search} as search, ${searchColumns.text} as words
    from series s left join venue v on v.id = s.venue join organisation o on o.id = s.organisation
    where s.id = ${id}::uuid) t where t.id = series.id`);
}

/** The words somebody typed: letters and digits, at most six, at least two letters. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]{2,40}/gu) ?? [])].slice(0, 6);
}

const small = new Set([
  "de",
  "het",
  "een",
  "en",
  "in",
  "op",
  "met",
  "voor",
  "van",
  "te",
  "bij",
  "naar",
  "the",
  "and",
  "for",
  "of",
  "to",
]);

/**
 * The condition on `series` for a search: every word, one of its synonyms or something spelled nearly like it
 * (pg_trgm word similarity, threshold 0.5 set at connection). Null when nothing was asked.
 */
export async function matching(db: Db, text: string): Promise<SQL | null> {
  const typed = wordsOf(text);
  const words = typed.filter((w) => !small.has(w));
  const asked = words.length > 0 ? words : typed;
  if (asked.length === 0) return null;
  const list = sql.join(
    asked.map((w) => sql`${w}`),
    sql`, `,
  );
  const known = await rows<{ asked: string; word: string }>(
    db,
    sql`select a.word as asked, b.word from synonym a join synonym b using (family) where a.word in (${list}) limit 200`,
  );
  const conditions = asked.map((word) => {
    const alike = [word, ...known.filter((k) => k.asked === word).map((k) => k.word)];
    const queries = [...new Set(alike)].map((w) => sql`plainto_tsquery('dutch', unaccent(${w}))`);
    const near = word.length >= 4 ? sql` or ${word} <% series.search_text` : sql``;
    return sql`(series.search @@ (${sql.join(queries, sql` || `)}) or series.search @@ to_tsquery('dutch', ${`${word}:*`})${near})`;
  });
  return sql.join(conditions, sql` and `);
}
