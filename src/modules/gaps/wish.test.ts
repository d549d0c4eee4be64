// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { world } from "#test/world.ts";
import { plainWish, town, wish } from "./fixtures/wishing.ts";
import { listGaps } from "./gap/find.ts";
import { leaveWish, passOnWish } from "./wish/add.ts";
import { refuseWish, withdrawWish } from "./wish/end.ts";
import { bareWish, listWishes, wishOfLink } from "./wish/find.ts";
import { forgetWishes } from "./wish/forget.ts";
import { countable, personalIn, stemsOf } from "./wish/words.ts";

const facts = async (db: Db) =>
  (
    await rows<{ name: string }>(
      db,
      sql`select name from event where name like 'wish.%' or name like 'gap.%' order by id`,
    )
  ).map(({ name }) => name);
const states = (db: Db) =>
  rows<{ state: string; n: number }>(
    db,
    sql`select g.state, (select count(*)::int from wish w where w.gap = g.id) as n from gap g order by g.number`,
  );

describe("wishes", () => {
  test("of three people for the same, near each other, become a gap with an owner from the panel", async () => {
    const { db } = await world();
    const panel = await colleague(db, "panel");
    const [here, near] = await town(db);
    await wish(db, { area: here! });
    await wish(db, { area: near! });
    expect(await states(db)).toEqual([]);
    await wish(db, { area: here!, category: null, words: "Ik wil spelletjes doen" });
    expect(await states(db), "own words without a word in common are another kind").toEqual([]);
    await wish(db, { area: near!, words: "schaken" });
    expect(await states(db)).toEqual([{ state: "bundled", n: 3 }]);
    const [gap] = await listGaps(db, panel);
    expect(gap!.ownerName).toBe("Joost");
    expect(gap!.wishes).toEqual({ kind: "few" });
    expect(await facts(db)).toEqual(["wish.left", "wish.left", "wish.left", "wish.left", "gap.noticed", "gap.bundled"]);
    for (let times = 0; times < 4; times++) await wish(db, { area: here!, help: times < 1 });
    expect(await states(db)).toEqual([{ state: "bundled", n: 7 }]);
    const [more] = await listGaps(db, panel);
    expect([more!.wishes, more!.helpers]).toEqual([{ kind: "about", count: 5 }, { kind: "few" }]);
  });

  test("in own words belong together by their stems, also without a kind", async () => {
    const { db } = await world();
    const [here] = await town(db);
    for (const words of ["Leren schaken", "Ik zou graag willen schaken", "schaken met anderen"]) {
      await wish(db, { area: here!, category: null, words });
    }
    expect(await states(db)).toEqual([{ state: "bundled", n: 3 }]);
  });

  test("far from each other, or of another kind, are no gap", async () => {
    const { db } = await world();
    const [here, , far] = await town(db);
    await wish(db, { area: here! });
    await wish(db, { area: here! });
    await wish(db, { area: far! });
    await wish(db, { area: here!, category: "music" });
    await wish(db, {});
    expect(await states(db)).toEqual([]);
  });

  test("of one person three times count once: by the address of the network today, or by the same number", async () => {
    const { db } = await world();
    const [here] = await town(db);
    for (let times = 0; times < 5; times++) await wish(db, { area: here! }, "198.51.100.7");
    expect(await states(db)).toEqual([]);
    const contact = { name: "Truus", phone: "0343000001", email: "" };
    await wish(db, { area: here!, contact });
    await wish(db, { area: here!, contact });
    expect(await states(db)).toEqual([]);
    await wish(db, { area: here! });
    expect(await states(db)).toEqual([{ state: "bundled", n: 8 }]);
  });

  test("sent twice with one secret are one", async () => {
    const { db } = await world();
    const one = await leaveWish(db, visitor, plainWish, "", "geheim-van-een-wens");
    const two = await leaveWish(db, visitor, plainWish, "", "geheim-van-een-wens");
    expect(two.wish.id).toBe(one.wish.id);
  });

  test("can be withdrawn by the link, and then nothing of it is left", async () => {
    const { db } = await world();
    const { token } = await wish(db, {
      words: "schaken",
      contact: { name: "Truus", phone: "", email: "t@soepsteen.example" },
    });
    await withdrawWish(db, token);
    await withdrawWish(db, token);
    expect(await wishOfLink(db, token)).toMatchObject({
      status: "withdrawn",
      words: "",
      name: null,
      email: null,
      stems: [],
    });
    await expect(withdrawWish(db, "iets anders")).rejects.toThrow(NotFound);
    expect((await facts(db)).filter((name) => name === "wish.withdrawn")).toHaveLength(1);
  });

  test("are passed on by who works for an organisation, and by nobody else", async () => {
    const { db } = await world();
    const member = await memberOf(db, await organisation(db));
    await passOnWish(db, member, plainWish, "phone");
    await expect(passOnWish(db, visitor, plainWish, "phone")).rejects.toThrow(Forbidden);
    await expect(passOnWish(db, await person(db, "truus"), plainWish, "visit")).rejects.toThrow(Forbidden);
    await expect(listWishes(db, member)).rejects.toThrow(Forbidden);
    await expect(refuseWish(db, member, 1)).rejects.toThrow(Forbidden);
  });

  test("are read by the panel without who they are from, and can be taken off the list", async () => {
    const { db } = await world();
    const panel = await colleague(db, "panel");
    const { wish: one } = await wish(db, {
      words: "schaken",
      contact: { name: "Truus", phone: "0343000001", email: "" },
    });
    const [read] = await listWishes(db, panel);
    expect(Object.keys(read!)).not.toEqual(expect.arrayContaining(["name", "phone", "email", "source"]));
    expect(JSON.stringify(read)).not.toMatch(/Truus|0343/);
    await refuseWish(db, panel, one.number);
    expect(await bareWish(db, panel, one.number)).toMatchObject({ status: "refused", words: "" });
    expect(await listWishes(db, panel)).toEqual([]);
  });
});

describe("forgetting", () => {
  const reach = (db: Db) =>
    rows<{ name: string | null; source: string | null }>(db, sql`select name, source from wish order by number`);
  const contact = { name: "Truus", phone: "0343000001", email: "" };

  test("throws the mark of the network away the night after, and its salt", async () => {
    const { db } = await world();
    await wish(db, {});
    expect((await reach(db))[0]!.source).toMatch(/^[\w-]{22}$/);
    await withClock(now().add({ hours: 26 }), () => forgetWishes(db));
    expect((await reach(db))[0]!.source).toBeNull();
    expect(await rows(db, sql`select * from wish_salt`)).toEqual([]);
  });

  test("keeps the name until thirty days after the gap ended, and twelve months at most", async () => {
    const { db } = await world();
    const panel = await colleague(db, "panel");
    const [here] = await town(db);
    for (let times = 0; times < 3; times++)
      await wish(db, { area: here!, contact: { ...contact, phone: `034300000${times}` } });
    const gap = (await listGaps(db, panel))[0]!.gap;
    const { moveGap } = await import("./gap/life.ts");
    await moveGap(db, panel, gap.number, "close", { reason: "Er is geen zaal." });
    await withClock(now().add({ hours: 29 * 24 }), () => forgetWishes(db));
    expect((await reach(db)).map(({ name }) => name)).toEqual(["Truus", "Truus", "Truus"]);
    await withClock(now().add({ hours: 31 * 24 }), () => forgetWishes(db));
    expect((await reach(db)).map(({ name }) => name)).toEqual([null, null, null]);
    await wish(db, { category: "music", contact });
    await withClock(now().add({ hours: 366 * 24 }), () => forgetWishes(db));
    expect((await reach(db)).every(({ name }) => name === null)).toBe(true);
    expect(await facts(db)).toContain("wish.forgotten");
  });
});

describe("words", () => {
  test("that say who somebody is are seen", () => {
    for (const words of ["bel 0343 12 34 56", "mail mij op truus@bieb.example", "+31 6 12345678", "bsn 123456782"])
      expect(personalIn(words), words).toBe("contact");
    for (const words of ["schaken met mevrouw De Vries", "dhr. Jansen wil kaarten", "net als bij Truus Jansen"])
      expect(personalIn(words), words).toBe("name");
    for (const words of [
      "Leren schaken",
      "Een koor op dinsdag 14.00 uur",
      "iets voor heren",
      "In de Brug koffie drinken",
    ])
      expect(personalIn(words), words).toBeNull();
  });

  test("are counted only when nothing in them can be of one person", () => {
    expect(countable("  Schaken, in de BUURT! ")).toBe("schaken in de buurt");
    for (const text of ["a@b.nl", "0343 123456", "ab", "x".repeat(41), "Kerkstraat 12"])
      expect(countable(text), text).toBe("");
  });

  test("give stems without words that say nothing, whatever is typed", async () => {
    const { db } = await world();
    expect(await stemsOf(db, "Ik wil graag leren schaken in de buurt")).toEqual(["schak"]);
    expect(await stemsOf(db, "'; drop table wish; -- {\"} \\")).toEqual(["drop", "tabl", "wish"]);
    expect(await stemsOf(db, "")).toEqual([]);
  });
});
