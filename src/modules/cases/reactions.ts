// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MergePart } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { markDeceasedCase, openCasesOf, withdrawAll } from "./close.ts";
import type { NewCase } from "./given.ts";
import { asSystem, held } from "./hold.ts";
import { moveHeld } from "./match.ts";
import { openCase } from "./open.ts";
import { endOld, repair } from "./repair.ts";
import { caseFiles, matches } from "./tables.ts";
import { addTask, endTasks } from "./tasks.ts";

/** What this room does when others' facts happen: in their transaction, as the system. Who did it was asked there. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  ["signal.converted", (db, { subject, actor, payload }) => opens(db, actor, subject, payload)],
  [
    "person.deceased",
    async (db, { subject, actor }) => {
      if (subject) await markDeceasedCase(db, actor, subject);
    },
  ],
  ["consent.withdrawn", (db, fact) => consentEnded(db, fact, true)],
  ["consent.expired", (db, fact) => consentEnded(db, fact, false)],
  ["consent.given", (db, { subject, payload }) => renewed(db, subject, payload)],
  [
    "exclusion.made",
    (db, { subject, actor }) =>
      eachOf(db, subject ? (db) => openCasesOf(db, subject) : none, (db, id) => putRight(db, actor, id)),
  ],
  [
    "team.memberEnded",
    (db, { actor, payload }) =>
      eachOf(
        db,
        (db) => ofTeam(db, payload.team),
        (db, id) => putRight(db, actor, id),
      ),
  ],
];

async function opens(db: Db, actor: Actor, signal: string | null, payload: Fact["payload"]): Promise<void> {
  if (!signal) return;
  const { person, team, lead, consent, start } = payload as unknown as NewCase;
  await openCase(db, actor, {
    signal,
    person,
    team,
    lead,
    consent,
    start,
    fromReferral: payload.fromReferral === true,
  });
}

/** Her word to work together is taken back: everything closes now. Only past its date: it is asked again. */
async function consentEnded(db: Db, { subject, actor, payload }: Fact, withdrawn: boolean): Promise<void> {
  const { person, purpose, why } = payload as { person?: string; purpose?: string; why?: string };
  if (!subject || !person || why === "renewed") return;
  if (purpose !== "case") return sharingEnded(db, actor, subject);
  if (withdrawn) return withdrawAll(db, actor, person);
  await eachOf(
    db,
    (db) => openCasesOf(db, person),
    async (db, id) =>
      addTask(db, await held(db, id), { kind: "renew_consent", due: workingDaysAfter(today(), 5), once: true }),
  );
}

/** What was shared on the ground of a consent ends with it: who was asked is asked no longer, who helps stops. */
async function sharingEnded(db: Db, actor: Actor, consent: string): Promise<void> {
  await asSystem(db, async (db) => {
    const open = await db
      .select({ id: matches.id, status: matches.status })
      .from(matches)
      .where(and(eq(matches.consent, consent), inArray(matches.status, ["asked", "accepted", "started"])));
    for (const { id, status } of open)
      if (status === "started") await moveHeld(db, actor, id, null, "stop", { reason: "own_choice" });
      else await moveHeld(db, actor, id, null, "takeBack");
  });
}

async function renewed(db: Db, consent: string | null, { person, purpose }: Fact["payload"]): Promise<void> {
  if (!consent || purpose !== "case" || typeof person !== "string") return;
  await eachOf(
    db,
    (db) => openCasesOf(db, person),
    async (db, id) => {
      await db.update(caseFiles).set({ consent }).where(eq(caseFiles.id, id));
      await endTasks(db, id, ["renew_consent"], "consent.given");
    },
  );
}

const none = async (): Promise<{ id: string }[]> => [];
const ofTeam = (db: Db, team: unknown): Promise<{ id: string }[]> =>
  db
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(eq(caseFiles.team, String(team)), isNull(caseFiles.closedAt)));

const eachOf = (
  db: Db,
  find: (db: Db) => Promise<{ id: string }[]>,
  deed: (db: Db, id: string) => Promise<unknown>,
): Promise<void> =>
  asSystem(db, async (db) => {
    for (const { id } of await find(db)) await deed(db, id);
  });

async function putRight(db: Db, actor: Actor, id: string): Promise<void> {
  const file = await held(db, id);
  if (file.status === "closed") return;
  await endOld(db, actor, file);
  await repair(db, actor, file);
}

/**
 * Two records were one person: cases stay with the record they were opened for, for their texts are sealed with its key. They
 * are found, counted and hidden by both records. Nothing to move, and nothing to take apart.
 */
export const mergePart: MergePart = {
  room: "cases",
  move: async () => ({}),
  moveBack: async () => {},
};
