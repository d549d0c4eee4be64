// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { AsyncLocalStorage } from "node:async_hooks";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Hono } from "hono";
import { onTestFinished } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { webRole } from "#platform/access/wall.ts";
import { type Assets, buildAssets } from "#platform/assets/assets.ts";
import { type Config, readConfig } from "#platform/config/config.ts";
import type { Database, Db } from "#platform/db/db.ts";
import type { Env, Services } from "#platform/http/env.ts";
import { definedJobs } from "#platform/jobs/define.ts";
import { type Jobs, makeJobs } from "#platform/jobs/jobs.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { makeLog } from "#platform/log/log.ts";
import { type CaughtMail, makeMailer } from "#platform/mail/mail.ts";
import { openFromTemplate } from "./setup/embedded.ts";
import { openTransaction } from "./setup/guard.ts";
import { openCopy } from "./setup/server.ts";

/** A field of a form; a list becomes several fields of one name. */
export type Form = Record<string, string | number | boolean | File | readonly string[] | undefined>;
export interface Asking {
  /** Who asks: an actor, or the value of a Cookie header ("name=value"). Without it a visitor. */
  as?: Actor | string;
  headers?: Record<string, string>;
}

export interface World {
  /** A transaction on a migrated database, rolled back when the test ends. */
  db: Db;
  app: Hono<Env>;
  services: Services;
  get(path: string, asking?: Asking): Promise<Response>;
  /** Sends a form as a browser does, from our own site. */
  post(path: string, form: Form, asking?: Asking): Promise<Response>;
  /** The mails of this test, newest first. They went over real SMTP. */
  mail(): CaughtMail[];
  /** Runs the jobs that are due by the clock of this moment. */
  runDueJobs(): Promise<number>;
}

/** What every test of this process shares. */
interface Ground {
  database: Database;
  config: Config;
  assets: Assets;
  mailer: Awaited<ReturnType<typeof makeMailer>>;
  jobs: Jobs;
  jobsKnown: number;
}

export const publicUrl = "http://soepsteen.example";
/** Why a long test that has nothing to do with the kind of database is left out here (EVERYTHING=1 runs it). */
export const once = "runs on the PostgreSQL server, where it takes half the time";
export const onServer = process.env.TEST_DATABASE === "server";
const silent = makeLog("silent");
// On globalThis: the modules of a test file may be loaded again for the next file, the database is not.
const shared = globalThis as { soepsteenGround?: Promise<Ground> };
let application: Promise<typeof import("#app/app.tsx") | Error> | undefined;
const asker = new AsyncLocalStorage<Actor | null>();

/** Everything that takes long the first time. Done before the tests of a file, so that it is not in the time of the first one. */
export async function warmUp(): Promise<[typeof import("#app/app.tsx") | Error, Ground]> {
  application ??= import("#app/app.tsx").catch((error) => error);
  return [await application, await sharedGround()];
}

function sharedGround(): Promise<Ground> {
  shared.soepsteenGround ??= layGround();
  return shared.soepsteenGround;
}

async function layGround(): Promise<Ground> {
  const config = readConfig({
    NODE_ENV: "test",
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: "silent",
    DATA_DIR: join(process.env.TEST_FOLDER ?? tmpdir(), "data"),
    KEYS_DIR: join(process.env.TEST_FOLDER ?? tmpdir(), `keys-${process.pid}`),
  });
  const [database, assets, mailer] = await Promise.all([
    onServer ? openCopy() : openFromTemplate(),
    buildAssets({ theme: "standaard" }),
    makeMailer(config, silent),
    openVault(config, { mayMake: true }),
  ]);
  const jobs = await makeJobs(database, silent);
  return { database, config, assets, mailer, jobs, jobsKnown: definedJobs().length };
}

/**
 * The product around one test: `const w = await world();` in the test or in beforeEach.
 * Everything happens in one transaction that is rolled back; other transactions become savepoints in it.
 */
export async function world(settings: Record<string, string> = {}): Promise<World> {
  const end = { over: false, rollback: async () => {} };
  onTestFinished(() => {
    end.over = true;
    return end.rollback();
  });
  const [imported, ground] = await warmUp();
  if (ground.jobsKnown !== definedJobs().length) {
    ground.jobs = await makeJobs(ground.database, silent);
    ground.jobsKnown = definedJobs().length;
  }
  const { db, rollback } = await openTransaction(ground.database.db);
  end.rollback = rollback;
  // Its time was over while it waited: an open transaction would stop all tests after it.
  if (end.over) await rollback();
  // as the program itself works: what is not asked through the wall is not there
  await db.execute(sql`set local role ${sql.identifier(webRole)}`);
  const services = servicesFor(ground, db, settings);
  let made: Hono<Env> | undefined;
  const app = () => {
    if (imported instanceof Error) throw imported; // a room that does not load spoils its own tests, not those of verbs
    made ??= imported.makeApp(services, { db, actor: () => asker.getStore() ?? null });
    return made;
  };
  const firstMail = ground.mailer.caught!()[0]?.id ?? 0;
  const ask = (path: string, init: RequestInit, { as, headers }: Asking = {}) => {
    const own = { host: new URL(services.config.publicUrl).host, ...(typeof as === "string" ? { cookie: as } : {}) };
    const url = new URL(path, services.config.publicUrl);
    return asker.run(typeof as === "object" ? as : null, async () =>
      app().request(url, { ...init, headers: { ...own, ...(init.headers as object), ...headers } }),
    );
  };
  return {
    db,
    get app() {
      return app();
    },
    services,
    get: (path, asking) => ask(path, {}, asking),
    post: (path, form, asking) =>
      ask(path, { method: "POST", body: encode(form), headers: { origin: services.config.publicUrl } }, asking),
    mail: () => ground.mailer.caught!().filter(({ id }) => id > firstMail),
    runDueJobs: () => services.jobs.runDueJobs(),
  };
}

function servicesFor(
  { database, config, assets, mailer, jobs }: Ground,
  db: Db,
  settings: Record<string, string>,
): Services {
  const outside = () =>
    Promise.reject(new Error("this test lives in a transaction; ownDatabase() gives a database to commit in"));
  const given =
    Object.keys(settings).length > 0
      ? readConfig({ NODE_ENV: "test", PUBLIC_URL: publicUrl, DATA_DIR: config.dataDir, ...settings })
      : config;
  return {
    config: given,
    database: { ...database, db, run: outside, query: outside, listen: outside, close: async () => {} },
    assets,
    mailer: { send: mailer.send, close: async () => {} },
    jobs: { ...jobs, runDueJobs: (handle = db) => jobs.runDueJobs(handle), start: outside, stop: async () => {} },
    log: silent,
    // Stamps are heard after a commit, and nothing is committed here: no page is kept.
    stamps: { version: () => null, refresh: async () => {}, stop: async () => {} },
  };
}

function encode(form: Form): URLSearchParams | FormData {
  const fields = Object.entries(form).flatMap(([name, value]) =>
    value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).map((one) => [name, one] as [string, string | File]),
  );
  const body = fields.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, (value instanceof File ? value : String(value)) as string);
  return body;
}

/** A migrated database of its own, for tests that must commit; closed when the test ends. */
export async function ownDatabase(): Promise<Database & { url?: string }> {
  await sharedGround();
  const database = onServer ? await openCopy() : await openFromTemplate();
  onTestFinished(() => database.close());
  return database;
}
