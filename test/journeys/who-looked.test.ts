// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { makeReviews } from "#modules/oversight/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { importAreas, readAreaFile } from "#modules/places/index.ts";
import { addTeam, chooseTeamAreas, placeMember } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { anchorLog, anchorsIn } from "#platform/audit/anchor.ts";
import { verifyLog } from "#platform/audit/chain.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { openPage, type Site, startSite } from "#test/browser.ts";
import { choose, field, heading, looksRight, press, words } from "#test/reader.ts";

const operator = system("test");
type Who = "daan" | "corrie" | "olga";

/** A stopped site with a team, a coach, an officer, and a resident with the surname of the coach. Gives their sessions. */
async function settle(folder: string): Promise<{ number: number; sessions: Record<Who, string> }> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  await importAreas(db, operator, readAreaFile(Buffer.from(JSON.stringify(buurt))));
  const [area] = await rows<{ id: string }>(db, sql`select id from area where kind = 'buurt'`);
  const team = await addTeam(db, operator, { name: "Buurtteam Noord", phone: "0343000041" });
  await chooseTeamAreas(db, operator, team.number, "GM9991", ["BU99910101"]);
  const add = (givenName: string, familyName: string, more = {}) =>
    addPerson(db, operator, { givenName, familyName, email: `${givenName.toLowerCase()}@demodam.example`, ...more });
  const [daan, olga] = [await add("Daan", "Vermeer"), await add("Olga", "Prins")];
  await placeMember(db, operator, team, daan.id, "coach");
  await giveSiteRole(db, operator, olga.id, "privacy_officer");
  const corrie = await add("Corrie", "Vermeer", { area: area!.id, responsible: daan.id, phone: "0343000071" });
  const sessions = {
    daan: await startSession(db, daan.id),
    corrie: await startSession(db, corrie.id),
    olga: await startSession(db, olga.id),
  };
  // as after a second factor
  await db.execute(sql`update session set strong_at = now()`);
  expect((await actorOf(db, daan.id)).kind).toBe("person");
  await close();
  return { number: corrie.number, sessions };
}

const buurt = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { statcode: "BU99910101", statnaam: "Noord", rubriek: "buurt" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [5.3, 52],
            [5.31, 52],
            [5.31, 52.01],
            [5.3, 52.01],
            [5.3, 52],
          ],
        ],
      },
    },
  ],
};

/** The night of today, with the site stopped; and the log told to the second place. */
async function night(folder: string): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  expect(await makeReviews(db, today().add({ days: 1 }))).toBeGreaterThan(0);
  await anchorLog(db, { file: join(`${folder}-keys`, "anchors.txt"), mail: null });
  await whole(db, folder);
  await close();
}

async function whole(db: Db, folder: string): Promise<void> {
  const found = await verifyLog(db, await anchorsIn(join(`${folder}-keys`, "anchors.txt")));
  expect(found.faults).toEqual([]);
  expect(found.rows).toBeGreaterThan(5);
}

async function as(site: Site, token: string): Promise<Page> {
  const page = await openPage(site.url, { viewport: { width: 390, height: 844 } });
  await page.context().addCookies([{ name: "session", value: token, url: site.url }]);
  return page;
}

test("a coach opens the page of a resident; she reads that, prints it, and the officer judges it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-looked-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  onTestFinished(() => rm(`${folder}-keys`, { recursive: true, force: true }));
  const { number, sessions } = await settle(folder);
  const first = await startSite({ folder });
  onTestFinished(() => first.kill());

  const coach = await as(first, sessions.daan);
  await coach.goto(`/beheer/mensen/${number}`);
  expect(await words(coach)).toContain("Corrie");

  const corrie = await as(first, sessions.corrie);
  await corrie.goto("/mijn");
  await corrie.getByRole("main").locator('a[href="/mijn/inzage"]').click();
  expect(await heading(corrie)).toBe("Wie heeft uw gegevens bekeken?");
  expect(await words(corrie)).toContain("Daan Vermeer, welzijnscoach, Buurtteam Noord");
  expect(await words(corrie)).toContain("Om u te helpen of te spreken");
  await looksRight(corrie);
  const paper = await corrie.request.get(`${first.url}/mijn/inzage/brief`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await coach.request.get(`${first.url}/beheer/toezicht`)).status()).toBe(403);
  expect(await first.stop()).toBe(0);

  await night(folder);
  const second = await startSite({ folder });
  onTestFinished(() => second.kill());
  const olga = await as(second, sessions.olga);
  await olga.goto("/beheer/toezicht");
  expect(await words(olga)).toContain("Zelfde postcode of achternaam");
  await looksRight(olga);
  await olga
    .getByRole("link", { name: /^Beoordeel/ })
    .first()
    .click();
  expect(await words(olga)).toContain("Daan Vermeer");
  expect(await words(olga)).not.toContain("Corrie");
  await looksRight(olga);
  await press(olga, "Toon de naam");
  expect(await words(olga)).toContain("Corrie Vermeer");
  await choose(olga, "verdict", "explained");
  await field(olga, "note").fill("Zij zijn geen familie.");
  await press(olga, "Bewaar mijn oordeel");
  expect(await words(olga)).toContain("Uw oordeel is bewaard.");
  await olga.goto("/beheer/toezicht/logboek");
  await looksRight(olga);
  expect(await words(olga)).toContain("Daan Vermeer");
  expect(await words(olga)).not.toContain("Corrie");

  const again = await as(second, sessions.corrie);
  await again.goto("/mijn/inzage");
  expect(await words(again)).toContain("Olga Prins, privacyfunctionaris");
  expect(await second.stop()).toBe(0);
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  await whole(db, folder);
  await close();
}, 180_000);
