// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from "#platform/keys/cipher.ts";
import { vault } from "#platform/keys/vault.ts";
import type { Referral } from "./tables.ts";

/** The words of a referral, sealed with the key of its signal. */
export interface ReferralText {
  referrer: string;
  name: string;
  /** "T. v. E.": for the list of the practice. */
  initials: string;
  phone: string;
  birthYear: number | null;
  contactTime: string;
  whoMayBePresent: string;
  whatMatters: string;
  alreadyTried: string;
  visitorSafety: string;
}

export const sealedPlace = (row: string): Place => ({ table: "referral", column: "sealed", row });
export const rawPlace = (row: string): Place => ({ table: "referral", column: "raw", row });

/** "Truus van Es" → "T. v. E." */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => `${[...word][0]}.`)
    .join(" ");

/** What it says. Null: it was erased. The caller writes down that somebody looked. */
export async function openText({
  id,
  signal,
  sealed,
}: Pick<Referral, "id" | "signal" | "sealed">): Promise<ReferralText | null> {
  const text = sealed ? await vault().open(signal, sealedPlace(id), sealed) : null;
  return text === null ? null : (JSON.parse(text) as ReferralText);
}

/** The same of many, by id, with one look in the key store. */
export async function openTexts(found: readonly Referral[]): Promise<Map<string, ReferralText>> {
  const sealed = found.filter((one) => one.sealed !== null);
  const texts = await vault().openAll(
    sealed.map(({ id, signal, sealed }) => ({ owner: signal, place: sealedPlace(id), bytes: sealed! })),
  );
  return new Map(
    sealed.flatMap(({ id }, n) => (texts[n] ? [[id, JSON.parse(texts[n]) as ReferralText] as const] : [])),
  );
}
