// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";

/** The namespace of our own names (RFC 9562, version 5); never changes, or every id of every site would. */
const namespace = Buffer.from("6f1c1a0e8d1b5e0fa5d3c0f5a7b0b2c4", "hex");

/** An id for what has none of its own, always the same for the same parts: a schedule, an access fact, a term. */
export function stableId(...parts: readonly string[]): string {
  const hash = createHash("sha1").update(namespace).update(parts.join("\n")).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const isId = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? "");

/** Leaves out what is not known: HSDS has no null and no empty text. */
export function given<T extends Record<string, unknown>>(all: T): { [K in keyof T]: NonNullable<T[K]> } {
  const kept = Object.entries(all).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as { [K in keyof T]: NonNullable<T[K]> };
}
