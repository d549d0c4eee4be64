// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ĳ: "ij",
};

/** A name for in an address: "Buurthuis De Brug & zaal" → "buurthuis-de-brug-zaal". ASCII, at most 80 signs; `fallback` when nothing is left. */
export function slug(text: string, fallback = "x"): string {
  const plain = text
    .toLowerCase()
    .replace(/[ßæœøđðþłıĳ]/g, (letter) => letters[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 81);
  // A word that was cut in two falls off, unless it is the only one.
  const whole =
    plain.length > 80 && plain.lastIndexOf("-") > 0 ? plain.slice(0, plain.lastIndexOf("-")) : plain.slice(0, 80);
  return whole.replace(/^-+|-+$/g, "") || fallback;
}
