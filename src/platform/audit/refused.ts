// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { appendAudit } from "./append.ts";

/** Pages about persons: being refused there is written down. Patterns of routes, without the language. */
const aboutPersons =
  /^\/(beheer\/(mensen|telefoon|rechten|bewaren|toezicht|teams|rollen|bellijst|brieven)|mijn\/(namens|inzage|gegevens))(\/|$)/;

const plain = (pattern: string): string => pattern.replace(/^\/(en|eenvoudig)(?=\/)/, "");

export const isAboutPersons = (pattern: string): boolean => aboutPersons.test(plain(pattern));

/**
 * Somebody with a session was refused (403) or heard that it is not there (404), on a page about persons. Called when the
 * transaction of the page has been undone; writes in one of its own. `number` is the number of the person in the address.
 */
export async function noteRefusal(
  db: Db,
  actor: Actor,
  { pattern, status, number }: { pattern: string; status: number; number: string | undefined },
): Promise<void> {
  if (actor.kind === "visitor" || !isAboutPersons(pattern)) return;
  await db.transaction(async (db) => {
    const person = /^\/beheer\/mensen\/:number/.test(plain(pattern)) ? await personAt(db, number) : null;
    await appendAudit(db, actor, {
      action: "R",
      kind: "look.refused",
      outcome: 4,
      person,
      object: "page",
      detail: { page: plain(pattern).replace(/\{.*?\}/g, ""), status },
    });
  });
}

async function personAt(db: Db, number: string | undefined): Promise<string | null> {
  if (!number || !/^\d{1,15}$/.test(number)) return null;
  const [found] = await rows<{ id: string }>(db, sql`select id from person where number = ${number}::bigint`);
  return found?.id ?? null;
}
