// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** At most so many characters, cut between words, with "…". */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  const whole = space >= most / 2 ? cut.slice(0, space) : cut;
  return `${whole.toWellFormed().replace(/[\s,;:.–-]+$/u, "")}…`;
}

/** The same for running text; what was one line stays one line. */
export function cutText(text: string, most: number): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return plain.length <= most ? plain : cutAtWord(plain, most);
}

/** A Dutch phone number as digits; "" when it is none. */
export function digitsOf(text: string): string {
  const digits = text.replace(/[\s().–—-]/g, "").replace(/^(\+31|0031)0?/, "0");
  return /^0\d{6,12}$/.test(digits) || /^14\d{2,5}$/.test(digits) ? digits : "";
}
