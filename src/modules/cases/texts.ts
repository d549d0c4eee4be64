// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";

/** Which column of which row; the key is of the person. A text moved to another place does not open. */
export interface SealedAt {
  table: "conversation" | "note" | "plan" | "goal" | "case_match" | "visit" | "case_file";
  column: string;
  row: string;
}

/** Seals one object of a column with the key of the person of the case. */
export const sealed = (person: string, at: SealedAt, value: unknown): Promise<Buffer> =>
  vault().seal(person, at, JSON.stringify(value));

/** What was sealed; null where there is nothing, or the key was destroyed. */
export async function unsealed<T>(person: string, at: SealedAt, bytes: Uint8Array | null): Promise<T | null> {
  const text = bytes === null ? null : await vault().open(person, at, bytes);
  return text === null ? null : (JSON.parse(text) as T);
}

/** The same for many, in the order of the question: one look in the key store. */
export async function allUnsealed(
  person: string,
  given: readonly { at: SealedAt; bytes: Uint8Array | null }[],
): Promise<unknown[]> {
  const there = given.flatMap(({ at, bytes }) => (bytes === null ? [] : [{ owner: person, place: at, bytes }]));
  const texts = there.length === 0 ? [] : await vault().openAll(there);
  let next = 0;
  return given.map(({ bytes }) => {
    const text = bytes === null ? null : (texts[next++] ?? null);
    return text === null ? null : JSON.parse(text);
  });
}
