// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { makeApp } from "#app/app.tsx";
import { makeDoor } from "#app/serve.ts";
import "#app/accounts-post.ts";
import { startSession } from "#modules/accounts/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, setClock } from "#platform/time/time.ts";
import { openPage } from "#test/browser.ts";
import { choose, field, follow, heading, looksRight, press, words } from "#test/reader.ts";
import { ownDatabase, world } from "#test/world.ts";

const actor = system("test");

/** The product behind a door of its own, in this process: so that its clock can be moved. */
async function site(): Promise<{ url: string; db: Db }> {
  const { services } = await world();
  const database = await ownDatabase();
  const door = await makeDoor("127.0.0.1", 0);
  onTestFinished(() => door.close());
  onTestFinished(() => setClock(null));
  door.open(makeApp({ ...services, database }), services);
  return { url: `http://127.0.0.1:${door.port}`, db: database.db };
}

/** A browser of somebody who works here, with her second factor given. */
async function workPage(url: string, db: Db, person: string): Promise<Page> {
  const page = await openPage(url);
  const value = await startSession(db, person, "Firefox, Windows", { strong: true });
  await page.context().addCookies([{ name: "session", value, url }]);
  return page;
}

/** Marieke, coach, who added Mevrouw de Ruiter by phone; Karin, who prints the letters. */
async function people(db: Db) {
  const coach = await addPerson(db, actor, { givenName: "Marieke", email: "marieke@inloop.example" });
  const team = newId();
  await db.execute(sql`insert into team (id, name, created_at) values (${team}, 'Buurtteam', now())`);
  await db.execute(
    sql`insert into team_member (team, person, role, since) values (${team}, ${coach.id}, 'coach', '2020-01-01')`,
  );
  const karin = await addPerson(db, actor, { givenName: "Karin", email: "karin@welzijn.example" });
  await giveSiteRole(db, actor, karin.id, "keeper");
  const madam = await addPerson(db, actor, {
    salutation: "Mevrouw",
    givenName: "Annie",
    familyName: "de Ruiter",
    phone: "0343000084",
    birthYear: 1942,
    channel: "phone",
    responsible: coach.id,
    address: { street: "Molenpad", houseNumber: "84", postcode: "9990AC", city: "Demodam" },
  });
  return { coach: coach.id, karin: karin.id, madam };
}

async function codeOnPaper(url: string, db: Db, karin: string): Promise<string> {
  const page = await workPage(url, db, karin);
  await page.goto("/beheer/brieven");
  await press(page, "Maak een stapel");
  const href = await page.getByRole("link", { name: "Open de PDF" }).getAttribute("href");
  const answer = await page.context().request.get(url + href);
  const { text, fontSizes } = readPdf(await answer.body());
  expect(text.replace(/\s+/g, " ")).toContain("Molenpad 84");
  expect(Math.min(...fontSizes)).toBeGreaterThanOrEqual(12);
  const [stored] = await rows<{ all: string }>(db, sql`select json_agg(d)::text as all from delivery d`);
  const code = /[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}/.exec(text)![0];
  expect(stored!.all).not.toContain(code);
  return code;
}

test("Mevrouw de Ruiter, 84, was added by phone; a letter brings a code, and in the library the account is hers", async () => {
  const { url, db } = await site();
  const { coach, karin, madam } = await people(db);

  const work = await workPage(url, db, coach);
  await work.goto(`/beheer/mensen/${madam.number}/inlogcode`);
  expect(await heading(work)).toBe("Code om in te loggen");
  await looksRight(work);
  await choose(work, "how", "letter");
  await press(work, "Maak de code");
  expect(await words(work)).toContain("De brief staat klaar om te printen.");
  const code = await codeOnPaper(url, db, karin);

  const library = await openPage(url, { viewport: { width: 320, height: 700 } });
  await library.goto("/inloggen");
  await looksRight(library);
  await follow(library, "Met een code op papier");
  await looksRight(library);
  await field(library, "code").fill(code.toLowerCase().replaceAll(" ", ""));
  await press(library, "Ga verder");
  expect(await heading(library)).toBe("Bent u Annie?");
  await looksRight(library);
  await library.locator("main input[name=shared]").check();
  await press(library, "Ja, dat ben ik");
  expect(await heading(library)).toBe("Hoe u inlogt");
  await looksRight(library);
  expect(await words(library)).toContain("Welkom. U bent ingelogd.");
  await follow(library, "Met een wachtwoord");
  await field(library, "userName").fill("annie84");
  await field(library, "password").fill("breien met rode wol");
  await press(library, "Bewaar het wachtwoord");
  expect(await words(library)).toContain("Uw gebruikersnaam is annie84.");

  // she walks off to the books
  setClock(now().add({ minutes: 11 }));
  await library.goto("/mijn");
  expect(await heading(library)).toBe("Inloggen");
  await follow(library, "Met een wachtwoord");
  await field(library, "name").fill("Annie84");
  await field(library, "password").fill("breien met rode wol");
  await looksRight(library);
  await press(library, "Inloggen");
  expect(await words(library)).toContain("Annie");
  const persons = await rows(db, sql`select 1 from session where person = ${madam.id}`);
  expect(persons.length).toBeGreaterThan(0);
}, 120_000);

test("a lost phone is signed out from another device", async () => {
  const { url, db } = await site();
  const ria = await addPerson(db, actor, { givenName: "Ria", email: "ria@kamerkoor.example" });
  const phone = await openPage(url);
  const value = await startSession(db, ria.id, "Chrome, Android");
  await phone.context().addCookies([{ name: "session", value, url }]);
  await phone.goto("/mijn");
  expect(await words(phone)).toContain("Ria");
  const home = await openPage(url, { viewport: { width: 390, height: 800 } });
  const other = await startSession(db, ria.id, "Firefox, Windows", { method: "password" });
  await home.context().addCookies([{ name: "session", value: other, url }]);
  await home.goto("/mijn/apparaten");
  await looksRight(home);
  await home
    .getByRole("button", { name: /Log uit.*Chrome, Android/ })
    .first()
    .click();
  expect(await words(home)).toContain("Het apparaat is uitgelogd.");
  await phone.goto("/mijn");
  expect(await heading(phone)).toBe("Inloggen");
}, 60_000);
