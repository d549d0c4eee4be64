// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNotNull, sql } from "drizzle-orm";
import { changePerson, findPerson, openPerson, type Person } from "#modules/people/index.ts";
import { type Actor, ownerOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, SignInFirst } from "#platform/http/errors.ts";
import { badAddresses } from "../tables.ts";
import { trustAddress } from "./bad-address.ts";
import { changeSetting, type Setting, settingOf } from "./setting.ts";

/** Somebody with how much she wants to hear, and how. */
export interface Wishes extends Setting {
  person: Person;
  channel: Person["channel"];
  /** Mail to her came back. */
  mailBad: boolean;
}

export interface WishesGiven extends Setting {
  channel: Person["channel"];
  /** The address works again: what came back is forgotten. */
  trust?: boolean;
}

/** Whose messages these are: the own, or of the one in whose name, for who may do her messages. */
function whose(actor: Actor): string {
  const person = ownerOf(actor);
  if (person === null || !("person" in actor)) throw new SignInFirst();
  const { behalf } = actor;
  if (behalf && behalf.as === "representative" && !behalf.scopes.includes("messages")) throw new Forbidden("messages");
  return person;
}

/** What stands on "Mijn berichten". Throws SignInFirst, or Forbidden for who acts for somebody without this scope. */
export const ownWishes = async (db: Db, actor: Actor): Promise<Wishes> => {
  const id = whose(actor);
  return wishesOf(db, await findPerson(db, id));
};

/** The same of somebody one works with, by her number. A stranger gets NotFound; that one looked is written down. */
export async function wishesByNumber(db: Db, actor: Actor, number: number): Promise<Wishes> {
  return wishesOf(db, await openedBy(db, actor, number));
}

async function openedBy(db: Db, actor: Actor, number: number): Promise<Person> {
  const { relation, ...person } = await openPerson(db, actor, number, { purpose: "messages" });
  if (relation !== "worker" && relation !== "team" && relation !== "desk") throw new Forbidden("messages");
  return person;
}

export async function wishesOf(db: Db, person: Person): Promise<Wishes> {
  const bad = await db.$count(badAddresses, and(eq(badAddresses.person, person.id), isNotNull(badAddresses.badSince)));
  return { person, channel: person.channel, mailBad: bad > 0, ...(await settingOf(db, person.id)) };
}

export const changeOwnWishes = (db: Db, actor: Actor, given: WishesGiven): Promise<void> =>
  change(db, actor, whose(actor), given);

export const changeWishesByNumber = async (db: Db, actor: Actor, number: number, given: WishesGiven): Promise<void> =>
  change(db, actor, (await openedBy(db, actor, number)).id, given);

async function change(db: Db, actor: Actor, person: string, given: WishesGiven): Promise<void> {
  const { choice, refuses, channel, trust } = given;
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await db.execute(sql`select from person where id = ${person} for update`);
    await changeSetting(db, actor, person, { choice, refuses });
    await changePerson(db, actor, person, { channel });
    if (trust) await trustAddress(db, person);
  });
}
