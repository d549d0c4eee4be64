// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** At most this many letters in a given name, and in a family name. */
export const longestName = 120;

/** Letters whose look-alikes stand in another alphabet: mixing those within one word is a mistake or a trick. */
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** A word with letters of two alphabets that look alike: "Bаnk" with a Cyrillic а. To be asked about, not refused. */
export const mixesAlphabets = (name: string): boolean =>
  name.split(/[\s-]+/).some((word) => alphabets.filter((letters) => letters.test(word)).length > 1);

/** Joins letters of Arabic and Indic writing, and is right only there. */
const joined =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])/gu;

/** Signs that nobody sees: control signs, no-width spaces, turns of direction, signs without a meaning. */
export const hidesSigns = (name: string): boolean =>
  /[\p{C}\u2028\u2029\u00ad\u3164\uffa0]/u.test(name.replace(joined, ""));

/** Key of the sentence that says what is wrong with a name, or null. */
export function faultOfName(name: string): "nameHidden" | "nameLong" | "nameLetters" | null {
  if (name === "") return null;
  if (hidesSigns(name)) return "nameHidden";
  if ([...name].length > longestName) return "nameLong";
  return /\p{L}/u.test(name) ? null : "nameLetters";
}
