// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, count, eq, sql } from "drizzle-orm";
import { findPerson, fullName, personsById } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { type LogRow, logColumns, toLogRow } from "./log-row.ts";
import { mayJudge, mayReview } from "./policy.ts";
import { type LogReview, logReviews } from "./tables.ts";
import type { Verdict } from "./workflow.ts";

/** So long the name of the person stays open for who opened it, in minutes. */
const nameMinutes = 30;
const alreadyJudged = "Dit is al beoordeeld.";
const noPerson = "Deze persoon staat niet meer in ons systeem.";

export interface ReviewLine {
  review: LogReview;
  /** Name of who looked; null when she is no longer here. */
  who: string | null;
}

export interface OpenReview extends ReviewLine {
  rows: LogRow[];
  /** Only for a while, after somebody opened it. */
  name: string | null;
  note: string | null;
  /** Nobody judges an item about himself. */
  mayJudge: boolean;
}

function demand(actor: Actor): void {
  if (!mayReview(actor)) throw new Forbidden("audit.review");
}

/** What waits, what is due first on top; at most a hundred. */
export async function waitingReviews(db: Db, actor: Actor): Promise<ReviewLine[]> {
  demand(actor);
  const found = await db
    .select()
    .from(logReviews)
    .where(eq(logReviews.state, "open"))
    .orderBy(asc(logReviews.dueOn), asc(logReviews.number))
    .limit(100);
  const known = await personsById(
    db,
    found.map(({ account }) => account),
  );
  return found.map((review) => ({ review, who: nameIn(known, review.account) }));
}

const nameIn = (known: Awaited<ReturnType<typeof personsById>>, id: string | null): string | null => {
  const person = id ? known.get(id) : undefined;
  return person ? fullName(person) : null;
};

/** How many wait, for the desk; 0 for who may not know. */
export async function countReviews(db: Db, actor: Actor): Promise<number> {
  if (!mayReview(actor)) return 0;
  const [found] = await db.select({ n: count() }).from(logReviews).where(eq(logReviews.state, "open"));
  return found!.n;
}

/** One item with the rows of the log it is about. The person is a pseudonym until somebody opens the name. */
export async function findReview(db: Db, actor: Actor, number: number): Promise<OpenReview> {
  demand(actor);
  return db.transaction(async (db) => {
    const review = await reviewAt(db, number);
    const subject = await personBehind(db, review);
    const open = review.openedBy === personOf(actor) && review.openedUntil && isLater(review.openedUntil);
    const found = await rows<Parameters<typeof toLogRow>[0]>(
      db,
      sql`select ${logColumns} from audit_log l where l.event_id in
        (select unnest(r.looks) from log_review r where r.id = ${review.id}) order by l.at limit 50`,
    );
    const known = await personsById(db, [review.account, open ? subject : null]);
    await record(db, actor, "audit.read", null, { fields: ["log_review"] });
    return {
      review,
      who: nameIn(known, review.account),
      rows: found.map(toLogRow),
      name: open ? nameIn(known, subject) : null,
      note: await noteOf(review),
      mayJudge: mayJudge(actor, { account: review.account, subject }),
    };
  });
}

const isLater = (moment: Temporal.Instant): boolean => Temporal.Instant.compare(moment, now()) > 0;

async function reviewAt(db: Db, number: number): Promise<LogReview> {
  const [found] = Number.isSafeInteger(number)
    ? await db.select().from(logReviews).where(eq(logReviews.number, number))
    : [];
  if (!found) throw new NotFound("log review");
  return found;
}

async function personBehind(db: Db, { subjectPseudonym }: LogReview): Promise<string | null> {
  if (subjectPseudonym === null) return null;
  const [found] = await rows<{ person: string }>(
    db,
    sql`select person from audit_subject where pseudonym = ${subjectPseudonym}`,
  );
  return found?.person ?? null;
}

const place = (id: string) => ({ table: "log_review", column: "note", row: id });

async function noteOf({ id, account, note }: LogReview): Promise<string | null> {
  return note && account ? vault().open(account, place(id), note) : null;
}

/** Opens the name of the person for who asks, for half an hour. That is a look, and the person reads that it was. */
export async function openName(db: Db, actor: Actor, number: number): Promise<void> {
  demand(actor);
  await db.transaction(async (db) => {
    const review = await reviewAt(db, number);
    const person = await personBehind(db, review);
    if (person === null) throw new Conflict(noPerson);
    await findPerson(db, person).catch(() => {
      throw new Conflict(noPerson);
    });
    await look(db, actor, { kind: "read", person, fields: ["name"], purpose: "log_review" });
    const openedUntil = now().add({ minutes: nameMinutes });
    await db
      .update(logReviews)
      .set({ openedBy: personOf(actor), openedUntil })
      .where(eq(logReviews.id, review.id));
  });
}

/**
 * Says how it was. Throws Forbidden about oneself, Conflict when somebody else was first. The same verdict twice is once.
 * A note of at most 500 signs is sealed with the key of who looked.
 */
export async function judgeReview(
  db: Db,
  actor: Actor,
  number: number,
  { verdict, note }: { verdict: Verdict; note: string },
): Promise<void> {
  demand(actor);
  await db.transaction(async (db) => {
    await db.execute(sql`select from log_review where number = ${number} for update`);
    const review = await reviewAt(db, number);
    if (!mayJudge(actor, { account: review.account, subject: await personBehind(db, review) }))
      throw new Forbidden("own item");
    if (review.state === "closed") {
      if (review.closedBy === personOf(actor) && review.verdict === verdict) return;
      throw new Conflict(alreadyJudged);
    }
    const sealed = note && review.account ? await vault().seal(review.account, place(review.id), note) : null;
    await db
      .update(logReviews)
      .set({ state: "closed", verdict, note: sealed, closedAt: now(), closedBy: personOf(actor) })
      .where(and(eq(logReviews.id, review.id), eq(logReviews.state, "open")));
    await record(db, actor, "log_review.closed", review.id, { verdict });
  });
}
