// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf } from "#modules/accounts/index.ts";
import { fullName, personsById, relationTo } from "#modules/people/index.ts";
import { teamsOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { world } from "#test/world.ts";
import { closeTo, exclude, excluded, excludeNeighbours, exclusionsOf, liftExclusion } from "./exclusion.ts";
import { nameWorker } from "./name-worker.ts";
import { personal } from "./personal.ts";
import { placeMember } from "./place.ts";
import { mergePart } from "./reactions.ts";
import { standInFor } from "./serving.ts";
import { changeTeam, findTeam } from "./team.ts";
import { type Somebody, seeds, somebody, town, withDuty, worker } from "./teams.test-data.ts";

const openDoor = (db: Db, { person: account }: Somebody, person: string) =>
  db.execute(sql`insert into person_access (id, person, account, kind, purpose, valid_from, valid_to)
    values (${newId()}, ${person}, ${account}, 'desk', 'desk', now() - interval '1 minute', now() + interval '10 minutes')`);

describe("who is on the list of a person", () => {
  test("does not find her any more: coordinator, who is responsible, keeper with an open door", async () => {
    const w = await world();
    const { db } = w;
    const { fatima, daan, resident } = await town(db);
    const keeper = await withDuty(db, "Karin", "keeper");
    await db.execute(sql`update person set responsible = ${daan.person} where id = ${resident.person}`);
    await openDoor(db, keeper, resident.person);
    const [row] = await rows<{ number: number }>(
      db,
      sql`select number::int as number from person where id = ${resident.person}`,
    );
    for (const who of [fatima, daan, keeper]) {
      expect(await relationTo(db, who, resident.person)).not.toBeNull();
      await exclude(db, seeds, resident.person, { account: who.person, reason: "wish" });
      expect(await excluded(db, who.person, resident.person)).toBe(true);
      expect(await relationTo(db, who, resident.person)).toBeNull();
      const page = await w.get(`/beheer/mensen/${row!.number}`, { as: who });
      const unknown = await w.get("/beheer/mensen/999999", { as: who });
      expect([page.status, unknown.status]).toEqual([404, 404]);
      await expect(exclusionsOf(db, who, resident.person)).rejects.toThrow("person");
      await expect(exclude(db, who, resident.person, { account: keeper.person, reason: "other" })).rejects.toThrow(
        "person",
      );
    }
  });

  test("cannot take herself off; a colleague and the person can", async () => {
    const { db } = await world();
    const { north, fatima, daan, resident } = await town(db);
    const hans = await worker(db, north, "Hans", "coordinator");
    await exclude(db, hans, resident.person, { account: fatima.person, reason: "family" });
    await exclude(db, hans, resident.person, { account: fatima.person, reason: "other" });
    const [line, ...more] = await exclusionsOf(db, hans, resident.person);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ worker: "Fatima El Amrani", reason: "family" });
    await expect(liftExclusion(db, fatima, resident.person, line!.id)).rejects.toThrow("person");
    await expect(liftExclusion(db, daan, resident.person, line!.id)).rejects.toThrow("exclude");
    await liftExclusion(db, resident, resident.person, line!.id);
    await expect(liftExclusion(db, resident, resident.person, line!.id)).rejects.toThrow("exclusion");
    expect(await relationTo(db, fatima, resident.person)).toBe("team");
  });

  test("is there by the postcode of the own house as well", async () => {
    const { db } = await world();
    const { north, resident } = await town(db);
    const address = { street: "Lindelaan", houseNumber: "9", postcode: "3961 ab", city: "Demodam" };
    const neighbour = await worker(db, north, "Buur", "coordinator", { address });
    const far = await worker(db, north, "Ver", "coordinator", { address: { ...address, postcode: "3962XX" } });
    expect(await relationTo(db, neighbour, resident.person)).toBe("team");
    expect(await excludeNeighbours(db, resident, resident.person)).toBe(true);
    expect(await relationTo(db, neighbour, resident.person)).toBeNull();
    expect(await relationTo(db, far, resident.person)).toBe("team");
    expect(await excluded(db, resident.person, resident.person)).toBe(false);
    await exclude(db, resident, resident.person, { postcode: "3962xx", reason: "wish" });
    expect(await relationTo(db, far, resident.person)).toBeNull();
    expect(await relationTo(db, resident, resident.person)).toBe("self");
    expect(await excludeNeighbours(db, far, far.person)).toBe(true);
    const without = await somebody(db, "Zonder");
    expect(await excludeNeighbours(db, without, without.person)).toBe(false);
  });

  test("was put there by nobody from outside", async () => {
    const { db } = await world();
    const { sjoerd, lies, resident, fatima } = await town(db);
    const strangers = [
      sjoerd,
      lies,
      await somebody(db, "Vreemd"),
      await withDuty(db, "Mees", "admin"),
      await withDuty(db, "Karin", "keeper"),
      await withDuty(db, "Olga", "privacy_officer"),
    ];
    for (const who of strangers) {
      await expect(exclude(db, who, resident.person, { account: fatima.person, reason: "wish" })).rejects.toThrow(
        "person",
      );
      await expect(exclusionsOf(db, who, resident.person)).rejects.toThrow("person");
    }
    const behalf = { person: resident.person, as: "representative" as const, scopes: ["activities" as const] };
    const daughter = { ...(await somebody(db, "Dochter")), behalf };
    await expect(exclude(db, daughter, resident.person, { account: fatima.person, reason: "wish" })).rejects.toThrow(
      "exclude",
    );
  });
});

describe("a resident names a worker", () => {
  test("by first or whole name, without learning who else works here", async () => {
    const { db } = await world();
    const { north, daan, sjoerd, resident } = await town(db);
    expect(await nameWorker(db, resident, resident.person, "  daan ")).toBe("made");
    expect(await excluded(db, daan.person, resident.person)).toBe(true);
    expect(await nameWorker(db, resident, resident.person, "Sjoerd")).toBe("unknown");
    expect(await excluded(db, sjoerd.person, resident.person)).toBe(false);
    expect(await nameWorker(db, resident, resident.person, "")).toBe("unknown");
    const other = await worker(db, north, "Fatima", "volunteer", { familyName: "Bakker" });
    expect(await nameWorker(db, resident, resident.person, "Fatima")).toBe("more");
    expect(await nameWorker(db, resident, resident.person, "Fatima Bakker")).toBe("made");
    expect(await excluded(db, other.person, resident.person)).toBe(true);
  });

  test("on a page, in her own words, and takes it back", async () => {
    const w = await world();
    const { daan, resident } = await town(w.db);
    const path = "/mijn/niet-deze-medewerker";
    expect((await w.get(path)).status).toBe(303);
    const wrong = await w.post(path, { who: "name", name: "Niemand" }, { as: resident });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Niemand");
    expect((await w.post(path, { who: "name", name: "Daan" }, { as: resident })).status).toBe(303);
    expect(await (await w.get(path, { as: resident })).text()).toContain("Daan de Boer");
    const [line] = await exclusionsOf(w.db, resident, resident.person);
    const away = `${path}/${line!.id}/intrekking`;
    expect((await w.post(away, {}, { as: daan })).status).toBe(404);
    expect((await w.post(away, {}, { as: resident })).status).toBe(303);
    expect(await exclusionsOf(w.db, resident, resident.person)).toEqual([]);
  });
});

test("who has the same postcode or surname is seen before she is chosen", async () => {
  const { db } = await world();
  const { north, daan, fatima, resident } = await town(db);
  const address = { street: "Lindelaan", houseNumber: "7", postcode: "3961AB", city: "Demodam" };
  const neighbour = await worker(db, north, "Buur", "coach", { address });
  expect(await closeTo(db, neighbour.person, resident.person)).toBe("postcode");
  expect(await closeTo(db, daan.person, resident.person)).toBe("surname");
  expect(await closeTo(db, fatima.person, resident.person)).toBeNull();
});

test("the list counts when two records are one, is shown to the person without names, and goes with her", async () => {
  const { db } = await world();
  const { north, fatima, daan, resident } = await town(db);
  const double = await somebody(db, "Annie", { familyName: "de Boer" });
  await exclude(db, seeds, double.person, { account: fatima.person, reason: "wish" });
  await db.execute(
    sql`update person set merged_into = ${resident.person}, closed_at = now() where id = ${double.person}`,
  );
  expect(await excluded(db, fatima.person, resident.person)).toBe(true);
  await exclude(db, seeds, resident.person, { account: daan.person, reason: "wish" });
  const told = JSON.stringify(await personal.collect(db, resident.person));
  const names = [...(await personsById(db, [fatima.person, daan.person])).values()].map(fullName);
  for (const name of names) expect(told).not.toContain(name);
  await personal.erase(db, seeds, resident.person);
  expect(await rows(db, sql`select from exclusion where person = ${resident.person}`)).toEqual([]);
  await personal.erase(db, seeds, daan.person);
  expect(await actorOf(db, daan.person)).not.toHaveProperty("teams");
  expect((await findTeam(db, fatima, north.number)).contactPerson).toBeNull();
});

test("a worker with two records keeps her places and the lists she is on, and gets back what was each's", async () => {
  const { db } = await world();
  const { north, south, daan, resident } = await town(db);
  const double = await somebody(db, "Daan");
  await placeMember(db, seeds, south, double.person, "coach");
  await changeTeam(db, seeds, south.number, { contactPerson: double.person });
  await exclude(db, seeds, resident.person, { account: double.person, reason: "wish" });
  const moved = JSON.parse(JSON.stringify(await mergePart.move(db, double.person, daan.person)));
  expect(await excluded(db, daan.person, resident.person)).toBe(true);
  expect(
    teamsOf(await actorOf(db, daan.person))
      .map(({ team }) => team)
      .sort(),
  ).toEqual([north.id, south.id].sort());
  await mergePart.moveBack(db, double.person, daan.person, moved);
  expect(await excluded(db, daan.person, resident.person)).toBe(false);
  expect(await excluded(db, double.person, resident.person)).toBe(true);
  expect(teamsOf(await actorOf(db, double.person))).toMatchObject([{ team: south.id, role: "coach" }]);
  expect(await standInFor(db, south.id)).toBe(double.person);
});
