// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { excluded, standInFor, workersOf } from "#modules/teams/index.ts";
import { type Actor, personOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today, zone } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { mayReport } from "./policy.ts";
import { safetyAccess, safetyReports } from "./tables.ts";
import { tellWorker } from "./telling.ts";
import { type SafetyKind, type Severity, takenUpWithin } from "./workflow.ts";

export const asJobs = system("safety");
export const textAt = (row: string) => ({ table: "safety_report", column: "text", row });

export interface NewReport {
  team: string;
  kind: SafetyKind;
  severity: Severity;
  text?: string;
  signal?: string | null;
  caseId?: string | null;
  visit?: string | null;
  person?: string | null;
  /** Who worried, where the program follows a fact. */
  by?: string | null;
}

/** Until when somebody takes it up. */
function dueOf(severity: Severity): Temporal.Instant {
  const hours = takenUpWithin[severity];
  if (hours !== null) return now().add({ hours });
  return workingDaysAfter(today(), 1).toZonedDateTime({ timeZone: zone, plainTime: "17:00" }).toInstant();
}

/**
 * Writes down a worry in a file of its own, with who may read it: the coordinators of the team, and who is called for it today.
 * They hear at once that something waits. Throws Forbidden for who does not work in the team.
 */
export async function reportWorry(db: Db, actor: Actor, given: NewReport): Promise<string> {
  const { team, kind, severity, text = "", signal = null, caseId = null, visit = null, person = null } = given;
  if (!mayReport(actor, team)) throw new Forbidden("safety report");
  const id = newId();
  const sealed = text ? await vault().seal(id, textAt(id), text) : null;
  return behindWall(db, asJobs, async (db) => {
    const row = { id, signal, caseId, visit, person, team, kind, severity, text: sealed };
    await db.insert(safetyReports).values({ ...row, by: given.by ?? personOf(actor), at: now(), due: dueOf(severity) });
    await record(db, actor, "safety_report.made", id, { team, kind, severity, person, from: fromOf(given) });
    for (const worker of await readersOf(db, team, person)) {
      await db.insert(safetyAccess).values({ report: id, account: worker, grantedAt: now() }).onConflictDoNothing();
      await tellWorker(db, worker, id, "made");
    }
    return id;
  });
}

const fromOf = ({ signal, caseId, visit }: NewReport): string =>
  visit ? "visit" : caseId ? "case" : signal ? "signal" : "form";

/** Who reads it from the beginning: nobody who is on the list of the person. */
export async function readersOf(db: Db, team: string, person: string | null): Promise<string[]> {
  const workers = await workersOf(db, team);
  const called = await standInFor(db, team);
  const names = workers.filter(({ role }) => role === "coordinator").map((one) => one.person);
  const all = [...new Set([...names, ...(called ? [called] : [])])].filter((one) => one !== person);
  const out = person === null ? [] : await Promise.all(all.map((one) => excluded(db, one, person)));
  return all.filter((_, n) => out[n] !== true);
}
