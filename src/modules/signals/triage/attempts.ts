// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict } from "#platform/http/errors.ts";
import { type Daypart, now, today } from "#platform/time/time.ts";
import { type Signal, signalAttempts } from "../tables.ts";
import { attemptsRule } from "../workflow.ts";
import { tellReporter } from "./feedback.ts";
import { heldForWork } from "./find.ts";
import { changeSignal, moveSignal } from "./move.ts";

export const attemptKinds = ["phone", "visit", "letter", "card", "sms", "mail", "via_contact", "other"] as const;
export type AttemptKind = (typeof attemptKinds)[number];
export const dayParts = ["morning", "afternoon", "evening"] as const satisfies readonly Daypart[];

const sentences = {
  future: "Kies vandaag of een dag die al voorbij is.",
  old: "Kies een dag vanaf de dag van het signaal.",
  state: "Wijs het signaal eerst toe.",
  informed: "Vertel de bewoner eerst wat wij bewaren. Vink het daarna aan.",
};

export type SignalAttempt = typeof signalAttempts.$inferSelect;

export const attemptsOf = (db: Db, { id }: Pick<Signal, "id">): Promise<SignalAttempt[]> =>
  db.select().from(signalAttempts).where(eq(signalAttempts.signal, id)).orderBy(asc(signalAttempts.at));

export interface Tried {
  kind: AttemptKind;
  day: Temporal.PlainDate;
  dayPart: Daypart;
  cardLeft?: boolean;
  version?: number | null;
}

/** What is still missing before "geen contact" may be said. */
export interface Missing {
  attempts: number;
  channels: number;
  /** Parts of the day on which nobody tried yet; empty when there were enough. */
  dayParts: Daypart[];
}

type Tries = Pick<SignalAttempt, "kind" | "dayPart" | "onDate" | "reached">[];

/** Two on one part of one day by one way count as one. Since the last time that there was contact. */
export function missingAttempts(all: Tries): Missing {
  const since = all.slice(all.findLastIndex(({ reached }) => reached) + 1);
  const apart = new Set(since.map(({ kind, dayPart, onDate }) => `${kind} ${dayPart} ${onDate}`)).size;
  const parts = new Set(since.map(({ dayPart }) => dayPart));
  const channels = new Set(since.map(({ kind }) => kind)).size;
  return {
    attempts: Math.max(0, attemptsRule.attempts - apart),
    channels: Math.max(0, attemptsRule.channels - channels),
    dayParts: parts.size >= attemptsRule.dayParts ? [] : dayParts.filter((part) => !parts.has(part)),
  };
}

export const isSpent = ({ attempts, channels, dayParts }: Missing): boolean =>
  attempts === 0 && channels === 0 && dayParts.length === 0;

/**
 * Somebody tried and did not reach her; or, while it is weighed, tried and did (`reached`, for an invitation). Twice the same
 * in one go is the same form: see once. Throws NotFound, Forbidden, Conflict.
 */
export const logAttempt = (
  db: Db,
  actor: Actor,
  number: number,
  { reached = false, version = null, ...tried }: Tried & { reached?: boolean },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const weighed = signal.status === "triage";
    if (!weighed && signal.status !== "assigned" && signal.status !== "approaching")
      throw new Conflict(sentences.state);
    if (reached && !weighed) throw new Conflict(sentences.informed);
    await addAttempt(db, actor, signal, tried, reached);
    const fact = ["signal.attempted", { how: tried.kind, reached, dayPart: tried.dayPart }] as const;
    return weighed
      ? changeSignal(db, actor, signal, {}, fact)
      : moveSignal(db, actor, signal, "attempt", { facts: [fact] });
  });

async function addAttempt(db: Db, actor: Actor, signal: Signal, tried: Tried, reached: boolean): Promise<void> {
  const { kind, day, dayPart, cardLeft = false } = tried;
  if (Temporal.PlainDate.compare(day, today()) > 0) throw new Conflict(sentences.future);
  const first = signal.receivedAt.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
  if (Temporal.PlainDate.compare(day, first) < 0) throw new Conflict(sentences.old);
  await db.insert(signalAttempts).values({
    id: newId(),
    signal: signal.id,
    kind,
    reached,
    onDate: day,
    dayPart,
    cardLeft,
    by: personOf(actor),
    at: now(),
  });
}

export interface Reached extends Tried {
  /** The person heard what is kept and why (and from whom, where the reporter agreed). */
  informed: boolean;
  /** She agrees that the reporter hears that there was contact. */
  tellReporter: boolean;
}

/** There was contact. Only after the person heard what is kept about her. Throws NotFound, Forbidden, Conflict. */
export const reachPerson = (db: Db, actor: Actor, number: number, given: Reached): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const { informed, tellReporter: mayTell, version = null, ...tried } = given;
    const signal = await heldForWork(db, actor, number, version);
    if (!informed) throw new Conflict(sentences.informed);
    if (signal.status !== "assigned" && signal.status !== "approaching") throw new Conflict(sentences.state);
    await addAttempt(db, actor, signal, tried, true);
    const how = howOf(tried.kind);
    const first = signal.informedAt === null;
    const after = await moveSignal(db, actor, signal, "reach", {
      more: { contactedAt: signal.contactedAt ?? now(), ...(first ? { informedAt: now(), informedHow: how } : {}) },
      facts: [
        ["signal.attempted", { how: tried.kind, reached: true, dayPart: tried.dayPart }],
        ["signal.contacted", {}],
        ...(first ? [["signal.informed", { how }] as const] : []),
      ],
    });
    if (mayTell) await tellReporter(db, after, "contact");
    return after;
  });

const howOf = (kind: AttemptKind) => (kind === "phone" ? "phone" : kind === "letter" ? "letter" : "oral");

const words: Record<Daypart, string> = { morning: "ochtend", afternoon: "middag", evening: "avond" };

/** "Nog 1 poging in de avond." For the refusal; the page has its own words. */
function whatMisses({ attempts, channels, dayParts: parts }: Missing): string {
  const many = Math.max(1, attempts, channels);
  const when = parts.length > 0 ? ` in de ${parts.map((part) => words[part]).join(" of ")}` : "";
  const how = channels > 0 ? " op een andere manier" : "";
  return `Nog ${many} ${many === 1 ? "poging" : "pogingen"}${when}${how}.`;
}

/** "Geen contact": only after three attempts, by two ways, on two parts of the day. */
export const spendAttempts = (db: Db, actor: Actor, number: number, version: number | null = null): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const missing = missingAttempts(await attemptsOf(db, signal));
    if (!isSpent(missing)) throw new Conflict(whatMisses(missing));
    return moveSignal(db, actor, signal, "spendAttempts", { facts: [["signal.notReached", {}]] });
  });
