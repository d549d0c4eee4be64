// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Jwks } from "./codes.ts";

const secretParts = ["d", "p", "q", "dp", "dq", "qi", "k", "oth"];
/** What may stand in a public key; all else is left out. */
const kept = ["kty", "crv", "x", "y", "n", "e", "kid", "alg", "use"];
const mostKeys = 5;

function keysIn(text: string): Record<string, unknown>[] | null {
  try {
    const read: unknown = JSON.parse(text);
    const keys = (read as { keys?: unknown } | null)?.keys;
    const list = Array.isArray(keys) ? keys : [read];
    return list.every((key) => typeof key === "object" && key !== null && !Array.isArray(key)) ? list : null;
  } catch {
    return null;
  }
}

/** Somebody pasted the key that must stay secret. */
export const isPrivateJwks = (text: string): boolean =>
  /BEGIN [A-Z ]*PRIVATE KEY/.test(text) || (keysIn(text) ?? []).some((key) => secretParts.some((part) => part in key));

/** One to five public keys that can sign: RSA from 2048 bits (RS384), or P-384 (ES384). Null when there is anything else. */
export function readJwks(text: string): Jwks | null {
  const keys = keysIn(text);
  if (!keys || keys.length === 0 || keys.length > mostKeys || !keys.every(canSign)) return null;
  return {
    keys: keys.map((key) => Object.fromEntries(kept.flatMap((part) => (part in key ? [[part, key[part]]] : [])))),
  };
}

function canSign(key: Record<string, unknown>): boolean {
  const text = (part: string, least: number) =>
    typeof key[part] === "string" && /^[A-Za-z0-9_-]+$/.test(key[part]) && key[part].length >= least;
  if (secretParts.some((part) => part in key)) return false;
  if (key.kty === "RSA") return text("n", 342) && text("e", 2);
  return key.kty === "EC" && key.crv === "P-384" && text("x", 64) && text("y", 64);
}
