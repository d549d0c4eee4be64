// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { mayDecide } from "../policy.ts";
import type { Signal } from "../tables.ts";
import { heldForWork } from "./find.ts";
import { changeSignal } from "./move.ts";

export const informedHows = ["oral", "phone", "letter"] as const;
export const postponeReasons = ["harms_safety", "not_able_now", "cannot_be_found", "visit_planned"] as const;

/** The person heard what is kept of her and why. Source: GDPR, article 14. Twice is once. */
export const informPerson = (
  db: Db,
  actor: Actor,
  number: number,
  { how, version = null }: { how: (typeof informedHows)[number]; version?: number | null },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (signal.informedAt !== null) return signal;
    return changeSignal(db, actor, signal, { informedAt: now(), informedHow: how }, ["signal.informed", { how }]);
  });

/** The coordinator says why the person hears of it later; without a reason it is erased on day 31. */
export const postponeInforming = (
  db: Db,
  actor: Actor,
  number: number,
  { reason, version = null }: { reason: (typeof postponeReasons)[number]; version?: number | null },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (!mayDecide(actor, signal)) throw new Forbidden("postpone informing");
    return changeSignal(db, actor, signal, { postponedReason: reason }, ["signal.informPostponed", { reason }]);
  });
