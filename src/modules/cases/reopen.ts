// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { sameAs } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { notLater } from "./attempt.ts";
import { keepNote, keepTalk } from "./conversation.ts";
import type { At, GivenReopen } from "./given.ts";
import { asSystem, held, inCase, isExcluded } from "./hold.ts";
import { keptUntil } from "./keeping.ts";
import { moveCase } from "./move.ts";
import { openWith, standingConsent } from "./open.ts";
import { mayCoordinate, mayList } from "./policy.ts";
import { endGrants, grant, mustBeAble } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles } from "./tables.ts";
import { endTasks } from "./tasks.ts";
import { tellCase } from "./tell.ts";
import { unsealed } from "./texts.ts";

/**
 * Opens a closed case again, as long as it is kept: another period, in conversation, the old plan readable. By a coordinator of
 * its team or who led it last. Her consent must stand. Throws NotFound, Forbidden, Conflict.
 */
export function reopenCase(db: Db, actor: Actor, number: number, given: GivenReopen): Promise<void> {
  return behindWall(db, actor, (db) => asSystem(db, (db) => reopen(db, actor, number, given)));
}

async function reopen(db: Db, actor: Actor, number: number, { reason, lead: wanted }: GivenReopen): Promise<void> {
  const file = await closedFor(db, actor, number);
  if (file.closeReason === "deceased") throw new Conflict(sentences.notNow);
  const until = await keptUntil(db, file);
  if (!until || Temporal.PlainDate.compare(until, today()) <= 0) throw new Conflict(sentences.reopenLate);
  const records = await sameAs(db, file.person);
  const consent = await standingConsent(db, records);
  if (consent === null) throw new Conflict(sentences.consent);
  if (await openWith(db, records, file.team)) throw new Conflict(sentences.openThere);
  const lead = wanted ?? file.lead ?? personOf(actor);
  if (lead === null) throw new Conflict(sentences.leadNotHere);
  await mustBeAble(db, file.team, lead, file.person);
  await keepEndReport(db, actor, file);
  await endTasks(db, file.id, ["aftercare", "relatives", "erase_notice"], "case.reopened");
  await endGrants(db, actor, file, { why: "reopened" });
  await grant(db, actor, file, { account: lead, kind: "lead", purpose: "conversation" });
  const period = file.period + 1;
  await moveCase(db, actor, file, "reopen", {
    fact: "case.reopened",
    told: { reason, period, lead },
    changes: { ...asNew, period, lead, consent, contactedOn: today() },
  });
}

const asNew = {
  closedAt: null,
  closeReason: null,
  outcome: null,
  judgement: null,
  askedPerson: false,
  endReport: null,
  aftercareAgreed: false,
  aftercareOn: null,
  startMeasurement: null,
  endMeasurement: null,
  startedOn: null,
  followUp1On: null,
  followUp2On: null,
  contactDue: null,
};

/** For who coordinates the team, or led it last and works there; others never hear that it is there. */
async function closedFor(db: Db, actor: Actor, number: number): Promise<CaseFile> {
  const [found] = Number.isSafeInteger(number)
    ? await db.select().from(caseFiles).where(eq(caseFiles.number, number))
    : [];
  if (!found || !mayList(actor, found.team)) throw new NotFound("case");
  const me = personOf(actor);
  if (me !== null && (await isExcluded(db, me, found.person))) throw new NotFound("case");
  if (found.secrecy === "restricted" && me !== null && found.lead !== me) throw new NotFound("case");
  if (!mayCoordinate(actor, found.team) && found.lead !== me) throw new Forbidden("reopen");
  const file = await held(db, found.id);
  if (file.status !== "closed") throw new Conflict(sentences.notNow);
  return file;
}

/** What was written at the end stays readable as a note of that period. */
async function keepEndReport(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  const at = { table: "case_file", column: "end_report", row: file.id } as const;
  const text = (await unsealed<{ text: string }>(file.person, at, file.endReport))?.text;
  if (text) await keepNote(db, actor, file, { kind: "end_report", visibleTo: "resident", text, replaces: null });
}

/** The one call that was agreed at the end: by who has it, in the days for it. Then her relation ends. */
export function recordAftercare(
  db: Db,
  actor: Actor,
  at: At,
  { onDate, text }: { onDate?: Temporal.PlainDate; text: string },
): Promise<void> {
  return inCase(
    db,
    actor,
    at,
    ({ mayCallOnce }) => mayCallOnce,
    async (db, { file }) => {
      if (file.status !== "closed" || !file.aftercareAgreed) throw new Conflict(sentences.noAftercare);
      const day = notLater(onDate ?? today());
      if (toLocal(file.closedAt!).toPlainDate().until(day).days < 0) throw new Conflict(sentences.future);
      await keepTalk(db, actor, file, { kind: "aftercare", themes: [], text, contribution: "" }, day);
      await asSystem(db, async (db) => {
        await db
          .update(caseFiles)
          .set({ aftercareAgreed: false, version: file.version + 1 })
          .where(eq(caseFiles.id, file.id));
        await endTasks(db, file.id, ["aftercare"], "case.aftercareDone");
        await tellCase(db, actor, "case.aftercareDone", file);
        await endGrants(db, actor, file, { kind: "aftercare", why: "called" });
      });
    },
  );
}
