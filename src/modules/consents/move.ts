// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import type { facts } from "./facts.ts";
import { type Consent, consents } from "./tables.ts";
import { type ConsentHow, type ConsentState, consentMoves } from "./workflow.ts";

interface MoveTo {
  /** How the end came in, for a move that ends it; "date" by the clock. */
  how?: ConsentHow | "date";
  more?: Partial<Consent>;
  fact: keyof typeof facts;
  told?: Record<string, string>;
}

/** The one place where a consent changes its state, on a held row. Conflict where the table knows no such move. */
export async function move(
  db: Db,
  actor: Actor,
  consent: Consent,
  step: keyof typeof consentMoves,
  { how, more, fact, told }: MoveTo,
): Promise<Consent> {
  const { from, to } = consentMoves[step];
  if (!(from as readonly ConsentState[]).includes(consent.state))
    throw new Conflict("Deze toestemming is al afgehandeld. Vraag het opnieuw.");
  const end = how ? { endedAt: now(), endedHow: how, endedBy: personOf(actor) } : {};
  const [after] = await db
    .update(consents)
    .set({ state: to, ...end, ...more })
    .where(eq(consents.id, consent.id))
    .returning();
  await tellFact(db, actor, fact, after!, told);
  return after!;
}

/** Writes down what happened with a consent: ids and codes only. */
export const tellFact = (
  db: Db,
  actor: Actor,
  fact: keyof typeof facts,
  { id, person, purpose, recipient }: Consent,
  more: Record<string, string> = {},
): Promise<void> => record(db, actor, fact, id, { person, purpose, recipient, ...more });
