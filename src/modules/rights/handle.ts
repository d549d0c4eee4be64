// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { persons } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { ErasureRefused, erasePerson, obstaclesFor } from "./erase.ts";
import { deskConflicts } from "./messages/conflicts.ts";
import { findRequest, holdRequest, type OpenRequest } from "./request.ts";
import { sealText } from "./request-text.ts";
import { requests } from "./tables.ts";
import { tellAnswer } from "./telling.ts";
import { clocks, type Identification, mayMove, type Refusal } from "./workflow.ts";

const change = (
  db: Db,
  actor: Actor,
  number: number,
  deed: (db: Db, request: OpenRequest) => Promise<void>,
): Promise<void> =>
  db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await deed(db, await holdRequest(db, actor, number));
  });

/** How it was made sure who asks. Never with a copy of a document. A later check counts. */
export const identify = (db: Db, actor: Actor, number: number, how: Identification): Promise<void> =>
  change(db, actor, number, async (db, request) => {
    if (how === "account") throw new Forbidden("identify by account");
    if (request.state !== "open") throw new Conflict(deskConflicts.decided);
    await db
      .update(requests)
      .set({ identified: how, identifiedAt: now(), identifiedBy: personOf(actor) })
      .where(eq(requests.id, request.id));
    await record(db, actor, "rights.identified", request.id, { how });
  });

/** Two months more, once; the person is told. Source: GDPR article 12, paragraph 3. */
export const extend = (db: Db, actor: Actor, number: number): Promise<void> =>
  change(db, actor, number, async (db, request) => {
    if (request.extendedAt) return;
    if (request.state !== "open") throw new Conflict(deskConflicts.decided);
    const dueOn = request.receivedOn.add({ months: clocks.answerMonths + clocks.extensionMonths });
    await db.update(requests).set({ dueOn, extendedAt: now() }).where(eq(requests.id, request.id));
    await record(db, actor, "rights.extended", request.id);
    await tellAnswer(db, actor, request, "extended");
  });

export interface Decision {
  /** Null: it is granted. */
  refusal: Refusal | null;
  /** In words that she may read. */
  answer: string;
}

/** Yes, or no with a reason; the person is told either way. Yes only after it was made sure who asks. */
export const decide = (db: Db, actor: Actor, number: number, { refusal, answer }: Decision): Promise<void> =>
  change(db, actor, number, async (db, request) => {
    if (!mayMove(request.state, refusal ? "refuse" : "grant")) throw new Conflict(deskConflicts.decided);
    if (!refusal && !request.identified) throw new Conflict(deskConflicts.unknown);
    const { id, person, text } = request;
    const sealed = person ? await sealText(id, person, { ...text, answer }) : null;
    const state = refusal ? "refused" : "granted";
    await db
      .update(requests)
      .set({ state, reason: refusal, sealed, decidedBy: personOf(actor), decidedAt: now() })
      .where(eq(requests.id, id));
    await record(db, actor, refusal ? "rights.refused" : "rights.granted", id, refusal ? { reason: refusal } : {});
    await tellAnswer(db, actor, request, refusal ?? "granted");
  });

/** What was granted was done. A restriction freezes the person here; erasing has a verb of its own. Twice is once. */
export const finish = (db: Db, actor: Actor, number: number): Promise<void> =>
  change(db, actor, number, async (db, request) => {
    if (request.state === "done") return;
    if (!mayMove(request.state, "finish")) throw new Conflict(deskConflicts.undecided);
    if (request.kind === "erasure" && request.person) throw new Conflict(deskConflicts.notErased);
    if (request.kind === "restriction" && request.person) await freeze(db, actor, request.person, true);
    await markDone(db, actor, request.id);
  });

async function markDone(db: Db, actor: Actor, id: string): Promise<void> {
  await db.update(requests).set({ state: "done", doneAt: now() }).where(eq(requests.id, id));
  await record(db, actor, "rights.done", id);
}

/** From now on only the privacy officer reads her; or everybody who could before. */
export async function freeze(db: Db, actor: Actor, person: string, frozen: boolean): Promise<void> {
  const changed = await db
    .update(persons)
    .set({ frozenAt: frozen ? now() : null })
    .where(sql`${eq(persons.id, person)} and (${persons.frozenAt} is null) = ${frozen}`)
    .returning({ id: persons.id });
  if (changed.length > 0) await record(db, actor, frozen ? "person.frozen" : "person.unfrozen", person);
}

/**
 * Erases who asked for it at the desk, after it was granted. Throws Conflict, and ErasureRefused with what stands in the way.
 * Opens transactions of its own.
 */
export async function eraseAtDesk(db: Db, actor: Actor, number: number): Promise<void> {
  const request = await findRequest(db, actor, number);
  if (request.state === "done" || !request.person) return;
  if (request.kind !== "erasure" || request.state !== "granted") throw new Conflict(deskConflicts.undecided);
  const obstacles = await obstaclesFor(db, request.person);
  if (obstacles.length > 0) throw new ErasureRefused(obstacles);
  await erasePerson(db, actor, request.person, "desk");
  await db.transaction((db) => markDone(db as unknown as Db, actor, request.id));
}
