// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "../db/db.ts";

/** A kind of background work. */
export interface Job<T extends object = object> {
  name: string;
  run: (db: Db, data: T) => Promise<void>;
}

export interface Schedule {
  name: string;
  cron: string;
  zone: string;
}

const defined = new Map<string, Job<never>>();
const scheduled = new Map<string, Schedule>();

/**
 * Names a kind of background work: a shell around a verb. It may run again after a crash, so the verb makes twice
 * the same as once. The data holds ids and codes, no names or addresses.
 */
export function defineJob<T extends object>(name: string, run: (db: Db, data: T) => Promise<void>): Job<T> {
  if (!/^[a-z][a-z0-9_.-]*$/i.test(name)) throw new Error(`not a name for a job: ${name}`);
  const job = { name, run };
  defined.set(name, job as unknown as Job<never>);
  return job;
}

/** Runs a job by the clock: five cron fields, wall-clock time in the zone. Wired in app/schedule.ts only. */
export function schedule(job: string | Job, cron: string, zone = "Europe/Amsterdam"): void {
  const name = typeof job === "string" ? job : job.name;
  if (!defined.has(name)) throw new Error(`scheduled but not defined: ${name}`);
  scheduled.set(name, { name, cron, zone });
}

export const definedJobs = (): Job<never>[] => [...defined.values()];
export const definedJob = (name: string): Job<never> | undefined => defined.get(name);
export const schedules = (): Schedule[] => [...scheduled.values()];
