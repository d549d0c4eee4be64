// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, expect, test } from "vitest";
import { town } from "#modules/teams/teams.test-data.ts";
import { type World, world } from "#test/world.ts";
import { paths } from "./paths.ts";

let w: World;
let t: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  w = await world();
  t = await town(w.db);
});

test("a volunteer reports on the form, with the numbers above it; who handles it goes through the page", async () => {
  const form = await (await w.get(paths.new, { as: t.lies })).text();
  for (const part of ["tel:112", "0800-2000", "Wat hebt u gezien of gehoord?"]) expect(form).toContain(part);
  const given = { kind: "neglect", severity: "soon", what: "De koelkast is leeg.", team: t.north.id };
  const empty = await w.post(paths.new, { ...given, what: "" }, { as: t.lies });
  expect([empty.status, (await empty.text()).includes("Schrijf op wat u zag")]).toEqual([422, true]);
  expect((await w.post(paths.new, given, { as: t.lies })).status).toBe(303);

  const list = await (await w.get(paths.all, { as: t.fatima })).text();
  const number = Number(/zorgmeldingen\/(\d+)/.exec(list)![1]);
  expect(list).not.toContain("koelkast");
  expect(await (await w.get(paths.one(number), { as: t.fatima })).text()).toContain("De koelkast is leeg.");
  expect((await w.post(paths.take(number), {}, { as: t.fatima })).status).toBe(303);
  const steps = ["map", "consult", "weigh", "decide"];
  expect((await w.post(paths.steps(number), { steps }, { as: t.fatima })).status).toBe(303);
  expect((await w.post(paths.share(number), { colleague: t.daan.person }, { as: t.fatima })).status).toBe(303);
  expect((await w.get(paths.one(number), { as: t.daan })).status).toBe(200);
  expect((await w.post(paths.handle(number), { how: "help_arranged" }, { as: t.fatima })).status).toBe(303);

  const refused: [string, object | undefined, number][] = [
    [paths.one(number), t.sjoerd, 404],
    [paths.one(999_999), t.fatima, 404],
    [paths.one(number), t.lies, 404],
    [paths.all, t.lies, 403],
    [paths.new, t.resident, 403],
  ];
  for (const [path, as, status] of refused) expect((await w.get(path, { as: as as never })).status, path).toBe(status);
  expect((await w.get(paths.all)).status).toBe(303);
});

test("a citizen service number in a report is refused, and what was typed stays", async () => {
  const what = "Mevrouw met nummer 111.222.333 heeft een lege koelkast.";
  const given = { kind: "neglect", severity: "soon", what, team: t.north.id };
  const sent = await w.post(paths.new, given, { as: t.lies });
  const html = await sent.text();
  const shown = [html.includes("Haal het burgerservicenummer weg"), html.includes(what)];
  expect([sent.status, ...shown]).toEqual([422, true, true]);
  expect(await (await w.get(paths.all, { as: t.fatima })).text()).not.toMatch(/zorgmeldingen\/\d/);
});
