// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import { move, tellFact } from "../move.ts";
import { type Answer, type Delivery, deliveries, questions } from "../tables.ts";
import { tell } from "../tell.ts";
import type { Telling } from "../telling.ts";
import { type Channel, type DeliveryState, moves } from "../workflow.ts";
import { openLink } from "./links.ts";
import { openQuestion, type Question } from "./open-question.ts";

/** Something that is told and asks for one word back. */
export interface Asking {
  telling: Telling;
  /** At least two. "yes" and "no" are also understood as JA and NEE by SMS. Labels in the language of the text. */
  answers: readonly Answer[];
  /** Whole days in which one may answer; never after telling.dueBy. */
  validDays: number;
}

/**
 * Tells something and asks for an answer: by a link in a mail or SMS, by JA or NEE, or by who calls. Null as with tell.
 * Whoever asks hears the fact answer.given { about, kind, code, how }, once, in the transaction of the answer.
 */
export async function askByLink(
  db: Db,
  actor: Actor,
  { telling, answers, validDays }: Asking,
): Promise<{ id: string; channel: Channel } | null> {
  const told = await tell(db, actor, telling);
  if (!told) return null;
  const longest = now().add({ hours: validDays * 24 });
  const { dueBy } = telling;
  const validUntil = dueBy && Temporal.Instant.compare(dueBy, longest) < 0 ? dueBy : longest;
  const added = await db
    .insert(questions)
    .values({ id: newId(), delivery: told.id, answers: [...answers], validUntil })
    .onConflictDoNothing()
    .returning({ id: questions.id });
  const { about, kind } = telling;
  if (added.length > 0) await record(db, actor, "answer.asked", told.id, { about, kind }, telling.organisation ?? null);
  return told;
}

/** What stands behind a link: a question to answer; "answered" when that was done; null when the link is no longer of use. */
export async function askedByLink(
  db: Db,
  token: string,
): Promise<{ delivery: Delivery; question: Question } | "answered" | null> {
  const delivery = await openLink(db, token, "answer");
  if (!delivery || delivery.forgottenAt) return null;
  const question = await openQuestion(db, delivery);
  if (question) return { delivery, question };
  const [known] = await db.select().from(questions).where(eq(questions.delivery, delivery.id));
  return known?.answer ? "answered" : null;
}

/** The button behind a link was pressed. False when it was answered before, is too old or was never an answer. */
export const answerByLink = (db: Db, token: string, code: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const delivery = await openLink(db, token, "answer");
    return delivery ? giveAnswer(db, visitor, delivery.id, code, "link") : false;
  });

/** Writes down an answer, once: of two at the same moment the first counts. In the caller's transaction. */
export async function giveAnswer(
  db: Db,
  actor: Actor,
  delivery: string,
  code: string,
  how: NonNullable<Question["how"]>,
): Promise<boolean> {
  const [held] = await db.select().from(deliveries).where(eq(deliveries.id, delivery)).for("update");
  const question = held ? await openQuestion(db, held) : null;
  if (!held || !question?.answers.some((answer) => answer.code === code)) return false;
  const given = await db
    .update(questions)
    .set({ answer: code, how, answeredAt: now() })
    .where(and(eq(questions.id, question.id), isNull(questions.answer)))
    .returning({ id: questions.id });
  if (given.length === 0) return false;
  await heard(db, actor, held);
  await tellFact(db, actor, held, "answer.given", { code, how });
  return true;
}

/** Who answers has read it. By phone the caller writes down that it was said. */
async function heard(db: Db, actor: Actor, delivery: Delivery): Promise<void> {
  if (delivery.channel === "phone" || !(moves.mark.from as readonly DeliveryState[]).includes(delivery.state)) return;
  const more = { doneAt: now() };
  await move(db, actor, delivery, "mark", { to: "done", result: "heard", fact: "delivery.done", more });
}

/** The open questions in SMS to this number, the newest first. */
export async function questionsBySms(db: Db, phone: string): Promise<{ delivery: Delivery; question: Question }[]> {
  const found = await db
    .select({ delivery: deliveries, question: questions })
    .from(questions)
    .innerJoin(deliveries, eq(deliveries.id, questions.delivery))
    .where(
      and(
        eq(deliveries.phone, phone),
        eq(deliveries.channel, "sms"),
        inArray(deliveries.state, ["queued", "sent"]),
        isNull(questions.answer),
        sql`${questions.validUntil} > ${now().toString()}`,
      ),
    )
    .orderBy(sql`${deliveries.number} desc`);
  return found;
}
