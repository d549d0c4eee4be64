// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, or } from "drizzle-orm";
import { consentReactions } from "#modules/consents/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Fact, type Reaction, record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { tellPractice, withholdWaiting } from "./feedback.ts";
import { type Referral, referrals } from "./tables.ts";
import { afterFact, mayHear } from "./task.ts";
import { movingFacts } from "./workflow.ts";

const follower = system("referrals.follow");

/** The referrals that a fact is about: on the signal, merged into it, or on the case. Held until the end of the transaction. */
async function about(db: Db, { name, subject, payload }: Fact): Promise<Referral[]> {
  if (subject === null) return [];
  const fromCase = name.startsWith("case.");
  const signals = fromCase && Array.isArray(payload.signals) ? payload.signals.map(String) : fromCase ? [] : [subject];
  const on = signals.flatMap((signal) => [eq(referrals.signal, signal), eq(referrals.follows, signal)]);
  const all = fromCase ? [eq(referrals.caseId, subject), ...on] : on;
  return db
    .select()
    .from(referrals)
    .where(or(...all))
    .for("update");
}

/** What every fact says besides: whose team it is, who the resident is, which case. */
function alongOf(before: Referral, { name, subject, payload }: Fact): Partial<Referral> {
  const id = (value: unknown, old: string | null) => (typeof value === "string" && value !== "" ? value : old);
  return {
    team: id(name === "case.handedOver" ? (payload.to ?? payload.team) : payload.team, before.team),
    person: id(payload.person, before.person),
    caseId: name === "case.opened" ? (before.caseId ?? subject) : before.caseId,
  };
}

/** The Task follows what happened. Who did it may not see it: the practice's side runs as the system. */
const followFact: Reaction = (db, fact) =>
  behindWall(db, follower, async (db) => {
    for (const before of await about(db, fact)) await follow(db, before, fact);
  });

async function follow(db: Db, before: Referral, fact: Fact): Promise<void> {
  const along = alongOf(before, fact);
  const on = dayOf(fact.payload.on) ?? today();
  const change = afterFact(before, fact.name, fact.payload, on);
  const seen = change?.seen ? { taskVersion: before.taskVersion + 1, modifiedAt: now() } : {};
  await db
    .update(referrals)
    .set({ ...along, ...change?.state, ...seen })
    .where(eq(referrals.id, before.id));
  if (change?.told) await tellPractice(db, before, change.told);
  if (change?.seen) {
    const status = change.state.taskStatus ?? before.taskStatus;
    await record(db, follower, "referral.moved", before.id, { status, signal: before.signal });
  }
}

const dayOf = (value: unknown): Temporal.PlainDate | null =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Temporal.PlainDate.from(value) : null;

/** It became one with another signal: what happens to that one is what the practice hears. */
const followTarget: Reaction = (db, { subject, payload }) =>
  behindWall(db, follower, async (db) => {
    if (subject === null || typeof payload.into !== "string") return;
    const into = payload.into;
    await db
      .update(referrals)
      .set({ follows: into })
      .where(or(eq(referrals.signal, subject), eq(referrals.follows, subject)));
  });

/** What the signal said is gone: so is the referral. One that became a case goes with the case. */
const forget: Reaction = (db, fact) =>
  behindWall(db, follower, async (db) => {
    for (const { id, caseId } of await about(db, fact))
      if (caseId === null) await db.delete(referrals).where(eq(referrals.id, id));
  });

/** The case it became was forgotten: the referral goes with it. */
const forgetWithCase: Reaction = (db, { subject }) =>
  behindWall(db, follower, async (db) => {
    if (subject !== null) await db.delete(referrals).where(eq(referrals.caseId, subject));
  });

/** She does not want any more that the practice hears how it goes: what waits is withheld, and nothing follows but the end. */
async function stopFeedback(db: Db, person: string): Promise<void> {
  await behindWall(db, follower, async (db) => {
    const found = await db.select().from(referrals).where(eq(referrals.person, person)).for("update");
    for (const { id, consentScope } of found.filter(mayHear)) {
      const scope = consentScope.filter((one) => one !== "feedback_allowed");
      await db.update(referrals).set({ consentScope: scope }).where(eq(referrals.id, id));
      await withholdWaiting(db, id);
    }
  });
}

/** Wired in app/reactions.ts. */
export const reactions: [string, Reaction][] = [
  ...movingFacts.map((name): [string, Reaction] => [name, followFact]),
  ["case.handedOver", followFact],
  ["signal.handedOver", followFact],
  ["signal.merged", followTarget],
  ["signal.anonymised", forget],
  ["case.forgotten", forgetWithCase],
  ...consentReactions(async (db, _actor, { person, purpose }) => {
    if (purpose === "referrer_feedback") await stopFeedback(db, person);
  }),
];
