// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look, type Purpose } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { mayReadReporter, mayReadText } from "../policy.ts";
import type { Signal } from "../tables.ts";
import { standsInFor } from "./cover.ts";
import { findSignal, signalsById } from "./find.ts";

/** Of the person and the words; every part may be missing. */
export interface SignalText {
  personName?: string;
  address?: string;
  phone?: string;
  ownWords?: string;
  since?: string;
  alreadyDid?: string;
  visitorDanger?: string;
}
/** Of who reports. `question` only when it asks for advice. */
export interface ReporterText {
  name?: string;
  organisation?: string;
  contact?: string;
  question?: string;
}

export const aboutPlace = (row: string) => ({ table: "signal", column: "about", row });
export const reporterPlace = (row: string) => ({ table: "signal", column: "reporter", row });

const read = <T>(text: string | null): T => (text === null ? {} : JSON.parse(text)) as T;

/** Opened without a look: for what does not show it (keys to find by, the first letter in a list, a message to the reporter). */
export async function openAbout({ id, about }: Pick<Signal, "id" | "about">): Promise<SignalText> {
  return about ? read(await vault().open(id, aboutPlace(id), about)) : {};
}
export async function openReporter({ id, reporter }: Pick<Signal, "id" | "reporter">): Promise<ReporterText> {
  return reporter ? read(await vault().open(id, reporterPlace(id), reporter)) : {};
}
/** The same for a list, with one look in the key store. */
export async function openAbouts(list: readonly Pick<Signal, "id" | "about">[]): Promise<Map<string, SignalText>> {
  const sealed = list.flatMap(({ id, about }) => (about ? [{ owner: id, place: aboutPlace(id), bytes: about }] : []));
  const texts = await vault().openAll(sealed);
  return new Map(sealed.map(({ owner }, n) => [owner, read<SignalText>(texts[n] ?? null)]));
}

export interface Opened {
  signal: Signal;
  about: SignalText;
  /** Null: shielded. The question of who asks advice stands in it. */
  reporter: ReporterText | null;
}

/** Why somebody looks: to weigh it, else to reach the person. */
const purposeOf = ({ status }: Signal): Purpose =>
  status === "received" || status === "triage" ? "triage" : "contact";

/** The groups of fields that are shown of it. */
const fieldsOf = (signal: Signal, reporter: boolean): string[] => [
  ...(signal.about ? ["name", "address", "phone", "signal"] : ["signal"]),
  ...(reporter && signal.reporter ? ["reporter"] : []),
];

/**
 * What a signal says, with a look in the same transaction: without that row nothing is shown. For who took it up, does the work
 * or stands in, and the coordinator. `reporter`: also who reported, for who needs it. Throws NotFound, Forbidden, AuditDown.
 */
export const openSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { reporter = false }: { reporter?: boolean } = {},
): Promise<Opened> =>
  behindWall(db, actor, async (db) => {
    const signal = await findSignal(db, actor, number);
    // who asks for herself, or for advice, is not shielded from who helps her
    const open = signal.entryType === "C" || signal.reporterRole === "self";
    return opened(db, actor, signal, reporter || open || mayReadReporter(actor, signal));
  });

/** The same by id, for other rooms: never who reported. */
export const signalText = (db: Db, actor: Actor, id: string): Promise<SignalText> =>
  behindWall(db, actor, async (db) => {
    const signal = (await signalsById(db, actor, [id])).get(id);
    if (!signal) throw new NotFound("signal");
    return (await opened(db, actor, signal, false)).about;
  });

async function opened(db: Db, actor: Actor, signal: Signal, withReporter: boolean): Promise<Opened> {
  if (!mayReadText(actor, signal, await standsInFor(db, actor, signal))) throw new Forbidden("read signal");
  const what = { object: "signal", row: signal.id, person: signal.person } as const;
  await look(db, actor, { ...what, kind: "read", fields: fieldsOf(signal, withReporter), purpose: purposeOf(signal) });
  return {
    signal,
    about: await openAbout(signal),
    reporter: withReporter ? await openReporter(signal) : null,
  };
}
