// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Where a sealed text stands: it opens nowhere else. */
export interface Place {
  table: string;
  column: string;
  /** Id of the row. */
  row: string;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes;

/** A text was moved, changed, or sealed with another key. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

/**
 * AES-256-GCM: version byte, random nonce of 96 bits, encrypted text, tag of 128 bits. `bound` is authenticated and not
 * stored: who moves the bytes to another place cannot open them there.
 */
export function encrypt(key: Buffer, bound: string, text: string | Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(bound, "utf8"));
  const body = Buffer.concat([cipher.update(text as string, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, body, cipher.getAuthTag()]);
}

/** Opens what encrypt made with the same key and bounds; throws Unreadable for anything else. */
export function decrypt(key: Buffer, bound: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < headBytes + tagBytes || bytes[0] !== version) throw new Unreadable("not a sealed text");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, headBytes), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(bound, "utf8"));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(headBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new Unreadable("does not open with this key, here");
  }
}

/** Owner, table, column and row in one text in which no other four look the same. */
export const boundsOf = (owner: string, { table, column, row }: Place): string =>
  JSON.stringify([owner, table, column, row]);
