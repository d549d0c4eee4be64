// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { NotFound } from "../http/errors.ts";
import type { Typed } from "./read-form.ts";

const keepDays = 7;

/** Starts a draft of a form in steps; the id stands in the address and is the only key to it. */
export async function startDraft(db: Db, kind: string, person: string | null, answers: Typed = {}): Promise<string> {
  const id = randomBytes(18).toString("base64url");
  await db.execute(sql`insert into draft (id, kind, person, answers, expires_at)
    values (${id}, ${kind}, ${person}, ${JSON.stringify(answers)}::jsonb, now() + make_interval(days => ${keepDays}))`);
  return id;
}

/** The answers so far. Somebody else's draft, another kind or an old one is not there. */
export async function findDraft(db: Db, id: string, kind: string, person: string | null): Promise<Typed> {
  const [draft] = await rows<{ answers: Typed }>(
    db,
    sql`select answers from draft where id = ${id} and kind = ${kind} and person is not distinct from ${person} and expires_at > now()`,
  );
  if (!draft) throw new NotFound("draft");
  return draft.answers;
}

/** Adds the answers of one step. */
export async function keepDraft(db: Db, id: string, answers: Typed): Promise<void> {
  await db.execute(sql`update draft set answers = answers || ${JSON.stringify(answers)}::jsonb where id = ${id}`);
}

export async function dropDraft(db: Db, id: string): Promise<void> {
  await db.execute(sql`delete from draft where id = ${id}`);
}
