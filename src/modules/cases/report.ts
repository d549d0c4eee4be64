// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import type { GivenReport } from "./given.ts";
import { sentences } from "./sentences.ts";
import { mustBeRelated } from "./step.ts";
import { type CaseFile, type Visit, visits } from "./tables.ts";
import { addTask } from "./tasks.ts";
import { tellPart } from "./tell.ts";
import { sealed } from "./texts.ts";
import { withVisit } from "./visit.ts";
import { endVisitTasks } from "./visit-clocks.ts";
import { nobodyHome, worryAt } from "./visit-guards.ts";
import { afterVisit, type VisitEvent } from "./workflow-visit.ts";

/**
 * Writes down how it went: first whether it went ahead and whether she was there. Nobody there: not at home, with a card left.
 * Each promise becomes a task with somebody and a day; without promises the visit is done. A worry makes a task of today. By
 * who went and by who works on the case. Throws NotFound, Forbidden, Conflict.
 */
export function reportVisit(db: Db, actor: Actor, visit: number, given: GivenReport): Promise<void> {
  return withVisit(db, actor, visit, async (db, file, row) => {
    if (!given.wentAhead) throw new Conflict(sentences.wentAhead);
    if (!given.wasThere) return wasAway(db, actor, file, row, given);
    demandFrom(file, row, "report");
    await demandPromises(db, file, given);
    const worry = given.worry;
    const at = { table: "visit", column: "report", row: row.id } as const;
    const status = given.promises.length > 0 ? "followup_open" : "closed";
    await db
      .update(visits)
      .set({ status, worry, report: await sealed(file.person, at, trimmed(given)) })
      .where(eq(visits.id, row.id));
    await takeBack(db, actor, `visit:${row.id}:`);
    await endVisitTasks(db, row, "visit.reported");
    await tellPart(db, actor, "visit.reported", file, row, { promises: given.promises.length, worry });
    for (const { owner, due } of given.promises) await addTask(db, file, { kind: "promise", due, owner });
    if (worry) await worryAt(db, actor, file, row, "visitor");
    if (status === "closed") await tellPart(db, actor, "visit.closed", file, row);
  });
}

async function wasAway(db: Db, actor: Actor, file: CaseFile, row: Visit, given: GivenReport): Promise<void> {
  demandFrom(file, row, "notHome");
  if (!given.cardLeft) throw new Conflict(sentences.cardLeft);
  await db.update(visits).set({ status: "not_home", worry: given.worry }).where(eq(visits.id, row.id));
  await endVisitTasks(db, row, "visit.notHome");
  await tellPart(db, actor, "visit.notHome", file, row, { attempt: row.attempt });
  if (given.worry) await worryAt(db, actor, file, row, "visitor");
  else await nobodyHome(db, actor, file, row);
}

function demandFrom(file: CaseFile, row: Visit, event: VisitEvent): void {
  if (file.status === "closed" || afterVisit(row.status, event) === null) throw new Conflict(sentences.visitNow);
}

async function demandPromises(db: Db, file: CaseFile, { promises }: GivenReport): Promise<void> {
  for (const { what, owner, due } of promises) {
    if (what.trim() === "" || !owner || !due || Temporal.PlainDate.compare(due, today()) < 0)
      throw new Conflict(sentences.promise);
    await mustBeRelated(db, file, owner, true);
  }
}

/** As it is kept: at most so many signs. */
const trimmed = ({ feeling, likesAndCan = "", wishes = [], promises, minutes }: GivenReport) => ({
  wentAhead: true,
  wasThere: true,
  feeling: feeling ?? null,
  likesAndCan: likesAndCan.trim().slice(0, 300),
  wishes: wishes
    .map((one) => one.trim().slice(0, 120))
    .filter((one) => one !== "")
    .slice(0, 3),
  promises: promises.map(({ what, owner, due }) => ({ what: what.trim().slice(0, 120), owner, due: due.toString() })),
  minutes: minutes === undefined ? null : Math.min(240, Math.max(5, Math.round(minutes))),
});
