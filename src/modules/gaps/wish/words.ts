// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";

/** Something in a text that says who somebody is. */
export type Personal = "contact" | "name";

/** A phone number, a mail address or a long row of digits: never needed in a wish. */
const contact = /\S+@\S+|(?:\+|\b)\d[\d\s().–-]{6,}\d|\b\d{9}\b/u;
/** "mevrouw De Vries", "dhr. Jansen", or two words with a capital in a row ("Truus Jansen"). */
const titled =
  /(?:^|[^\p{L}])(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|heer|mrs|mr|ms)\.?\s+(?:(?:van|de|den|der|ter|ten)\s+)*\p{Lu}/iu;
const twoCapitals =
  /(?:^|[^.\p{L}])(?!(?:In|Bij|Op|Met|Naar|Voor|Van|De|Het|Een|Ik|Wij|Elke|Iets|Samen|Graag|Aan|Uit|At|In|The|On)\s)\p{Lu}\p{Ll}+\s+(?:(?:van|de|den|der|ter|ten)\s+)*\p{Lu}\p{Ll}+/u;

/** Does it look as if somebody is named here? A guess: "name" may be contradicted, "contact" not. */
export function personalIn(words: string): Personal | null {
  if (contact.test(words)) return "contact";
  return titledName(words) || twoCapitals.test(words) ? "name" : null;
}

/** The name itself must have its capital; the word before it need not. */
const titledName = (words: string): boolean => {
  const found = titled.exec(words);
  return found !== null && /\p{Lu}$/u.test(found[0]);
};

/** Stems that say nothing about the kind of wish. */
const empty = new Set(
  (
    "activiteit ander avond buurt club clubj dag dinsdag donderdag elkar ergen gezell grag groep jar ker ler leuk lik maandag " +
    "men mens middag nieuw ochtend overdag plek sam som vak vrijdag wek wild woensdag zaterdag zondag zoud " +
    "learn lik peopl someon someth the togeth together will with would"
  ).split(" "),
);

/**
 * What a wish is about, for comparing: the stems of its words in Dutch, and the family of words that mean the same.
 * "Ik wil leren schaken" → ["schak"]; at most twelve.
 */
export async function stemsOf(db: Db, words: string): Promise<string[]> {
  if (words.trim() === "") return [];
  const found = await rows<{ stem: string }>(
    db,
    sql`select unnest(tsvector_to_array(to_tsvector('dutch', unaccent(${words})))) as stem
      union select 'familie ' || s.family from synonym s
        where s.word in (select lower(t) from regexp_split_to_table(unaccent(${words}), '[^[:alpha:]]+') t)`,
  );
  return found
    .map(({ stem }) => stem)
    .filter((stem) => /^\p{L}[\p{L} -]{2,39}$/u.test(stem) && !empty.has(stem))
    .sort()
    .slice(0, 12);
}

/** A search as it is counted: letters only, at most 40; "" when nothing remains that is safe to keep. */
export function countable(text: string): string {
  if (/[\d@]/.test(text)) return "";
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return plain.length >= 3 && plain.length <= 40 ? plain : "";
}
