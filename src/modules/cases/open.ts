// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { sameAs } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { clocks } from "./codes.ts";
import type { NewCase } from "./given.ts";
import { asSystem } from "./hold.ts";
import { grant, mustBeAble } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles, caseSignals } from "./tables.ts";
import { dueOf, setStep } from "./tasks.ts";
import { tellCase } from "./tell.ts";
import { caseMoves } from "./workflow.ts";

type Day = Temporal.PlainDate;
export interface Opened {
  id: string;
  number: number;
  /** She has an open case with this team: the signal hangs on it now. */
  attached: boolean;
}

/**
 * Opens a case for a signal that became one; where she has an open case with this team the signal is attached to it. Whoever
 * calls it has asked the policy: it runs as the system, in the caller's transaction. The same signal twice is once. Throws
 * NotFound (no such person), Conflict: without her consent, or a lead who does not work in the team or is on her list.
 */
export function openCase(db: Db, actor: Actor, given: NewCase): Promise<Opened> {
  return asSystem(db, async (db) => {
    const person = await heldPerson(db, given.person);
    const records = await sameAs(db, person);
    const there = (await caseOfSignal(db, given.signal)) ?? (await openWith(db, records, given.team));
    if (!(await stands(db, given.consent, records))) throw new Conflict(sentences.consent);
    if (there) return attach(db, actor, there, given.signal);
    await mustBeAble(db, given.team, given.lead, person);
    const file = await insert(db, { ...given, person });
    await grant(db, actor, file, { account: given.lead, kind: "lead", purpose: "conversation" });
    await db.insert(caseSignals).values({ caseId: file.id, signal: given.signal });
    const { next: kind, within } = caseMoves[given.start === "making_contact" ? "open" : "openTalking"];
    await setStep(db, file, { kind, due: firstDue(file, dueOf(within, file)) }, "case.opened");
    const { lead, period } = file;
    await tellCase(db, actor, "case.opened", file, { start: given.start, lead, period });
    return { id: file.id, number: file.number, attached: false };
  });
}

/** The person, held: one case is opened after the other. Of two records the one that stays. */
async function heldPerson(db: Db, id: string): Promise<string> {
  const [found] = await rows<{ id: string }>(
    db,
    sql`select p.id from person p where p.id = (select coalesce(merged_into, id) from person where id = ${id})
      and p.closed_at is null and p.deceased_on is null for update`,
  );
  if (!found) throw new NotFound("person");
  return found.id;
}

/** Does this consent to work together stand? Of any of her records. Also asked when a case is opened again. */
export async function stands(db: Db, consent: string, records: readonly string[]): Promise<boolean> {
  const [found] = await rows<{ yes: boolean }>(
    db,
    sql`select exists (select from consent c where c.id = ${consent} and c.purpose = 'case' and c.state = 'given'
      and c.person = any (${`{${records.join(",")}}`}::uuid[])
      and (c.valid_until is null or c.valid_until >= ${today().toString()}::date)) as yes`,
  );
  return found!.yes;
}

/** The consent to work together that stands, the newest; null where there is none. */
export async function standingConsent(db: Db, records: readonly string[]): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    db,
    sql`select c.id from consent c where c.purpose = 'case' and c.state = 'given'
      and c.person = any (${`{${records.join(",")}}`}::uuid[])
      and (c.valid_until is null or c.valid_until >= ${today().toString()}::date) order by c.number desc limit 1`,
  );
  return found?.id ?? null;
}

/** At most one open case per person and team; her records count as one. */
export async function openWith(db: Db, records: readonly string[], team: string): Promise<CaseFile | null> {
  const [found] = await db
    .select()
    .from(caseFiles)
    .where(and(inArray(caseFiles.person, [...records]), eq(caseFiles.team, team), isNull(caseFiles.closedAt)))
    .for("update");
  return found ?? null;
}

async function caseOfSignal(db: Db, signal: string): Promise<CaseFile | null> {
  const [found] = await db
    .select({ file: caseFiles })
    .from(caseSignals)
    .innerJoin(caseFiles, eq(caseFiles.id, caseSignals.caseId))
    .where(eq(caseSignals.signal, signal));
  return found?.file ?? null;
}

async function attach(db: Db, actor: Actor, file: CaseFile, signal: string): Promise<Opened> {
  const made = await db.insert(caseSignals).values({ caseId: file.id, signal }).onConflictDoNothing().returning();
  if (made.length > 0) await tellCase(db, actor, "case.signalAttached", file, { signal });
  return { id: file.id, number: file.number, attached: true };
}

async function insert(db: Db, given: NewCase): Promise<CaseFile> {
  const talking = given.start === "conversation";
  const [made] = await db
    .insert(caseFiles)
    .values({
      id: newId(),
      person: given.person,
      team: given.team,
      lead: given.lead,
      status: given.start,
      fromReferral: given.fromReferral,
      consent: given.consent,
      openedAt: now(),
      contactedOn: talking ? today() : null,
      contactDue: talking ? null : await contactDue(db, given),
    })
    .returning();
  return made!;
}

/** A referral: within 14 days after it came in. Else working days from now. */
async function contactDue(db: Db, { signal, fromReferral }: NewCase): Promise<Day> {
  if (!fromReferral) return workingDaysAfter(today(), clocks.contactWorkingDays);
  const [found] = await rows<{ at: string }>(db, sql`select received_at::text as at from signal where id = ${signal}`);
  const from = found ? toLocal(toInstant(found.at)).toPlainDate() : today();
  return from.add({ days: clocks.referralContactDays });
}

/** Nobody plans the first attempt after the day that was promised. */
const firstDue = ({ contactDue }: CaseFile, due: Day): Day =>
  contactDue && Temporal.PlainDate.compare(contactDue, due) < 0 ? contactDue : due;
