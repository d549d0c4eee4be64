// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import { type Actor, ownerOf, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { isId, newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import type { FactName } from "./facts.ts";
import type { At, GivenMatch, GivenMatchMove } from "./given.ts";
import { asSystem, held, inCase, isExcluded, relationTo } from "./hold.ts";
import { demandAsk, demandNameless } from "./match-guards.ts";
import { startMatch } from "./match-start.ts";
import { mayWrite } from "./policy.ts";
import { endGrants, grant } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles, type Match, matches } from "./tables.ts";
import { addTask } from "./tasks.ts";
import { tellPart } from "./tell.ts";
import { sealed } from "./texts.ts";
import { cancelOfMatch } from "./visit-off.ts";
import { afterMatch, type MatchEvent, matchMoves } from "./workflow-match.ts";

/**
 * Proposes something that was talked about: an activity, somebody who goes along, help. With reasons in words, never a score;
 * the card that others read holds no name. Gives its id. While there is a plan or one is made; throws Conflict otherwise.
 */
export function proposeMatch(db: Db, actor: Actor, at: At, given: GivenMatch): Promise<string> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    if (!["conversation", "planning", "active"].includes(file.status)) throw new Conflict(sentences.notNow);
    if (file.pausedUntil) throw new Conflict(sentences.paused);
    const { kind, goal = null, activity = null, target, card = "" } = given;
    if (target.trim() === "") throw new Conflict(sentences.ownWords);
    await demandNameless(db, file.person, card);
    const id = newId();
    const text = { target: target.trim().slice(0, 300), card: card.trim().slice(0, 120) };
    const place = { table: "case_match", column: "target", row: id } as const;
    await db.insert(matches).values({
      id,
      caseId: file.id,
      goal,
      kind,
      activity,
      target: await sealed(file.person, place, text),
      status: "proposed",
      at: now(),
    });
    await tellPart(db, actor, "match.proposed", file, { id, caseId: file.id }, { kind, activity });
    return id;
  });
}

/** Who is asked answers herself. */
const answers: readonly MatchEvent[] = ["accept", "refuse"];
export type MatchStep = Exclude<MatchEvent, "propose">;

/**
 * The one place where a match moves. By who works on the case; `accept` and `refuse` also by the volunteer who was asked, and
 * by the system for an answer by link or phone. Throws NotFound (also for who is on her list), Forbidden, Conflict: another
 * version, no such move from here, or what its guard lacks.
 */
export function moveMatch(
  db: Db,
  actor: Actor,
  match: string,
  version: number,
  event: MatchStep,
  given: GivenMatchMove = {},
): Promise<void> {
  return behindWall(db, actor, async (db) => {
    const seen = await seenMatch(db, match);
    const file = await fileOf(db, seen.caseId);
    const relation = await relationTo(db, actor, file);
    const asked = seen.volunteer !== null && seen.volunteer === personOf(actor);
    if (!relation && !(asked && !(await isExcluded(db, seen.volunteer!, file.person)))) {
      if (ownerOf(actor) === file.person) throw new Forbidden("match");
      throw new NotFound("match");
    }
    if (!relation?.mayWrite && !(asked && answers.includes(event))) throw new Forbidden("match");
    await asSystem(db, (db) => moveHeld(db, actor, seen.id, version, event, given));
  });
}

async function seenMatch(db: Db, id: string): Promise<Match> {
  const [seen] = isId(id) ? await db.select().from(matches).where(eq(matches.id, id)) : [];
  if (!seen) throw new NotFound("match");
  return seen;
}

const fileOf = (db: Db, id: string): Promise<CaseFile> =>
  asSystem(db, async (db) => (await db.select().from(caseFiles).where(eq(caseFiles.id, id)))[0]!);

/** As the system, after the policy: case first, then the match, so that two never wait for each other. */
export async function moveHeld(
  db: Db,
  actor: Actor,
  id: string,
  version: number | null,
  event: MatchStep,
  given: GivenMatchMove = {},
): Promise<void> {
  const file = await held(db, (await seenMatch(db, id)).caseId);
  const [match] = await db.select().from(matches).where(eq(matches.id, id)).for("update");
  if (!match || (version !== null && match.version !== version)) throw new Conflict(sentences.stale);
  const to = afterMatch(match.status, event);
  if (to === null || file.status === "closed") throw new Conflict(sentences.matchNow);
  const { changes, told } = await guards[event](db, file, match, given, actor);
  const [after] = await db
    .update(matches)
    .set({ ...changes, status: to, version: sql`${matches.version} + 1` })
    .where(eq(matches.id, id))
    .returning();
  await tellPart(db, actor, factOf[event], file, after!, told);
  if (event === "start" || event === "startAlone") await startMatch(db, actor, file, after!);
  if (event === "accept" && match.volunteer)
    await grant(db, actor, file, { account: match.volunteer, kind: "volunteer", purpose: "visit" });
  if (["takeBack", "finish", "stop"].includes(event)) await letGo(db, actor, file, match);
  const { task } = matchMoves[event];
  if (task === "ask_another") await addTask(db, file, { kind: task, due: workingDaysAfter(today(), 3), once: true });
}

const factOf: Record<MatchStep, FactName> = {
  agree: "match.agreed",
  ask: "match.asked",
  accept: "match.accepted",
  refuse: "match.refused",
  expire: "match.expired",
  start: "match.started",
  startAlone: "match.started",
  takeBack: "match.takenBack",
  attend: "match.attended",
  finish: "match.finished",
  stop: "match.stopped",
};

interface Guarded {
  changes: Partial<typeof matches.$inferInsert>;
  told: Record<string, unknown>;
}
type Guard = (db: Db, file: CaseFile, match: Match, given: GivenMatchMove, actor: Actor) => Promise<Guarded>;
const nothing: Guard = async () => ({ changes: {}, told: {} });

const begin: Guard = async (_db, _file, _match, { on = today() }) => {
  if (Temporal.PlainDate.compare(on, today()) > 0) throw new Conflict(sentences.future);
  // she went: that is the first time, and success is twice
  return { changes: { startedOn: on, answerBy: null, attended: 1 }, told: { on: on.toString() } };
};

/** What each move asks and changes. The table says from where to where. */
const guards: Record<MatchStep, Guard> = {
  agree: nothing,
  ask: demandAsk,
  accept: async (_db, _file, { volunteer }) => ({ changes: {}, told: { volunteer } }),
  // no reason asked, and no mark left: who said no is not kept
  refuse: async () => ({ changes: { volunteer: null, consent: null, answerBy: null }, told: {} }),
  expire: async () => ({ changes: { answerBy: null }, told: {} }),
  start: begin,
  startAlone: async (db, file, match, given, actor) => {
    if (!["activity", "workshop", "self"].includes(match.kind)) throw new Conflict(sentences.matchAsk);
    return begin(db, file, match, given, actor);
  },
  takeBack: async () => ({ changes: { volunteer: null, consent: null, answerBy: null }, told: {} }),
  attend: async (_db, _file, { attended }) => ({ changes: { attended: attended + 1 }, told: { times: attended + 1 } }),
  finish: async (_db, _file, { attended }) => ({ changes: { endedOn: today() }, told: { times: attended } }),
  stop: async (_db, _file, _match, { reason }) => {
    if (!reason || reason === "case_closed") throw new Conflict(sentences.stopReason);
    return { changes: { stopReason: reason, endedOn: today(), answerBy: null }, told: { reason } };
  },
};

/** Who helped has no relation any more, unless she helps this person with something else; messages that wait are taken back. */
async function letGo(db: Db, actor: Actor, file: CaseFile, match: Match): Promise<void> {
  await takeBack(db, actor, `match:${match.id}:`);
  await cancelOfMatch(db, actor, file, match.id);
  if (match.volunteer === null) return;
  const others = await db.select().from(matches).where(eq(matches.caseId, file.id));
  const still = others.some(
    ({ id, volunteer, status }) =>
      id !== match.id && volunteer === match.volunteer && (status === "accepted" || status === "started"),
  );
  if (!still) await endGrants(db, actor, file, { account: match.volunteer, kind: "volunteer", why: "match_ended" });
}
