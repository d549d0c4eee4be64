// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { isId } from "#platform/db/ids.ts";
import { vault } from "#platform/keys/vault.ts";

/** Signs that are not taken for one another, and no U: it makes words. Source: Crockford's base 32. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

/** 26 signs, 130 random bits: the link of a practice. */
export const newPracticeSecret = (): string => inSigns(randomBytes(length));

/**
 * The secret that one sent form makes, the same when it is sent again: made with our own key, so that only its hash needs to be kept.
 * Without an id of ours it is a new one each time.
 */
export const practiceSecretOf = (onceId: string, number: number): string =>
  isId(onceId) ? inSigns(keyed(`${number}\u0000${onceId}`)) : newPracticeSecret();

/** With a key of this room, from the key of the search index: it is not in the database. */
const keyed = (value: string): Buffer =>
  createHmac("sha256", vault().blind("user_name", "\u0000key of the links of practices")).update(value).digest();

const inSigns = (bytes: Buffer): string =>
  [...bytes.subarray(0, length)].map((byte) => signs[byte % signs.length]!.toLowerCase()).join("");

/** As typed over from a card: capitals, spaces and dashes. Null when it cannot be one. */
export function readPracticeSecret(typed: string): string | null {
  const plain = plainSigns(typed.slice(0, 60));
  return plain.length === length && [...plain].every((sign) => signs.includes(sign)) ? plain.toLowerCase() : null;
}

/** What is stored of it. */
export const practiceHash = (secret: string): Buffer => createHash("sha256").update(secret).digest();

const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
/** "R-7K3M-2QXA": on the paper and on the phone. */
export const newReferenceNo = (): string => `R-${group()}-${group()}`;

/** "r 7k3m 2qxa" → "R-7K3M-2QXA"; null when it cannot be one. */
export function readReferenceNo(typed: string): string | null {
  const typedSigns = plainSigns(typed.slice(0, 30));
  const plain = typedSigns.length === 9 ? typedSigns.replace(/^R/, "") : typedSigns;
  return plain.length === 8 && [...plain].every((sign) => signs.includes(sign))
    ? `R-${plain.slice(0, 4)}-${plain.slice(4)}`
    : null;
}

const plainSigns = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.,–—_:-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL|]/g, "1");
