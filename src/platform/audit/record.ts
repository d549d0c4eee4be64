// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { behalfOf, personOf } from "../access/actor.ts";
import type { Db } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import { appendAudits } from "./append.ts";
import { isAudited, rowOfFact } from "./audited.ts";
import { traceOf } from "./trace.ts";

/** What happened, told to whoever listens inside the same transaction. */
export interface Fact {
  name: string;
  subject: string | null;
  payload: Record<string, unknown>;
  actor: Actor;
}
export type Reaction = (db: Db, fact: Fact) => Promise<void>;

const reactions = new Map<string, Reaction[]>();

/** Wires a reaction to a fact; twice is once. Called by app/reactions.ts only. */
export function react(name: string, reaction: Reaction): void {
  const there = reactions.get(name) ?? [];
  if (!there.includes(reaction)) reactions.set(name, [...there, reaction]);
}

/** Nobody listens any more: every file of tests wires what it needs itself, whatever ran before it in the same process. */
export const forgetReactions = (): void => reactions.clear();

/**
 * Writes down a fact, in the transaction of the change. A change without a fact did not happen.
 * The payload holds no names, addresses or texts of persons: ids and codes only. What is about persons or power also stands in
 * the audit log; where that cannot be written AuditDown is thrown.
 */
export async function record(
  db: Db,
  actor: Actor,
  name: string,
  subject: string | null,
  payload: Record<string, unknown> = {},
  organisation: string | null = null,
): Promise<void> {
  const job = actor.kind === "system" ? actor.job : null;
  const event = sql`insert into event (id, name, subject, actor_kind, actor, on_behalf_of, organisation, job, payload, request_id)
    values (${newId()}, ${name}, ${subject}, ${actor.kind}, ${personOf(actor)}, ${behalfOf(actor)}, ${organisation}, ${job}, ${JSON.stringify(payload)}::jsonb, ${traceOf()?.id ?? null})`;
  if (isAudited(name)) await appendAudits(db, actor, [rowOfFact(name, subject, payload, actor)], event);
  else await db.execute(event);
  for (const reaction of reactions.get(name) ?? []) await reaction(db, { name, subject, payload, actor });
}

/**
 * The same fact about many subjects, in one statement: what an import does. Nobody listens to each of them: whoever wants
 * to know listens to the one fact about the whole, which the caller records.
 */
export async function recordMany(
  db: Db,
  actor: Actor,
  name: string,
  subjects: readonly string[],
  payload: Record<string, unknown> = {},
  organisation: string | null = null,
): Promise<void> {
  if (subjects.length === 0) return;
  const job = actor.kind === "system" ? actor.job : null;
  const all = JSON.stringify(subjects.map((subject) => ({ id: newId(), subject })));
  await db.execute(sql`insert into event (id, name, subject, actor_kind, actor, on_behalf_of, organisation, job, payload, request_id)
    select t.id, ${name}, t.subject, ${actor.kind}, ${personOf(actor)}::uuid, ${behalfOf(actor)}::uuid, ${organisation}::uuid, ${job}, ${JSON.stringify(payload)}::jsonb, ${traceOf()?.id ?? null}
    from jsonb_to_recordset(${all}::jsonb) as t(id uuid, subject uuid)`);
  if (isAudited(name))
    await appendAudits(
      db,
      actor,
      subjects.map((subject) => rowOfFact(name, subject, payload, actor)),
    );
}
