// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { colleague } from "#test/people.ts";
import { type World, world } from "#test/world.ts";

const seeds = system("test");
const truus = { givenName: "Truus", familyName: "van Es", phone: "0343000021", whatICan: "Soep koken" };

async function desk() {
  const w = await world();
  const as = { as: await colleague(w.db, "keeper") };
  const { number } = await addPerson(w.db, seeds, truus);
  return { w, as, number };
}

/** What stands in a hidden field of the first form to this address. */
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

async function begin(w: World, as: Awaited<ReturnType<typeof desk>>["as"], number: number, who: string) {
  const html = await (await w.post("/beheer/telefoon", { who }, as)).text();
  return w.post(`/beheer/telefoon/${number}/gesprek`, { channel: "phone", found: hidden(html, "found") }, as);
}

test("one call: found by the whole number, helped, noted and ended; pressed twice is once", async () => {
  const { w, as, number } = await desk();
  const answer = await begin(w, as, number, "0343 00 00 21");
  const contact = answer.headers.get("location") ?? "";
  expect(contact).toMatch(/^\/beheer\/telefoon\/gesprekken\/\d+$/);
  const page = await (await w.get(contact, as)).text();
  expect(page.indexOf("Soep koken")).toBeLessThan(page.indexOf("Bereiken"));
  expect((await w.post(`${contact}/concept`, { note: "Belt liever ’s middags." }, as)).status).toBe(204);
  expect(await (await w.get(contact, as)).text()).toContain("Belt liever");
  const wrong = await w.post(`${contact}/einde`, { note: "Belt liever ’s middags." }, as);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Kies waar het over ging.");
  for (const _ of [1, 2]) {
    const end = await w.post(`${contact}/einde`, { abouts: "talk", note: "Belt liever ’s middags." }, as);
    expect(end.headers.get("location")).toBe("/beheer/telefoon?gedaan=gesprek");
  }
  expect(await (await w.get("/beheer/telefoon/logboek", as)).text()).toContain("Truus van Es");
});

test("part of a number or a name finds nobody and says what is missing; a new number goes along to the form", async () => {
  const { w, as } = await desk();
  for (const who of ["0343", "Es", "van Es", "%", "0343%"]) {
    const answer = await w.post("/beheer/telefoon", { who }, as);
    const html = await answer.text();
    expect(html, who).not.toContain("Truus");
    expect(html, who).not.toContain("/gesprek");
  }
  const unknown = await (await w.post("/beheer/telefoon", { who: "06 99 99 99 99" }, as)).text();
  expect(unknown).toContain("Deze persoon kennen wij nog niet");
  const form = { begin: hidden(unknown, "begin"), phone: hidden(unknown, "phone") };
  const added = await w.post("/beheer/mensen/nieuw", form, as);
  expect(added.status).toBe(200);
  expect(await added.text()).toMatch(/value="06 99 99 99 99"/);
});

test("who still talks with somebody is led back to that conversation", async () => {
  const { w, as, number } = await desk();
  const piet = await addPerson(w.db, seeds, { givenName: "Piet", phone: "0343000022" });
  await begin(w, as, number, truus.phone);
  const second = await begin(w, as, piet.number, "0343000022");
  expect(second.headers.get("location")).toBe("/beheer/telefoon");
  expect(await (await w.get("/beheer/telefoon", as)).text()).toContain("U bent nog in gesprek");
});

test("a resident, a technician and who gave no second factor are refused; a number that was tried is not there", async () => {
  const { w, as, number } = await desk();
  const technician = await colleague(w.db, "technician", "sanne");
  expect((await w.get("/beheer/telefoon", { as: technician })).status).toBe(403);
  const weak = await w.get("/beheer/telefoon", { as: { ...as.as, weak: true } as Actor });
  expect(weak.headers.get("location")).toContain("/inloggen/tweede-stap");
  expect((await w.post(`/beheer/telefoon/${number}/gesprek`, { channel: "phone" }, as)).status).toBe(404);
  expect((await w.get("/beheer/telefoon/gesprekken/1", as)).status).toBe(404);
});
