// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { notLater } from "./attempt.ts";
import type { At, GivenNote, GivenTalk } from "./given.ts";
import { inCase } from "./hold.ts";
import { demandMove, moveCase } from "./move.ts";
import { mayWrite } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { ownStep } from "./step.ts";
import { type CaseFile, conversations, notes } from "./tables.ts";
import { endTasks } from "./tasks.ts";
import { tellCase } from "./tell.ts";
import { sealed } from "./texts.ts";

/**
 * Writes down a conversation; texts are never changed afterwards. The first one asks what she can and wants to contribute and
 * whether she wants to answer the questions at the start, and leads to a plan; the two follow-up talks (in this order, after
 * she went for the first time) plan what comes after them. Throws Conflict that names what lacks.
 */
export function recordConversation(db: Db, actor: Actor, at: At, given: GivenTalk): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    const event = await eventOf(db, file, given);
    demandMove(file, event);
    const onDate = notLater(given.onDate);
    if (given.kind === "conversation" && given.contribution.trim() === "") throw new Conflict(sentences.contribution);
    if (event === "talk" && given.startMeasurement === undefined) throw new Conflict(sentences.measurement);
    await keepTalk(db, actor, file, given, onDate);
    const changes = event === "talk" ? { startMeasurement: given.startMeasurement ?? null } : {};
    const step = given.next ? await ownStep(db, file, given.next) : undefined;
    if (event === "followUp1" || event === "followUp2") {
      await moveCase(db, actor, file, event, { fact: "case.followedUp", told: { which: given.kind } });
      return;
    }
    const told = { which: given.kind, measurement: changes.startMeasurement ?? null };
    await moveCase(db, actor, file, event, { fact: "case.talked", told, changes, ...(step && { step }) });
  });
}

async function eventOf(db: Db, file: CaseFile, { kind }: GivenTalk) {
  if (kind === "aftercare") throw new Conflict(sentences.notNow);
  if (kind === "conversation") return file.status === "conversation" ? ("talk" as const) : ("talkAgain" as const);
  const held = (one: "follow_up_1" | "follow_up_2") => wasHeld(db, file, one);
  if (!file.startedOn) throw new Conflict(sentences.notYetFollowUp);
  if (await held(kind)) throw new Conflict(sentences.followUpTwice);
  if (kind === "follow_up_1") return "followUp1" as const;
  if (!(await held("follow_up_1"))) throw new Conflict(sentences.notYetFollowUp);
  return "followUp2" as const;
}

/** Of the period since she went for the first time. */
async function wasHeld(db: Db, { id, startedOn }: CaseFile, kind: "follow_up_1" | "follow_up_2"): Promise<boolean> {
  const found = await db
    .select({ onDate: conversations.onDate })
    .from(conversations)
    .where(and(eq(conversations.caseId, id), eq(conversations.kind, kind)));
  return found.some(({ onDate }) => startedOn !== null && Temporal.PlainDate.compare(onDate, startedOn) >= 0);
}

/** The row with its sealed texts. */
export async function keepTalk(
  db: Db,
  actor: Actor,
  { id: caseId, person }: CaseFile,
  {
    kind,
    themes,
    text,
    contribution,
    drawing,
  }: Pick<GivenTalk, "kind" | "themes" | "text" | "contribution" | "drawing">,
  onDate: Temporal.PlainDate,
): Promise<void> {
  const row = newId();
  const seal = (column: string, value: unknown) => sealed(person, { table: "conversation", column, row }, value);
  await db.insert(conversations).values({
    id: row,
    caseId,
    onDate,
    kind,
    themes: [...new Set(themes)].slice(0, 12),
    text: text.trim() === "" ? null : await seal("text", { text: text.trim().slice(0, 4000) }),
    contribution:
      contribution.trim() === "" ? null : await seal("contribution", { text: contribution.trim().slice(0, 1000) }),
    drawing: drawing && Object.keys(drawing).length > 0 ? await seal("drawing", drawing) : null,
    by: personOf(actor),
    at: now(),
  });
  if (kind === "conversation") await endTasks(db, caseId, ["contact_day_10"], "case.talked");
}

/** A note; what puts another right is a new one and both stay. Gives its id. Throws NotFound, Forbidden. */
export function addNote(db: Db, actor: Actor, number: number, given: GivenNote): Promise<string> {
  return inCase(db, actor, { number }, mayWrite, async (db, { file }) => {
    if (file.status === "closed") throw new Conflict(sentences.notNow);
    const { kind, visibleTo, text, replaces = null } = given;
    const id = await keepNote(db, actor, file, { kind, visibleTo, text, replaces });
    await tellCase(db, actor, "case.noteAdded", file, { kind, replaces });
    return id;
  });
}

export async function keepNote(
  db: Db,
  actor: Actor,
  { id: caseId, person }: Pick<CaseFile, "id" | "person">,
  {
    kind,
    visibleTo,
    text,
    replaces,
  }: Pick<typeof notes.$inferInsert, "kind" | "visibleTo" | "replaces"> & { text: string },
): Promise<string> {
  if (text.trim() === "") throw new Conflict(sentences.ownWords);
  const id = newId();
  await db.insert(notes).values({
    id,
    caseId,
    kind,
    visibleTo,
    text: await sealed(person, { table: "note", column: "text", row: id }, { text: text.trim().slice(0, 2000) }),
    replaces: replaces ?? null,
    by: personOf(actor),
    at: now(),
  });
  return id;
}
