// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";

/** A UUID (version 8) that is always the same for the same parts: objects inside others have no id of their own in our database. */
export function stableId(...parts: (string | number)[]): string {
  const bytes = createHash("sha256").update(parts.join("\n")).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const mask = 0x51a7c0de0001n;

/** The id of an activity at its place: made from the id of the activity, and the same again leads back to it. */
export const atLocationId = (activity: string): string =>
  activity.slice(0, 24) + (BigInt(`0x${activity.slice(24)}`) ^ mask).toString(16).padStart(12, "0");

/** An object without what is not known: HSDS has no null. */
export type Known = Record<string, unknown>;
export function known(object: Known): Known {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** An address on the web as HSDS wants it: absolute, http or https. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
