// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { IndexKind } from "#platform/keys/vault.ts";
import { houseNumberKey, phoneKey, postcodeKey, streetKey, surnameKey } from "./find-by.ts";

/** What is missing before somebody can be found: key of the sentence that says so. */
export type Missing = "wordsMissing" | "phonePartial" | "surnameMissing" | "houseNumberMissing" | "moreMissing";
/** Whole values to look up, or what is missing. */
export type Asked = { keys: [IndexKind, string][] } | { missing: Missing };

const longest = 200;
const mostWords = 10;
const wholePhone = /^(0[1-9]\d{8}|0(800|900|88)\d{4,7})$/;

/**
 * Reads one line in free order: a whole phone number; surname and street; or surname, postcode and house number. A part of
 * one lists nobody. Source: the programmes this product follows, rule A3.
 */
export function readWords(words: string): Asked {
  const line = words.normalize("NFC").slice(0, longest).trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return { missing: "wordsMissing" };
  const phone = phoneIn(line);
  if (phone) return { keys: [["phone", phone]] };
  if (!/\p{L}/u.test(line)) return { missing: "phonePartial" };
  const postcode = /(?<![\p{L}\p{N}])[1-9]\d{3}\s?[A-Za-z]{2}(?![\p{L}\p{N}])/u.exec(line);
  const keys = withStreet(line);
  if (!postcode) return keys.length > 0 ? { keys } : { missing: "moreMissing" };
  const rest = `${line.slice(0, postcode.index)} ${line.slice(postcode.index + postcode[0].length)}`;
  const whole = withPostcode(postcode[0], rest);
  const beside = looksLikeStreet(line) ? keys : withStreet(rest);
  if ("missing" in whole) return beside.length > 0 ? { keys: beside } : whole;
  return { keys: [...whole.keys, ...keys].slice(0, 40) };
}

/** A whole number, alone or between words: "06 12345678", "mevrouw +31 (0)343-123456". */
function phoneIn(line: string): string | null {
  for (const [part] of line.matchAll(/\+?\d[\d\s().–—-]*\d/g)) {
    const digits = phoneKey(part.replace(/\(0\)/, ""));
    if (wholePhone.test(digits)) return digits;
  }
  return null;
}

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** "Plein 1940 de Wit" holds what could be a postcode, and is a street. */
const looksLikeStreet = (line: string): boolean => /\p{L}+\s+[1-9]\d{3}\s\p{L}{2}\s\p{L}/u.test(line);

function withPostcode(postcode: string, rest: string): Asked {
  const parts = wordsOf(rest);
  const at = parts.findIndex((word) => /^\d/.test(word));
  const names = parts.filter((_, n) => n !== at);
  if (at < 0) return { missing: names.length > 0 ? "houseNumberMissing" : "moreMissing" };
  if (names.length === 0) return { missing: "surnameMissing" };
  const key = (number: string, surname: string[]): [IndexKind, string][] => {
    const name = surnameKey(surname.join(" "));
    return name ? [["surname_postcode", `${name}|${postcodeKey(postcode)}|${houseNumberKey(number)}`]] : [];
  };
  const plain = key(parts[at]!, names);
  const next = parts[at + 1];
  // "12 a": the sign behind it may belong to the number
  const longer =
    next && next.length <= 4 ? key(`${parts[at]} ${next}`, [...parts.slice(0, at), ...parts.slice(at + 2)]) : [];
  return { keys: [...plain, ...longer] };
}

/** Every way to read the words as a surname beside a street, in both orders; a house number behind the street may stay. */
function withStreet(line: string): [IndexKind, string][] {
  const all = wordsOf(line);
  const words = [all, all.filter((word) => !/^\d/.test(word))].filter((list, n) => n === 0 || list.length < all.length);
  const keys = new Map<string, [IndexKind, string]>();
  for (const list of words) {
    if (list.length > mostWords) continue;
    for (let cut = 1; cut < list.length; cut++) {
      const [left, right] = [list.slice(0, cut).join(" "), list.slice(cut).join(" ")];
      for (const [surname, street] of [
        [left, right],
        [right, left],
      ] as const) {
        const [name, road] = [surnameKey(surname), streetKey(street)];
        if (name && /\p{L}{2}/u.test(road)) keys.set(`${name}|${road}`, ["surname_street", `${name}|${road}`]);
      }
    }
  }
  return [...keys.values()];
}
