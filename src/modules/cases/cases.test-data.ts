// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { recordConsent } from "#modules/consents/index.ts";
import { again, town as peopleTown, type Somebody } from "#modules/people/known.test-data.ts";
import { worker } from "#modules/teams/teams.test-data.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import type { NewCase } from "./given.ts";
import { agreePlan, logCaseAttempt, openCase, reachCase, recordConversation } from "./index.ts";
import type { CaseState } from "./workflow.ts";

export { again, type Somebody };
export const seeds = system("seeds");

/** Two teams, a second volunteer and coach in the north, and Mevrouw Van den Berg, who lives close to nobody who works. */
export async function town(db: Db) {
  const t = await peopleTown(db);
  return {
    ...t,
    noor: await worker(db, t.north, "Noor", "coach"),
    mo: await worker(db, t.north, "Mo", "volunteer"),
    sara: await worker(db, t.south, "Sara", "coach"),
  };
}
export type Town = Awaited<ReturnType<typeof town>>;

/** A row of a signal as it stands once it was converted; the room of signals makes them otherwise. */
export async function convertedSignal(
  db: Db,
  person: string,
  team: string,
  received = "2026-11-20T09:00Z",
): Promise<string> {
  const id = newId();
  await behindWall(db, seeds, (db) =>
    db.execute(sql`insert into signal (id, kind, entry_type, channel, status, team, person, received_at, closed_at)
      values (${id}, 'referral', 'A', 'web', 'converted', ${team}, ${person}, ${received}::timestamptz, now())`),
  );
  return id;
}

/** Her word to work together, written down by a worker. */
export const agrees = async (db: Db, person: string): Promise<string> =>
  (await recordConsent(db, seeds, { person, purpose: "case" }, { answer: "yes", how: "oral" })).id;

/** A case of Mevrouw Van den Berg in the northern team, with Daan as its lead. */
export async function careCase(db: Db, t: Town, more: Partial<NewCase> = {}) {
  const person = more.person ?? t.berg.id;
  const consent = more.consent ?? (await agrees(db, person));
  const signal = more.signal ?? (await convertedSignal(db, person, t.north.id));
  const given = { person, team: t.north.id, lead: t.daan.person, consent, signal, start: "making_contact" as const };
  return openCase(db, seeds, { fromReferral: false, ...given, ...more });
}

/** Which version stands now. */
export async function at(db: Db, number: number): Promise<{ number: number; version: number }> {
  const [row] = await asOwner(db, sql`select version from case_file where number = ${number}`);
  return { number, version: Number(row!.version) };
}

/** What stands in the database, past the wall. */
export const asOwner = (db: Db, query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> =>
  behindWall(db, seeds, (db) => rows<Record<string, unknown>>(db, query));

export const talk = {
  kind: "conversation" as const,
  themes: ["company"],
  text: "Mevrouw vertelt graag over haar tuin.",
  contribution: "Zij wil stekjes weggeven.",
};
export const plan = {
  wish: "Weer eens onder de mensen.",
  contribution: "Stekjes uit mijn tuin.",
  lack: "network" as const,
  goals: [{ text: "Elke week wandelen", element: "meeting" as const, shareable: true }],
  agreedOn: Temporal.PlainDate.from("2026-01-05"),
  agreedHow: "oral" as const,
};

/** Brings a case forward to a state, by its lead. */
export async function bring(db: Db, actor: Somebody, number: number, to: CaseState): Promise<void> {
  const steps: [CaseState, () => Promise<void>][] = [
    ["conversation", () => bringToTalk(db, actor, number)],
    [
      "planning",
      async () => recordConversation(db, actor, await at(db, number), { ...talk, startMeasurement: "refused" }),
    ],
    ["active", async () => agreePlan(db, actor, await at(db, number), { ...plan, agreedOn: today() })],
  ];
  for (const [state, step] of steps) {
    await step();
    if (state === to) return;
  }
}

async function bringToTalk(db: Db, actor: Somebody, number: number): Promise<void> {
  await logCaseAttempt(db, actor, await at(db, number), { kind: "phone", reached: true, dayPart: "morning" });
  await reachCase(db, actor, await at(db, number), { informed: true });
}

/** Her word that who helps may know who she is. */
export const shares = async (db: Db, person: string): Promise<string> =>
  (
    await recordConsent(
      db,
      seeds,
      { person, purpose: "details_to_chosen", scope: ["name", "phone", "address"] },
      { answer: "yes", how: "oral" },
    )
  ).id;
