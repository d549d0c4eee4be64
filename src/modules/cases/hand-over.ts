// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { sameAs } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { isId, newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { notLater } from "./attempt.ts";
import { clocks } from "./codes.ts";
import type { At, GivenHandOver } from "./given.ts";
import { asSystem, held, inCase, isExcluded } from "./hold.ts";
import { demandMove, moveCase } from "./move.ts";
import { openWith } from "./open.ts";
import { mayCoordinate, mayLead, mayList } from "./policy.ts";
import { endGrants, endOf, grant, mustBeAble } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles, type Handover, handovers } from "./tables.ts";

export interface HandoverLine {
  id: string;
  fromTeam: string;
  toTeam: string;
  residentAgreedOn: Temporal.PlainDate;
  askedAt: Temporal.Instant;
}

/** Asks another team to take over; the resident agreed on a day. One question at a time. Gives its id. */
export function handOver(db: Db, actor: Actor, at: At, { toTeam, residentAgreedOn }: GivenHandOver): Promise<string> {
  return inCase(db, actor, at, mayLead, async (db, { file }) => {
    demandMove(file, "askHandOver");
    const team = (await teamsById(db, [toTeam])).get(toTeam);
    if (!team || team.closedAt !== null || toTeam === file.team) throw new Conflict(sentences.otherTeam);
    if (!residentAgreedOn) throw new Conflict(sentences.agreedFirst);
    notLater(residentAgreedOn);
    if (await waiting(db, file.id)) throw new Conflict(sentences.askedAlready);
    const id = newId();
    const row = { id, caseId: file.id, fromTeam: file.team, toTeam, residentAgreedOn, askedAt: now() };
    await db.insert(handovers).values({ ...row, askedBy: personOf(actor) });
    await moveCase(db, actor, file, "askHandOver", { fact: "case.handOverAsked", told: { to: toTeam } });
    return id;
  });
}

export async function waiting(db: Db, caseId: string): Promise<Handover | null> {
  const [found] = await db
    .select()
    .from(handovers)
    .where(and(eq(handovers.caseId, caseId), isNull(handovers.decidedAt)));
  return found ?? null;
}

/** Questions that wait for a team, the oldest first; without a name. For who coordinates it; others: NotFound, Forbidden. */
export async function handoversFor(db: Db, actor: Actor, team: string): Promise<HandoverLine[]> {
  demandCoordinator(actor, team);
  return asSystem(db, async (db) => {
    const found = await db
      .select({ one: handovers, person: caseFiles.person })
      .from(handovers)
      .innerJoin(caseFiles, eq(caseFiles.id, handovers.caseId))
      .where(and(eq(handovers.toTeam, team), isNull(handovers.decidedAt)))
      .orderBy(asc(handovers.askedAt));
    const lines: HandoverLine[] = [];
    for (const { one, person } of found) {
      if (await hidden(db, actor, person)) continue;
      const { id, fromTeam, toTeam, residentAgreedOn, askedAt } = one;
      lines.push({ id, fromTeam, toTeam, residentAgreedOn, askedAt });
    }
    return lines;
  });
}

function demandCoordinator(actor: Actor, team: string): void {
  if (!mayList(actor, team)) throw new NotFound("team");
  if (!mayCoordinate(actor, team)) throw new Forbidden("hand over");
}

const hidden = async (db: Db, actor: Actor, person: string): Promise<boolean> => {
  const account = personOf(actor);
  return account !== null && isExcluded(db, account, person);
};

export type GivenDecision = { decision: "accepted"; lead: string } | { decision: "declined" };

/**
 * The other team answers, by a coordinator of it. Accepted: it is of that team with a lead there; who worked on it before ends,
 * except that the old lead may still read for 14 days. Throws NotFound, Forbidden, Conflict (answered already, she has an open
 * case there, or a lead who cannot).
 */
export function decideHandOver(db: Db, actor: Actor, id: string, given: GivenDecision): Promise<void> {
  return behindWall(db, actor, (db) => asSystem(db, (db) => decide(db, actor, id, given)));
}

async function decide(db: Db, actor: Actor, id: string, given: GivenDecision): Promise<void> {
  const [asked] = isId(id) ? await db.select().from(handovers).where(eq(handovers.id, id)) : [];
  if (!asked || !mayList(actor, asked.toTeam)) throw new NotFound("hand over");
  const file = await held(db, asked.caseId);
  if (await hidden(db, actor, file.person)) throw new NotFound("hand over");
  demandCoordinator(actor, asked.toTeam);
  const [still] = await db.select().from(handovers).where(eq(handovers.id, id)).for("update");
  if (!still || still.decidedAt !== null || file.status === "closed") throw new Conflict(sentences.decided);
  await db
    .update(handovers)
    .set({
      decision: given.decision,
      decidedAt: now(),
      acceptedBy: given.decision === "accepted" ? personOf(actor) : null,
    })
    .where(eq(handovers.id, id));
  if (given.decision === "accepted") return take(db, actor, file, asked, given.lead);
  await moveCase(db, actor, file, "change", { fact: "case.handOverDeclined", told: { to: asked.toTeam } });
}

async function take(db: Db, actor: Actor, file: CaseFile, { toTeam, fromTeam }: Handover, lead: string): Promise<void> {
  if (await openWith(db, await sameAs(db, file.person), toTeam)) throw new Conflict(sentences.openThere);
  await mustBeAble(db, toTeam, lead, file.person);
  for (const kind of ["lead", "worker", "cover"] as const)
    await endGrants(db, actor, file, { kind, why: "handed_over" });
  await grant(db, actor, file, { account: lead, kind: "lead", purpose: "conversation" });
  await passTasks(db, file, lead);
  await moveCase(db, actor, file, "handOver", {
    fact: "case.handedOver",
    told: { to: toTeam, from: fromTeam, lead },
    changes: { team: toTeam, lead },
  });
  await letRead(db, actor, file);
}

/** What the old lead had to do is of the new one. */
export const passTasks = async (db: Db, { id }: Pick<CaseFile, "id">, to: string): Promise<void> => {
  await asSystem(db, (db) =>
    db.execute(sql`update case_task set owner = ${to} where case_id = ${id} and status = 'open' and owner is distinct from ${to}
      and (owner is null or owner = (select lead from case_file where id = ${id}))`),
  );
};

/** Who led it before reads for two more weeks, to answer questions; not a restricted one. */
async function letRead(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  if (file.lead === null || file.secrecy === "restricted" || (await isExcluded(db, file.lead, file.person))) return;
  const until = endOf(today().add({ days: clocks.readAfterHandOverDays }));
  await grant(db, actor, file, {
    account: file.lead,
    kind: "cover",
    purpose: "feedback",
    until,
    reason: "handed_over",
  });
}
