// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { carryOut, type Gone } from "#platform/retention/engine.ts";
import { readLayout } from "#platform/retention/layout.ts";
import { retentionRules } from "#platform/retention/rules.ts";
import { now } from "#platform/time/time.ts";
import { destroyKeys } from "./erase.ts";
import { dropOldEvents, dropOldLog } from "./old-log.ts";
import { checkErasures } from "./scan.ts";
import { destructions, runs } from "./tables.ts";
import { eraseClosed, eraseUnused, keepActivity, reviewUnused, warnUnused } from "./unused.ts";

type Kind = (typeof destructions.$inferInsert)["kind"];
/** What a rule does beside the engine: gives the ids it was about. */
const persons: [rule: string, kind: Kind, deed: (db: Db) => Promise<string[]>][] = [
  ["person.account_warning", "warn", warnUnused],
  ["person.account_unused", "erase", eraseUnused],
  ["person.closed", "erase", eraseClosed],
  ["person.without_account", "review", reviewUnused],
];

const logs: [rule: string, deed: (db: Db) => Promise<number>][] = [
  ["event", dropOldEvents],
  ["audit_log", dropOldLog],
];

/** What carries out the rules that are this room's own, by the name in the rules. */
export const retentionDeeds = {
  "rights.warnUnused": warnUnused,
  "rights.eraseUnused": eraseUnused,
  "rights.eraseClosed": eraseClosed,
  "rights.reviewUnused": reviewUnused,
  "rights.dropOldEvents": dropOldEvents,
  "rights.dropOldLog": dropOldLog,
};

export interface Night {
  /** Rows per rule that did something. */
  done: Map<string, number>;
  /** Rules that could not be carried out; they are tried again the next night. */
  failed: string[];
  /** Why, for the log of the machine. */
  faults: unknown[];
}

/**
 * The rules of retention, once a night: what is due goes in small transactions, each with a row of proof without a person in
 * it. A rule that fails does not stop the others. May run twice.
 */
export async function keepRetention(db: Db): Promise<Night> {
  const run = newId();
  await db.insert(runs).values({ id: run, startedAt: now() });
  const night: Night = { done: new Map(), failed: [], faults: [] };
  const attempt = async (rule: string, kind: Kind, deed: () => Promise<Gone>) => {
    try {
      const gone = await deed();
      if (gone.number === 0) return;
      night.done.set(rule, gone.number);
      await db.insert(destructions).values({ id: newId(), at: now(), rule, kind, ...gone });
    } catch (error) {
      night.failed.push(rule);
      night.faults.push(error);
    }
  };
  await attempt("erasure.keys", "erase", async () => ({ number: await destroyKeys(db), hash: "" }));
  await keepActivity(db);
  for (const [rule, kind, deed] of persons) await attempt(rule, kind, async () => over(await deed(db)));
  const layout = await readLayout(db);
  for (const rule of retentionRules().filter(({ by }) => by === "engine"))
    await attempt(rule.id, rule.does as Kind, () => carryOut(db, rule, layout));
  for (const [rule, deed] of logs) await attempt(rule, "delete", async () => ({ number: await deed(db), hash: "" }));
  await checkErasures(db);
  await db.update(runs).set({ finishedAt: now(), failed: night.failed }).where(eq(runs.id, run));
  const total = [...night.done.values()].reduce((sum, number) => sum + number, 0);
  const told = { rules: night.done.size, rows: total, failed: night.failed };
  await record(db, system("retention.nightly"), "retention.ran", run, told);
  return night;
}

function over(ids: readonly string[]): Gone {
  const hash = createHash("sha256");
  for (const id of ids) hash.update(`${id}\n`);
  return { number: ids.length, hash: hash.digest("hex") };
}
