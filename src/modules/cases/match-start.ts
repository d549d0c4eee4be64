// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { activityById } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { clocks } from "./codes.ts";
import { moveCase } from "./move.ts";
import { sentences } from "./sentences.ts";
import type { CaseFile, Match } from "./tables.ts";
import { addTask } from "./tasks.ts";

/**
 * She went for the first time. Of the first thing of a case the follow-up talks are planned from that day: after two to three
 * weeks, and after three months. Whether she went again is asked after two weeks.
 */
export async function startMatch(db: Db, actor: Actor, file: CaseFile, match: Match): Promise<void> {
  if (file.status !== "active") throw new Conflict(sentences.plan);
  const on = match.startedOn!;
  await addTask(db, file, { kind: "ask_attendance", due: on.add({ days: clocks.attendanceDays }) });
  if (file.startedOn) return;
  const activity = match.activity;
  const category = activity ? (await activityById(db, activity)).category : match.kind;
  await moveCase(db, actor, file, "start", {
    fact: "case.started",
    told: { category, activity, kind: match.kind, on: on.toString() },
    changes: {
      startedOn: on,
      followUp1On: on.add({ days: clocks.followUpDays.from }),
      followUp2On: on.add({ months: clocks.followUpMonths }),
    },
  });
}
