// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { publicUrl, world } from "#test/world.ts";

const admin: Actor = { kind: "person", person: newId(), siteRoles: ["admin"] };

test("a form sent after the session ended leads back to the page with the form, never to another site", async () => {
  const w = await world();
  const send = async (referer: string) =>
    (await w.post("/mijn/gegevens", { givenName: "Ria" }, { headers: { referer } })).headers.get("location");
  expect(await send(`${publicUrl}/mijn/gegevens`)).toBe("/inloggen?next=%2Fmijn%2Fgegevens");
  expect(await send("https://kwaad.example/mijn")).toBe("/inloggen");
  expect(await send(`${publicUrl}//kwaad.example`)).toBe("/inloggen");
});

test("what is too large to send is called so", async () => {
  const w = await world();
  const about = "x".repeat(4_100_000);
  const refused = await w.post("/beheer/organisaties/nieuw", { name: "De Brug", about }, { as: admin });
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("Dit is te groot om te versturen");
});

test.each([
  ["/contact/", "/contact"],
  ["/en/", "/en"],
  ["/activiteiten/?wat=koffie", "/activiteiten?wat=koffie"],
  ["/contact//", "/contact"],
])("%s with a slash too many leads to %s", async (typed, goes) => {
  const w = await world();
  const answer = await w.get(typed);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, goes]);
});

test("a slash too many never leads to another site, and the API takes none", async () => {
  const w = await world();
  const ask = (path: string) => w.app.request(publicUrl + path);
  expect((await ask("//kwaad.example/")).headers.get("location")).toBe("/kwaad.example");
  expect((await ask("/api/v1/activiteiten/")).status).toBe(404);
  expect((await ask("/bestaat-niet")).status).toBe(404);
});
