// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Locator, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { makeReviews } from "#modules/oversight/index.ts";
import { keepSignals, signalFigures, signalStatus } from "#modules/signals/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { openPage, type Site, startSite } from "#test/browser.ts";
import { choose, field, follow, heading, looksRight, press, words } from "#test/reader.ts";
import { open, settle, type Town } from "#test/signal.ts";

const operator = system("test");
const ask = <T>(db: Db, question: ReturnType<typeof sql>) =>
  behindWall(db, operator, (db) => rows<T & Record<string, unknown>>(db, question));

async function as(site: Site, token: string): Promise<Page> {
  const page = await openPage(site.url);
  await page.context().addCookies([{ name: "session", value: token, url: site.url }]);
  return page;
}

const arrives = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const label = (page: Page, text: string | RegExp): Locator => page.locator("main label", { hasText: text }).first();

/** With her thumb, on a phone: counts what she presses and what she types. Gives the code on the receipt. */
async function nurseReports(page: Page, short: string): Promise<string> {
  let taps = 0;
  let typed = 0;
  const tap = async (what: Locator) => {
    taps += 1;
    await what.tap();
  };
  const button = (name: string) => page.getByRole("main").getByRole("button", { name });
  await page.goto(short);
  const begun = Date.now();
  expect(await heading(page)).toBe("Wat ziet u?");
  expect(await words(page)).toContain("U geeft dit door namens Thuiszorg Demodam.");
  await looksRight(page);
  await tap(label(page, "Komt niet meer buiten"));
  await tap(label(page, /^Nee$/));
  await tap(button("Verder"));
  await arrives(page, "Over wie gaat het?");
  await looksRight(page);
  await tap(label(page, "Nee, nog niet"));
  await tap(field(page, "adres"));
  await field(page, "adres").fill("Lindelaan 3, 3961 AB");
  typed += 1;
  await tap(button("Verder"));
  await arrives(page, "Hoe snel?");
  await looksRight(page);
  await tap(label(page, "Deze week"));
  await expect.poll(() => Date.now() - begun, { timeout: 5_000 }).toBeGreaterThan(3_200);
  await tap(button("Verstuur"));
  expect(taps).toBeLessThanOrEqual(9);
  expect(typed).toBe(1);
  await arrives(page, "Dank u. Wij hebben het ontvangen");
  const receipt = await words(page);
  expect(receipt).toContain("Buurtteam Oost kijkt ernaar.");
  expect(receipt).not.toContain("Lindelaan");
  await looksRight(page);
  const code = (await page.getByRole("main").locator("code").first().textContent())!.trim();
  await press(page, "Ik heb de code bewaard");
  return code;
}

/** What a reporter reads by her code: everything on the page. */
async function follows(page: Page, code: string): Promise<string> {
  await page.goto("/signaal/volgen");
  await field(page, "code").fill(code.toLowerCase());
  await press(page, "Kijk");
  return words(page);
}

/** Three pages in less than three seconds: no person does that. */
async function robotReports(page: Page, site: Site): Promise<string> {
  const headers = { origin: site.url };
  const send = (path: string, form: Record<string, string>) => page.request.post(site.url + path, { form, headers });
  const first = await (await page.request.get(`${site.url}/signaal`)).text();
  const stamp = /name="_stempel" value="([^"]+)"/.exec(first)![1]!;
  const second = await send("/signaal", { ziet: "few_people", gevaar: "nee", _stempel: stamp });
  const third = await send(new URL(second.url()).pathname, { wie: "niet", adres: "Dorpsstraat 1, Demodam" });
  return (await send(new URL(third.url()).pathname, { snel: "rustig" })).text();
}

/** The morning list: taken, not there in the morning, spoken in the afternoon, invited for a walk with Lies. */
async function coordinatorHelps(page: Page): Promise<void> {
  await page.goto("/signalen");
  expect(await heading(page)).toMatch(/^Goede(morgen|middag|navond) Fatima\. Er zijn 2 nieuwe signalen\.$/);
  expect(await words(page)).toContain("Thuiszorg Demodam");
  await looksRight(page);
  const line = page.locator("main tr", { hasText: "Thuiszorg Demodam" });
  await line.getByRole("button", { name: "Ik pak dit op" }).click();
  expect(await words(page)).toContain("U bekijkt dit signaal nu.");
  expect(await words(page)).toContain("Lindelaan 3, 3961 AB");
  await looksRight(page);
  const tried = async (kind: string, part: string, reached: boolean) => {
    await follow(page, "Schrijf een poging op");
    await looksRight(page);
    await choose(page, "kind", kind);
    await choose(page, "dayPart", part);
    if (reached) await field(page, "reached").check();
    await press(page, "Opslaan");
  };
  await tried("phone", "morning", false);
  expect(await words(page)).toContain("Spreek de bewoner eerst.");
  await tried("visit", "afternoon", true);
  await looksRight(page);
  await follow(page, "Nodig uit voor een activiteit");
  await looksRight(page);
  await press(page, "Nodig uit en sluit af");
  expect(await page.title()).toMatch(/^Fout:/);
  await looksRight(page);
  await label(page, "Wandelen door de Horden").click();
  await choose(page, "how", "in_person");
  await field(page, "companion").selectOption({ label: "Lies" });
  await press(page, "Nodig uit en sluit af");
  expect(await words(page)).toContain("Dit signaal is afgesloten.");
  await looksRight(page);
}

/** With Corrie's yes it becomes a case. */
async function caseBegins(page: Page, corrie: number): Promise<void> {
  await page.goto("/signalen");
  await page.locator("main tr", { hasText: "Familie" }).getByRole("button", { name: "Ik pak dit op" }).click();
  await follow(page, "Begin een traject");
  await looksRight(page);
  await field(page, "consent").check();
  await choose(page, "how", "oral");
  await field(page, "known").fill(String(corrie));
  await press(page, "Begin het traject");
  await looksRight(page);
  await page.goto("/trajecten");
  await looksRight(page);
}

/** The same answer as for a signal that is not there: nobody learns that this one is. */
async function neighbourLooks(page: Page, number: number): Promise<void> {
  const answer = await page.goto(`/signalen/${number}`);
  expect(answer!.status()).toBe(404);
  // every answer to a fault has a number of its own, to name by phone
  const told = async () => (await words(page)).replace(/[0-9a-f]{12}/, "");
  const seen = await told();
  expect(seen).not.toMatch(/Lindelaan|Fatima/);
  await looksRight(page);
  expect((await page.goto("/signalen/999999"))!.status()).toBe(404);
  expect(await told()).toBe(seen);
}

interface Kept {
  id: string;
  number: number;
  status: string;
  about: Buffer | null;
}
const signalFrom = async (db: Db, channel: string) =>
  (await ask<Kept>(db, sql`select id, number::int, status, about from signal where channel = ${channel}`))[0]!;

/** After six weeks and a day, with the site stopped: no text, no key, nothing to find it by; one in the counts. */
async function sixWeeksLater(folder: string, { team }: Town, code: string): Promise<void> {
  const { db, close } = await open(folder);
  const before = await signalFrom(db, "partner");
  expect(before).toMatchObject({ status: "closed" });
  const place = { table: "signal", column: "about", row: before.id };
  expect(await vault().open(before.id, place, before.about!)).toContain("Lindelaan");
  expect((await signalStatus(db, code))?.word).toBe("closed");
  const found = (table: string) => ask(db, sql`select from ${sql.identifier(table)} where signal = ${before.id}`);
  expect((await found("signal_index")).length).toBeGreaterThan(0);
  const at = (days: number) => now().add({ hours: days * 24 });
  await withClock(at(41), () => keepSignals(db));
  expect((await signalFrom(db, "partner")).status).toBe("closed");
  await withClock(at(43), () => keepSignals(db));
  expect(await signalFrom(db, "partner")).toMatchObject({ status: "anonymised", about: null });
  for (const table of ["signal_index", "signal_attempt", "signal_feedback"])
    expect(await found(table), table).toEqual([]);
  expect((await vault().store.read([before.id])).size).toBe(0);
  expect(await vault().open(before.id, place, before.about!), "an old copy cannot be read").toBeNull();
  expect(await signalStatus(db, code)).toBeNull();
  const period = { from: today().subtract({ days: 1 }), to: today().add({ days: 1 }) };
  const closed = (await signalFigures(db, { team, ...period })).filter(({ table }) => table === "signalsClosed");
  expect(closed).toContainEqual(
    expect.objectContaining({ count: 1, dimensions: expect.objectContaining({ closeReason: "light" }) }),
  );
  await close();
}

test("a nurse passes on a signal by phone; the resident only wants to walk, and after six weeks it is forgotten", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-signal-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  onTestFinished(() => rm(`${folder}-keys`, { recursive: true, force: true }));
  const town = await settle(folder);
  const { sessions } = town;
  const first = await startSite({ folder });
  onTestFinished(() => first.kill());

  const nurse = await openPage(first.url, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const code = await nurseReports(nurse, `/signaal/${town.partner}`);
  expect(await follows(nurse, code)).toContain("Ontvangen");
  await looksRight(nurse);

  const robot = await openPage(first.url);
  expect(await robotReports(robot, first), "who sends too fast reads the same").toContain("Wij hebben het ontvangen");

  const fatima = await as(first, sessions.fatima);
  await coordinatorHelps(fatima);
  await fatima.goto("/signalen/apart");
  expect(await words(fatima)).toContain("Te snel ingevuld");
  await looksRight(fatima);
  await caseBegins(fatima, town.corrie);

  const closed = await follows(nurse, code);
  expect(closed).toContain("Afgesloten");
  expect(closed).not.toMatch(/Lindelaan|wandel|Fatima|Lies|uitgenodigd/i);
  await looksRight(nurse);

  await neighbourLooks(await as(first, sessions.lies), 2);

  const corrie = await as(first, sessions.corrie);
  await corrie.setViewportSize({ width: 390, height: 844 });
  await corrie.goto("/mijn");
  await looksRight(corrie);
  await corrie.getByRole("main").locator('a[href="/mijn/inzage"]').click();
  expect(await heading(corrie)).toBe("Wie heeft uw gegevens bekeken?");
  expect(await words(corrie)).toContain("Fatima El Amrani, coördinator, Buurtteam Oost");
  expect(await words(corrie)).toContain("Omdat er een signaal over u kwam");
  await looksRight(corrie);
  expect(await first.stop()).toBe(0);

  const { db, close } = await open(folder);
  expect(await makeReviews(db, today().add({ days: 1 }))).toBeGreaterThan(0);
  await close();
  const second = await startSite({ folder });
  onTestFinished(() => second.kill());
  const olga = await as(second, sessions.olga);
  await olga.goto("/beheer/toezicht");
  const item = olga.locator("main tr", { hasText: "Geweigerd: wilde kijken bij iemand uit de buurt" });
  expect(await item.textContent()).toContain("Lies Vos");
  await looksRight(olga);
  await item.getByRole("link", { name: /^Beoordeel/ }).click();
  expect(await words(olga)).toContain("Lies Vos");
  expect(await words(olga)).not.toContain("Lindelaan");
  await looksRight(olga);
  expect(await second.stop()).toBe(0);

  await sixWeeksLater(folder, town, code);
}, 240_000);
