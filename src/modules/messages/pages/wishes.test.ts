// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { findPerson } from "#modules/people/index.ts";
import { type Actor, system, visitor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { type World, world } from "#test/world.ts";
import { town as peopleTown, resident } from "../../people/known.test-data.ts";
import { type CallTown, callTown } from "../call-town.test-data.ts";
import { codeOf } from "../code.ts";
import { tell } from "../index.ts";
import { paths } from "../paths.ts";
import { plainTelling } from "../telling.test-data.ts";
import { markAddress } from "../who/bad-address.ts";
import { settingOf } from "../who/setting.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});
const seeds = system("seeds");
const text = async (path: string, as?: Actor | string) => (await w.get(path, as ? { as } : {})).text();

describe("my messages", () => {
  const wishes = { choice: "weekly", channel: "phone" };

  test("are chosen on one page: how much, how, or not at all; what is missing is asked again", async () => {
    const { stranger: sam } = await peopleTown(w.db);
    await w.db.execute(sql`select 1`);
    expect(await text(paths.mine, sam)).toContain("Wat over uzelf gaat, hoort u altijd.");
    const missing = await w.post(paths.mine, { channel: "" }, { as: sam });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain("Kies wat u wilt horen.");
    for (const wrong of [{ choice: "none" }, { choice: "all", channel: "duif" }])
      expect((await w.post(paths.mine, wrong, { as: sam })).status).toBe(422);
    const done = await w.post(paths.mine, { ...wishes, refuses: "1" }, { as: sam });
    expect(done.headers.get("location")).toBe(`${paths.mine}?bewaard=ja`);
    expect(await settingOf(w.db, sam.person)).toEqual({ choice: "weekly", refuses: true });
    expect((await findPerson(w.db, sam.person)).channel).toBe("phone");
    const [fact] = await rows<{ payload: object }>(
      w.db,
      sql`select payload from event where name = 'message_setting.changed'`,
    );
    expect(fact?.payload).toEqual({ choice: "weekly", refuses: true });
  });

  test("are also changed by who may do them in her name, and by nobody else who acts for her", async () => {
    const { stranger: sam, berg } = await peopleTown(w.db);
    const acting = (scopes: readonly ("messages" | "activities")[]): Actor => ({
      ...sam,
      kind: "person",
      behalf: { person: berg.id, as: "representative", scopes },
    });
    expect((await w.get(paths.mine, { as: acting(["activities"]) })).status).toBe(403);
    expect((await w.post(paths.mine, wishes, { as: acting(["activities"]) })).status).toBe(403);
    expect((await w.post(paths.mine, wishes, { as: acting(["messages"]) })).status).toBe(303);
    expect(await settingOf(w.db, berg.id)).toMatchObject({ choice: "weekly" });
    expect(await settingOf(w.db, sam.person)).toMatchObject({ choice: "all" });
    expect((await w.get(paths.mine, { as: visitor })).status).toBe(303);
  });
});

describe("the messages of a person, for who works with her", () => {
  test("are written down by her worker; strangers and another team do not find her, an officer may not", async () => {
    const here = await peopleTown(w.db);
    const berg = await resident(w.db, here.fatima, { familyName: "Berg", email: "berg@soepsteen.example" });
    const path = paths.ofPerson(berg.number);
    await markAddress(w.db, berg.id, "berg@soepsteen.example", true);
    const page = await text(path, here.fatima);
    expect(page).toContain("Het mailadres werkt weer");
    expect(/<title>([^<]*)/.exec(page)![1]).not.toContain("Berg");
    const sent = await w.post(path, { choice: "only_me", channel: "phone", trust: "1" }, { as: here.fatima });
    expect(sent.status).toBe(303);
    expect(await settingOf(w.db, berg.id)).toMatchObject({ choice: "only_me" });
    expect(await text(path, here.fatima)).not.toContain("Het mailadres werkt weer");
    for (const other of [here.stranger, here.sjoerd, here.admin]) {
      expect((await w.get(path, { as: other })).status).toBe(404);
      expect((await w.post(path, { choice: "all" }, { as: other })).status).toBe(404);
    }
    expect((await w.get(paths.ofPerson(999_999), { as: here.fatima })).status).toBe(404);
    expect(await settingOf(w.db, berg.id)).toMatchObject({ choice: "only_me" });
  });
});

describe("what was sent", () => {
  let town: CallTown;
  let code: string;
  beforeEach(async () => {
    town = await callTown(w.db);
    const to = { name: "Geertruida Zonnebloem", email: "geertruida@soepsteen.example" };
    const told = await tell(w.db, seeds, plainTelling({ to, organisation: town.linde.id }));
    const [row] = await rows<{ number: string }>(w.db, sql`select number from delivery where id = ${told!.id}`);
    code = codeOf(Number(row!.number));
  });
  const looks = () => rows(w.db, sql`select from event where name = 'delivery.looked'`);

  test("is a list with a first name and an initial; opened, it says all, and that is written down", async () => {
    const list = await text(paths.outbox, town.marieke);
    expect(list).toContain("Geertruida\u00a0Z.");
    expect(list).toContain("Wacht (1)");
    expect(list).not.toMatch(/Zonnebloem|geertruida@/);
    expect(await looks()).toHaveLength(0);
    expect(await text(`${paths.outbox}?staat=failed`, town.marieke)).toContain("Hier staat niets.");
    expect(await text(`${paths.outbox}?weg=letter`, town.marieke)).toContain("Hier staat niets.");
    expect(await text(`${paths.outbox}?staat=%00&weg=x`, town.joost)).toContain("Geertruida");
    const one = await text(paths.outboxOne(code), town.marieke);
    expect(one).toContain("Geertruida Zonnebloem");
    expect(one).toContain("geertruida@soepsteen.example");
    expect(await looks()).toHaveLength(1);
  });

  test("is for who coordinates: not for who works there, another organisation does not find it", async () => {
    for (const path of [paths.outbox, paths.outboxOne(code)]) {
      expect((await w.get(path, { as: town.ahmed })).status).toBe(403);
      expect((await w.get(path, { as: town.truus })).status).toBe(403);
      expect((await w.get(path)).status).toBe(303);
    }
    expect((await w.get(paths.outboxOne(code), { as: town.sanne })).status).toBe(404);
    expect(await text(paths.outbox, town.sanne)).toContain("Hier staat niets.");
    for (const wrong of ["ZZZZZ", "0", code.toLowerCase().repeat(9)])
      expect((await w.get(paths.outboxOne(wrong), { as: town.joost })).status).toBe(404);
    await w.db.execute(sql`update delivery set forgotten_at = now(), name = ''`);
    expect((await w.get(paths.outboxOne(code), { as: town.joost })).status).toBe(404);
  });
});
