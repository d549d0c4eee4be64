// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { join } from "node:path";
import { sql } from "drizzle-orm";
import { makeApp } from "#app/app.tsx";
import "#app/foundation-tables.ts";
import { type House, wire } from "#app/reactions.ts";
import { loadRetention } from "#app/retention.ts";
import { keepSchedule, makeUpForNights } from "#app/schedule.ts";
import { type Door, makeDoor } from "#app/serve.ts";
import { welcome } from "#app/welcome.ts";
import { InUse } from "#cli/claim-folder.ts";
import { plantDemo } from "#cli/demo.ts";
import { openDatabase, Refusal } from "#cli/open-database.ts";
import { keepSiteAddress, keepViews, rewriteFeedTexts } from "#modules/activities/index.ts";
import { keepMisses } from "#modules/gaps/index.ts";
import { buildAssets } from "#platform/assets/assets.ts";
import { anchorFile } from "#platform/audit/anchor.ts";
import { grantTechnical } from "#platform/audit/technical.ts";
import { type Config, ConfigProblem, readConfig } from "#platform/config/config.ts";
import type { Database } from "#platform/db/db.ts";
import { MigrationProblem } from "#platform/db/migrate.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { followStamps } from "#platform/http/stamps.ts";
import { type Jobs, makeJobs } from "#platform/jobs/jobs.ts";
import { KeyProblem } from "#platform/keys/master-key.ts";
import { type Log, makeLog } from "#platform/log/log.ts";
import { makeMailer } from "#platform/mail/mail.ts";
import { serveMetrics, watchPageCache } from "#platform/metrics/metrics.ts";
import { RetentionProblem } from "#platform/retention/rules.ts";
import { makeSms } from "#platform/sms/sms.ts";

type Step = () => Promise<unknown>;

/** How to close what was opened, in the order of opening. */
const opened: Step[] = [];
const closing = (step: Step): void => void opened.push(step);

/** Stands once the queue is open: from then on facts lead to letters. */
let house: House | null = null;

const began = performance.now() - process.uptime() * 1000;

async function start(workerOnly: boolean): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  stopOnSignals(log);
  if (workerOnly && !config.databaseUrl) {
    throw new Refusal(
      "Een aparte worker hoort bij een databaseserver (DATABASE_URL). Zonder die doet de site het werk zelf.",
    );
  }
  loadRetention(config.retentionFile);
  wire(() => house);
  keepSchedule();
  if (workerOnly) return work(config, log);
  const door = await makeDoor(config.host, config.port);
  closing(() => door.close());
  await serve(withRealPort(config, door), log, door);
}

/** Jobs only, beside one or more web processes on the same server. */
async function work(config: Config, log: Log): Promise<void> {
  const [database, mailer] = await Promise.all([open(config, log), makeMailer(config, log)]);
  closing(() => mailer.close());
  const jobs = await openQueue(database, log);
  await database.standBehindWall();
  house = {
    jobs,
    mailer,
    sms: makeSms(config, log),
    smsReplies: config.smsReplies,
    bounceAddress: config.bounceAddress,
    bounceFolder: join(config.dataDir, "bounces"),
    publicUrl: config.publicUrl,
    allowPrivateSources: config.allowPrivateSources,
    anchors: anchorsOf(config),
  };
  await jobs.start();
  closing(() => jobs.stop());
  await makeUpForNights(database.db, jobs);
  console.log("Soepsteen doet het werk op de achtergrond. Stoppen: Ctrl+C.");
}

async function serve(config: Config, log: Log, door: Door): Promise<void> {
  const [database, mailer] = await Promise.all([open(config, log), makeMailer(config, log)]);
  closing(() => mailer.close());
  const moved = await keepSiteAddress(database.db, config.publicUrl);
  const planted = await plantDemo(database, config.demo, log);
  if (planted === "not_empty" && config.demo === "on")
    console.log("DEMO=on: in deze database staat al iets. De verzonnen buurt komt er niet bij.");
  const { theme } = await readSettings(database.db);
  const [assets, stamps, jobs] = await Promise.all([
    buildAssets({ theme }),
    followStamps(database),
    openQueue(database, log),
  ]);
  await database.standBehindWall();
  closing(() => stamps.stop());
  house = {
    jobs,
    mailer,
    sms: makeSms(config, log),
    smsReplies: config.smsReplies,
    bounceAddress: config.bounceAddress,
    bounceFolder: join(config.dataDir, "bounces"),
    publicUrl: config.publicUrl,
    allowPrivateSources: config.allowPrivateSources,
    anchors: anchorsOf(config),
  };
  await jobs.start();
  closing(() => jobs.stop());
  await makeUpForNights(database.db, jobs);
  closing(keepViews(database.db, (error) => log.warn({ err: error }, "views not counted")).stop);
  closing(keepMisses(database.db));
  const services = { config, database, assets, mailer, jobs, log, stamps };
  const app = makeApp(services);
  watchPageCache(() => app.pages);
  if (config.metricsPort !== null) closing((await serveMetrics(config.metricsPort)).close);
  door.open(app, services);
  if (moved)
    void rewriteFeedTexts(database.db).catch((error) => log.warn({ err: error }, "feed texts not all rewritten"));
  console.log(await welcome(database.db, config, began));
}

const anchorsOf = (config: Config) => ({ file: anchorFile(config), mail: config.auditAnchorMail });

async function open(config: Config, log: Log): Promise<Database> {
  const database = await openDatabase(config);
  closing(() => database.close());
  if (database.migrated.length > 0) log.info({ migrations: database.migrated.length }, "database brought up to date");
  await grantTechnical(database.db).catch((error) => log.warn({ err: error }, "no rights given to the technical role"));
  return database;
}

const queueLock = 7_350_014;

/** Processes that start together on a new server would make the tables of the queue at the same moment: one at a time. */
function openQueue(database: Database, log: Log): Promise<Jobs> {
  if (database.kind === "embedded") return makeJobs(database, log);
  return database.db.transaction(async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(${queueLock})`);
    return makeJobs(database, log);
  });
}

/** PORT=0 takes any free port: then the address is known only now. */
function withRealPort(config: Config, { port }: Door): Config {
  return config.port === 0 && config.publicUrl.endsWith(":0")
    ? { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) }
    : config;
}

function stopOnSignals(log: Log): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    closeAll().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** In the opposite order of opening, the street door before all. One that does not want to close does not keep the others open. */
async function closeAll(): Promise<void> {
  let failed: unknown;
  const [door, ...later] = opened;
  for (const step of [door, ...later.reverse()]) await step?.().catch((error) => (failed ??= error));
  if (failed) throw failed;
}

/** What the operator can mend is said in a sentence; the rest keeps its stack. */
async function refuse(error: unknown): Promise<never> {
  const plain = [ConfigProblem, MigrationProblem, KeyProblem, RetentionProblem, Refusal, InUse].some(
    (kind) => error instanceof kind,
  );
  console.error(plain ? (error as Error).message : error);
  await closeAll().catch(() => undefined);
  process.exit(error instanceof ConfigProblem ? 2 : 1);
}

await start(process.argv.includes("--worker")).catch(refuse);
