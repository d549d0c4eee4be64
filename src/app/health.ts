// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { readMigrations } from "#platform/db/migrate.ts";

/** Alive: the process answers. A supervisor restarts what does not; a database that is away is no reason for that. */
export const alive = { status: "ok" } as const;

export interface Readiness {
  status: "ready" | "not_ready";
  database: "answers" | "silent";
  migrations: "complete" | "incomplete" | "unknown";
  /** Late: no process has looked after the job queue for a while. Pages are fine, mails and nightly work wait. */
  jobs: "running" | "late" | "unknown";
}

const longestSilence = 3_000;
let expected: string[] | undefined;

/** Ready: this process can serve. A load balancer sends visitors elsewhere when it is not. */
export async function readiness(db: Db): Promise<Readiness> {
  try {
    const { migrations, jobs } = await withinTime(look(db));
    return { status: migrations === "complete" ? "ready" : "not_ready", database: "answers", migrations, jobs };
  } catch {
    return { status: "not_ready", database: "silent", migrations: "unknown", jobs: "unknown" };
  }
}

async function look(db: Db): Promise<Pick<Readiness, "migrations" | "jobs">> {
  expected ??= readMigrations().map(({ name }) => name);
  const applied = (await rows<{ name: string }>(db, sql`select name from migration`)).map(({ name }) => name);
  const complete = expected.every((name) => applied.includes(name)) && applied.length === expected.length;
  const [queue] = await rows<{ late: boolean | null }>(
    db,
    sql`select max(coalesce(cron_on, '-infinity')) < now() - interval '5 minutes' as late from pgboss.version`,
  );
  return { migrations: complete ? "complete" : "incomplete", jobs: queue?.late === false ? "running" : "late" };
}

function withinTime<T>(question: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("no answer")), longestSilence);
  });
  return Promise.race([question, late]).finally(() => clearTimeout(timer));
}
