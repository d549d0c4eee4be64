// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The test of eleven over nine digits. Source: https://www.rvig.nl/ (burgerservicenummer). */
export function passesElfproef(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, n) => sum + Number(digit) * weights[n]!, 0) % 11 === 0;
}

/** Groups of digits with nothing but a space, dot, dash or slash between them. */
const digitRuns = /\d+(?:[\s.,\-–—/_·]{1,3}\d+)*/g;

/** Is there a number in it that may be a BSN: nine digits in a row, or in groups, that pass the test? In any script, and with invisible signs. */
export const holdsBsn = (text: string): boolean => found(plainDigits(text)).length > 0;

/** The text without such numbers, and how many there were. The numbers themselves go nowhere. */
export function withoutBsn(text: string): { text: string; taken: number } {
  const plain = plainDigits(text);
  const spots = found(plain);
  if (spots.length === 0) return { text, taken: 0 };
  let left = "";
  let at = 0;
  for (const { from, to } of spots) {
    left += plain.slice(at, from);
    at = to;
  }
  const kept = (left + plain.slice(at)).replace(/[ \t]{2,}/g, " ").trim();
  const again = withoutBsn(kept);
  return { text: again.text, taken: spots.length + again.taken };
}

/** Digits of every script as 0–9; no invisible signs, in which a number can be hidden. */
const plainDigits = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));

/** Every script has its ten digits in a row, the nought first. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code < 0x80 ? code - 0x30 : (code - zero) % 10;
}

interface Spot {
  from: number;
  to: number;
}

/** A Dutch phone number: ten digits from a nought on, or from +31. Its digits are no other number. */
const phones = /(?<!\d)(?:0\d|(?:\+|00)31[\s().-]*(?:\(0\)\s*)?\d)(?:[\s.–-]{0,3}\d){8}(?!\d)/g;

function found(text: string): Spot[] {
  const plain = text.replace(phones, (phone) => "x".repeat(phone.length));
  const spots: Spot[] = [];
  for (const run of plain.matchAll(digitRuns)) {
    const groups = [...run[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, at: run.index + index }));
    for (let first = 0; first < groups.length; first++) {
      const spot = spotFrom(groups.slice(first));
      if (!spot) continue;
      spots.push(spot);
      while (groups[first + 1] && groups[first + 1]!.at < spot.to) first++;
    }
  }
  return spots;
}

/** Groups that together are nine digits, from the first one on. */
function spotFrom(groups: readonly { digits: string; at: number }[]): Spot | null {
  let digits = "";
  for (const group of groups) {
    digits += group.digits;
    if (digits.length > 9) return null;
    if (passesElfproef(digits)) return { from: groups[0]!.at, to: group.at + group.digits.length };
  }
  return null;
}
