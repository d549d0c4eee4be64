// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "#platform/access/actor.ts";
import { react } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type Form, type World, world } from "#test/world.ts";
import { activityById } from "../activity/find.ts";
import { archiveActivity, confirmActivity } from "../activity/life.ts";
import { changeActivity } from "../activity/write.ts";
import { confirmByLink, makeConfirmLink } from "../confirm-link.ts";
import { type Neighbourhood, neighbourhood } from "../fixtures/neighbourhood.ts";
import { freshen } from "../freshness.ts";
import { paths } from "../paths.ts";
import type { Series } from "../tables.ts";
import { doubtActivity, forgetOldDoubts, openDoubts } from "./doubts.ts";
import { freshFollowers } from "./follow.ts";

for (const [fact, reaction] of freshFollowers) react(fact, reaction);

let w: World;
let here: Neighbourhood;
let coffee: Series;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  coffee = await here.publish();
});

const from = (address: string, agent = "Firefox") => ({ "x-forwarded-for": address, "user-agent": agent });
const say = (address: string, form: Form = { kind: "time", text: "Het is nu om elf uur" }, agent?: string) =>
  w.post(paths.doubt(coffee), form, { headers: from(address, agent) });
const stateOf = async () => (await activityById(w.db, coffee.id)).status;
const calls = () =>
  rows<{ channel: string; state: string; body: string; name: string; phone: string }>(
    w.db,
    sql`select channel, state, body, name, phone from delivery order by number`,
  );
const three = async () => {
  for (const n of [1, 2, 3]) await say(`203.0.113.${n}`);
};

describe("a visitor says that something is not right", () => {
  test("the page of an activity has a link to it, on paper it has not", async () => {
    const page = await (await w.get(paths.activity(coffee))).text();
    expect(page).toContain(`href="${paths.doubt(coffee)}"`);
    expect(await (await w.get(paths.activityPrint(coffee))).text()).not.toContain("klopt-niet");
  });

  test("it asks what is wrong, and nothing about the visitor", async () => {
    const page = await (await w.get(paths.doubt(coffee))).text();
    const fields = [...page.matchAll(/<(?:input|textarea|select)[^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(fields)].filter((name) => !["wat", "postcode", "wanneer", "_website"].includes(name!))).toEqual([
      "kind",
      "text",
    ]);
    expect(page).not.toContain("checked");
  });

  test("a page says thank you, and the organiser reads it", async () => {
    const answer = await say("203.0.113.1");
    expect(answer.status).toBe(303);
    const thanks = await w.get(answer.headers.get("location")!);
    expect(await thanks.text()).toContain("Dank u. Wij geven het door.");
    const desk = await (await w.get(paths.manage(coffee.number), { as: here.editor })).text();
    expect(desk).toContain("Een bezoeker zegt dat iets niet klopt");
    expect(desk).toContain("Het is nu om elf uur");
  });

  test.each<[string, Form, string]>([
    ["nothing chosen", {}, "Kies wat er niet klopt."],
    ["something else chosen", { kind: "drop table" }, "Kies wat er niet klopt."],
    ["too long", { kind: "time", text: "a".repeat(161) }, "Gebruik hoogstens 160 tekens."],
  ])("%s comes back with what to do", async (_what, form, sentence) => {
    const answer = await say("203.0.113.1", form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toMatch(/<title>Fout:/);
    expect(await openDoubts(w.db, coffee.id)).toHaveLength(0);
  });

  test("about what is not in the calendar there is nothing to say", async () => {
    const draft = await here.draft();
    for (const path of [paths.doubt(draft), "/activiteiten/999999/klopt-niet", "/activiteiten/x/klopt-niet"]) {
      expect((await w.get(path)).status, path).toBe(404);
      expect((await w.post(path, { kind: "time" })).status, path).toBe(404);
    }
    await archiveActivity(w.db, here.editor, coffee.number, "Klaar");
    expect((await say("203.0.113.1")).status).toBe(404);
  });
});

describe("three different visitors", () => {
  test("make a check at once, and a call for the desk", async () => {
    await say("203.0.113.1");
    await say("203.0.113.2");
    expect(await stateOf()).toBe("published");
    await say("203.0.113.3", { kind: "phone" });
    expect(await stateOf()).toBe("needs_confirmation");
    const [call, ...others] = await calls();
    expect(others).toHaveLength(0);
    expect(call).toMatchObject({ channel: "phone", state: "queued", phone: "0343000002" });
    expect(call!.body).toContain("het telefoonnummer en de dag of de tijd");
    expect(call!.body).not.toContain("elf uur");
  });

  test("the same visitor three times is one", async () => {
    for (const kind of ["time", "place", "other"]) expect((await say("203.0.113.1", { kind })).status).toBe(303);
    expect(await openDoubts(w.db, coffee.id)).toHaveLength(1);
    expect(await stateOf()).toBe("published");
  });

  test("the same house with three browsers is three, at most", async () => {
    for (const agent of ["Firefox", "Safari", "Chrome"]) await say("203.0.113.1", { kind: "time" }, agent);
    expect(await stateOf()).toBe("needs_confirmation");
  });

  test("a fourth one makes no second call", async () => {
    await three();
    await say("203.0.113.4");
    expect(await calls()).toHaveLength(1);
  });

  test("also call where it was asked before, and the letter goes once more", async () => {
    await withClock(now().add({ hours: 24 * 91 }), async () => {
      await freshen(w.db);
      expect(await stateOf()).toBe("needs_confirmation");
      await three();
    });
    expect((await calls()).map(({ channel }) => channel)).toEqual(["phone"]);
    const [asked] = await rows<{ again: boolean }>(
      w.db,
      sql`select (payload ->> 'again')::boolean as again from event where name = 'activity.checkAsked'`,
    );
    expect(asked?.again).toBe(true);
  });
});

describe("it is solved", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["by confirming at the desk", () => confirmActivity(w.db, here.editor, coffee.number, "Zwaantje")],
    ["by the link in the letter", async () => confirmByLink(w.db, await makeConfirmLink(w.db, coffee.id))],
    ["by editing", () => changeActivity(w.db, here.editor, coffee.number, { printText: "Koffie om elf uur" })],
  ])("%s: the words go, the call is taken back, it is in the calendar", async (_how, deed) => {
    await three();
    await deed();
    expect(await openDoubts(w.db, coffee.id)).toHaveLength(0);
    expect(await stateOf()).toBe("published");
    expect((await calls()).map(({ state }) => state)).toEqual(["dropped"]);
    const desk = await (await w.get(paths.manage(coffee.number), { as: here.editor })).text();
    expect(desk).not.toContain("zeggen dat iets niet klopt");
  });

  test("by stopping it", async () => {
    await three();
    await archiveActivity(w.db, here.editor, coffee.number, "Het is klaar");
    expect((await calls()).map(({ state }) => state)).toEqual(["dropped"]);
  });

  test("not by a program that edits", async () => {
    await three();
    await changeActivity(w.db, { kind: "system", job: "sources" }, coffee.number, { printText: "Koffie" });
    expect(await stateOf()).toBe("needs_confirmation");
    expect(await openDoubts(w.db, coffee.id)).toHaveLength(3);
  });
});

describe("nobody can be followed", () => {
  const tomorrow = () => now().add({ hours: 25 });

  test("no address and no browser is kept, and the salt of a day goes with the day", async () => {
    await say("203.0.113.1");
    const kept = JSON.stringify(await rows(w.db, sql`select * from doubt`));
    expect(kept).not.toContain("203.0.113");
    expect(kept).not.toContain("Firefox");
    const salts = () => rows<{ salt: string }>(w.db, sql`select salt from day_salt`);
    const [before] = await salts();
    await withClock(tomorrow(), () => forgetOldDoubts(w.db));
    expect(await salts()).toHaveLength(0);
    await withClock(tomorrow(), () =>
      doubtActivity(
        w.db,
        visitor,
        coffee.number,
        { kind: "time", text: "" },
        { address: "203.0.113.1", userAgent: "Firefox" },
      ),
    );
    const after = await salts();
    expect(after).toHaveLength(1);
    expect(after[0]!.salt).not.toBe(before!.salt);
  });

  test("the same visitor has another key at another activity", async () => {
    const other = await here.publish({ title: "Wandelen" });
    await say("203.0.113.1");
    await w.post(paths.doubt(other), { kind: "time" }, { headers: from("203.0.113.1") });
    const keys = await rows<{ key: string }>(w.db, sql`select visitor_key as key from doubt`);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
  });

  test("what was answered goes after thirty days", async () => {
    await three();
    await confirmActivity(w.db, here.editor, coffee.number, "Zwaantje");
    await withClock(now().add({ hours: 24 * 31 }), () => forgetOldDoubts(w.db));
    expect(await rows(w.db, sql`select from doubt`)).toHaveLength(0);
  });
});
