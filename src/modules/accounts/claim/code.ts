// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";

/** Signs that are not taken for one another, and no U: it makes words. Source: Crockford's base 32. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;
/** The beginning finds a code, so that wrong ends can be counted; all of it proves it. */
const start = 4;

/** Twelve signs, each equally likely: 60 bits. */
export const newClaimCode = (): string => [...randomBytes(length)].map((byte) => signs[byte % signs.length]).join("");

/** "K7QM 2F9X 4DTA", as it is printed and read out. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1 ");

/**
 * What somebody types, in any way: small letters, spaces and dashes, an O for a nought, an I or L for a one. Null when it
 * cannot be a code.
 */
export function readClaimCode(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.,–—_:-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL|]/g, "1");
  return plain.length === length && [...plain].every((sign) => signs.includes(sign)) ? plain : null;
}

export const startOf = (code: string): string => code.slice(0, start);
