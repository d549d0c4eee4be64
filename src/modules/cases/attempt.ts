// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { type DayPart, dayParts } from "./codes.ts";
import { endCase } from "./ending.ts";
import type { At, GivenAttempt, GivenReach } from "./given.ts";
import { inCase } from "./hold.ts";
import { contactIsSpent, type MissingContact, missingContact } from "./missing.ts";
import { demandMove, moveCase } from "./move.ts";
import { mayWrite } from "./policy.ts";
import { sentences } from "./sentences.ts";
import { type CaseAttempt, type CaseFile, caseAttempts } from "./tables.ts";
import { addTask, endTasks } from "./tasks.ts";

/**
 * Writes down that somebody tried to reach her. Not reached: the next step is another try, and once the rule is met the
 * question whether to stop. The same way on the same part of a day twice in a row is no new try (Conflict). Reached: who
 * talked with her goes on with reachCase or closeWantsNone.
 */
export function logCaseAttempt(db: Db, actor: Actor, at: At, given: GivenAttempt): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "attempt");
    const onDate = notLater(given.onDate);
    const before = await attemptsOf(db, file.id);
    const last = before.at(-1);
    if (!given.reached && last?.kind === given.kind && last.dayPart === given.dayPart && last.onDate.equals(onDate))
      throw new Conflict(sentences.otherMoment);
    const { kind, reached, dayPart } = given;
    const row = { id: newId(), caseId: file.id, kind, reached, onDate, dayPart, by: personOf(actor), at: now() };
    await db.insert(caseAttempts).values(row);
    const spent = contactIsSpent(missingContact([...before, row]));
    const step =
      reached || spent ? { kind: "decide_contact" as const, due: today().add({ days: 3 }) } : tryBefore(file);
    await moveCase(db, actor, file, "attempt", { fact: "case.attempted", told: { how: kind, reached, dayPart }, step });
  });
}

/** Never after the day that was promised, unless that is over. */
function tryBefore({ contactDue }: CaseFile): { due?: Temporal.PlainDate } {
  if (!contactDue) return {};
  const left = today().until(contactDue).days;
  return left >= 0 && left < 3 ? { due: contactDue } : {};
}

/** Reached, and told what is stored and from whom we know: on to the conversation. Throws Conflict where that was not said. */
export function reachCase(db: Db, actor: Actor, at: At, given: GivenReach): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "reach");
    if (!given.informed) throw new Conflict(sentences.informed);
    const on = notLater(given.onDate);
    await endTasks(db, file.id, ["contact_day_10"], "case.contacted");
    await moveCase(db, actor, file, "reach", {
      fact: "case.contacted",
      told: { on: on.toString() },
      changes: { contactedOn: on },
    });
  });
}

/** Not reached: closes when the rule is met, else Conflict that names what lacks ("nog 1 poging in de avond"). */
export function giveUpContact(db: Db, actor: Actor, at: At): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "giveUp");
    const tried = (await attemptsOf(db, file.id)).filter(({ reached }) => !reached);
    const missing = missingContact(tried);
    if (!contactIsSpent(missing)) throw new Conflict(inWords(missing));
    await endCase(db, actor, file, "giveUp", { reason: "not_reached", outcome: "not_reached" });
  });
}

/** She was reached and wants nothing: closes at once. */
export function closeWantsNone(db: Db, actor: Actor, at: At): Promise<void> {
  return inCase(db, actor, at, mayWrite, async (db, { file }) => {
    demandMove(file, "wantsNone");
    const tried = await attemptsOf(db, file.id);
    if (!tried.some(({ reached }) => reached)) throw new Conflict(sentences.reachedFirst);
    await endCase(db, actor, file, "wantsNone", { reason: "withdrawn" });
  });
}

/** The oldest first. */
export const attemptsOf = (db: Db, id: string): Promise<CaseAttempt[]> =>
  db.select().from(caseAttempts).where(eq(caseAttempts.caseId, id)).orderBy(asc(caseAttempts.at), asc(caseAttempts.id));

export function notLater(day: Temporal.PlainDate = today()): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(day, today()) > 0) throw new Conflict(sentences.future);
  return day;
}

const parts: Record<DayPart, string> = { morning: "ochtend", afternoon: "middag", evening: "avond" };
function inWords({ attempts, channels, dayParts: lacking }: MissingContact): string {
  const { missing } = sentences;
  const words = dayParts.filter((part) => lacking.includes(part)).map((part) => parts[part]);
  return [
    attempts > 0 ? missing.attempts(attempts) : "",
    channels > 0 ? missing.channel : "",
    words.length > 0 ? missing.dayParts(words.join(" of ")) : "",
  ]
    .filter((one) => one !== "")
    .join(" ");
}

/** Somebody else looks: a referral that was not reached ten days after it came in. For the night. */
export const remindContact = (db: Db, file: CaseFile, owner: string): Promise<void> =>
  addTask(db, file, { kind: "contact_day_10", due: file.contactDue ?? today(), owner, once: true });
