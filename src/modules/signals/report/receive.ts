// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { type AsPractice, behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { together } from "#platform/db/together.ts";
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
import { isNotApproached } from "./not-approached.ts";
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
 * `as`: a practice that refers.
 */
export const receiveSignal = (
  db: Db,
  actor: Actor,
  given: NewSignal,
  as: Partial<AsPractice> = {},
): Promise<Received> => behindWall(db, actor, (db) => receive(db, actor, given), as);

async function receive(db: Db, actor: Actor, given: NewSignal): Promise<Received> {
  const signal = lawful(given);
  const at = now();
  const id = newId();
  const place = await whereIs(db, { ...signal, address: signal.about.address ?? "" });
  const { team } = place;
  if (team === null) throw new Conflict(noTeam);
  const targets = targetsOf(signal.about);
  const held = signal.held ?? (await tooOften(db, signal, targets));
  const next = dueFor({
    ...signal,
    held: held !== null,
    notApproached: await isNotApproached(
      db,
      targets.map(({ value }) => value),
    ),
    at,
  });
  const code = signal.wantsCode ? newCode() : null;
  const { about, reporter, held: _, wantsCode: __, ...plain } = signal;
  const row = db.insert(signals).values({
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
  const wants = signal.wantsFeedback ? "sent" : "none";
  const told = { id: newId(), signal: id, word: "received", status: wants, due: at, doneAt: at } as const;
  await together(db, row, ...indexRows(db, id, indexOf(about)), db.insert(signalFeedback).values(told));
  const what = { team, kind: signal.kind, entryType: signal.entryType, type: signal.type };
  if (held) await record(db, actor, "signal.held", id, { ...what, danger: signal.danger, reason: held });
  else await record(db, actor, "signal.received", id, { ...what, danger: signal.danger, channel: signal.channel });
  return { id, code, held: held !== null, team };
}

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
  const counts = targets.map(({ value }) => sql`signals_about(${value}, ${since})`);
  if (counts.length === 0) return null;
  const [found] = await rows<{ count: number }>(db, sql`select greatest(${sql.join(counts, sql`, `)}) as count`);
  return found!.count + 1 >= holdLimits.sameTargetInDay ? "same_target" : null;
}

/** Writes by what a signal is found. */
export async function keepIndex(db: Db, signal: string, values: readonly IndexValue[]): Promise<void> {
  await together(db, ...indexRows(db, signal, values));
}

/** As one insert; none where there is nothing to find it by. */
function indexRows(db: Db, signal: string, values: readonly IndexValue[]) {
  const known = new Map(values.map((one) => [`${one.kind}${one.value.toString("hex")}`, one]));
  const lines = [...known.values()].map((one) => ({ ...one, signal }));
  return lines.length > 0 ? [db.insert(signalIndex).values(lines)] : [];
}
