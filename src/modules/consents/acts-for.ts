// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { behalfNow, startActing, stopActing } from "#modules/accounts/index.ts";
import { type Actor, type Behalf, behalfOf, personOf, type Scope } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { endAgreement } from "./agreement.ts";
import { ask, give, holdPerson, withdrawConsent } from "./consent.ts";
import { move } from "./move.ts";
import { isSelf, mayRecordFor } from "./policy.ts";
import { closeness, mustRecord } from "./relation.ts";
import { type ActsFor, actsFor, consents } from "./tables.ts";
import type { Capacity, ConsentHow } from "./workflow.ts";

/** Who does what for whom. Dates are days, the last one included; no last day: as long as the consent holds. */
export interface Agreement {
  person: string;
  representative: string;
  capacity: Capacity;
  scopes: readonly Scope[];
  startsOn?: Temporal.PlainDate;
  endsOn?: Temporal.PlainDate | null;
  /** How the person said yes. */
  how: ConsentHow;
}

const inside = <T>(db: Db, deed: (db: Db) => Promise<T>): Promise<T> =>
  db.transaction((tx) => deed(tx as unknown as Db));

/**
 * Writes down that somebody may act for a person, with the consent it rests on. Never by the one who will act. Twice is once.
 * Throws NotFound, Forbidden, Conflict with a sentence.
 */
export const letActFor = (db: Db, actor: Actor, agreement: Agreement): Promise<ActsFor> =>
  inside(db, async (db) => {
    const { person, representative, capacity, how, startsOn = today(), endsOn = null } = agreement;
    await mustRecord(db, actor, person);
    const scopes = [...new Set(agreement.scopes)].sort();
    refuseWrong(actor, { ...agreement, startsOn, endsOn });
    await holdPerson(db, person);
    const known = (await standing(db, eq(actsFor.person, person))).find(
      (one) =>
        one.representative === representative &&
        one.capacity === capacity &&
        one.scopes.join() === scopes.join() &&
        one.startsOn.equals(startsOn) &&
        String(one.endsOn) === String(endsOn),
    );
    if (known) return known;
    const asked = await ask(db, actor, { person, purpose: "act_for", scope: scopes, recipient: representative });
    const consent = await give(db, actor, asked, how, endsOn);
    const [added] = await db
      .insert(actsFor)
      .values({
        id: newId(),
        representative,
        person,
        capacity,
        scopes,
        startsOn,
        endsOn,
        consent: consent.id,
        recordedBy: personOf(actor),
        recordedAt: now(),
      })
      .returning();
    await record(db, actor, "acts_for.started", added!.id, { person, representative, capacity, scopes });
    return added!;
  });

function refuseWrong(
  actor: Actor,
  { person, representative, scopes, startsOn, endsOn }: Agreement & { startsOn: Temporal.PlainDate },
): void {
  if (person === representative) throw new Conflict("Iemand kan niet namens zichzelf iets doen. Kies een ander.");
  if (personOf(actor) === representative)
    throw new Conflict("U kunt uzelf geen toegang geven. Vraag een collega om dit vast te leggen.");
  if (scopes.length === 0) throw new Conflict("Kies wat diegene mag doen.");
  if (endsOn && (Temporal.PlainDate.compare(endsOn, startsOn) < 0 || Temporal.PlainDate.compare(endsOn, today()) < 0))
    throw new Conflict("De einddatum is al voorbij of ligt voor het begin.");
}

/**
 * Ends an agreement: by the person (that withdraws her consent), by who acts (no reason needed), or by a worker who wrote down
 * what the person said. Twice is once. For others it is not there.
 */
export const endActsFor = (db: Db, actor: Actor, number: number, how: ConsentHow): Promise<void> =>
  inside(db, async (db) => {
    const [found] = await db.select().from(actsFor).where(eq(actsFor.number, number));
    if (!found) throw new NotFound("agreement");
    const { person, representative, consent } = found;
    const relation = actor.kind === "system" ? null : await closeness(db, actor, person);
    if (isSelf(actor, person) || mayRecordFor(actor, relation)) {
      await holdPerson(db, person);
      if (consent) await withdrawConsent(db, actor, consent, how);
      return endAgreement(db, actor, found, "withdrawn");
    }
    if (personOf(actor) !== representative) throw new NotFound("agreement");
    await holdPerson(db, person);
    await endAgreement(db, actor, found, "stopped");
    await letConsentGo(db, actor, consent);
  });

/** A consent on which no agreement rests any more has no use. */
export async function letConsentGo(db: Db, actor: Actor, id: string | null): Promise<void> {
  if (!id) return;
  const [held] = await db.select().from(consents).where(eq(consents.id, id)).for("update");
  if (held?.state !== "given") return;
  const told = { why: "agreement" };
  await move(db, actor, held, "expire", { how: "date", fact: "consent.expired", told });
}

/** Not ended, and not past its last day; also what begins later. */
const standing = (db: Db, whose: ReturnType<typeof eq>): Promise<ActsFor[]> =>
  db
    .select()
    .from(actsFor)
    .where(
      and(
        whose,
        isNull(actsFor.endedAt),
        or(isNull(actsFor.endsOn), sql`${actsFor.endsOn} >= ${today().toString()}::date`),
      ),
    )
    .orderBy(desc(actsFor.number));

/** Who acts for a person, now or later. */
export const actedForBy = (db: Db, person: string): Promise<ActsFor[]> => standing(db, eq(actsFor.person, person));

/** For whom somebody acts: with the scopes of today, or null where it does not hold now (not begun, frozen, expired). */
export async function actingFor(
  db: Db,
  representative: string,
): Promise<{ agreement: ActsFor; behalf: Behalf | null }[]> {
  const found = await standing(db, eq(actsFor.representative, representative));
  const all: { agreement: ActsFor; behalf: Behalf | null }[] = [];
  for (const agreement of found)
    all.push({ agreement, behalf: await behalfNow(db, representative, agreement.person, "representative") });
  return all;
}

/** What somebody may do by an agreement of the own, at this moment. Everything else is not there. */
export async function behalfBy(db: Db, actor: Actor, number: number): Promise<Behalf> {
  const own = personOf(actor);
  const [found] = own ? await standing(db, and(eq(actsFor.number, number), eq(actsFor.representative, own))!) : [];
  const behalf = found ? await behalfNow(db, own!, found.person, "representative") : null;
  if (!behalf) throw new NotFound("agreement");
  return behalf;
}

/** From here on this browser works in the name of the person of the agreement. */
export const enterBehalf = (db: Db, actor: Actor, number: number, tokenHash: string): Promise<void> =>
  inside(db, async (db) => {
    const { person, as } = await behalfBy(db, actor, number);
    await startActing(db, tokenHash, person, as);
    await record(db, actor, "acts_for.entered", null, { person, as });
  });

/** In one's own name again; for who was not in another's, nothing happens. */
export const leaveBehalf = (db: Db, actor: Actor, tokenHash: string): Promise<void> =>
  inside(db, async (db) => {
    const person = behalfOf(actor);
    await stopActing(db, tokenHash);
    if (person && "person" in actor) await record(db, actor, "acts_for.left", null, { person, as: actor.behalf!.as });
  });
