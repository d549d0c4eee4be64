// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import { lockedPerson } from "./known.ts";
import { personsById } from "./person.ts";
import type { Person } from "./person-row.ts";
import { mayChange, maySteer, type Relation } from "./policy.ts";
import { demand, idOfNumber, isExcluded } from "./relation.ts";
import { peopleSlots } from "./slots.ts";
import { persons } from "./tables.ts";

const sentences = {
  notThisOne: "Deze collega kan dit niet doen. Kies iemand anders.",
  askHerFirst: "Deze collega woont dichtbij of heet hetzelfde. Vraag eerst of mevrouw of meneer dit goed vindt.",
  pauseFuture: "Kies een dag vanaf morgen, hoogstens een jaar vooruit.",
  deathFuture: "Deze dag moet nog komen. Kies vandaag of eerder.",
};

/** Finds, asks, holds and changes one row; every verb below is this with another change. */
async function change(
  db: Db,
  actor: Actor,
  number: number,
  version: number,
  may: (relation: Relation | null) => boolean,
  deed: (db: Db, person: Person) => Promise<Partial<typeof persons.$inferInsert> | null>,
): Promise<void> {
  await db.transaction(async (db) => {
    const id = await idOfNumber(db, number);
    await demand(db, actor, id, may);
    const changes = await deed(db, await lockedPerson(db, id, version));
    if (changes === null) return;
    await db
      .update(persons)
      .set({ ...changes, version: sql`${persons.version} + 1` })
      .where(eq(persons.id, id));
  });
}

/** Workers to whom a person may go: of the team of her buurt, never one on her list. */
export async function mayTakeOver(db: Db, person: Pick<Person, "id" | "area">): Promise<Person[]> {
  const team = await peopleSlots().teamOf(db, person.area);
  const known = await personsById(db, team?.workers ?? []);
  const able: Person[] = [];
  for (const worker of known.values())
    if (worker.closedAt === null && !(await isExcluded(db, worker.id, person.id))) able.push(worker);
  return able;
}

/**
 * Another worker is responsible from now on. Throws Stale, or Conflict for who cannot, and for who lives close or has the same
 * surname before the person herself said yes (`agreed`).
 */
export async function handOver(
  db: Db,
  actor: Actor,
  number: number,
  version: number,
  to: string,
  agreed = false,
): Promise<void> {
  await change(db, actor, number, version, maySteer, async (db, person) => {
    if (person.responsible === to) return null;
    const able = await mayTakeOver(db, person);
    if (!able.some(({ id }) => id === to)) throw new Conflict(sentences.notThisOne);
    const close = await peopleSlots().closeTo(db, to, person.id);
    if (close !== null && !agreed) throw new Conflict(sentences.askHerFirst);
    await record(db, actor, "person.handedOver", person.id, { to, close, agreed: close !== null });
    return { responsible: to };
  });
}

/** Nobody writes to her until this day. From tomorrow, at most a year. */
export async function pausePerson(
  db: Db,
  actor: Actor,
  number: number,
  version: number,
  until: Temporal.PlainDate,
): Promise<void> {
  await change(db, actor, number, version, mayChange, async (db, person) => {
    const days = today().until(until, { largestUnit: "days" }).days;
    if (days < 1 || days > 366) throw new Conflict(sentences.pauseFuture);
    await record(db, actor, "person.paused", person.id);
    return { pausedUntil: until };
  });
}

/** She may be written to again. Twice is once. */
export async function resumePerson(db: Db, actor: Actor, number: number, version: number): Promise<void> {
  await change(db, actor, number, version, mayChange, async (db, person) => {
    if (person.pausedUntil === null) return null;
    await record(db, actor, "person.resumed", person.id);
    return { pausedUntil: null };
  });
}

/** She died: nothing is sent from here on. Today or earlier. */
export async function markDeceased(
  db: Db,
  actor: Actor,
  number: number,
  version: number,
  on: Temporal.PlainDate,
): Promise<void> {
  await change(db, actor, number, version, maySteer, async (db, person) => {
    if (Temporal.PlainDate.compare(on, today()) > 0) throw new Conflict(sentences.deathFuture);
    if (person.deceasedOn === null) await record(db, actor, "person.deceased", person.id);
    return { deceasedOn: on };
  });
}

/** It was written down by mistake. */
export async function withdrawDeceased(db: Db, actor: Actor, number: number, version: number): Promise<void> {
  await change(db, actor, number, version, maySteer, async (db, person) => {
    if (person.deceasedOn === null) return null;
    await record(db, actor, "person.deceasedWithdrawn", person.id);
    return { deceasedOn: null };
  });
}

/**
 * Who has no responsible worker, oldest first: nobody, or one who is in no team today. Not who works here: members, who has a
 * duty or a place in a team. Of the given buurten, or of all. Read here, because the rooms of teams and organisations build on this one.
 */
export async function personsWithoutWorker(
  db: Db,
  areas: readonly string[] | null = null,
): Promise<{ number: number }[]> {
  const day = today().toString();
  const inAreas =
    areas === null
      ? sql`true`
      : sql`(p.area is null and p.responsible is not null or p.area = any(${sql.param(`{${areas.join(",")}}`)}::uuid[]))`;
  return rows<{ number: number }>(
    db,
    sql`select p.number::int as number from person p where p.closed_at is null and p.deceased_on is null and ${inAreas}
      and not exists (select from team_member t join team on team.id = t.team where t.person = p.responsible
        and team.closed_at is null and t.role <> 'volunteer' and t.since <= ${day}::date and (t.until is null or t.until >= ${day}::date))
      and not exists (select from membership m where m.person = p.id)
      and not exists (select from site_role r where r.person = p.id)
      and not exists (select from team_member t where t.person = p.id)
      order by p.number`,
  );
}
