// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { recordConsent } from "#modules/consents/index.ts";
import { addKnown, idOfNumber, type NewPerson } from "#modules/people/index.ts";
import { excluded, workersOf } from "#modules/teams/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import type { Signal } from "../tables.ts";
import { silence } from "./duty.ts";
import { tellReporter } from "./feedback.ts";
import { heldForWork } from "./find.ts";
import { moveSignal } from "./move.ts";

const sentences = {
  consent: "Zonder toestemming van de bewoner begint er geen traject. Mondeling is goed.",
  beforehand: "Spreek de bewoner eerst. Daarna kan het traject beginnen.",
  lead: "Kies wie het traject leidt: een coach of coördinator van dit team.",
  excluded: "Deze collega staat op de lijst van de bewoner. Kies iemand anders.",
  advice: "Bij een vraag om advies hoort geen traject.",
};

export interface Conversion {
  /** The resident said yes to a case; spoken counts. */
  consent: boolean;
  how: "oral" | "paper";
  /** Who leads the case: id of a coordinator or coach of the team. */
  lead: string;
  /** Number of who is known already, or what is written down of her now. */
  person: { number: number } | Omit<NewPerson, "how" | "responsible">;
  /** She agrees that the reporter hears that there was contact. */
  tellReporter?: boolean;
  version?: number | null;
}

/**
 * She wants to go on: with her consent on record she becomes a resident with a case, which the room of cases opens in the same
 * transaction. A referral, and a signal with consent, may go there from the triage; a worry only after contact.
 * Throws NotFound, Forbidden, Conflict.
 */
export const convertSignal = (db: Db, actor: Actor, number: number, given: Conversion): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const { consent: agreed, how, lead, version = null } = given;
    const signal = await heldForWork(db, actor, number, version);
    if (!agreed) throw new Conflict(sentences.consent);
    const event = eventFor(signal);
    await mustLead(db, signal, lead);
    const person = signal.person ?? (await personFor(db, actor, given));
    if (await excluded(db, lead, person)) throw new Conflict(sentences.excluded);
    const consent = await recordConsent(db, actor, { person, purpose: "case" }, { answer: "yes", how });
    const told = {
      lead,
      consent: consent.id,
      start: event === "convert" ? "conversation" : "making_contact",
      fromReferral: signal.kind === "referral",
    };
    const after = await moveSignal(db, actor, signal, event, {
      more: { person, consent: consent.id, owner: lead },
      facts: [["signal.converted", { person, ...told }]],
    });
    await silence(db, signal.id);
    if (given.tellReporter) await tellReporter(db, after, "contact");
    return after;
  });

function eventFor({ status, kind, entryType }: Signal): "convert" | "convertAtOnce" {
  if (entryType === "C") throw new Conflict(sentences.advice);
  if (status === "contacted") return "convert";
  if (kind !== "referral" && entryType !== "A") throw new Conflict(sentences.beforehand);
  return "convertAtOnce";
}

async function mustLead(db: Db, { team }: Signal, lead: string): Promise<void> {
  const workers = team === null ? [] : await workersOf(db, team);
  if (!workers.some(({ person, role }) => person === lead && role !== "volunteer")) throw new Conflict(sentences.lead);
}

async function personFor(db: Db, actor: Actor, { person, how, lead }: Conversion): Promise<string> {
  if ("number" in person) return idOfNumber(db, person.number);
  // who works with her is responsible for her from here on; whoever writes it down may be a colleague
  const responsible = personOf(actor) === null ? lead : personOf(actor)!;
  return (await addKnown(db, actor, { ...person, how, responsible })).id;
}
