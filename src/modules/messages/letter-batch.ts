// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { looked } from "./call.ts";
import { move } from "./move.ts";
import { asPrinted } from "./on-paper.ts";
import { mayPrintLetters } from "./policy.ts";
import { type Delivery, deliveries, letterBatches } from "./tables.ts";

export type Batch = typeof letterBatches.$inferSelect;
export interface BatchLine extends Batch {
  letters: number;
}

/** More than this is a second batch. */
const mostAtOnce = 100;

function admit(actor: Actor): void {
  if (!mayPrintLetters(actor)) throw new Forbidden("print letters");
}

/** Waiting, in no batch yet, and not for later. */
const waiting = () =>
  and(
    eq(deliveries.channel, "letter"),
    eq(deliveries.state, "queued"),
    isNull(deliveries.batch),
    sql`${deliveries.notBefore} <= ${now().toString()}`,
  );

const byDue = [sql`${deliveries.dueBy} nulls last`, asc(deliveries.number)];

/** The letters that can be printed now, due first. */
export async function waitingLetters(db: Db, actor: Actor): Promise<Delivery[]> {
  admit(actor);
  return db
    .select()
    .from(deliveries)
    .where(waiting())
    .orderBy(...byDue)
    .limit(500);
}

/** Letters to print or to post. */
export const countLetters = (db: Db): Promise<number> =>
  db.$count(
    deliveries,
    and(
      eq(deliveries.channel, "letter"),
      inArray(deliveries.state, ["queued", "sent"]),
      sql`${deliveries.notBefore} <= ${now().toString()}`,
      sql`${deliveries.forgottenAt} is null`,
    ),
  );

/** The latest batches, newest first. */
export async function letterBatchesOf(db: Db, actor: Actor): Promise<BatchLine[]> {
  admit(actor);
  const letters = sql<number>`(select count(*)::int from delivery d where d.batch = letter_batch.id)`;
  return db
    .select({ ...getTableColumns(letterBatches), letters })
    .from(letterBatches)
    .orderBy(desc(letterBatches.number))
    .limit(20);
}

/** A batch by its number, with its letters: those that were taken back before printing are not in it. */
export async function findBatch(db: Db, actor: Actor, number: number, held = false) {
  admit(actor);
  if (!Number.isSafeInteger(number) || number < 1 || number > 999_999_999) throw new NotFound("batch");
  const query = db.select().from(letterBatches).where(eq(letterBatches.number, number));
  const [batch] = held ? await query.for("update") : await query;
  if (!batch) throw new NotFound("batch");
  const letters = await db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.batch, batch.id), sql`${deliveries.state} <> 'dropped'`))
    .orderBy(...byDue);
  return { batch, letters };
}

/** Puts the waiting letters in a batch, at most a hundred. Conflict when nothing waits. Returns its number. */
export async function makeBatch(db: Db, actor: Actor): Promise<number> {
  admit(actor);
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const letters = await db
      .select()
      .from(deliveries)
      .where(waiting())
      .orderBy(...byDue)
      .limit(mostAtOnce)
      .for("update", { skipLocked: true });
    if (letters.length === 0) throw new Conflict("Er zijn geen brieven om te printen.");
    const [batch] = await db
      .insert(letterBatches)
      .values({ id: newId(), madeBy: personOf(actor), madeAt: now() })
      .returning();
    for (const { id } of letters) await db.update(deliveries).set({ batch: batch!.id }).where(eq(deliveries.id, id));
    await record(db, actor, "letter_batch.made", batch!.id, { letters: letters.length });
    return batch!.number;
  });
}

/** The letters of a batch for the PDF. Whoever makes it sees names and addresses: that is a fact. */
export async function openBatch(db: Db, actor: Actor, number: number) {
  const found = await findBatch(db, actor, number);
  const letters = found.letters.filter(({ forgottenAt }) => forgottenAt === null);
  for (const letter of letters) await looked(db, actor, letter);
  return { ...found, letters: await Promise.all(letters.map(asPrinted)) };
}

/** "Gedrukt": the letters are on paper, and not yet told. Twice is once. */
export async function markPrinted(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { batch, letters } = await findBatch(db, actor, number, true);
    if (batch.printedAt) return;
    await db.update(letterBatches).set({ printedAt: now() }).where(eq(letterBatches.id, batch.id));
    for (const letter of letters.filter(({ state }) => state === "queued"))
      await move(db, actor, letter, "send", { to: "sent", fact: "delivery.sent", more: { sentAt: now() } });
  });
}

/** "Op de post": now they are told. Twice is once; Conflict before they were printed. */
export async function markPosted(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { batch, letters } = await findBatch(db, actor, number, true);
    if (batch.postedAt) return;
    if (!batch.printedAt) throw new Conflict("Deze brieven zijn nog niet geprint.");
    await db.update(letterBatches).set({ postedAt: now() }).where(eq(letterBatches.id, batch.id));
    const more = { doneAt: now(), doneBy: personOf(actor), onPaper: null };
    for (const letter of letters.filter(({ state }) => state === "sent"))
      await move(db, actor, letter, "mark", { to: "done", result: "posted", fact: "delivery.done", more });
  });
}

/** The letters wait again, as if there was no batch. Conflict when they were printed. */
export async function removeBatch(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { batch } = await findBatch(db, actor, number, true);
    if (batch.printedAt) throw new Conflict("Deze brieven zijn al geprint.");
    await db.update(deliveries).set({ batch: null }).where(eq(deliveries.batch, batch.id));
    await db.delete(letterBatches).where(eq(letterBatches.id, batch.id));
    await record(db, actor, "letter_batch.removed", batch.id);
  });
}
