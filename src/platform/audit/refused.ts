// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, system } from "../access/actor.ts";
import { behindWall } from "../access/wall.ts";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { type AuditRow, appendAudit } from "./append.ts";

/** Pages about persons: being refused there is written down. Patterns of routes, without the language. */
const aboutPersons =
  /^\/(beheer\/(mensen|telefoon|rechten|bewaren|toezicht|teams|rollen|bellijst|brieven)|mijn\/(namens|inzage|gegevens)|signalen|trajecten|zorgmeldingen|praktijken)(\/|$)/;

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
    const about = await behindWall(db, system("audit.refused"), (db) => aboutPage(db, plain(pattern), number));
    await appendAudit(db, actor, {
      action: "R",
      kind: "look.refused",
      outcome: 4,
      ...about,
      detail: { page: plain(pattern).replace(/\{.*?\}/g, ""), status },
    });
  });
}

/** Where a number in an address leads to: a person, or a row about one. */
const pages: readonly { pattern: RegExp; object: string; question: (number: string) => SQL }[] = [
  {
    pattern: /^\/beheer\/mensen\/:number/,
    object: "page",
    question: (number) => sql`select id as person, null as row from person where number = ${number}::bigint`,
  },
  {
    pattern: /^\/signalen\/(apart\/)?:number/,
    object: "signal",
    question: (number) => sql`select person, id as row from signal where number = ${number}::bigint`,
  },
  {
    pattern: /^\/trajecten\/:number/,
    object: "case",
    question: (number) => sql`select person, id as row from case_file where number = ${number}::bigint`,
  },
  {
    pattern: /^\/zorgmeldingen\/:number/,
    object: "safety_report",
    question: (number) => sql`select person, id as row from safety_report where number = ${number}::bigint`,
  },
];

async function aboutPage(db: Db, pattern: string, number: string | undefined): Promise<About> {
  const page = pages.find((one) => one.pattern.test(pattern));
  if (!page || !number || !/^\d{1,15}$/.test(number)) return { person: null, object: page?.object ?? "page" };
  const [found] = await rows<{ person: string | null; row: string | null }>(db, page.question(number));
  return { person: found?.person ?? null, object: page.object, objectRow: found?.row ?? null };
}

type About = Pick<AuditRow, "person" | "object" | "objectRow">;
