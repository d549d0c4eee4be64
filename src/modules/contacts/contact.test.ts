// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { behalfNow, findSession, startSession } from "#modules/accounts/index.ts";
import { addPerson, findByWords, keepFound } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, person } from "#test/people.ts";
import { world } from "#test/world.ts";
import {
  contactLog,
  endContact,
  endForgotten,
  findContact,
  forgetContacts,
  keepTalking,
  lastContacts,
  noteOf,
  openContact,
  saveDraft,
  startContact,
} from "./contact.ts";

const seeds = system("test");
const later = (minutes: number) => now().add({ minutes });

async function resident(db: Db, more = {}) {
  return addPerson(db, seeds, { givenName: "Truus", familyName: "van Es", phone: "0600000012", ...more });
}

/** Joost at the desk, in a browser of his own, strong. */
async function desk(db: Db) {
  const joost = await colleague(db, "keeper");
  const token = await startSession(db, joost.person);
  await db.execute(sql`update session set strong_at = now() where token_hash = ${hashOf(token)}`);
  const find = async (phone: string) => keepFound(db, joost, await findByWords(db, joost, phone));
  return { joost, token, session: hashOf(token), find };
}

describe("a conversation", () => {
  test("opens a door, works in her name, and shuts both at its end", async () => {
    const { db } = await world();
    const [{ joost, token, session, find }, truus] = [await desk(db), await resident(db)];
    const number = await startContact(db, joost, {
      person: truus.number,
      channel: "phone",
      session,
      found: await find(truus.phone!),
    });
    expect((await findSession(db, token))?.actor).toMatchObject({ behalf: { person: truus.id, as: "desk" } });
    await endContact(db, joost, number, { abouts: ["talk"], note: "Belt graag ’s ochtends." }, session);
    expect((await findSession(db, token))?.actor).not.toHaveProperty("behalf");
    const doors = await rows<{ open: boolean }>(
      db,
      sql`select valid_to > ${now().toString()}::timestamptz as open from person_access`,
    );
    expect(doors).toEqual([{ open: false }]);
    expect(await lastContacts(db, truus.id)).toMatchObject([
      { channel: "phone", abouts: ["talk"], note: "Belt graag ’s ochtends.", by: "Joost" },
    ]);
  });

  test("pressed twice is one; another person waits until it ended", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const piet = await resident(db, { givenName: "Piet", phone: "0600000013" });
    const begin = async (who: number) => {
      const found = await find(who === piet.number ? piet.phone! : truus.phone!);
      return startContact(db, joost, { person: who, channel: "desk", session, found });
    };
    const number = await begin(truus.number);
    expect(await begin(truus.number)).toBe(number);
    await expect(begin(piet.number)).rejects.toThrow(/nog in gesprek/);
    await endContact(db, joost, number, { abouts: ["other"], note: "" }, session);
    await endContact(db, joost, number, { abouts: ["talk"], note: "nog een keer" }, session);
    expect((await lastContacts(db, truus.id))[0]).toMatchObject({ abouts: ["other"], note: "" });
    expect(await begin(piet.number)).not.toBe(number);
  });

  test("is over at the next request when its half hour is, and goes on when that is asked", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const number = await startContact(db, joost, {
      person: truus.number,
      channel: "phone",
      session,
      found: await find(truus.phone!),
    });
    const at = (minutes: number) => withClock(later(minutes), () => behalfNow(db, joost.person, truus.id, "desk"));
    expect(await at(10)).toMatchObject({ person: truus.id });
    expect(await at(31)).toBeNull();
    await withClock(later(25), () => keepTalking(db, joost, number, session));
    expect(await at(50)).toMatchObject({ person: truus.id });
  });

  test("has a note that the database cannot read, and that follows the person", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const number = await startContact(db, joost, {
      person: truus.number,
      channel: "phone",
      session,
      found: await find(truus.phone!),
    });
    await saveDraft(db, joost, number, "Houdt van kanaries.");
    expect(await noteOf((await openContact(db, joost))!)).toBe("Houdt van kanaries.");
    const [row] = await rows<{ text: string }>(db, sql`select contact::text as text from contact`);
    expect(row!.text).not.toContain("kanaries");
    expect(row!.text).not.toContain(Buffer.from("kanaries").toString("hex"));
    const facts = await rows<{ payload: string }>(db, sql`select payload::text as payload from event`);
    expect(JSON.stringify(facts)).not.toContain("kanaries");
  });

  test("that nobody ended is ended by the night, and forgotten in time", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const number = await startContact(db, joost, {
      person: truus.number,
      channel: "phone",
      session,
      found: await find(truus.phone!),
    });
    await saveDraft(db, joost, number, "Iets.");
    await withClock(later(13 * 60), () => endForgotten(db));
    expect(await openContact(db, joost)).toBeNull();
    await withClock(later(200 * 24 * 60), () => forgetContacts(db));
    expect((await lastContacts(db, truus.id))[0]?.note).toBe("");
    expect(await withClock(later(740 * 24 * 60), () => forgetContacts(db))).toBe(1);
  });
});

describe("the desk is not there for", () => {
  const who: [string, (db: Db) => Promise<Actor>][] = [
    ["a resident", (db) => person(db, "ahmed")],
    ["a technician", (db) => colleague(db, "technician")],
    ["the panel", (db) => colleague(db, "panel")],
    ["a keeper without a second factor", async (db) => ({ ...(await colleague(db)), weak: true })],
  ];
  test.each(who)("%s", async (_, make) => {
    const { db } = await world();
    const [actor, truus] = [await make(db), await resident(db)];
    const begin = startContact(db, actor, { person: truus.number, channel: "phone", session: null });
    await expect(begin).rejects.toMatchObject({ name: "Forbidden" });
    await expect(contactLog(db, actor, now())).rejects.toMatchObject({ name: "Forbidden" });
  });

  test("somebody whom the person does not want, or about a frozen person: she is not there", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const found = await find(truus.phone!);
    const begin = () => startContact(db, joost, { person: truus.number, channel: "phone", session, found });
    await db.execute(sql`insert into exclusion (id, person, account, reason, since) values
      (${newId()}, ${truus.id}, ${joost.person}, 'neighbour', now())`);
    await expect(begin()).rejects.toMatchObject({ name: "NotFound" });
    await db.execute(sql`delete from exclusion`);
    await db.execute(sql`update person set frozen_at = now() where id = ${truus.id}`);
    await expect(begin()).rejects.toMatchObject({ name: "NotFound" });
    await expect(startContact(db, joost, { person: 999_999, channel: "phone", session })).rejects.toMatchObject({
      name: "NotFound",
    });
  });

  test("a number that somebody tries, or that a colleague found", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const found = await find(truus.phone!);
    const begin = (by: Actor, kept?: string) =>
      startContact(db, by, { person: truus.number, channel: "phone", session, ...(kept && { found: kept }) });
    await expect(begin(joost)).rejects.toMatchObject({ name: "NotFound" });
    await expect(begin(await colleague(db, "keeper", "sanne"), found)).rejects.toMatchObject({ name: "NotFound" });
    expect(await begin(joost, found)).toBeGreaterThan(0);
  });

  test("another colleague: a conversation is of who has it", async () => {
    const { db } = await world();
    const [{ joost, session, find }, truus] = [await desk(db), await resident(db)];
    const number = await startContact(db, joost, {
      person: truus.number,
      channel: "phone",
      session,
      found: await find(truus.phone!),
    });
    const sanne = await colleague(db, "keeper", "sanne");
    await expect(findContact(db, sanne, number)).rejects.toMatchObject({ name: "NotFound" });
    await expect(saveDraft(db, sanne, number, "x")).rejects.toMatchObject({ name: "NotFound" });
    expect(await contactLog(db, sanne, now().subtract({ hours: 1 }))).toEqual([]);
  });
});
