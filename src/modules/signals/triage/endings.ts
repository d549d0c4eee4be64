// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";
import { today } from "#platform/time/time.ts";
import type { Refusal } from "../codes.ts";
import { mayDecide } from "../policy.ts";
import { doNotApproach, type Signal } from "../tables.ts";
import { isOpenState, onDate, type SignalEvent } from "../workflow.ts";
import { silence } from "./duty.ts";
import { tellReporter } from "./feedback.ts";
import { heldById, heldForWork } from "./find.ts";
import { indexedValues } from "./keys.ts";
import { type Deed, moveSignal } from "./move.ts";

const sentences = {
  onlyAdvice: "Alleen een vraag om advies eindigt met advies. In dit signaal staat iets over een bewoner.",
  pointed: `Vertel de melder eerst over 112 of ${helpNumbers.confusion}. Vink het daarna aan.`,
  someoneElse: "Wie dit signaal als spam ziet terwijl er een nummer bij staat, vraagt een collega om mee te kijken.",
  future: "Kies een dag na vandaag, binnen een jaar.",
};

/** An end: what waits to be told is silenced, and the reporter hears one word, never why. */
async function end(db: Db, actor: Actor, signal: Signal, event: SignalEvent, deed: Deed): Promise<Signal> {
  const after = await moveSignal(db, actor, signal, event, deed);
  await silence(db, signal.id);
  await tellReporter(db, after, "closed");
  return after;
}

const closed = (reason: string, more: Record<string, unknown> = {}): Deed["facts"] => [
  ["signal.closed", { reason, ...more }],
];

interface Version {
  version?: number | null;
}

/** Advice to who asked; nothing about a person was kept. */
export const adviseOnly = (db: Db, actor: Actor, number: number, { version = null }: Version = {}): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (signal.entryType !== "C") throw new Conflict(sentences.onlyAdvice);
    return end(db, actor, signal, "advise", { facts: [["signal.advised", {}]] });
  });

/** The reporter called 112 or 0800-1205, or was told to; that call is noted. Soepsteen handles no emergencies. */
export const passEmergency = (
  db: Db,
  actor: Actor,
  number: number,
  { pointed, version = null }: Version & { pointed: boolean },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (!pointed) throw new Conflict(sentences.pointed);
    return end(db, actor, signal, "passEmergency", { facts: [["signal.emergencyPassed", {}]] });
  });

export const safetyKinds = ["abuse", "neglect", "self_harm", "other"] as const;
export const severities = ["today", "soon"] as const;

/** A suspicion of abuse goes on along the meldcode, in a locked file of another room. The reporter hears "opgepakt". */
export const routeSafety = (
  db: Db,
  actor: Actor,
  number: number,
  given: Version & { kind: (typeof safetyKinds)[number]; severity: (typeof severities)[number] },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const { version = null, kind, severity } = given;
    const signal = await heldForWork(db, actor, number, version);
    const after = await moveSignal(db, actor, signal, "routeSafety", {
      facts: [["signal.safetyRouted", { kind, severity }]],
    });
    await tellReporter(db, after, "taken_up");
    return after;
  });

/** Not taken up, with a code. For a referral this is how it goes back to the practice. */
export const returnSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { refusal, version = null }: Version & { refusal: Refusal },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    return end(db, actor, signal, "refuse", { more: { refusal }, facts: closed("not_taken_up", { refusal }) });
  });

export const receivers = ["other_organisation", "gp", "municipality", "home_care"] as const;
export const grounds = ["person_agreed", "reporter_does_it", "duty_of_care"] as const;

/** Somebody outside does it: who, and on what ground, in codes. Nothing of it is sent by the program. See handOverSignal. */
export const passOn = (
  db: Db,
  actor: Actor,
  number: number,
  given: Version & { receiver: (typeof receivers)[number]; ground: (typeof grounds)[number] },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const { version = null, receiver, ground } = given;
    const signal = await heldForWork(db, actor, number, version);
    return end(db, actor, signal, "passOn", { facts: closed("passed_on", { to: receiver, why: ground }) });
  });

/** Spam. When somebody can be called back, a second person says so: not who took it up. */
export const markSpam = (db: Db, actor: Actor, number: number, { version = null }: Version = {}): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const someone = signal.reporter !== null || signal.about !== null;
    const mine = "person" in actor && signal.claimedBy === actor.person;
    if (someone && mine && signal.status === "triage") throw new Conflict(sentences.someoneElse);
    const after = await moveSignal(db, actor, signal, "markSpam", { facts: closed("spam") });
    await silence(db, signal.id);
    return after;
  });

/** "Nu niet": back on the day that the resident chose, by the same worker if possible. */
export const postponeSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { until, version = null }: Version & { until: Temporal.PlainDate },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const days = today().until(until).days;
    if (days < 1 || days > 366) throw new Conflict(sentences.future);
    return moveSignal(db, actor, signal, "postpone", {
      due: onDate(until),
      more: { laterOn: until },
      facts: [["signal.postponed", { until: until.toString() }]],
    });
  });

/** She wants nothing. On her wish a keyed hash of address and phone stays, and nothing else: nobody comes again. */
export const closeUnwanted = (
  db: Db,
  actor: Actor,
  number: number,
  { neverAgain, version = null }: Version & { neverAgain: boolean },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const after = await end(db, actor, signal, "notWanted", { facts: closed("does_not_want", { neverAgain }) });
    if (neverAgain) await keepAway(db, signal);
    return after;
  });

async function keepAway(db: Db, signal: Signal): Promise<void> {
  const values = await indexedValues(db, signal, ["address", "phone"]);
  if (values.length === 0) return;
  await db
    .insert(doNotApproach)
    .values(values.map((value) => ({ value, since: today() })))
    .onConflictDoNothing();
}

export const closeSupported = (
  db: Db,
  actor: Actor,
  number: number,
  { version = null }: Version = {},
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    return end(db, actor, signal, "helpedAlready", { facts: closed("already_supported") });
  });

export const reviewReasons = [
  "new_way",
  "new_information",
  "resident_asked",
  "nothing_more_to_try",
  "risk_small",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** After the attempts the coordinator decides, with a reason: once more, or it ends. */
export const reviewNotReached = (
  db: Db,
  actor: Actor,
  number: number,
  given: Version & { again: boolean; reason: ReviewReason },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const { again, reason, version = null } = given;
    const signal = await heldForWork(db, actor, number, version);
    if (!mayDecide(actor, signal)) throw new Forbidden("decide on signal");
    if (again) return moveSignal(db, actor, signal, "tryAgain", { facts: [["signal.resumed", { reason }]] });
    return end(db, actor, signal, "giveUp", { facts: closed("not_reached", { why: reason }) });
  });

/**
 * The reporter (by the code) or the practice takes it back; who asks has checked that. At any moment that it is open; later it
 * changes nothing.
 */
export const withdrawSignal = (db: Db, actor: Actor, id: string): Promise<void> =>
  behindWall(db, system("signals.withdraw"), async (db) => {
    const signal = await heldById(db, id);
    if (!signal || !isOpenState(signal.status)) return;
    await end(db, actor, signal, "withdraw", withdrawn);
  });

const withdrawn: Deed = { facts: [["signal.withdrawn", {}], ...closed("withdrawn")] };

/** The same, when the reporter calls the team. */
export const withdrawForReporter = (
  db: Db,
  actor: Actor,
  number: number,
  { version = null }: Version = {},
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    return end(db, actor, signal, "withdraw", withdrawn);
  });
