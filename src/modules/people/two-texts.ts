// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";
import { place } from "./person-row.ts";
import { fullText, type PersonText, readText } from "./person-text.ts";

const names = Object.keys(fullText({})) as (keyof PersonText)[];
const isEmpty = (value: PersonText[keyof PersonText]): boolean => value === null || value === "";
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What stays, filled with what only the other has. Names are one whole: half of each would be nobody's. */
export function joinedText(kept: PersonText, gone: PersonText): PersonText {
  const filled = names.map((name) => [name, isEmpty(kept[name]) ? gone[name] : kept[name]] as const);
  const { givenName, familyName } = kept;
  return { ...(Object.fromEntries(filled) as unknown as PersonText), givenName, familyName };
}

/** Of three versions: before the merge, just after it, and today. What only came by the merge goes; later changes stay. */
export async function restoredText(
  owner: string,
  { before, after, today }: { before: Buffer; after: Buffer; today: PersonText },
): Promise<PersonText> {
  const [first, second] = await vault().openAll(
    [before, after].map((bytes) => ({ owner, place: place(owner), bytes })),
  );
  if (first == null || second == null) return today;
  const [old, joined] = [readText(first), readText(second)];
  const restored = names.map((name) => [name, same(today[name], joined[name]) ? old[name] : today[name]] as const);
  return Object.fromEntries(restored) as unknown as PersonText;
}
