// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";
import type { Delivery } from "./tables.ts";

const place = (id: string) => ({ table: "delivery", column: "on_paper", row: id });
/** Where the words that only stand on paper come. */
const gap = /\{\{[^{}]*\}\}/g;

/** Seals what may only stand on the printed letter, with the key of the person. */
export async function sealOnPaper(person: string | null, id: string, words: string): Promise<Buffer> {
  if (!person) throw new Error("words for paper only are of a known person");
  return vault().seal(person, place(id), words);
}

/** The letter as it is printed: the sealed words in their place. */
export async function asPrinted(letter: Delivery): Promise<Delivery> {
  if (!letter.onPaper || !letter.person) return letter;
  const words = (await vault().open(letter.person, place(letter.id), letter.onPaper)) ?? "";
  return { ...letter, body: letter.body.replace(gap, () => words) };
}
