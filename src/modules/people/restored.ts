// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Unreadable } from "#platform/keys/cipher.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { indexPerson } from "./find-by.ts";
import { fullText, readText } from "./person-text.ts";
import { persons } from "./tables.ts";

const actor = system("restore");
const portion = 1000;
const place = (row: string) => ({ table: "person", column: "sealed", row });

type Sealed = { id: string; sealed: Buffer };

/** Everybody who is sealed, in portions. */
async function* sealedPersons(db: Db): AsyncGenerator<Sealed[]> {
  for (let after: string | null = null; ; ) {
    const found: { id: string; sealed: Buffer | null }[] = await db
      .select({ id: persons.id, sealed: persons.sealed })
      .from(persons)
      .where(and(isNotNull(persons.sealed), after === null ? undefined : gt(persons.id, after)))
      .orderBy(asc(persons.id))
      .limit(portion);
    if (found.length > 0) yield found as Sealed[];
    if (found.length < portion) return;
    after = found.at(-1)!.id;
  }
}

/** What a portion says; null where the key is not here or is another one. */
async function textsOf(found: Sealed[]): Promise<(string | null)[]> {
  const shut = found.map(({ id, sealed }) => ({ owner: id, place: place(id), bytes: sealed }));
  try {
    return await vault().openAll(shut);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return Promise.all(
      shut.map(({ owner, place, bytes }) =>
        vault()
          .open(owner, place, bytes)
          .catch(() => null),
      ),
    );
  }
}

/** Ids of who cannot be read with the keys that are here. */
export async function unreadablePersons(db: Db): Promise<string[]> {
  const shut: string[] = [];
  for await (const found of sealedPersons(db)) {
    const texts = await textsOf(found);
    shut.push(...found.filter((_, n) => texts[n] === null).map(({ id }) => id));
  }
  return shut;
}

/** Who cannot be read any more stays as nobody: without a name, closed, so that what others did stands. */
export async function loseUnreadable(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const sealed = await vault().seal(id, place(id), JSON.stringify(fullText({ givenName: "Onbekend" })));
    await db.update(persons).set({ sealed, closedAt: now() }).where(eq(persons.id, id));
    await record(db, actor, "person.lost", id);
  }
}

/** Makes the search index anew: it is not in a backup. */
export async function findAgain(db: Db): Promise<void> {
  for await (const found of sealedPersons(db)) {
    const texts = await textsOf(found);
    for (const [n, { id }] of found.entries()) {
      const text = texts[n];
      if (text) await indexPerson(db, id, readText(text));
    }
  }
}
