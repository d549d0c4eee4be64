// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { maySeeSignal, mayWorkOn } from "../policy.ts";
import { type Signal, signals } from "../tables.ts";
import { standsInFor } from "./cover.ts";

/** Somebody else was earlier; what was shown is no longer so. */
export const staleSentence = "Iemand anders heeft dit signaal net gewijzigd. Bekijk het eerst opnieuw.";

/** A signal by its number, for who may know that it is there. Says nothing of what it holds. Throws NotFound. */
export const findSignal = (db: Db, actor: Actor, number: number): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const [found] = Number.isSafeInteger(number)
      ? await db.select().from(signals).where(eq(signals.number, number))
      : [];
    if (!found || !maySeeSignal(actor, found)) throw new NotFound("signal");
    return found;
  });

/** Those of these ids that are there for the actor. */
export const signalsById = (db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, Signal>> =>
  behindWall(db, actor, async (db) => {
    if (ids.length === 0) return new Map();
    const found = await db
      .select()
      .from(signals)
      .where(inArray(signals.id, [...ids]));
    return new Map(
      found.filter((one) => actor.kind === "system" || maySeeSignal(actor, one)).map((one) => [one.id, one]),
    );
  });

/** The row, held until the end of the transaction. Call it behind the wall. Throws NotFound. */
export async function held(db: Db, actor: Actor, number: number): Promise<Signal> {
  const [found] = Number.isSafeInteger(number)
    ? await db.select().from(signals).where(eq(signals.number, number)).for("update")
    : [];
  if (!found || !maySeeSignal(actor, found)) throw new NotFound("signal");
  return found;
}

/** The same by id, for the system; null when it is not there. */
export async function heldById(db: Db, id: string): Promise<Signal | null> {
  const [found] = await db.select().from(signals).where(eq(signals.id, id)).for("update");
  return found ?? null;
}

/**
 * The same, for the next step: by who took it up, does the work or stands in, or the coordinator. Throws NotFound, Forbidden,
 * and Conflict when the form was of an earlier version.
 */
export async function heldForWork(db: Db, actor: Actor, number: number, version: number | null): Promise<Signal> {
  const signal = await held(db, actor, number);
  if (!mayWorkOn(actor, signal, await standsInFor(db, actor, signal))) throw new Forbidden("work on signal");
  mustBe(signal, version);
  return signal;
}

/** Throws Conflict when the form was of an earlier version; null: no form. */
export function mustBe({ version }: Pick<Signal, "version">, asked: number | null): void {
  if (asked !== null && asked !== version) throw new Conflict(staleSentence);
}

/** Who asks, by id; the system is nobody. */
export const me = (actor: Actor): string | null => personOf(actor);
