// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { findActivity, freshen, makeConfirmLink } from "#modules/activities/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { openPage, startSite } from "#test/browser.ts";
import { choose, field, heading, looksRight, press, signIn } from "#test/reader.ts";

async function fillIn(page: Page, title: string): Promise<void> {
  await field(page, "title").fill(title);
  await field(page, "category").selectOption({ label: "Koffie" });
  await field(page, "whatWeDo").fill("We drinken koffie en lezen samen de krant.");
  await field(page, "firstDate").fill(today().add({ days: 3 }).toString());
  await field(page, "begins").fill("10:00");
  await field(page, "ends").fill("11:30");
  await choose(page, "every", "week");
  await choose(page, "where", "venue");
  await field(page, "venue").selectOption({ index: 1 });
  await field(page, "contactName").fill("Ria");
  await field(page, "hostName").fill("Ria");
  await choose(page, "goTogether", "ja");
  await choose(page, "energy", "seated");
  await choose(page, "elements", "meeting");
  await choose(page, "signUp", "none");
}

test("Ria publishes a weekly activity once, cancels a date, confirms by the link and goes home", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-organiser-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ demo: true, folder });
  onTestFinished(() => site.kill());
  const page = await openPage(site.url);
  const title = "Krantencafé van Ria";

  await signIn(page, "ria@debrug.example");
  expect(new URL(page.url()).pathname).toBe("/beheer");
  await looksRight(page);

  // one page, with a mistake: what was typed stays, the field says what to mend
  await page.getByRole("main").getByRole("link", { name: "Nieuwe activiteit" }).first().click();
  await looksRight(page);
  await fillIn(page, title);
  await press(page, "Bekijk het voorbeeld");
  expect(await page.title()).toMatch(/^Fout:/);
  expect(await field(page, "title").inputValue()).toBe(title);
  await looksRight(page);
  await page.locator("a[href='#contactPhone']").click();
  await field(page, "contactPhone").fill("0343 – 00 00 21");
  await press(page, "Bekijk het voorbeeld");

  expect(await heading(page)).toBe("Zo ziet het eruit");
  for (const part of ["In de lijst", "Op de eigen pagina", "Op papier"]) {
    await page.getByRole("heading", { name: part, exact: true }).waitFor();
  }
  await looksRight(page);
  const number = Number(/\/(\d+)\/voorbeeld$/.exec(new URL(page.url()).pathname)?.[1]);
  expect(number).toBeGreaterThan(0);
  expect((await fetch(`${site.url}/activiteiten/${number}`)).status).toBe(404);

  await press(page, "Zet in de kalender");
  expect(await heading(page)).toBe("Hier staat het nu");
  await looksRight(page);
  const places = await page
    .locator("main ul a")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(places.length).toBeGreaterThan(6);
  for (const place of places) expect((await fetch(place)).status, place).toBe(200);

  // a neighbour sees it at once
  const neighbour = await openPage(site.url);
  await neighbour.goto(`/activiteiten?wat=${encodeURIComponent("krantencafe")}`);
  await neighbour.getByRole("link", { name: title }).first().click();
  expect(await heading(neighbour)).toBe(title);
  expect(await neighbour.getByRole("main").textContent()).toContain("U kunt alleen komen. Ria staat bij de deur.");
  await looksRight(neighbour);

  // one time not
  await page.getByRole("link", { name: "Naar de activiteit" }).click();
  await looksRight(page);
  await page.getByRole("link", { name: "Eén keer veranderen of afzeggen" }).click();
  await page.locator(`main a[href*="/beheer/activiteiten/${number}/data/"]`).first().click();
  await looksRight(page);
  await field(page, "reason").fill("De zaal wordt geverfd.");
  await press(page, "Zeg deze keer af");
  expect(await page.getByRole("status").first().textContent()).toContain("Wij hebben het bewaard.");
  await neighbour.reload();
  expect(await neighbour.locator("section[aria-labelledby=wanneer] li").first().textContent()).toMatch(
    /Gaat niet door.*De zaal wordt geverfd\./s,
  );

  // three months later the letter asks whether it still holds
  expect(await site.stop()).toBe(0);
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  await withClock(now().add({ hours: 24 * 91 }), () => freshen(db));
  const { id, status } = await findActivity(db, visitor, number);
  expect(status).toBe("needs_confirmation");
  const token = await makeConfirmLink(db, id);
  await close();
  const later = await startSite({ folder });
  onTestFinished(() => later.kill());
  const anyone = await openPage(later.url, { viewport: { width: 390, height: 844 } });
  await anyone.goto(`/klopt-nog/${token}`);
  expect(await heading(anyone)).toContain(title);
  await looksRight(anyone);
  await press(anyone, "Ja, dit klopt nog");
  expect(await heading(anyone)).toBe("Dank u. Dit is bevestigd.");
  await looksRight(anyone);
  await anyone.goto(`/activiteiten/${number}`);
  expect(await anyone.getByRole("main").textContent()).not.toContain("Laatst gecontroleerd");

  // and out again
  const mine = await openPage(later.url);
  await signIn(mine, "ria@debrug.example");
  await mine.goto("/mijn");
  await mine.getByRole("button", { name: "Uitloggen" }).first().click();
  expect(new URL(mine.url()).pathname).toBe("/");
  await mine.goto("/beheer");
  expect(await heading(mine)).toBe("Inloggen");
}, 150_000);
