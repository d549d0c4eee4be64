// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { system, visitor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound, StrongerFirst } from "#platform/http/errors.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { doublesOf, findByWords } from "./find-words.ts";
import { again, lindelaan, resident, town, weak } from "./known.test-data.ts";
import { addKnown, changeKnown, openPerson } from "./known.ts";
import { handOver, markDeceased, mayTakeOver, pausePerson, personsWithoutWorker, withdrawDeceased } from "./life.ts";
import { changePerson, findPerson } from "./person.ts";
import { textOf } from "./person-row.ts";
import { mayBeWrittenTo } from "./reach.ts";
import { relationTo } from "./relation.ts";
import { Stale } from "./stale.ts";

const how = "oral" as const;

describe("a person without an account", () => {
  test("is added with a name and one way to reach her; the adder in a team is responsible", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const ways of [
      { phone: "0343000001" },
      { address: { ...lindelaan, street: "", city: "" } },
      { contactPerson: { name: "Els", phone: "0343000002", relation: "dochter" } },
      { email: "b@kamerkoor.example" },
    ]) {
      const { id } = await addKnown(db, t.daan, { familyName: "B", how, ...ways });
      expect(await findPerson(db, id)).toMatchObject({
        familyName: "B",
        responsible: t.daan.person,
        email: ways.email ?? null,
      });
    }
  });

  test("by the phone line goes to the team of the buurt; without any team nobody is added", async () => {
    const { db } = await world();
    const t = await town(db);
    const added = await addKnown(db, t.keeper, { givenName: "Bep", phone: "0343000001", how });
    expect([t.fatima.person, t.daan.person]).toContain(added.responsible);
    expect(await relationTo(db, t.keeper, added.id)).toBe("desk");
    await db.execute(sql`update team set closed_at = now()`);
    await expect(addKnown(db, t.keeper, { givenName: "Bep", phone: "0343000001", how })).rejects.toThrow(Conflict);
  });

  test.each([
    ["without a name", { phone: "0343000001" }],
    ["without a way to reach her", { familyName: "Berg" }],
    [
      "with a contact person without a number",
      { familyName: "Berg", contactPerson: { name: "Els", phone: "", relation: "" } },
    ],
    [
      "with half an address",
      { familyName: "Berg", address: { street: "Lindelaan", houseNumber: "", postcode: "", city: "" } },
    ],
    ["with a hidden sign in the name", { familyName: "Be\u200brg", phone: "0343000001" }],
  ])("%s is not added", async (_what, details) => {
    const { db } = await world();
    const t = await town(db);
    await expect(addKnown(db, t.fatima, { ...details, how })).rejects.toThrow(Conflict);
  });

  test("is not added by a volunteer, a resident, an admin, a visitor, or before the second factor", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const actor of [t.lies, t.stranger, t.admin, t.officer, visitor, weak(t.fatima), weak(t.keeper)])
      await expect(addKnown(db, actor, { familyName: "Berg", phone: "0343000001", how })).rejects.toThrow(Forbidden);
  });

  test("names in every writing are kept as they are", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const familyName of [
      "B",
      "حداد",
      "x".repeat(120),
      "Robert'); DROP TABLE person;--",
      "<script>alert(1)</script>",
    ]) {
      const { id } = await addKnown(db, t.fatima, { familyName, phone: "0343000001", how });
      expect((await findPerson(db, id)).familyName).toBe(familyName);
    }
  });
});

describe("finding", () => {
  test.each(["0343 123456", "van den Berg Lindelaan", "Lindelaan Berg", "3961 ac 12 Berg", "Berg 12 3961AC"])(
    "by a whole value: %s",
    async (words) => {
      const { db } = await world();
      const t = await town(db);
      const found = await findByWords(db, t.fatima, words);
      expect(found).toMatchObject([{ id: t.berg.id, name: "Mevrouw Van den Berg", relation: "worker" }]);
    },
  );

  test("by a part finds nobody", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const words of ["", "Berg", "0343 1234", "3961AC", "3961AC 12", "%", "' or 1=1 --", "*", "van den"])
      expect(await findByWords(db, t.fatima, words)).toEqual([]);
  });

  test("outside the own team gives no name but the team", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const actor of [t.sjoerd, t.keeper])
      expect(await findByWords(db, actor, "0343123456")).toEqual([
        { id: t.berg.id, number: t.berg.number, name: null, firstName: null, relation: null, team: "Buurtteam Noord" },
      ]);
  });

  test("two at one number are both found", async () => {
    const { db } = await world();
    const t = await town(db);
    await resident(db, t.daan, { salutation: "Meneer", givenName: "Kees" }, t.areas.north);
    expect((await findByWords(db, t.fatima, "0343123456")).map(({ name }) => name).sort()).toEqual([
      "Kees van den Berg",
      "Mevrouw Van den Berg",
    ]);
  });

  test("is not for volunteers, residents, admins and who did not give a second factor", async () => {
    const { db } = await world();
    const t = await town(db);
    for (const actor of [t.lies, t.stranger, t.admin, t.officer, visitor, weak(t.fatima), weak(t.keeper)])
      await expect(findByWords(db, actor, "0343123456")).rejects.toThrow(Forbidden);
  });

  test("an excluded worker finds nobody, also by the own postcode", async () => {
    const { db } = await world();
    const t = await town(db);
    await db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${t.berg.id}, ${t.daan.person}, 'wish', now())`);
    expect(await findByWords(db, t.daan, "0343123456")).toEqual([]);
    expect(await doublesOf(db, t.daan, textOf(t.berg))).toEqual([]);
    await changeKnown(db, system("test"), (await findPerson(db, t.fatima.person)).number, 1, { address: lindelaan });
    await db.execute(sql`insert into exclusion (id, person, postcode, reason, since)
      select gen_random_uuid(), ${t.berg.id}, value, 'neighbour', now() from blind_index where person = ${t.berg.id} and kind = 'postcode'`);
    expect(await findByWords(db, t.fatima, "0343123456")).toEqual([]);
    expect(await relationTo(db, t.fatima, t.berg.id)).toBeNull();
  });

  test("is written down as a look, never the words", async () => {
    const { db } = await world();
    const t = await town(db);
    await findByWords(db, t.fatima, "0343123456");
    await findByWords(db, t.fatima, "0343999999");
    const told = JSON.stringify([
      await rows(db, sql`select * from event`),
      await rows(db, sql`select to_jsonb(a) from audit_log a`),
    ]);
    expect(told).not.toMatch(/0343123456|0343999999|Berg/);
    const searches = sql`select (subject_pseudonym is not null) as found from audit_log where kind = 'look.search' and account = ${t.fatima.person}`;
    expect((await rows<{ found: boolean }>(db, searches)).map(({ found }) => found).sort()).toEqual([false, true]);
  });

  test("somebody frozen or gone is not there; who may be the same is seen by phone and by surname at a door", async () => {
    const { db } = await world();
    const t = await town(db);
    const same = { ...textOf(t.berg), givenName: "Annie", phone: null };
    expect(await doublesOf(db, t.fatima, same)).toHaveLength(1);
    expect(await doublesOf(db, t.fatima, { ...same, address: null })).toEqual([]);
    await db.execute(sql`update person set frozen_at = now() where id = ${t.berg.id}`);
    expect(await findByWords(db, t.fatima, "0343123456")).toEqual([]);
  });
});

describe("opening", () => {
  test("is for who works with her; everybody else gets the answer of a number that is not there", async () => {
    const { db } = await world();
    const t = await town(db);
    expect((await openPerson(db, t.fatima, t.berg.number)).relation).toBe("worker");
    expect((await openPerson(db, t.daan, t.berg.number)).relation).toBe("team");
    for (const actor of [t.lies, t.sjoerd, t.stranger, t.keeper, t.admin, t.officer, visitor])
      await expect(openPerson(db, actor, t.berg.number)).rejects.toThrow(NotFound);
    await expect(openPerson(db, t.fatima, 99_999_999)).rejects.toThrow(NotFound);
    for (const actor of [weak(t.fatima), weak(t.keeper)])
      await expect(openPerson(db, actor, t.berg.number)).rejects.toThrow(StrongerFirst);
  });

  test("ends for a former member, and for who is not responsible any more, at the next request", async () => {
    const { db } = await world();
    const t = await town(db);
    await db.execute(sql`update team_member set until = current_date - 1, since = current_date - 9`);
    expect(await relationTo(db, await again(db, t.fatima), t.berg.id)).toBeNull();
    expect(await relationTo(db, await again(db, t.daan), t.berg.id)).toBeNull();
  });
});

describe("changing", () => {
  test("from an older form is refused, and nothing is lost", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, version } = t.berg;
    await changeKnown(db, t.fatima, number, version, { phone: "0343000009" });
    await expect(changeKnown(db, t.daan, number, version, { phone: "0343000008" })).rejects.toThrow(Stale);
    expect((await findPerson(db, t.berg.id)).phone).toBe("0343000009");
    expect(await findByWords(db, t.fatima, "0343000009")).toHaveLength(1);
    expect(await findByWords(db, t.fatima, "0343123456")).toEqual([]);
  });

  test("two at the same moment: one is stale", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, version } = t.berg;
    const both = await Promise.allSettled([
      changeKnown(db, t.fatima, number, version, { phone: "0343000009" }),
      changeKnown(db, t.daan, number, version, { phone: "0343000008" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("never leaves somebody without a name or a way to reach her", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, version } = t.berg;
    await expect(changeKnown(db, t.fatima, number, version, { familyName: "", givenName: "" })).rejects.toThrow(
      Conflict,
    );
    await expect(changeKnown(db, t.fatima, number, version, { phone: null, address: null })).rejects.toThrow(Conflict);
  });

  test("handing over to a colleague of the same surname asks her own yes first", async () => {
    const { db } = await world();
    const t = await town(db);
    const { familyName } = await findPerson(db, t.berg.id);
    await changePerson(db, system("test"), t.daan.person, { familyName });
    const hand = (agreed: boolean) => handOver(db, t.fatima, t.berg.number, t.berg.version, t.daan.person, agreed);
    await expect(hand(false)).rejects.toThrow(Conflict);
    await hand(true);
    expect((await findPerson(db, t.berg.id)).responsible).toBe(t.daan.person);
  });

  test("handing over goes to a colleague of the team, not to a volunteer, another team or who is excluded", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, version } = t.berg;
    for (const to of [t.lies, t.sjoerd, t.stranger])
      await expect(handOver(db, t.fatima, number, version, to.person)).rejects.toThrow(Conflict);
    await handOver(db, t.fatima, number, version, t.daan.person);
    expect((await findPerson(db, t.berg.id)).responsible).toBe(t.daan.person);
    await db.execute(sql`insert into exclusion (id, person, account, reason, since)
      values (gen_random_uuid(), ${t.berg.id}, ${t.fatima.person}, 'wish', now())`);
    expect((await mayTakeOver(db, t.berg)).map(({ id }) => id)).toEqual([t.daan.person]);
    await expect(handOver(db, t.keeper, number, version + 1, t.daan.person)).rejects.toThrow(NotFound);
  });

  test("a pause stops messages until its day; a death for good, unless it was a mistake", async () => {
    const { db } = await world();
    const t = await town(db);
    const { number, version, id } = t.berg;
    await expect(pausePerson(db, t.fatima, number, version, today())).rejects.toThrow(Conflict);
    await pausePerson(db, t.fatima, number, version, today().add({ days: 7 }));
    expect(mayBeWrittenTo(await findPerson(db, id))).toBe(false);
    const later = now().add({ hours: 24 * 7 });
    const paused = await findPerson(db, id);
    expect(withClock(later, () => mayBeWrittenTo(paused))).toBe(true);
    await expect(markDeceased(db, t.fatima, number, version + 1, today().add({ days: 1 }))).rejects.toThrow(Conflict);
    await markDeceased(db, t.fatima, number, version + 1, today().subtract({ days: 3 }));
    expect(mayBeWrittenTo(await findPerson(db, id))).toBe(false);
    await withdrawDeceased(db, t.fatima, number, version + 2);
    expect((await findPerson(db, id)).deceasedOn).toBeNull();
    const told = await rows<{ name: string }>(
      db,
      sql`select name from event where subject = ${id} and name like 'person.%'`,
    );
    expect(told.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["person.added", "person.paused", "person.deceased", "person.deceasedWithdrawn"]),
    );
  });
});

test("nobody is without a worker; who leaves the team leaves persons to be handed over", async () => {
  const { db } = await world();
  const t = await town(db);
  await db.execute(
    sql`update person set responsible = ${t.fatima.person} where id in (${t.resident.person}, ${t.stranger.person})`,
  );
  expect(await personsWithoutWorker(db)).toEqual([]);
  await db.execute(sql`delete from team_member where person = ${t.fatima.person}`);
  expect((await personsWithoutWorker(db)).map(({ number }) => number)).toContain(t.berg.number);
  expect(await personsWithoutWorker(db, [t.areas.south])).not.toContainEqual({ number: t.berg.number });
});
