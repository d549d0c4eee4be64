// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { keptForms } from "./tables.ts";

/** A form that was on its way. */
export interface KeptForm {
  /** Address on this site, with its query. */
  path: string;
  typed: Typed;
  /** Files do not wait: they are chosen again. */
  hadFiles: boolean;
}

/** So long it can be given back. */
export const keptMinutes = 120;
/** What is longer is not kept. */
const longest = 64 * 1024;
/** Never kept: what proves who somebody is. */
const secrets = /^(code|password|wachtwoord|otp|token|secret)/i;
/** Of the rooms where somebody proves who she is nothing is kept at all. */
const closed = /^\/(en\/|eenvoudig\/)?(inloggen|uitloggen|mijn\/(beveiliging|inloggen|apparaten))(\/|$)/;

const place = (row: string) => ({ table: "kept_form", column: "sealed", row });

/**
 * Keeps what somebody typed while the session had locked or ended: sealed, for this person only, two hours. Gives the key for
 * the cookie of this browser; null when there is nothing to keep.
 */
export async function keepForm(db: Db, person: string, { path, typed, hadFiles }: KeptForm): Promise<string | null> {
  if (closed.test(path.split("?")[0]!)) return null;
  const own = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.test(name)));
  const text = JSON.stringify({ path, typed: own, hadFiles });
  if (Object.keys(own).length === 0 || text.length > longest) return null;
  const [id, key, at] = [newId(), newSecret(), now()];
  const sealed = await vault().seal(person, place(id), text);
  await db
    .insert(keptForms)
    .values({ id, person, keyHash: hashOf(key), sealed, at, expiresAt: at.add({ minutes: keptMinutes }) });
  return key;
}

const standing = (person: string, key: string) =>
  and(eq(keptForms.keyHash, hashOf(key)), eq(keptForms.person, person), gt(keptForms.expiresAt, now()));

/** The form of this person in this browser; null for anybody else. */
export async function findKept(db: Db, person: string, key: string): Promise<KeptForm | null> {
  if (!/^[\w-]{43}$/.test(key)) return null;
  const [kept] = await db.select().from(keptForms).where(standing(person, key));
  const text = kept && (await vault().open(person, place(kept.id), kept.sealed));
  return text ? (JSON.parse(text) as KeptForm) : null;
}

export async function forgetKept(db: Db, person: string, key: string): Promise<void> {
  await db.delete(keptForms).where(standing(person, key));
}
