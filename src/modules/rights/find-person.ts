// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { idOfNumber, personsAt, personsAtPhone } from "#modules/people/index.ts";
import { type Actor, can } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";

/**
 * Who asks: by her number, or a whole phone number or e-mail address. More than one at that address: then the number is
 * needed. That somebody looked is written down, never for what. Throws Forbidden.
 */
export async function whoAsks(db: Db, actor: Actor, words: string): Promise<string | "nobody" | "several"> {
  if (!can(actor, "rights.handle")) throw new Forbidden("rights desk");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const found = await idsFor(db, words.trim());
    const person = found.length === 1 ? found[0]! : null;
    await look(db, actor, { kind: "search", person, fields: [], purpose: "rights" });
    return person ?? (found.length === 0 ? "nobody" : "several");
  });
}

async function idsFor(db: Db, words: string): Promise<string[]> {
  const digits = words.replace(/[\s().–—-]/g, "");
  if (words.includes("@")) return (await personsAt(db, words)).map(({ id }) => id);
  if (/^(0\d{9}|\+31\d{9}|0031\d{9})$/.test(digits)) return (await personsAtPhone(db, digits)).map(({ id }) => id);
  if (!/^\d{1,9}$/.test(digits)) return [];
  return idOfNumber(db, Number(digits))
    .then((id) => [id])
    .catch((error) => {
      if (error instanceof NotFound) return [];
      throw error;
    });
}
