// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { activityById } from "../activity/find.ts";
import { confirmedNow, move } from "../activity/life.ts";
import { mayMove } from "../workflow.ts";
import { heardOfChange } from "./call.ts";
import { solveDoubts } from "./doubts.ts";
import { askByPhone, askBySms, nothingMoreToAsk } from "./telling.ts";

/** What follows from facts about freshness: who is asked how, and when nobody needs to be asked any more. */
export const freshFollowers: readonly [fact: string, reaction: Reaction][] = [
  ["activity.needsConfirmation", (db, { subject, actor }) => about(db, subject, (db, id) => askBySms(db, actor, id))],
  [
    "activity.checkAsked",
    (db, { subject, actor }) => about(db, subject, (db, id) => askByPhone(db, actor, id, "doubts")),
  ],
  [
    "activity.wentStale",
    (db, { subject, actor }) => about(db, subject, (db, id) => askByPhone(db, actor, id, "silence")),
  ],
  ["activity.confirmed", answered],
  ["activity.archived", answered],
  ["activity.ended", answered],
  ["activity.changed", edited],
];

async function about(db: Db, subject: string | null, deed: (db: Db, id: string) => Promise<void>): Promise<void> {
  if (subject) await deed(db, subject);
}

async function answered(db: Db, { subject, actor, payload }: Fact): Promise<void> {
  if (!subject) return;
  await solveDoubts(db, subject);
  await nothingMoreToAsk(db, actor, subject, payload.by === "link");
}

/** Somebody who edits what visitors doubt, or what was heard on the phone, has looked at it: that confirms it. A program does not. */
async function edited(db: Db, { subject, actor }: Fact): Promise<void> {
  if (!subject || actor.kind === "system") return;
  const [doubted, heard] = [await solveDoubts(db, subject), await heardOfChange(db, subject)];
  if (!doubted && !heard) return;
  const activity = await activityById(db, subject);
  if (!mayMove(activity.status, "confirm")) return;
  const confirmed = confirmedNow(activity, activity.contactName);
  await move(db, actor, activity, "confirm", "activity.confirmed", { by: "edit" }, confirmed);
}
