// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Actor, can, couldWhenStrong, personOf, teamsOf } from "#platform/access/actor.ts";
import { look, type Purpose } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound, StrongerFirst } from "#platform/http/errors.ts";
import { openDoor } from "./doors.ts";
import { faultOfName } from "./name.ts";
import { addPerson, changePerson, findPerson } from "./person.ts";
import type { Person, PersonDetails } from "./person-row.ts";
import { fullText, type PersonText } from "./person-text.ts";
import { mayChange, maySee, type Relation } from "./policy.ts";
import { isReachable } from "./reach.ts";
import { demand, idOfNumber, relationTo, standingsTo } from "./relation.ts";
import { peopleSlots, type SaidHow } from "./slots.ts";
import { Stale } from "./stale.ts";

const sentences = {
  noName: "Vul een voornaam of een achternaam in.",
  noReach: "Vul een telefoonnummer, adres, contactpersoon of mailadres in.",
  noWorker: "Er is nog geen team dat deze persoon kan helpen. Vraag de beheerder om een team.",
};

export interface NewPerson extends Partial<PersonText> {
  language?: Person["language"];
  channel?: Person["channel"];
  /** How she said that her details may be kept. */
  how: SaidHow;
  /** Who is responsible; by default the adder when in a team, else who the team of the buurt says. */
  responsible?: string;
}

/**
 * A worker adds somebody, who then has no account: a name and one way to reach her. In one transaction with her word that
 * this may be kept. Throws Forbidden, or Conflict with a sentence. Whether she is here already was asked before (doublesOf).
 */
export async function addKnown(db: Db, actor: Actor, given: NewPerson): Promise<Person> {
  if (!can(actor, "person.add")) throw new Forbidden("person.add");
  const { how, responsible, ...details } = given;
  const text = fullText(details);
  if (!text.givenName && !text.familyName) throw new Conflict(sentences.noName);
  if (faultOfName(text.givenName) || faultOfName(text.familyName)) throw new Conflict(sentences.noName);
  if (!isReachable(text)) throw new Conflict(sentences.noReach);
  return db.transaction(async (db) => {
    const area = await areaOf(db, text);
    const worker = responsible ?? (await workerFor(db, actor, area));
    const added = await addPerson(db, actor, { ...details, area, responsible: worker });
    // the desk writes somebody down for a team: the door stays open for the rest of the conversation
    if (personOf(actor) !== null && (await relationTo(db, actor, added.id)) === null)
      await openDoor(db, actor, added.id, { kind: "desk", purpose: "desk" });
    await peopleSlots().keepDetails(db, actor, added.id, how);
    return added;
  });
}

/** The buurt of an address, by its postcode. */
export const areaOf = async (db: Db, { address }: Pick<PersonText, "address">): Promise<string | null> =>
  address?.postcode ? peopleSlots().areaOfPostcode(db, address.postcode) : null;

async function workerFor(db: Db, actor: Actor, area: string | null): Promise<string> {
  const me = personOf(actor);
  if (me !== null && teamsOf(actor).some(({ role }) => role !== "volunteer")) return me;
  const team = await peopleSlots().teamOf(db, area);
  const worker = team?.worker ?? team?.workers[0];
  if (!worker) throw new Conflict(sentences.noWorker);
  return worker;
}

/** A person as somebody with a relation sees her. */
export type OpenedPerson = Person & { relation: Relation };

const purposeOf: Record<Relation, Purpose> = {
  self: "own",
  representative: "on_behalf",
  worker: "contact",
  team: "contact",
  desk: "desk",
  officer: "rights",
};

/**
 * Opens the page of a person by her number and writes down that it was looked at, in one transaction: without that row
 * nothing is shown. Throws NotFound for everybody who does not work with her, StrongerFirst for who may after a second factor.
 */
export async function openPerson(
  db: Db,
  actor: Actor,
  number: number,
  why: { purpose?: Purpose; reason?: string } = {},
): Promise<OpenedPerson> {
  if (couldWhenStrong(actor, "person.find") || couldWhenStrong(actor, "rights.handle")) throw new StrongerFirst();
  return db.transaction(async (db) => {
    const id = await idOfNumber(db, number);
    const standing = (await standingsTo(db, actor, [id])).get(id);
    if (!standing || !maySee(standing.relation)) throw new NotFound("person");
    const { relation, access } = standing;
    const fields = ["name", "phone", "address", "profile"];
    await look(db, actor, { kind: "read", person: id, fields, purpose: why.purpose ?? purposeOf[relation], access });
    return { ...(await findPerson(db, id)), relation };
  });
}

/** Changes what is kept of a person, from a form of this version. Throws Stale, NotFound, Forbidden, or Conflict with a sentence. */
export async function changeKnown(
  db: Db,
  actor: Actor,
  number: number,
  version: number,
  details: PersonDetails,
): Promise<void> {
  await db.transaction(async (db) => {
    const id = await idOfNumber(db, number);
    await demand(db, actor, id, mayChange);
    const before = await lockedPerson(db, id, version);
    const after = { ...before, ...details };
    if (!after.givenName && !after.familyName) throw new Conflict(sentences.noName);
    if (!isReachable(after)) throw new Conflict(sentences.noReach);
    const moved = details.address !== undefined && details.address?.postcode !== before.address?.postcode;
    const area = moved ? { area: await areaOf(db, after) } : {};
    await changePerson(db, actor, id, { ...details, ...area });
  });
}

/** The person, held until the end of the transaction; Stale when she is not of this version any more. */
export async function lockedPerson(db: Db, id: string, version: number): Promise<Person> {
  const [row] = await rows<{ version: number }>(db, sql`select version from person where id = ${id} for update`);
  if (row && row.version !== version) throw new Stale();
  return findPerson(db, id);
}
