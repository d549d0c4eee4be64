// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { standInFor, workersOf } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { giveLead } from "./access.ts";
import { isExcluded } from "./hold.ts";
import { moveCase } from "./move.ts";
import { endGrants, liveAccounts } from "./relations.ts";
import type { CaseFile } from "./tables.ts";
import { nextOf, setStep } from "./tasks.ts";

// As the system, on a held row.

/** A relation ends with the place in the team that it rests on, and with a name on her list. Dated ones end by themselves. */
export async function endOld(db: Db, actor: Actor, file: CaseFile): Promise<boolean> {
  const there = new Set((await workersOf(db, file.team)).map(({ person }) => person));
  let changed = false;
  for (const { account, kind, until } of await liveAccounts(db, file.id)) {
    const out = await isExcluded(db, account, file.person);
    if (!out && (there.has(account) || until !== null)) continue;
    await endGrants(db, actor, file, { account, kind, why: out ? "excluded" : "left" });
    changed = true;
  }
  return changed;
}

/** Nothing open is of nobody or without a next step: what went wrong elsewhere is put right. */
export async function repair(db: Db, actor: Actor, file: CaseFile): Promise<boolean> {
  const lead = await leadOf(db, file);
  const changed = lead !== file.lead;
  if (changed && lead !== null) await giveLead(db, actor, file, lead, "left");
  if (changed && lead === null) {
    await endGrants(db, actor, file, { kind: "lead", why: "left" });
    await moveCase(db, actor, file, "change", {
      fact: "case.leadChanged",
      told: { lead, why: "left" },
      changes: { lead },
    });
  }
  if ((await nextOf(db, file.id)) !== null) return changed;
  await setStep(db, { ...file, lead }, { kind: "call", due: file.pausedUntil ?? today() }, "case.stepPlanned");
  return true;
}

/** Who leads: as it was while she works in the team and may; else who stands in for the team. Null: nobody is there. */
export async function leadOf(db: Db, { lead, team, person }: CaseFile): Promise<string | null> {
  const there = (await workersOf(db, team)).filter(({ role }) => role !== "volunteer").map((one) => one.person);
  const able: string[] = [];
  for (const one of there) if (!(await isExcluded(db, one, person))) able.push(one);
  if (lead !== null && able.includes(lead)) return lead;
  const called = await standInFor(db, team);
  return called !== null && able.includes(called) ? called : (able[0] ?? null);
}
