// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { personsAt, personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";

/** A whole address or a whole number, and the first name that belongs to it. Exactly one of both is there. */
export interface Reached {
  givenName: string;
  email: string | null;
  /** Digits. */
  phone: string | null;
}

const plain = (name: string): string =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * The one person with this address or number and this first name; null when nobody or more than one is. Whoever asks
 * already knows both, so nothing is learned; that somebody looked is written down.
 */
export async function findReached(db: Db, actor: Actor, { givenName, email, phone }: Reached): Promise<string | null> {
  const there = email === null ? await withPhone(db, phone ?? "") : (await personsAt(db, email)).map(({ id }) => id);
  const known = await personsById(db, there);
  const same = [...known.values()].filter((one) => plain(one.givenName) === plain(givenName));
  const found = same.length === 1 ? same[0]!.id : null;
  const fields = ["name", email === null ? "phone" : "email"];
  await look(db, actor, { kind: "search", person: found, fields, purpose: "administration" });
  return found;
}

async function withPhone(db: Db, phone: string): Promise<string[]> {
  const value = vault().blind("phone", phone);
  const found = await rows<{ person: string }>(
    db,
    sql`select b.person from blind_index b join person p on p.id = b.person
      where b.kind = 'phone' and b.value = ${value} and p.closed_at is null and p.merged_into is null`,
  );
  return found.map(({ person }) => person);
}
