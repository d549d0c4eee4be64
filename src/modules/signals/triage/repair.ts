// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, isNull } from "drizzle-orm";
import { knownTeamOf, teamFor, teamsById } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { type Signal, signals } from "../tables.ts";
import { type Cover, coverOf } from "./cover.ts";
import { tellWorker } from "./duty.ts";
import { changeSignal, moveSignal } from "./move.ts";

const actor = system("signals.nightly");

/**
 * No open signal is of nobody: where a worker left or a team stopped, it goes to who stands in, to the list of the team, or to the
 * team of the buurt. Each repair is a fact. Gives how many.
 */
export async function repairSignals(db: Db): Promise<number> {
  const open = await behindWall(db, actor, (db) =>
    db
      .select({
        id: signals.id,
        team: signals.team,
        owner: signals.owner,
        claimedBy: signals.claimedBy,
        status: signals.status,
      })
      .from(signals)
      .where(isNull(signals.closedAt)),
  );
  const standing = await teamsById(
    db,
    open.map(({ team }) => team),
  );
  const covers = new Map<string, Cover>();
  for (const [id, { closedAt }] of standing) if (closedAt === null) covers.set(id, await coverOf(db, id));
  const broken = open.filter((one) => isBroken(one, covers.get(one.team ?? "")));
  for (const { id } of broken) await repairOne(db, id, covers);
  return broken.length;
}

type Held = Pick<Signal, "team" | "owner" | "claimedBy" | "status">;
const worked = ["assigned", "approaching", "not_reached", "contacted", "later"];

function isBroken({ owner, claimedBy, status }: Held, cover: Cover | undefined): boolean {
  if (!cover) return true;
  const gone = (person: string | null) => person !== null && !cover.works.has(person);
  if (worked.includes(status)) return owner === null || gone(owner) ? cover.standIn !== null : false;
  return status === "triage" ? claimedBy === null || gone(claimedBy) : status === "taken_up" && gone(claimedBy);
}

async function repairOne(db: Db, id: string, covers: Map<string, Cover>): Promise<void> {
  await behindWall(db, actor, async (db) => {
    const [signal] = await db.select().from(signals).where(eq(signals.id, id)).for("update");
    if (!signal || signal.closedAt !== null) return;
    const cover = covers.get(signal.team ?? "");
    if (!cover) return moveToTeam(db, signal);
    if (!isBroken(signal, cover)) return;
    if (signal.status === "triage")
      return void (await moveSignal(db, actor, signal, "letGo", {
        more: { claimedBy: null, claimedAt: null },
        facts: [["signal.repaired", { why: "worker_left" }]],
      }));
    const owner = worked.includes(signal.status) ? { owner: cover.standIn } : { claimedBy: null, claimedAt: null };
    await changeSignal(db, actor, signal, owner, ["signal.repaired", { why: "worker_left" }]);
    if (cover.standIn) await tellWorker(db, cover.standIn, { about: id, key: `repaired:${signal.version}` });
  });
}

/** The team stopped: the team of the buurt has it now, else whoever minds what is of nobody. */
async function moveToTeam(db: Db, signal: Signal): Promise<void> {
  const other = await teamFor(db, signal.area);
  const somebody = (await knownTeamOf(db, signal.area))?.worker ?? null;
  if (!other && (!somebody || signal.owner === somebody)) return;
  const more = other ? { team: other.id, owner: null, claimedBy: null, claimedAt: null } : { owner: somebody };
  const start = signal.status === "triage" ? { status: "received" as const } : {};
  await changeSignal(db, actor, signal, { ...more, ...start }, ["signal.repaired", { why: "team_stopped" }]);
}
