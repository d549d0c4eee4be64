// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from "node:crypto";

// The code by which a reporter follows a signal: 130 bits, said aloud and typed over. Only its hash is kept.

/** Without I, L, O and U. Source: Crockford base 32. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

export function newCode(): string {
  // 256 is a multiple of 32: every sign is as likely
  return [...randomBytes(length)].map((byte) => alphabet[byte % 32]).join("");
}

/** As typed: in groups, in small letters, with the letter O for a nought. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s·.–—-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return new RegExp(`^[${alphabet}]{${length}}$`).test(code) ? code : null;
}

/** Plain SHA-256: of 130 bits nobody makes a table. */
export const hashCode = (code: string): Buffer => createHash("sha256").update(code).digest();

/** "ABCD EFGH …": to read aloud and type over. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1 ");
