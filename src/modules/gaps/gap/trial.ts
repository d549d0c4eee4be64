// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type ActivityInput, activityById, addActivity, findActivity } from "#modules/activities/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Fact } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { mayEditGap } from "../policy.ts";
import type { Gap } from "../tables.ts";
import { takeGapRow } from "./find.ts";
import { step } from "./life.ts";
import { tellWhoWished } from "./tell.ts";

/**
 * Makes a draft of a trial activity for the organisation that was found, and brings the gap to `trial`. The panel may not
 * write for an organisation elsewhere: this one draft is made in its name, and the organisation finishes and publishes it.
 * Gives the number of the draft. Throws Forbidden, NotFound, NotYet, Conflict.
 */
export async function startTrial(
  db: Db,
  actor: Actor,
  number: number,
  host: string,
  input: ActivityInput,
): Promise<number> {
  if (!mayEditGap(actor)) throw new Forbidden("start a trial");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const gap = await takeGapRow(db, actor, number);
    if (gap.state === "trial" && gap.series) return (await activityById(db, gap.series)).number;
    if (!gap.organiser) throw new Forbidden("a trial needs an organiser");
    const draft = await addActivity(db, system("gaps.trial"), gap.organiser, host, input);
    await step(db, actor, gap, "try", { series: draft.id });
    return draft.number;
  });
}

/** The trial is an activity that is already there. Who may not know of it cannot link it: NotFound. */
export async function linkTrial(db: Db, actor: Actor, number: number, activity: number): Promise<void> {
  if (!mayEditGap(actor)) throw new Forbidden("start a trial");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const gap = await takeGapRow(db, actor, number);
    const { id } = await findActivity(db, actor, activity);
    await step(db, actor, gap, "try", { series: id });
  });
}

/** The trial came into the calendar: now there is something to tell. Wired to `activity.published`. */
export async function followTrial(db: Db, { subject, actor }: Fact): Promise<void> {
  if (!subject) return;
  const found = await rows<{ number: number }>(
    db,
    sql`select number::int as number from gap where series = ${subject}::uuid and state = 'trial'`,
  );
  for (const { number } of found) {
    const gap: Gap = await takeGapRow(db, system("gaps.follow"), number);
    await tellWhoWished(db, actor, gap);
  }
  if (found.length > 0) await changed(db);
}
