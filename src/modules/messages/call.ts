// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, toInstant } from "#platform/time/time.ts";
import { numberOf } from "./code.ts";
import { tellFact } from "./move.ts";
import { mayCall, mayCallAnyone, visibleTo } from "./policy.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { callableAt } from "./tell.ts";
import { clocks, openStates } from "./workflow.ts";

/** A call by the code on its row; somebody of another organisation gets NotFound. */
export async function findCall(db: Db, actor: Actor, code: string, held = false): Promise<Delivery> {
  const number = numberOf(code);
  if (number === null) throw new NotFound("call");
  const query = db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.number, number), eq(deliveries.channel, "phone"), visibleTo(actor)));
  const [found] = held ? await query.for("update") : await query;
  if (!found || found.forgottenAt) throw new NotFound("call");
  if (!mayCall(actor, found.organisation)) throw new Forbidden("call");
  return found;
}

export const isOpen = ({ state }: Delivery): boolean => (openStates as readonly string[]).includes(state);

/** Does this person have the call now? Only then are name and number shown. */
export const isTakenBy = ({ takenBy, takenUntil }: Delivery, actor: Actor): boolean =>
  takenBy !== null && takenBy === personOf(actor) && isAhead(takenUntil);

export const isTakenByAnother = (delivery: Delivery, actor: Actor): boolean =>
  isAhead(delivery.takenUntil) && delivery.takenBy !== null && delivery.takenBy !== personOf(actor);

const isAhead = (moment: Temporal.Instant | null): boolean =>
  moment !== null && Temporal.Instant.compare(moment, now()) > 0;

/** "Ik bel nu": nobody else calls this person for a quarter of an hour. False when somebody else was first. */
export async function takeCall(db: Db, actor: Actor, code: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { id } = await findCall(db, actor, code);
    const takenUntil = now().add({ minutes: clocks.taken });
    const taken = await db
      .update(deliveries)
      .set({ takenBy: callerOf(actor), takenUntil })
      .where(and(eq(deliveries.id, id), inArray(deliveries.state, [...openStates]), freeFor(actor)))
      .returning();
    return taken.length > 0;
  });
}

const freeFor = (actor: Actor) =>
  or(
    isNull(deliveries.takenBy),
    eq(deliveries.takenBy, callerOf(actor)),
    isNull(deliveries.takenUntil),
    sql`${deliveries.takenUntil} <= ${now().toString()}`,
  );

/** Only somebody with a name calls. */
function callerOf(actor: Actor): string {
  const person = personOf(actor);
  if (!person) throw new Forbidden("call");
  return person;
}

/** Somebody saw name and number: that is a fact. */
export const looked = (db: Db, actor: Actor, delivery: Delivery): Promise<void> =>
  tellFact(db, actor, delivery, "delivery.looked");

/** Not calling after all: others may. Twice is once. */
export async function releaseCall(db: Db, actor: Actor, code: string): Promise<void> {
  const delivery = await findCall(db, actor, code);
  if (!isTakenBy(delivery, actor)) return;
  await db
    .update(deliveries)
    .set({ takenBy: null, takenUntil: null })
    .where(and(eq(deliveries.id, delivery.id), eq(deliveries.takenBy, callerOf(actor))));
}

/** As many as fit on a few sheets of paper. */
const mostOnPaper = 20;

/** Takes the calls that nobody has along on paper, until nine in the evening. Returns how many this person has now. */
export async function takeOnPaper(db: Db, actor: Actor, organisation?: string | null): Promise<number> {
  if (!mayCallAnyone(actor)) throw new Forbidden("call");
  const tonight = toInstant(today().toPlainDateTime({ hour: 21 }));
  const soon = now().add({ hours: 2 });
  const takenUntil = Temporal.Instant.compare(tonight, soon) > 0 ? tonight : soon;
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const free = db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(callableAt(now()), freeFor(actor), visibleTo(actor), ofOrganisation(organisation)))
      .orderBy(...byDue)
      .limit(mostOnPaper)
      .for("update", { skipLocked: true });
    const taken = await db
      .update(deliveries)
      .set({ takenBy: callerOf(actor), takenUntil })
      .where(inArray(deliveries.id, free))
      .returning({ id: deliveries.id });
    return taken.length;
  });
}

/** Undefined: of all; null: the site's own. */
export const ofOrganisation = (organisation: string | null | undefined) =>
  organisation === undefined
    ? undefined
    : organisation === null
      ? isNull(deliveries.organisation)
      : eq(deliveries.organisation, organisation);

/** What must be told first stands first. */
export const byDue = [sql`${deliveries.dueBy} nulls last`, sql`${deliveries.queuedAt}`, sql`${deliveries.number}`];
