// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";
import type { SignalText } from "../triage/text.ts";

/** A Dutch postcode somewhere in a text: "1234AB"; null when there is none. */
export function postcodeIn(text: string): string | null {
  const found = /(?<![0-9])([1-9]\d{3})\s?([a-z]{2})(?![a-z])/i.exec(text);
  return found ? `${found[1]}${found[2]!.toUpperCase()}` : null;
}

/** "+31 6 12 34 56 78" and "06-12345678" are one number. "" when there are no digits. */
export const phoneKey = (phone: string): string =>
  phone
    .replace(/[^\d+]/g, "")
    .replace(/^(\+31|0031)0?/, "0")
    .replace(/\D/g, "");

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * By what an address is found again: postcode with house number, and street with house number; a description as a whole.
 * "Lindelaan 3, 3961 AB Demodam" → "3961AB 3" and "lindelaan 3".
 */
export function addressKeys(address: string): string[] {
  const postcode = postcodeIn(address);
  const rest = plain(postcode ? address.replace(/([1-9]\d{3})\s?([a-z]{2})(?![a-z])/i, " ") : address);
  if (rest === "" && postcode === null) return [];
  const found = /^(\D*?) ?(\d{1,5}) ?([a-z](?![a-z]))?/.exec(rest);
  const number = found ? `${found[2]}${found[3] ?? ""}` : "";
  const street = found?.[1]?.trim() ?? "";
  const keys = [
    ...(postcode && number ? [`${postcode} ${number}`] : []),
    ...(street && number ? [`${street} ${number}`] : []),
  ];
  return keys.length > 0 ? keys : [plain(address).slice(0, 120)];
}

/** A keyed hash of what a signal is found by, or what nobody wants to be approached at. */
export interface IndexValue {
  kind: "address" | "phone" | "postcode";
  value: Buffer;
}

const blind = (kind: IndexValue["kind"], value: string): IndexValue => ({ kind, value: vault().blind(kind, value) });

/** Whole addresses and phone numbers: not of a name, nor of a postcode alone. */
export function targetsOf({ address = "", phone = "" }: Pick<SignalText, "address" | "phone">): IndexValue[] {
  const number = phoneKey(phone);
  return [...addressKeys(address).map((key) => blind("address", key)), ...(number ? [blind("phone", number)] : [])];
}

/** Everything that is kept to find a signal by. */
export function indexOf(about: Pick<SignalText, "address" | "phone">): IndexValue[] {
  const postcode = postcodeIn(about.address ?? "");
  return [...targetsOf(about), ...(postcode ? [blind("postcode", postcode)] : [])];
}
