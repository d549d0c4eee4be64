// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { react } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { type Form, type World, world } from "#test/world.ts";
import { activityById } from "../activity/find.ts";
import { changeActivity } from "../activity/write.ts";
import { type Neighbourhood, neighbourhood } from "../fixtures/neighbourhood.ts";
import { freshen } from "../freshness.ts";
import { paths } from "../paths.ts";
import type { Series } from "../tables.ts";
import { freshFollowers } from "./follow.ts";

for (const [fact, reaction] of freshFollowers) react(fact, reaction);

let w: World;
let here: Neighbourhood;
let keeper: Awaited<ReturnType<typeof colleague>>;
let coffee: Series;
let walk: Series;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  keeper = await colleague(w.db);
  coffee = await here.publish();
  walk = await here.publish({ title: "Wandelen met de buurt", category: "walk" });
});

/** Days after the activities were confirmed. */
const later = <T>(days: number, work: () => Promise<T>): Promise<T> => withClock(now().add({ hours: 24 * days }), work);
const look = async (path: string) => (await w.get(path, { as: keeper })).text();
const number = async () =>
  (await rows<{ n: number }>(w.db, sql`select number::int as n from organisation where id = ${here.organisation}`))[0]!
    .n;
const send = async (form: Form) => w.post(paths.freshOne(await number()), form, { as: keeper });
const field = ({ number }: Series) => `uitkomst-${number}`;
const stateOf = async ({ id }: Series) => (await activityById(w.db, id)).status;
const calls = () =>
  rows<{ state: string; body: string }>(w.db, sql`select state, body from delivery where channel = 'phone'`);

describe("the list of who is called", () => {
  test("is empty when everything is confirmed", async () => {
    expect(await look(paths.fresh)).toContain("Alles is bevestigd");
  });

  test("says two weeks ahead what is to be asked, and groups it per organisation", async () => {
    await later(80, async () => {
      const page = await look(paths.fresh);
      expect(page).toContain("Eén organisatie en 2 activiteiten om na te vragen.");
      expect(page).toContain("2 binnenkort na te vragen");
      expect(page.match(/Bel en vul in/g)).toHaveLength(1);
      expect(page).toContain("tel:+31343000002");
    });
  });

  test("says when and how it was asked", async () => {
    await later(91, async () => {
      await freshen(w.db);
      const page = (await look(paths.fresh)).replaceAll("\u00a0", " ");
      expect(page).toMatch(/op [a-z]+ \d+ [a-z]+: mail/);
      expect(page).toContain("2 wacht op antwoord");
    });
  });

  test("as a file for a spreadsheet, safe against formulas", async () => {
    await changeActivity(w.db, here.editor, walk.number, { title: "=HYPERLINK(1)" });
    await later(91, async () => {
      await freshen(w.db);
      const answer = await w.get(paths.freshCsv, { as: keeper });
      expect(answer.headers.get("content-type")).toContain("text/csv");
      const text = await answer.text();
      expect(text).toContain("'=HYPERLINK(1)");
      expect(text.trim().split("\r\n")).toHaveLength(3);
    });
  });
});

describe("one call", () => {
  test("confirms ten activities with one button", async () => {
    for (let n = 0; n < 8; n++) await here.publish({ title: `Breien ${n}` });
    await later(91, async () => {
      await freshen(w.db);
      await freshen(w.db);
      const page = await look(paths.freshOne(await number()));
      expect(page.match(/<fieldset/g)).toHaveLength(10);
      expect(page).not.toContain(" checked");
      const answer = await send({ alles: "confirmed" });
      expect(answer.status).toBe(303);
      expect(await look(answer.headers.get("location")!)).toContain("Dank u voor het bellen");
      const left = await rows(w.db, sql`select from series where status <> 'published'`);
      expect(left).toHaveLength(0);
      const facts = await rows(
        w.db,
        sql`select from event where name = 'activity.confirmed' and payload ->> 'by' = 'phone'`,
      );
      expect(facts).toHaveLength(10);
    });
  });

  test("has a result for each: still right, changed, stopped", async () => {
    await later(91, async () => {
      await freshen(w.db);
      const answer = await send({ [field(coffee)]: "changed", [field(walk)]: "stopped" });
      const page = await look(answer.headers.get("location")!);
      expect(page).toContain(`href="${paths.edit(coffee.number)}"`);
      expect(page).toContain(`href="${paths.archive(walk.number)}"`);
      expect(await stateOf(coffee)).toBe("needs_confirmation");
      expect(await stateOf(walk)).toBe("needs_confirmation"); // stopping is asked once more on its own page
      await changeActivity(w.db, keeper, coffee.number, { printText: "Om elf uur" });
      expect(await stateOf(coffee)).toBe("published");
      await w.post(paths.archive(walk.number), { reason: "De groep is gestopt." }, { as: keeper });
      expect(await stateOf(walk)).toBe("archived");
      expect(await look(paths.fresh)).toContain("Alles is bevestigd");
    });
  });

  test("without an answer counts; the third goes to who keeps the calendar", async () => {
    await later(91, async () => {
      await freshen(w.db);
      for (const count of [1, 2]) {
        await send({ alles: "no_answer" });
        expect(await look(paths.fresh)).toContain(`${count} keer niemand bereikt`);
      }
      expect(await look(paths.fresh)).not.toContain("Drie keer niemand bereikt");
      await send({ alles: "no_answer" });
      expect(await look(paths.fresh)).toContain("Drie keer niemand bereikt");
      const counts = await rows<{ count: string }>(
        w.db,
        sql`select payload ->> 'count' as count from event where name = 'activity.callMissed' and subject = ${coffee.id} order by at, id`,
      );
      expect(counts.map(({ count }) => count)).toEqual(["1", "2", "3"]);
    });
  });

  test("sent twice is one call", async () => {
    await later(91, async () => {
      await freshen(w.db);
      const form = { alles: "no_answer", _once: "0123456789abcdef0123" };
      await send(form);
      expect((await send(form)).status).toBe(303);
      expect(await look(paths.fresh)).toContain("1 keer niemand bereikt");
      await send({ ...form, alles: "confirmed" }); // back in the browser, and another answer
      expect(await stateOf(coffee)).toBe("published");
    });
  });

  test("with nothing chosen asks to choose, and keeps nothing", async () => {
    await later(91, async () => {
      await freshen(w.db);
      const answer = await send({});
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain("Kies bij minstens één activiteit wat u hoorde.");
      expect(page).toMatch(/<title>Fout:/);
      for (const form of [{ [field(coffee)]: "drop" }, { alles: "weg" }, { "uitkomst-999999": "confirmed" }])
        expect((await send(form)).status).toBe(422);
    });
  });

  test("about an activity of another organisation changes nothing", async () => {
    const other = await organisation(w.db);
    await later(91, async () => {
      await freshen(w.db);
      await w.post(paths.freshOne(other.number), { [field(coffee)]: "confirmed" }, { as: keeper });
      expect(await stateOf(coffee)).toBe("needs_confirmation");
    });
  });
});

describe("the call list", () => {
  test("gets one call for each organisation when nobody answers the letter, without names in what is read out", async () => {
    await later(91, () => freshen(w.db));
    expect(await calls()).toHaveLength(0);
    await later(106, async () => {
      await freshen(w.db);
      expect(await stateOf(coffee)).toBe("stale");
      const [call, ...others] = await calls();
      expect(others).toHaveLength(0);
      expect(call!.body).not.toContain("Zwaantje");
      await send({ [field(coffee)]: "confirmed" });
      expect((await calls()).map(({ state }) => state)).toEqual(["queued"]);
      await send({ [field(walk)]: "confirmed" });
      expect((await calls()).map(({ state }) => state)).toEqual(["dropped"]);
    });
  });

  test("gets it at once where there is no mail address to write to", async () => {
    await w.db.execute(sql`update organisation set email = ''`);
    await later(91, () => freshen(w.db));
    expect(await calls()).toHaveLength(1);
  });
});

describe("the figures", () => {
  test("say per organisation by name how much was confirmed in ninety days", async () => {
    await later(60, async () => {
      await send({ [field(coffee)]: "confirmed" });
    });
    const page = await look(paths.freshFigures);
    expect(page).toContain("Stichting De Brug");
    expect(page).toContain("Alleen de redactie ziet dit.");
    const csv = await (await w.get(paths.freshFiguresCsv, { as: keeper })).text();
    expect(csv).toContain("Stichting De Brug;2;2");
    await later(95, async () => {
      await send({ alles: "confirmed" }); // nothing asked yet by the night: the list is there already
      await w.db.execute(sql`update series set confirmed_at = confirmed_at - interval '95 days' where id = ${walk.id}`);
      expect(await (await w.get(paths.freshFiguresCsv, { as: keeper })).text()).toContain("Stichting De Brug;2;1");
    });
  });
});

describe("who may enter", () => {
  const pages = async () => [
    paths.fresh,
    paths.freshCsv,
    paths.freshFigures,
    paths.freshFiguresCsv,
    paths.freshOne(await number()),
  ];

  test("keepers and who runs the site; not the organisation, not another, not a visitor", async () => {
    const [member, nobody] = [await memberOf(w.db, await organisation(w.db)), await person(w.db, "truus")];
    const admin = await colleague(w.db, "admin", "sanne");
    for (const path of await pages()) {
      expect((await w.get(path)).status, path).toBe(303);
      for (const as of [here.editor, member, nobody]) expect((await w.get(path, { as })).status, path).toBe(403);
      for (const as of [keeper, admin]) expect((await w.get(path, { as })).status, path).toBe(200);
    }
    expect((await w.post(paths.freshOne(await number()), { alles: "confirmed" }, { as: here.editor })).status).toBe(
      403,
    );
    expect((await w.get(paths.freshOne(999999), { as: keeper })).status).toBe(404);
  });

  test("the desk of a keeper leads there, that of a member does not", async () => {
    expect(await look(paths.desk)).toContain(`href="${paths.fresh}"`);
    expect(await (await w.get(paths.desk, { as: here.editor })).text()).not.toContain(`href="${paths.fresh}"`);
  });
});
