// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { mayConfirm, mayEdit, mayPublish, mayReview } from "../policy.ts";
import { type Series, series } from "../tables.ts";
import { clocks, type Move, mayMove, moves } from "../workflow.ts";
import { takeActivity } from "./find.ts";
import { settle } from "./write.ts";

/** Moves a series along its life; where it already is, nothing happens. The caller has asked the policy. */
export async function move(
  db: Db,
  actor: Actor,
  before: Series,
  step: Move,
  fact: string,
  payload: Record<string, unknown> = {},
  extra: Partial<Series> = {},
): Promise<Series> {
  const to = moves[step].to;
  if (!mayMove(before.status, step)) {
    if (before.status === to) return before;
    throw new Conflict("Deze activiteit is intussen veranderd. Ververs de bladzijde.");
  }
  const at = now();
  const [after] = await db
    .update(series)
    .set({ status: to, statusSince: at, changedAt: at, ...extra })
    .where(eq(series.id, before.id))
    .returning();
  await record(db, actor, fact, before.id, payload, before.organisation);
  return settle(db, after!);
}

/** A confirmation holds shorter when people can sign up: somebody may count on it. */
export function confirmedNow(activity: Pick<Series, "signUp">, by: string): Partial<Series> {
  const days = activity.signUp === "none" ? clocks.confirmed : clocks.confirmedWithSignUp;
  return { confirmedAt: now(), confirmedBy: by.slice(0, 80), confirmBefore: now().add({ hours: days * 24 }) };
}

const trusted = async (db: Db, organisation: string): Promise<boolean> =>
  (await rows<{ trusted: boolean }>(db, sql`select trusted from organisation where id = ${organisation}::uuid`))[0]
    ?.trusted === true;

/** The organiser is ready: a trusted organisation publishes at once, another waits for somebody who looks. */
export async function submitActivity(db: Db, actor: Actor, number: number): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayEdit(actor, before)) throw new Forbidden("submit activity");
    if (before.status !== "draft" && before.status !== "in_review") return before;
    if (mayPublish(actor, before, await trusted(db, before.organisation)))
      return move(db, actor, before, "publish", "activity.published", {}, confirmedNow(before, before.contactName));
    return before.status === "in_review" ? before : move(db, actor, before, "submit", "activity.submitted");
  });
}

/** Somebody looked: it may stand in the calendar. */
export async function approveActivity(db: Db, actor: Actor, number: number): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayReview(actor)) throw new Forbidden("approve activity");
    return move(db, actor, before, "publish", "activity.published", {}, confirmedNow(before, before.contactName));
  });
}

/** Back to the organiser, with what is missing. */
export async function sendBackActivity(db: Db, actor: Actor, number: number, reason: string): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayReview(actor)) throw new Forbidden("send back activity");
    return move(db, actor, before, "sendBack", "activity.sentBack", { reason: reason.slice(0, 300) });
  });
}

/** "Klopt nog", by a member who is signed in. */
export async function confirmActivity(db: Db, actor: Actor, number: number, by: string): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayConfirm(actor, before)) throw new Forbidden("confirm activity");
    return move(db, actor, before, "confirm", "activity.confirmed", { by: "member" }, confirmedNow(before, by));
  });
}

/** It stops. The coming dates stand as "gaat niet door" for thirty days, then they are gone. */
export async function archiveActivity(db: Db, actor: Actor, number: number, reason: string): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeActivity(db, actor, number);
    if (!mayEdit(actor, before)) throw new Forbidden("archive activity");
    const after = await move(
      db,
      actor,
      before,
      "archive",
      "activity.archived",
      { reason: reason.slice(0, 160) },
      { sequence: before.sequence + 1 },
    );
    // What nobody ever saw in the calendar does not come into it by stopping.
    if (before.confirmedAt) await leaveCancelled(db, after, reason);
    return after;
  });
}

/** Dates that people signed up for stay, however far ahead: who looks must find them as cancelled. */
async function leaveCancelled(db: Db, after: Series, reason: string): Promise<void> {
  const until = now()
    .add({ hours: clocks.afterArchive * 24 })
    .toString();
  await db.execute(sql`delete from occurrence where series = ${after.id} and starts_at > ${until} and taken = 0`);
  await db.execute(sql`update occurrence set status = 'cancelled', public = true, reason = ${reason.slice(0, 160)}
    where series = ${after.id} and starts_at >= ${now().toString()}`);
}
