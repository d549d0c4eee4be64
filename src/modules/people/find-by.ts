// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, ne } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { type IndexKind, vault } from "#platform/keys/vault.ts";
import type { PersonText } from "./person-text.ts";
import { blindIndex } from "./tables.ts";

/** Digits only: "+31 6 12 34 56 78" and "06-12345678" are one number. */
export const phoneKey = (phone: string): string => phone.replace(/[^\d+]/g, "").replace(/^(\+31|0031)0?/, "0");

export const emailKey = (email: string): string => email.normalize("NFKC").trim().toLowerCase();

/** Without accents, signs and the small words before a name: "Van den Bérg" and "berg" are one surname. */
export const surnameKey = (name: string): string =>
  plain(name)
    .replace(/^((van|de|der|den|ten|ter|te|het|t|in|op|aan|bij|la|le|el|al) )+(?=.)/, "")
    .replaceAll(" ", "");

export const streetKey = (street: string): string => plain(street).replaceAll(" ", "");

export const postcodeKey = (postcode: string): string => postcode.replace(/\s/g, "").toUpperCase();

/** Number with what stands behind it: "12 A" and "12-a" are one. */
export const houseNumberKey = (number: string): string => plain(number).replaceAll(" ", "");

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** By what whole values somebody is found. */
export function keysOf(text: PersonText): [IndexKind, string][] {
  const { phone, email, address, familyName, givenName } = text;
  const surname = surnameKey(familyName || givenName);
  const keys: [IndexKind, string][] = [];
  if (phone) keys.push(["phone", phoneKey(phone)]);
  if (email) keys.push(["email", emailKey(email)]);
  if (address?.street && surname) keys.push(["surname_street", `${surname}|${streetKey(address.street)}`]);
  if (address?.postcode && address.houseNumber && surname)
    keys.push([
      "surname_postcode",
      `${surname}|${postcodeKey(address.postcode)}|${houseNumberKey(address.houseNumber)}`,
    ]);
  if (address?.postcode) keys.push(["postcode", postcodeKey(address.postcode)]);
  return keys;
}

/** Writes anew by what a person is found; user names are of the accounts room and stay. */
export async function indexPerson(db: Db, person: string, text: PersonText): Promise<void> {
  await db.delete(blindIndex).where(and(eq(blindIndex.person, person), ne(blindIndex.kind, "user_name")));
  const values = keysOf(text).map(([kind, value]) => ({ kind, value: vault().blind(kind, value), person }));
  if (values.length > 0) await db.insert(blindIndex).values(values).onConflictDoNothing();
}
