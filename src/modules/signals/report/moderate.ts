// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Actor, can, personOf, teamsOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { leadsTeam, maySeeSignal } from "../policy.ts";
import { type Signal, signals } from "../tables.ts";
import { changeSignal, moveSignal } from "../triage/move.ts";
import { openReporter } from "../triage/text.ts";
import { dueAfter, dueFor } from "../workflow.ts";

const mayModerate = (actor: Actor, signal: Signal) =>
  can(actor, "signal.moderate") && (actor.kind === "system" || leadsTeam(actor, signal));

/** What is kept apart in the teams she leads; signals about one address or phone are one item, the oldest first. */
export const heldItems = (db: Db, actor: Actor): Promise<Signal[][]> =>
  behindWall(db, actor, async (db) => {
    if (!can(actor, "signal.moderate")) throw new Forbidden("moderate signals");
    const led = teamsOf(actor).flatMap(({ team, role }) => (role === "coordinator" ? [team] : []));
    if (led.length === 0) return [];
    const all = await db
      .select()
      .from(signals)
      .where(and(eq(signals.status, "held"), inArray(signals.team, led)))
      .orderBy(asc(signals.receivedAt), asc(signals.number));
    return grouped(all, await sharedTargets(db, all));
  });

/** Which signals share an address or a phone: pairs of ids. */
const sharedTargets = (db: Db, all: readonly Signal[]): Promise<{ a: string; b: string }[]> =>
  all.length < 2
    ? Promise.resolve([])
    : rows(
        db,
        sql`select distinct x.signal as a, y.signal as b from signal_index x
          join signal_index y on y.kind = x.kind and y.value = x.value and y.signal <> x.signal
          where x.kind in ('address', 'phone') and x.signal = any(${`{${all.map(({ id }) => id).join(",")}}`}::uuid[])`,
      );

function grouped(all: readonly Signal[], pairs: readonly { a: string; b: string }[]): Signal[][] {
  const items: Signal[][] = [];
  for (const signal of all) {
    const near = new Set(pairs.filter(({ a }) => a === signal.id).map(({ b }) => b));
    const item = items.find((item) => item.some(({ id }) => near.has(id)));
    if (item) item.push(signal);
    else items.push([signal]);
  }
  return items.sort((a, b) => Number(b.some(({ danger }) => danger)) - Number(a.some(({ danger }) => danger)));
}

/** The item of which this signal is one. Throws NotFound, Forbidden. */
export async function heldItem(db: Db, actor: Actor, number: number): Promise<{ signal: Signal; others: Signal[] }> {
  for (const item of await heldItems(db, actor)) {
    const signal = item.find((one) => one.number === number);
    if (signal) return { signal, others: item.filter((one) => one !== signal) };
  }
  throw new NotFound("signal");
}

async function heldRow(db: Db, actor: Actor, number: number): Promise<Signal> {
  const [signal] = await db.select().from(signals).where(eq(signals.number, number)).for("update");
  if (!signal || !maySeeSignal(actor, signal)) throw new NotFound("signal");
  if (!mayModerate(actor, signal)) throw new Forbidden("moderate signal");
  return signal;
}

/** No spam: the team has it now, with its clock from this moment. Twice is once. */
export const releaseSignal = (db: Db, actor: Actor, number: number): Promise<void> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldRow(db, actor, number);
    if (signal.status !== "held") return;
    const { step, due } = dueFor({ ...signal, at: now() });
    const more = { nextStep: step, claimedBy: null, claimedAt: null };
    const { entryType, type, danger, channel } = signal;
    await moveSignal(db, actor, signal, "release", {
      more,
      due,
      facts: [
        ["signal.released", {}],
        ["signal.received", { entryType, type, danger, channel }],
      ],
    });
  });

/** Did the reporter leave something by which she can be reached or known? Then two people decide. */
export const leftContact = async (signal: Signal): Promise<boolean> => {
  const { name, contact } = await openReporter(signal);
  return Boolean(name || contact);
};

/**
 * It is spam. "asked": the reporter left a contact, so a second person decides; the same person twice stays "asked". Throws
 * Conflict when it was passed on already.
 */
export const throwAway = (db: Db, actor: Actor, number: number): Promise<"closed" | "asked"> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldRow(db, actor, number);
    if (signal.status === "closed" && signal.closeReason === "spam") return "closed";
    if (signal.status !== "held") throw new Conflict("Dit signaal is al doorgegeven aan het team.");
    const second = signal.nextStep === "confirm_spam" && signal.claimedBy !== personOf(actor);
    if ((await leftContact(signal)) && !second) {
      if (signal.nextStep === "confirm_spam") return "asked";
      const asked = { nextStep: "confirm_spam", nextDue: dueAfter("hold", signal.type, now()) } as const;
      const by = { claimedBy: personOf(actor), claimedAt: now() };
      await changeSignal(db, actor, signal, { ...asked, ...by }, ["signal.doubted", {}]);
      return "asked";
    }
    await moveSignal(db, actor, signal, "throwAway", { facts: [["signal.closed", { reason: "spam" }]] });
    return "closed";
  });
