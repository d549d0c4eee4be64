// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { mayDecide } from "../policy.ts";
import type { Signal } from "../tables.ts";
import { isOpenState, type SignalState } from "../workflow.ts";
import { silence } from "./duty.ts";
import { findSignal, heldById, heldForWork } from "./find.ts";
import { moveSignal } from "./move.ts";

const sentences = {
  same: "Kies een ander signaal.",
  closed: "Dat signaal is al afgesloten. Kies een signaal dat nog open is.",
};

/** Another signal that may be about the same person, and why. */
export interface Double {
  number: number;
  status: SignalState;
  why: ("address" | "phone" | "person")[];
}

/** Other signals of one's own teams at the same address or phone, the open ones first. A proposal: nothing is joined by itself. */
export async function doublesOfSignal(db: Db, signal: Signal): Promise<Double[]> {
  return rows<Double & Record<string, unknown>>(
    db,
    sql`select s.number::int as number, s.status, f.why from (
        select id, array_agg(distinct why) as why from (
          select o.signal as id, o.kind as why from signal_index i join signal_index o
            on o.kind = i.kind and o.value = i.value and o.signal <> i.signal
            where i.signal = ${signal.id} and i.kind in ('address', 'phone')
          union all
          select p.id, 'person' from signal p where p.person = ${signal.person}::uuid and p.id <> ${signal.id}) same
        group by id) f join signal s on s.id = f.id
      where s.status not in ('held', 'anonymised') order by s.closed_at is not null, s.number desc limit 10`,
  );
}

/** The coordinator says that two are about one person: this one follows the other. Throws NotFound, Forbidden, Conflict. */
export const mergeSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { into, version = null }: { into: number; version?: number | null },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const other = await findSignal(db, actor, into);
    const signal = await heldForWork(db, actor, number, version);
    if (!mayDecide(actor, signal) || !mayDecide(actor, other)) throw new Forbidden("merge signal");
    if (other.id === signal.id) throw new Conflict(sentences.same);
    const target = await heldById(db, other.id);
    if (!target) throw new NotFound("signal");
    if (!isOpenState(target.status)) throw new Conflict(sentences.closed);
    const after = await moveSignal(db, actor, signal, "merge", {
      more: { mergedInto: target.id, person: signal.person ?? target.person },
      facts: [["signal.merged", { into: target.id }]],
    });
    await silence(db, signal.id);
    return after;
  });
