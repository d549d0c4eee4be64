// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { startSession } from "#modules/accounts/index.ts";
import { type Somebody, withDuty } from "#modules/teams/teams.test-data.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { plant } from "#test/house/wall-town.ts";
import { type World, world } from "#test/world.ts";
import { emergencyPaths as paths } from "./paths.ts";

let w: World;
let t: Awaited<ReturnType<typeof plant>>;
let officer: Somebody;
let number: number;

beforeEach(async () => {
  w = await world();
  t = await plant(w.db);
  officer = await withDuty(w.db, "Petra", "privacy_officer");
  [{ number } = { number: 0 }] = await behindWall(w.db, system("test"), async (db) => {
    await db.execute(sql`delete from emergency_access`);
    await db.execute(sql`update conversation set text = null`);
    await db.execute(sql`delete from note`);
    await db.execute(sql`delete from plan`);
    return rows<{ number: number }>(db, sql`select number::int as number from case_file`);
  });
});

const given = { reason: "police_or_112", explanation: "De politie staat voor de deur en vraagt wie zij mag bellen." };

test("who presses says why, gets the card, then the file; who looks at it again gives a verdict", async () => {
  const form = await (await w.get(paths.start(number), { as: t.mate })).text();
  for (const part of ["tel:112", "24 uur", "Open de noodkaart"]) expect(form).toContain(part);
  expect(form).not.toMatch(/Annie|Lindelaan/);
  const short = await w.post(paths.start(number), { ...given, explanation: "te kort" }, { as: t.mate });
  const again = await short.text();
  expect([short.status, again.includes("Schrijf iets meer"), again.includes("te kort")]).toEqual([422, true, true]);
  const pressed = await w.post(paths.start(number), given, { as: t.mate });
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, paths.card(number)]);
  const card = await w.get(paths.card(number), { as: t.mate });
  const text = await card.text();
  for (const part of ["Annie de Boer", "Lindelaan 3", "Open het hele dossier"]) expect(text).toContain(part);
  expect(card.headers.get("cache-control")).toContain("no-store");
  const file = await w.post(paths.file(number), {}, { as: t.mate });
  expect([file.status, file.headers.get("location")]).toEqual([303, paths.case(number)]);

  const list = await (await w.get(paths.reviews, { as: officer })).text();
  const use = Number(/trajecten\/nood\/(\d+)/.exec(list)![1]);
  expect(list).not.toMatch(/Annie|politie/);
  const one = await (await w.get(paths.review(use), { as: officer })).text();
  for (const part of [given.explanation, "De noodkaart en het hele dossier"]) expect(one).toContain(part);
  expect((await w.post(paths.review(use), {}, { as: officer })).status).toBe(422);
  expect((await w.post(paths.review(use), { verdict: "right" }, { as: officer })).status).toBe(303);
  expect(await (await w.get(paths.reviews, { as: officer })).text()).toContain("Alles is beoordeeld");
});

test("who explains it again hears that it was explained before, and reads what stands", async () => {
  const path = paths.start(number);
  await w.post(path, given, { as: t.mate });
  const other = { ...given, explanation: "Nu vraagt ook de ambulance naar de sleutel van de voordeur." };
  const second = await w.post(path, other, { as: t.mate });
  const to = second.headers.get("location")!;
  expect([second.status, to]).toEqual([303, `${paths.card(number)}?uitleg=eerder`]);
  const card = await (await w.get(to, { as: t.mate })).text();
  for (const part of ["U legde dit al uit op", "niet bewaard", given.explanation]) expect(card).toContain(part);
  expect(card).not.toContain("ambulance");
  const same = await w.post(path, given, { as: t.mate });
  expect(same.headers.get("location")).toBe(paths.card(number));
  expect(await (await w.get(paths.card(number), { as: t.mate })).text()).not.toContain("U legde dit al uit");
});

test("a citizen service number in the explanation is refused, and what was typed stays", async () => {
  const explanation = `${given.explanation} Haar nummer is 111222333.`;
  const pressed = await w.post(paths.start(number), { ...given, explanation }, { as: t.mate });
  const html = await pressed.text();
  const shown = [html.includes("Haal het burgerservicenummer weg"), html.includes(explanation)];
  expect([pressed.status, ...shown]).toEqual([422, true, true]);
  expect((await w.get(paths.card(number), { as: t.mate })).status).not.toBe(200);
});

test("it is not there for who may not know, and asks for a new proof", async () => {
  const refused: [string, Somebody, number][] = [
    [paths.start(number), t.sjoerd, 404],
    [paths.start(number), t.excluded, 404],
    [paths.start(999_999), t.mate, 404],
    [paths.card(number), t.mate, 404],
    [paths.start(number), t.lies, 404],
    [paths.start(number), officer, 404],
    [paths.reviews, t.fatima, 403],
    [paths.review(999_999), officer, 404],
  ];
  for (const [path, as, status] of refused) expect((await w.get(path, { as })).status, path).toBe(status);
  // what is hidden from her answers as what was never there
  const main = async (path: string) =>
    /<main[\s\S]*<\/main>/
      .exec(await (await w.get(path, { as: t.excluded })).text())?.[0]
      ?.replace(/[0-9a-f]{12}/g, "");
  expect(await main(paths.start(number))).toBe(await main(paths.start(999_999)));
  const session = await startSession(w.db, t.mate.person);
  await w.db.execute(sql`update session set created_at = now() - interval '1 hour', strong_at = null`);
  const old = await w.get(paths.start(number), { as: `session=${session}` });
  expect(old.headers.get("location")).toMatch(/^\/inloggen\/tweede-stap/);
});
