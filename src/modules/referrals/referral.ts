// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { mayWorkReferrals, referralTeams } from "./policy.ts";
import { type Feedback, type Practice, type Referral, referralFeedback, referrals } from "./tables.ts";
import { openTexts } from "./text.ts";
import { clocks } from "./workflow.ts";

export interface PracticeLine {
  referral: Referral;
  /** "" when it was erased. */
  initials: string;
  told: Feedback[];
}

const most = 200;

/** What a practice referred, the newest first: initials, never a name. Looking at it is written down. */
export async function practiceReferrals(db: Db, { id: practice }: Practice): Promise<PracticeLine[]> {
  return behindWall(
    db,
    visitor,
    async (db) => {
      const found = await db
        .select()
        .from(referrals)
        .where(eq(referrals.practice, practice))
        .orderBy(desc(referrals.receivedAt))
        .limit(most);
      const told = await toldOf(db, found);
      const texts = await openTexts(found);
      await look(db, visitor, {
        kind: "read",
        person: null,
        fields: ["initials", "task"],
        purpose: "feedback",
        object: "practice",
        row: practice,
      });
      return found.map((referral) => ({
        referral,
        initials: texts.get(referral.id)?.initials ?? "",
        told: told.filter((one) => one.referral === referral.id),
      }));
    },
    { practice },
  );
}

const toldOf = (db: Db, found: readonly Referral[]): Promise<Feedback[]> =>
  found.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(referralFeedback)
        .where(
          and(
            inArray(
              referralFeedback.referral,
              found.map(({ id }) => id),
            ),
            inArray(referralFeedback.status, ["ready", "read"]),
          ),
        )
        .orderBy(asc(referralFeedback.due));

/** One referral of the practice, by its number on paper. Another's and an unknown one are the same NotFound. */
export async function practiceReferral(
  db: Db,
  { id: practice }: Practice,
  referenceNo: string | null,
): Promise<Referral> {
  return behindWall(
    db,
    visitor,
    async (db) => {
      const [found] = await db
        .select()
        .from(referrals)
        .where(and(eq(referrals.practice, practice), eq(referrals.referenceNo, referenceNo ?? "")));
      if (!found) throw new NotFound("referral");
      return found;
    },
    { practice },
  );
}

/** The referral on a signal, or null; for who may see the signal. */
export async function referralOfSignal(db: Db, actor: Actor, signal: string): Promise<Referral | null> {
  return behindWall(db, actor, async (db) => {
    const [found] = await db
      .select()
      .from(referrals)
      .where(or(eq(referrals.signal, signal), eq(referrals.follows, signal)))
      .orderBy(asc(referrals.receivedAt))
      .limit(1);
    return found ?? null;
  });
}

/** What is told, waits or is withheld of one referral. */
export const feedbackOf = (db: Db, actor: Actor, referral: string): Promise<Feedback[]> =>
  behindWall(db, actor, (db) =>
    db
      .select()
      .from(referralFeedback)
      .where(eq(referralFeedback.referral, referral))
      .orderBy(asc(referralFeedback.due)),
  );

/** What is late, or is to be done by hand. */
export type Late = "accept" | "contact" | "tell" | null;
export interface TeamLine {
  referral: Referral;
  waiting: Feedback[];
  late: Late;
}

/** Open referrals of the own teams and what is still to be told of ended ones; the most urgent first. Without a name. */
export async function teamReferrals(db: Db, actor: Actor): Promise<TeamLine[]> {
  if (!mayWorkReferrals(actor)) throw new Forbidden("referrals");
  const teams = referralTeams(actor);
  if (teams.length === 0) return [];
  return behindWall(db, actor, async (db) => {
    const waiting = await db
      .select({ feedback: referralFeedback, team: referrals.team })
      .from(referralFeedback)
      .innerJoin(referrals, eq(referrals.id, referralFeedback.referral))
      .where(and(eq(referralFeedback.status, "waiting"), inArray(referrals.team, teams)));
    const untold = [...new Set(waiting.map(({ feedback }) => feedback.referral))];
    const found = await db
      .select()
      .from(referrals)
      .where(
        and(
          inArray(referrals.team, teams),
          or(isNull(referrals.closedOn), untold.length > 0 ? inArray(referrals.id, untold) : undefined),
        ),
      )
      .orderBy(asc(referrals.receivedAt))
      .limit(500);
    const lines = found.map((referral) => {
      const own = waiting.map(({ feedback }) => feedback).filter((one) => one.referral === referral.id);
      return { referral, waiting: own, late: lateOf(referral, own) };
    });
    return lines.sort((a, b) => Number(b.late !== null) - Number(a.late !== null));
  });
}

/** Accept in three working days, speak before day ten, tell before the day it is due. */
export function lateOf(referral: Referral, waiting: readonly Feedback[]): Late {
  const after = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(today(), day) >= 0;
  if (waiting.some(({ due }) => Temporal.Instant.compare(now(), due) >= 0)) return "tell";
  if (referral.closedOn !== null || referral.contactedOn !== null) return null;
  if (after(referral.escalateOn)) return "contact";
  const accept = workingDaysAfter(toLocal(referral.receivedAt).toPlainDate(), clocks.acceptWorkingDays);
  return referral.acceptedOn === null && after(accept.add({ days: 1 })) ? "accept" : null;
}

/** Somebody told the practice by phone or letter. Twice is once. */
export async function markTold(db: Db, actor: Actor, feedback: string): Promise<void> {
  if (!mayWorkReferrals(actor)) throw new Forbidden("referrals");
  await behindWall(db, actor, async (db) => {
    const [found] = await db.select().from(referralFeedback).where(eq(referralFeedback.id, feedback)).for("update");
    if (!found) throw new NotFound("feedback");
    if (found.status !== "waiting") return;
    await db.update(referralFeedback).set({ status: "read", doneAt: now() }).where(eq(referralFeedback.id, feedback));
    await record(db, actor, "referral.told", found.referral, { moment: found.moment, how: found.channel });
  });
}

/** What its practice heard of one referral, in order. */
export const toldToPractice = (db: Db, { id: practice }: Practice, referral: string): Promise<Feedback[]> =>
  behindWall(
    db,
    visitor,
    async (db) => {
      const told = await db
        .select()
        .from(referralFeedback)
        .where(and(eq(referralFeedback.referral, referral), inArray(referralFeedback.status, ["ready", "read"])))
        .orderBy(asc(referralFeedback.due));
      return told;
    },
    { practice },
  );

/** A referral by its number on paper, for who may see its signal. */
export async function referralByNo(db: Db, actor: Actor, referenceNo: string | null): Promise<Referral> {
  if (!mayWorkReferrals(actor)) throw new Forbidden("referrals");
  return behindWall(db, actor, async (db) => {
    const [found] = await db
      .select()
      .from(referrals)
      .where(eq(referrals.referenceNo, referenceNo ?? ""));
    if (!found) throw new NotFound("referral");
    return found;
  });
}
