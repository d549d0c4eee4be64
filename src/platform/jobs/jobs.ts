// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type JobWithMetadata, PgBoss } from "pg-boss";
import type { Database, Db } from "../db/db.ts";
import { rows, sqlState } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import type { Log } from "../log/log.ts";
import { countJob } from "../metrics/metrics.ts";
import { now } from "../time/time.ts";
import { definedJob, definedJobs, type Job, schedules } from "./define.ts";
import { onDatabase, onHandle } from "./through.ts";

export { defineJob, type Job, schedule } from "./define.ts";

export interface EnqueueOptions {
  /** Not before this moment. */
  startAfter?: Temporal.Instant;
  /** While a job with this key waits, another one is not added. */
  singletonKey?: string;
}

export interface Jobs {
  /** Adds a job inside the caller's transaction: it exists when that commits, never otherwise. */
  enqueue<T extends object>(db: Db, job: string | Job<T>, data: T, options?: EnqueueOptions): Promise<void>;
  /** Runs everything that is due now, by the clock of time.ts, and what that adds; gives how many were done. */
  runDueJobs(db?: Db): Promise<number>;
  /** Starts working: what is due, the schedules, and looking after the queue. */
  start(): Promise<void>;
  /** Lets the job that runs finish. */
  stop(): Promise<void>;
}

const schema = "pgboss";
/** So that a job that adds itself cannot keep a run going for ever. */
const mostAtOnce = 10_000;
const pause = 2_000;
/** The roles that the program works as (migration 0024) use the queue; its tables stay of who made them. */
const grants = ["soepsteen_web", "soepsteen_jobs"]
  .map(
    (role) => `grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};`,
  )
  .join("\n");
const queue = { policy: "short", retryLimit: 4, retryDelay: 30, retryBackoff: true, expireInSeconds: 1800 } as const;

/**
 * The job queue, in schema `pgboss` of the same database. Makes its tables where they are absent; works only after start().
 */
export async function makeJobs(database: Database, log: Log): Promise<Jobs> {
  const backend = database.kind === "embedded" ? "pglite" : "postgres";
  const open = (working: boolean) => {
    const boss = new PgBoss({ db: onDatabase(database), backend, schema, supervise: working, schedule: working });
    boss.on("error", (error) => log.error({ err: error }, "job queue"));
    return boss;
  };
  const boss = open(false);
  await boss.start();
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  const makeQueues = async () => {
    for (const { name } of definedJobs()) {
      if (known.has(name)) continue;
      await boss.createQueue(name, queue);
      await boss.findJobs(name, { key: "-" }); // now the queue is remembered: a question inside a transaction would wait for ever
      known.add(name);
    }
  };
  await makeQueues();
  await database.run(grants);

  const work = new Work(database, boss, log);
  const enqueue: Jobs["enqueue"] = async (db, job, data, { startAfter, singletonKey } = {}) => {
    const name = typeof job === "string" ? job : job.name;
    if (!known.has(name)) throw new Error(`no such job when the queue was opened: ${name}`);
    // The policy "short" allows one waiting job per key; a key of its own makes the others unlimited.
    const key = singletonKey ?? newId();
    const after = startAfter ? { startAfter: new Date(startAfter.epochMilliseconds) } : {};
    await boss.send(name, data, { ...after, singletonKey: key, db: onHandle(db) });
  };
  let keeper: PgBoss | null = null;
  return {
    enqueue,
    runDueJobs: (db = database.db) => work.runDue(db),
    start: async () => {
      await makeQueues();
      keeper = await open(true).start();
      await keepSchedules(keeper);
      work.begin();
    },
    stop: async () => {
      await work.end();
      await keeper?.stop({ graceful: false });
      await boss.stop({ graceful: false });
    },
  };
}

/** The schedules in the database are those of the program: no more, no less. */
async function keepSchedules(boss: PgBoss): Promise<void> {
  const wanted = schedules();
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.some((one) => one.name === name)) await boss.unschedule(name);
  }
  for (const { name, cron, zone } of wanted) await boss.schedule(name, cron, {}, { tz: zone });
}

/** Looks for due jobs and runs them one after another. */
class Work {
  readonly #database: Database;
  readonly #boss: PgBoss;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #stopped = true;

  constructor(database: Database, boss: PgBoss, log: Log) {
    this.#database = database;
    this.#boss = boss;
    this.#log = log;
  }

  begin(): void {
    this.#stopped = false;
    const turn = () => {
      this.#running = this.runDue(this.#database.db)
        .catch((error) => this.#log.error({ err: error }, "job queue"))
        .finally(() => {
          if (!this.#stopped) this.#timer = setTimeout(turn, pause);
        });
    };
    turn();
  }

  async end(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async runDue(db: Db): Promise<number> {
    const byItself = db === this.#database.db;
    let done = 0;
    for (let more = true; more && done < mostAtOnce; ) {
      more = false;
      for (const name of await dueNames(db)) {
        if (byItself && this.#stopped && this.#timer) return done;
        const [job] = await this.#boss.fetch<never>(name, { includeMetadata: true, db: onHandle(db) });
        if (!job) continue;
        more = true;
        if (await this.#run(db, job, byItself)) done++;
      }
    }
    return done;
  }

  async #run(db: Db, job: JobWithMetadata<never>, byItself: boolean): Promise<boolean> {
    const { name, id, retryCount, retryLimit } = job;
    const attempt = { id, retryCount };
    const run = definedJob(name)!.run;
    try {
      // Inside somebody's transaction a failing statement would spoil all of it: a savepoint around the job.
      await (byItself ? run(db, job.data) : db.transaction((db) => run(db as unknown as Db, job.data)));
    } catch (error) {
      const last = retryCount >= retryLimit;
      const what = { job: name, id, attempt: retryCount + 1, err: error };
      if (last) this.#log.error(what, "job given up");
      else this.#log.warn(what, "job failed, will be tried again");
      countJob(name, "failed");
      await this.#boss.fail(
        name,
        attempt,
        { error: (error as Error)?.name, code: sqlState(error) },
        { db: onHandle(db) },
      );
      return false;
    }
    await this.#boss.complete(name, attempt, null, { db: onHandle(db) });
    countJob(name, "done");
    return true;
  }
}

/** The kinds of which something is due. */
async function dueNames(db: Db): Promise<string[]> {
  await hurryByClock(db);
  const found = await rows<{ name: string }>(
    db,
    sql`select distinct name from pgboss.job where state < 'active' and not blocked and start_after <= now()`,
  );
  return found.map(({ name }) => name).filter((name) => definedJob(name));
}

/** A clock that runs ahead of the database (tests, seeds): what is due by that clock, is due. */
async function hurryByClock(db: Db): Promise<void> {
  const clock = now();
  if (clock.epochMilliseconds < Date.now() + 1000) return;
  await db.execute(sql`update pgboss.job set start_after = now()
    where state < 'active' and start_after > now() and start_after <= ${clock.toString()}::timestamptz`);
}
