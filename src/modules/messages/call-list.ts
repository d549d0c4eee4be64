// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { type Organisation, organisationsById } from "#modules/organisations/index.ts";
import { personsById } from "#modules/people/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { byDue, ofOrganisation } from "./call.ts";
import { codeOf } from "./code.ts";
import { mayCallAnyone, visibleTo } from "./policy.ts";
import { canUndo } from "./report.ts";
import { shortName } from "./short-name.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { callableAt } from "./tell.ts";
import { clocks, openStates, type Result } from "./workflow.ts";

/** A call as it stands on the list: no full name, no number. */
export interface CallLine {
  code: string;
  who: string;
  label: string;
  organisation: string | null;
  dueBy: Temporal.Instant | null;
  attempts: number;
  lastAttempt: { at: Temporal.Instant; daypart: "morning" | "afternoon" | "evening" } | null;
  /** For what is not to be called yet. */
  from: Temporal.Instant | null;
  taken: { name: string; own: boolean; onPaper: boolean } | null;
  state: Delivery["state"];
  result: Result | null;
  /** The mail about this came back. */
  bounced: boolean;
}

export interface CallList {
  /** To call now; due first. At most 200, `more` counts the others. */
  now: CallLine[];
  more: number;
  /** To call later: another part of the day, or a date that is not near yet. */
  later: CallLine[];
  /** What this person wrote down in the last ten minutes. */
  written: CallLine[];
}

const most = 200;

/** Who is to be called. `organisation`: undefined for all that the actor may see, null for the site's own. */
export async function callList(db: Db, actor: Actor, organisation?: string | null): Promise<CallList> {
  if (!mayCallAnyone(actor)) throw new Forbidden("call");
  const here = and(visibleTo(actor), ofOrganisation(organisation));
  const at = now();
  const open = and(eq(deliveries.channel, "phone"), inArray(deliveries.state, [...openStates]));
  const callable = and(here, callableAt(at));
  const due = await lines(db, actor, callable, byDue);
  const count = due.length < most ? due.length : await db.$count(deliveries, callable);
  const notYet = or(
    sql`${deliveries.notBefore} > ${at.toString()}`,
    sql`${deliveries.nextAttemptAfter} > ${at.toString()}`,
  );
  const starts = sql`greatest(${deliveries.notBefore}, ${deliveries.nextAttemptAfter})`;
  return {
    now: due,
    more: count - due.length,
    later: await lines(db, actor, and(here, open, notYet), [starts, asc(deliveries.number)]),
    written: await writtenBy(db, actor, here),
  };
}

async function writtenBy(db: Db, actor: Actor, here: SQL | undefined): Promise<CallLine[]> {
  const person = personOf(actor);
  if (!person) return [];
  const since = now().subtract({ minutes: clocks.undo }).toString();
  const found = await db
    .select()
    .from(deliveries)
    .where(
      and(here, eq(deliveries.doneBy, person), isNotNull(deliveries.before), sql`${deliveries.stateSince} >= ${since}`),
    )
    .orderBy(sql`${deliveries.stateSince} desc`)
    .limit(20);
  return found.filter((call) => canUndo(call, actor)).map((call) => lineOf(call, null, actor));
}

async function lines(db: Db, actor: Actor, where: SQL | undefined, order: SQL[]): Promise<CallLine[]> {
  const found = await db
    .select()
    .from(deliveries)
    .where(where)
    .orderBy(...order)
    .limit(most);
  const callers = await personsById(
    db,
    found.map(({ takenBy }) => takenBy),
  );
  return found.map((call) => lineOf(call, callers.get(call.takenBy ?? "")?.givenName ?? null, actor));
}

function lineOf(call: Delivery, caller: string | null, actor: Actor): CallLine {
  const { name, label, organisation, dueBy, attempts, lastAttemptAt, lastAttemptDaypart, state, result, bouncedAt } =
    call;
  return {
    code: codeOf(call.number),
    who: shortName(name),
    label,
    organisation,
    dueBy,
    attempts,
    lastAttempt: lastAttemptAt && lastAttemptDaypart ? { at: lastAttemptAt, daypart: lastAttemptDaypart } : null,
    from: latest(call.notBefore, call.nextAttemptAfter),
    taken: takenOf(call, caller, actor),
    state,
    result,
    bounced: bouncedAt !== null,
  };
}

const latest = (a: Temporal.Instant, b: Temporal.Instant | null): Temporal.Instant =>
  b && Temporal.Instant.compare(b, a) > 0 ? b : a;

function takenOf({ takenBy, takenUntil }: Delivery, caller: string | null, actor: Actor): CallLine["taken"] {
  if (!takenUntil || Temporal.Instant.compare(takenUntil, now()) <= 0 || caller === null) return null;
  const longest = now().add({ minutes: clocks.taken });
  return {
    name: caller,
    own: takenBy === personOf(actor),
    onPaper: Temporal.Instant.compare(takenUntil, longest) > 0,
  };
}

/** The calls that this person has now, whole: for the printed list. */
export async function takenCalls(db: Db, actor: Actor): Promise<Delivery[]> {
  const person = personOf(actor);
  if (!person || !mayCallAnyone(actor)) throw new Forbidden("call");
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        visibleTo(actor),
        eq(deliveries.channel, "phone"),
        inArray(deliveries.state, [...openStates]),
        eq(deliveries.takenBy, person),
        sql`${deliveries.takenUntil} > ${now().toString()}`,
      ),
    )
    .orderBy(...byDue);
}

/** The organisations whose calls this actor may see now, by name; the site's own are not among them. */
export async function organisationsToCallFor(db: Db, actor: Actor): Promise<Organisation[]> {
  const found = await db
    .selectDistinct({ id: deliveries.organisation })
    .from(deliveries)
    .where(
      and(
        visibleTo(actor),
        eq(deliveries.channel, "phone"),
        inArray(deliveries.state, [...openStates]),
        isNotNull(deliveries.organisation),
      ),
    );
  return organisationsById(
    db,
    found.flatMap(({ id }) => id ?? []),
  );
}
