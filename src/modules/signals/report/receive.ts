// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import {
  type AgeBand,
  type Channel,
  type EntryType,
  type HeldReason,
  holdLimits,
  type PersonKnows,
  type ReporterRole,
  type Sign,
  type SignalKind,
  type SignalType,
  signsFor,
} from "../codes.ts";
import { signalFeedback, signalIndex, signals } from "../tables.ts";
import { aboutPlace, type ReporterText, reporterPlace, type SignalText } from "../triage/text.ts";
import { dueFor, informBefore } from "../workflow.ts";
import { hashCode, newCode } from "./code.ts";
import { type IndexValue, indexOf, targetsOf } from "./keys.ts";
import { whereIs } from "./where.ts";

export interface NewSignal {
  kind: SignalKind;
  entryType: EntryType;
  type: SignalType;
  channel: Channel;
  reporterRole: ReporterRole;
  about: SignalText;
  reporter: ReporterText;
  signs: readonly Sign[];
  ageBand?: AgeBand;
  personKnows: PersonKnows;
  /** Id of a consent that was recorded already. */
  consent?: string | null;
  wantsFeedback: boolean;
  mayBeNamed: boolean;
  /** Danger now, said by the reporter. */
  danger: boolean;
  keepsContact?: boolean | null;
  warmHandover?: boolean;
  organisation?: string | null;
  area?: string | null;
  team?: string | null;
  wantsCode: boolean;
  /** What came from outside looks like spam: kept apart. */
  held?: HeldReason | null;
}

export interface Received {
  id: string;
  /** Given once; only its hash is kept. Null: none was wanted. */
  code: string | null;
  held: boolean;
  team: string;
}

const noTeam = "Er is nog geen buurtteam. Bel ons, dan helpen wij u.";

/**
 * A signal comes in: sealed with a key of its own, with a team, a next step and a date. Of who asks advice (C) nothing about the
 * person is kept, whatever was given. Anybody may; nobody reads it back. Throws Conflict where there is no team.
 */
export const receiveSignal = (db: Db, actor: Actor, given: NewSignal): Promise<Received> =>
  behindWall(db, actor, async (db) => {
    const signal = lawful(given);
    const at = now();
    const id = newId();
    const place = await whereIs(db, { ...signal, address: signal.about.address ?? "" });
    const team = given.team ?? place.team;
    if (team === null) throw new Conflict(noTeam);
    const targets = targetsOf(signal.about);
    const held = signal.held ?? (await tooOften(db, signal, targets));
    const next = dueFor({ ...signal, held: held !== null, notApproached: await isNotApproached(db, targets), at });
    const code = signal.wantsCode ? newCode() : null;
    const { about, reporter, held: _, wantsCode: __, ...plain } = signal;
    await db.insert(signals).values({
      ...plain,
      id,
      ...place,
      team,
      signs: [...signal.signs],
      status: held ? "held" : "received",
      heldReason: held,
      visitorDanger: Boolean(about.visitorDanger),
      about: await seal(id, aboutPlace(id), about),
      reporter: await seal(id, reporterPlace(id), reporter),
      nextStep: next.step,
      nextDue: next.due,
      receivedAt: at,
      informBefore: informBefore(signal, at),
      codeHash: code ? hashCode(code) : null,
    });
    await keepIndex(db, id, indexOf(about));
    const wants = signal.wantsFeedback ? "sent" : "none";
    await db
      .insert(signalFeedback)
      .values({ id: newId(), signal: id, word: "received", status: wants, due: at, doneAt: at });
    const told = { team, kind: signal.kind, entryType: signal.entryType, type: signal.type };
    if (held) await record(db, actor, "signal.held", id, { ...told, reason: held });
    else await record(db, actor, "signal.received", id, { ...told, danger: signal.danger, channel: signal.channel });
    return { id, code, held: held !== null, team };
  });

/** What the entry type allows to keep, and nothing else. */
function lawful(given: NewSignal): NewSignal & { ageBand: AgeBand } {
  const { entryType, reporter } = given;
  const allowed = signsFor(entryType);
  const signs = given.signs.filter((sign) => allowed.includes(sign));
  const { question, ...who } = reporter;
  if (entryType !== "C") return { ...given, signs, reporter: who, ageBand: given.ageBand ?? "unknown" };
  return { ...given, signs, about: {}, reporter, ageBand: "unknown", personKnows: "no", consent: null };
}

/** Null when there is nothing to seal. */
async function seal(id: string, place: ReturnType<typeof aboutPlace>, text: object): Promise<Buffer | null> {
  const kept = Object.fromEntries(Object.entries(text).filter(([, value]) => value));
  return Object.keys(kept).length > 0 ? vault().seal(id, place, JSON.stringify(kept)) : null;
}

/** About one address or phone, again and again in a day: kept apart. Not what a colleague types or a practice sends. */
async function tooOften(
  db: Db,
  { kind, channel }: NewSignal,
  targets: readonly IndexValue[],
): Promise<HeldReason | null> {
  if (kind === "referral" || (channel !== "web" && channel !== "partner")) return null;
  const since = now().subtract({ hours: 24 }).toString();
  for (const { value } of targets) {
    const [found] = await rows<{ count: number }>(db, sql`select signals_about(${value}, ${since}) as count`);
    if (found!.count + 1 >= holdLimits.sameTargetInDay) return "same_target";
  }
  return null;
}

async function isNotApproached(db: Db, targets: readonly IndexValue[]): Promise<boolean> {
  for (const { value } of targets) {
    const [found] = await rows<{ not: boolean }>(db, sql`select not_approached(${value}) as not`);
    if (found!.not) return true;
  }
  return false;
}

/** Writes by what a signal is found. */
export async function keepIndex(db: Db, signal: string, values: readonly IndexValue[]): Promise<void> {
  if (values.length === 0) return;
  const known = new Map(values.map((one) => [`${one.kind}${one.value.toString("hex")}`, one]));
  await db.insert(signalIndex).values([...known.values()].map((one) => ({ ...one, signal })));
}
