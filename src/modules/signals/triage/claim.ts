// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { personsById } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { mayClaim } from "../policy.ts";
import type { Signal } from "../tables.ts";
import { held, heldForWork } from "./find.ts";
import { moveSignal } from "./move.ts";

/**
 * "Ik pak dit op": it is of one worker from here on. Of two in the same second one gets it, and the other reads who (Conflict).
 * Twice by the same is once. Throws NotFound, also for who lives at the same postcode; Forbidden.
 */
export const claimSignal = (db: Db, actor: Actor, number: number): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await held(db, actor, number);
    const who = personOf(actor);
    if (who === null || !mayClaim(actor, signal)) throw new Forbidden("claim signal");
    if (signal.claimedBy === who) return signal;
    if (signal.claimedBy !== null || signal.status !== "received") throw new Conflict(await takenBy(db, signal));
    return moveSignal(db, actor, signal, "claim", {
      more: { claimedBy: who, claimedAt: now() },
      facts: [["signal.claimed", {}]],
    });
  });

async function takenBy(db: Db, { claimedBy, owner }: Signal): Promise<string> {
  const who = owner ?? claimedBy;
  const name = who ? (await personsById(db, [who])).get(who)?.givenName : undefined;
  return name ? `${name} heeft dit signaal al opgepakt.` : "Dit signaal is al opgepakt.";
}

/** Back on the list, for a colleague. */
export const giveBack = (db: Db, actor: Actor, number: number, version: number | null = null): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const [event, name] =
      signal.status === "triage"
        ? (["letGo", "signal.givenBack"] as const)
        : (["handBack", "signal.handedBack"] as const);
    const more = event === "letGo" ? { claimedBy: null, claimedAt: null } : { owner: null, assignedAt: null };
    return moveSignal(db, actor, signal, event, { more, facts: [[name, {}]] });
  });
