// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { type PlacedDate, placedDate, type Series, shareActivity, takePlace } from "#modules/activities/index.ts";
import { type Actor, behalfOf, mayActIn, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { now, today } from "#platform/time/time.ts";
import { samePerson } from "./find.ts";
import { move, tellFact } from "./move.ts";
import { type Participation, participationLinks, participations, type Seat, seats } from "./tables.ts";
import { tellAsked, tellSignedUp } from "./tell-sign-up.ts";
import type { Guest } from "./telling.ts";
import { ownerOfSignUp } from "./whose.ts";

/** What somebody filled in. Phone as digits; "" where nothing was given. */
export type SignUpInput = Pick<
  Participation,
  | "name"
  | "phone"
  | "email"
  | "channel"
  | "language"
  | "reminder"
  | "relation"
  | "byName"
  | "byPhone"
  | "callWho"
  | "needs"
  | "spoken"
  | "remark"
  | "firstTime"
  | "introduce"
  | "sharePhone"
  | "buurt"
> & {
  recurrenceId: Temporal.PlainDateTime;
  /** False: signed up by another, and does not know it yet. */
  knows: boolean;
};

/**
 * What came of it. "asked": she is called first. "already": this person is on the list of this date. "closed": the date is
 * full of no more people: cancelled, over, too late, or the activity does not stand open. "unreachable": it is full, and who
 * leaves no number cannot be told that a place came free.
 */
export type Outcome = "signed_up" | "waitlisted" | "asked" | "already" | "closed" | "unreachable";

export const openStates: readonly string[] = ["published", "needs_confirmation", "stale"];

/** Do people sign up here, now? For a drop-in they may say that they come. */
export const takesSignUps = ({ status, availability, signUp }: Series): boolean =>
  openStates.includes(status) && availability === "active" && (signUp === "here" || signUp === "none");

/** May a visitor still sign up for this date? Until so many days before as the organiser asks. */
export const isOpen = ({ deadlineDays }: Pick<Series, "deadlineDays">, date: PlacedDate): boolean =>
  !date.isGone &&
  date.public &&
  date.status !== "cancelled" &&
  date.status !== "held" &&
  Temporal.PlainDate.compare(today().add({ days: deadlineDays ?? 0 }), date.starts.toPlainDate()) <= 0;

/** Turns the transaction back; its outcome is no fault. */
class TurnBack extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/**
 * Somebody comes along: in one transaction, in order of arrival. `token` is the secret of the form: it becomes the link with
 * which one changes or cancels, and sending the same form twice is once ("already" then means: by this very form).
 * A colleague who adds somebody by hand (`byHand`) has no deadline and gives no token. Whose it is follows from the actor.
 * Throws Forbidden for who acts for somebody and may not do this.
 */
export async function signUp(
  db: Db,
  actor: Actor,
  series: string,
  input: SignUpInput,
  { token = null, byHand = false }: { token?: string | null; byHand?: boolean } = {},
): Promise<Outcome> {
  if (!mayActIn(actor, "activities")) throw new Forbidden("sign up in her name");
  try {
    return await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      const activity = await shareActivity(db, series);
      await mustBeOpen(db, activity, input.recurrenceId, byHand);
      return await enter(db, actor, activity, input, token, byHand);
    });
  } catch (error) {
    if (error instanceof TurnBack) return error.outcome;
    throw error;
  }
}

async function mustBeOpen(db: Db, activity: Series, recurrenceId: Temporal.PlainDateTime, byHand: boolean) {
  const date = await placedDate(db, activity.id, recurrenceId);
  if (!date) throw new TurnBack("closed");
  const open = byHand ? activity.status !== "archived" : takesSignUps(activity) && isOpen(activity, date);
  if (!open) throw new TurnBack("closed");
}

async function enter(
  db: Db,
  actor: Actor,
  activity: Series,
  input: SignUpInput,
  token: string | null,
  byHand: boolean,
): Promise<Outcome> {
  const owner = ownerOfSignUp(actor, input.relation, byHand);
  const same = input.knows ? await samePerson(db, activity.id, input, owner) : null;
  if (same && (await comesAlready(db, same, activity, input.recurrenceId))) throw new TurnBack("already");
  // who knows a name and a number does not get the other dates on the own page
  const known = same && owner !== null && same.person !== owner ? null : same;
  const taken = input.knows ? await takePlace(db, activity.id, input.recurrenceId) : "asked";
  if (taken === "closed") throw new TurnBack("closed");
  if (taken === "full" && !input.phone && !input.email && !input.byPhone) throw new TurnBack("unreachable");
  const participation = known ? await again(db, known, input, byHand) : await begin(db, activity, input, owner);
  const state = taken === "placed" ? "signed_up" : taken === "full" ? "waitlisted" : "interested";
  const seat = await (known ? sitAgain : sit)(db, participation, activity, input.recurrenceId, state);
  const acts = behalfOf(actor) !== null && owner !== null ? personOf(actor) : null;
  if (token) await keepLink(db, token, participation, known ? seat : null, acts);
  const guest = { participation, seat };
  if (taken === "asked") {
    await tellFact(db, actor, "participation.asked", participation, seat);
    await tellAsked(db, actor, activity, guest);
    return "asked";
  }
  // the own link of who acts for her is not the one that she gets
  await settle(db, actor, activity, guest, acts ? undefined : (token ?? undefined));
  return state === "signed_up" ? "signed_up" : "waitlisted";
}

/** The state of the person follows the seat, the fact is written, and who must hear of it does. */
export async function settle(
  db: Db,
  actor: Actor,
  activity: Series,
  { participation, seat }: Guest,
  token?: string,
): Promise<void> {
  const has = seat.state === "signed_up";
  const after = await move(db, participation, has ? "signUp" : "wait");
  await tellFact(db, actor, has ? "participation.signedUp" : "participation.waitlisted", after, seat);
  await tellSignedUp(db, actor, activity, { participation: after, seat }, token);
}

async function comesAlready(db: Db, known: Participation, activity: Series, recurrenceId: Temporal.PlainDateTime) {
  const [seat] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.participation, known.id), eq(seats.series, activity.id), eq(seats.recurrenceId, recurrenceId)));
  return seat !== undefined && seat.state !== "cancelled";
}

async function begin(db: Db, activity: Series, input: SignUpInput, person: string | null): Promise<Participation> {
  const { recurrenceId, knows: _, ...values } = input;
  const at = now();
  const [added] = await db
    .insert(participations)
    .values({
      ...values,
      id: newId(),
      person,
      series: activity.id,
      organisation: activity.organisation,
      state: "interested",
      lastOn: recurrenceId.toPlainDate(),
      createdAt: at,
      changedAt: at,
    })
    .returning();
  return added!;
}

/** What she says now counts; of a form that anybody may send, not what would open more than she agreed to before. */
async function again(db: Db, known: Participation, input: SignUpInput, byHand: boolean): Promise<Participation> {
  const { recurrenceId: _, knows: __, name: ___, firstTime: ____, ...given } = input;
  const values = byHand ? given : { ...given, ...kept(known, given) };
  const [after] = await db
    .update(participations)
    .set({ ...values, changedAt: now() })
    .where(eq(participations.id, known.id))
    .returning();
  return after!;
}

/** Whoever knows a name and a number can send the form: consents only get narrower, and a way to be reached is not replaced. */
function kept(
  known: Participation,
  given: Pick<SignUpInput, "phone" | "email" | "channel" | "introduce" | "sharePhone">,
) {
  const replaces = (now: string, before: string) => now !== "" && before !== "" && now !== before;
  const elsewhere = replaces(given.phone, known.phone) || replaces(given.email, known.email);
  return {
    phone: known.phone || given.phone,
    email: known.email || given.email,
    channel: elsewhere ? known.channel : given.channel,
    introduce: known.introduce && given.introduce,
    sharePhone: known.sharePhone && given.sharePhone,
  };
}

/** Takes a seat, at the end of the line: the number is given while the date is held. */
async function sit(
  db: Db,
  { id: participation }: Participation,
  { id: series }: Pick<Series, "id">,
  recurrenceId: Temporal.PlainDateTime,
  state: Seat["state"],
): Promise<Seat> {
  const at = now();
  const values = { id: newId(), participation, series, recurrenceId, state, createdAt: at, changedAt: at };
  const [seat] = await db.insert(seats).values(values).returning();
  return seat!;
}

/** One more date for somebody who is known. Who cancelled that date before comes anew, at the end of the line. */
export async function sitAgain(
  db: Db,
  participation: Participation,
  activity: Pick<Series, "id">,
  recurrenceId: Temporal.PlainDateTime,
  state: Seat["state"],
): Promise<Seat> {
  const mine = and(eq(seats.participation, participation.id), eq(seats.series, activity.id));
  await db.delete(seats).where(and(mine, eq(seats.recurrenceId, recurrenceId), eq(seats.state, "cancelled")));
  await db
    .update(participations)
    .set({ lastOn: sql`greatest(${participations.lastOn}, ${recurrenceId.toPlainDate().toString()}::date)` })
    .where(eq(participations.id, participation.id));
  return sit(db, participation, activity, recurrenceId, state);
}

/** The same form sent twice at once: the second waits here for the first, and is turned back. */
async function keepLink(
  db: Db,
  token: string,
  { id }: Participation,
  seat: Seat | null,
  givenTo: string | null,
): Promise<void> {
  const kept = await db
    .insert(participationLinks)
    .values({ tokenHash: hashOf(token), participation: id, seat: seat?.id ?? null, givenTo, createdAt: now() })
    .onConflictDoNothing()
    .returning();
  if (kept.length === 0) throw new TurnBack("already");
}
