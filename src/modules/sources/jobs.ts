// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { lt, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { defineJob } from "#platform/jobs/define.ts";
import type { Jobs } from "#platform/jobs/jobs.ts";
import { now } from "#platform/time/time.ts";
import type { Outside } from "./import/get.ts";
import { importSource } from "./import/run.ts";
import { dueSources } from "./source/find.ts";
import { contents, sources } from "./tables.ts";
import { clocks } from "./workflow.ts";

/** What reading needs from the house; asked when a job runs. */
export interface SourcesHouse {
  jobs: Pick<Jobs, "enqueue">;
  outside: Outside;
}

export const dueJob = "sources.due";
export const fetchJob = "sources.fetch";

/** Names the background work of this room. Once, before the queue opens. */
export function defineSourceJobs(house: () => SourcesHouse): void {
  defineJob<{ source: string }>(fetchJob, async (db, { source }) => {
    await importSource(db, source, house().outside);
  });
  defineJob(dueJob, async (db) => {
    await askDue(db, house().jobs);
    await forgetTrials(db);
  });
}

/** One job for each source whose turn it is; one that waits already is not asked twice. */
export async function askDue(db: Db, jobs: Pick<Jobs, "enqueue">): Promise<number> {
  const due = await dueSources(db, now());
  for (const source of due) await jobs.enqueue(db, fetchJob, { source }, { singletonKey: source });
  return due.length;
}

/** A trial that nobody finished, and what was kept for it. */
export async function forgetTrials(db: Db): Promise<void> {
  const before = now().subtract({ hours: 24 * clocks.daysOfTrial });
  await db.delete(sources).where(sql`state = 'trial' and changed_at < ${before.toString()}::timestamptz`);
  await db.delete(contents).where(lt(contents.at, before));
}
