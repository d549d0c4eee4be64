// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Why a password is not taken: a key of the messages. */
export type Refusal = "passwordShort" | "passwordLong" | "passwordCommon" | "passwordOwn" | "passwordPattern";

/** Counted as people count: a letter with an accent or a smiley is one. Source: OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
export const shortest = 12;
export const longest = 200;

/** Words that a password here is guessed with first; and what everybody puts before or behind a word. */
const houseWords = ["soepsteen", "wachtwoord", "welkom", "geheim", "buurthuis", "buurt"];

let common: Promise<ReadonlySet<string>> | undefined;

/** The 49,000 passwords that leak most, on this machine: nobody is asked. Read when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set<string>(dictionary["passwords-common"] as Iterable<string>),
  );
  return common;
}

/** Without capitals, spaces and accents; and with the letters that figures stand for. */
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, "");

const figures: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" };
const spelled = (text: string): string => text.replace(/[013457@$!]/g, (sign) => figures[sign]!);

/** The word in "Welkom2026!!" is "welkom". */
const bare = (text: string): string => text.replace(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, "");

/** What is about the person or the site, of four signs or more. */
export interface Own {
  /** Names, user name, mail address, phone number, name of the site. */
  words: readonly string[];
}

/** Null when it may be a password here. No rules about which signs: length is what counts. */
export async function refusalOf(password: string, { words }: Own): Promise<Refusal | null> {
  const signs = [...password.normalize("NFC")].length;
  if (signs < shortest) return "passwordShort";
  if (signs > longest) return "passwordLong";
  const text = plain(password);
  if (hasPattern(text)) return "passwordPattern";
  if (isOwn(text, words)) return "passwordOwn";
  const list = await commonPasswords();
  const forms = new Set([text, spelled(text), bare(text), spelled(bare(text)), bare(spelled(text))]);
  const known = [...forms].some((form) => form !== "" && (list.has(form) || houseWords.includes(form)));
  return known || isTwice(text, list) ? "passwordCommon" : null;
}

/** One piece again and again ("abcabcabcabc"), or a row of the keyboard, the alphabet or figures. */
function hasPattern(text: string): boolean {
  if (/^(.{1,6})\1+.{0,5}$/su.test(text)) return true;
  const rows = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
  ];
  const ways = rows.flatMap((row) => [row, [...row].reverse().join("")]);
  let rest = text;
  for (const row of ways)
    for (let size = row.length; size >= 4; size--)
      for (let from = 0; from + size <= row.length; from++) rest = rest.replaceAll(row.slice(from, from + size), "");
  return rest.length < 4;
}

/** What is left of it without the own words is too little. */
function isOwn(text: string, words: readonly string[]): boolean {
  const own = words
    .flatMap((word) => [word, ...word.split(/[\s@.,_-]+/)])
    .map(plain)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), text);
  return rest !== text && bare(rest).length < 6;
}

/** A common password typed twice is as common. */
function isTwice(text: string, list: ReadonlySet<string>): boolean {
  const half = text.slice(0, text.length / 2);
  return half + half === text && list.has(half);
}
