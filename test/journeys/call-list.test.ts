// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { axe, noSideScroll, openPage, startSite, targetsAtLeast44 } from "#test/browser.ts";
import { secondStep } from "#test/reader.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const main = (page: Page) => page.getByRole("main");
/** Everything here is done with the keyboard alone. */
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).first().press("Enter");
const follow = (page: Page, name: string | RegExp) => main(page).getByRole("link", { name }).first().press("Enter");
const choose = (page: Page, value: string) => page.locator(`main input[value="${value}"]`).press(" ");
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

/** On a wide screen and on a telephone of 320 px. */
async function looksRight(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await noSideScroll(page);
    await targetsAtLeast44(page);
  }
  await axe(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/beheer");
  await field(page, "email").fill(email);
  await press(page, "Stuur");
  const tab = await page.context().newPage();
  const code = async () => {
    await tab.goto("/ontwikkeling/post");
    const [, mine = ""] = ((await tab.getByRole("main").textContent()) ?? "").split(email);
    return /Uw code is: (\d{6})/.exec(mine)?.[1] ?? "";
  };
  await expect.poll(code, { timeout: 10_000 }).toMatch(/^\d{6}$/);
  await field(page, "code").fill(await code());
  await press(page, "Inloggen");
  await secondStep(page, tab, email);
  await tab.close();
}

test("Ria calls who must hear something, and Karin finds another way and posts a letter", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-calls-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ demo: true, folder });
  onTestFinished(() => site.kill());
  const ria = await openPage(site.url);
  await signIn(ria, "ria@debrug.example");

  // the list: no number, no whole name
  await follow(ria, "Bellijst");
  expect(await heading(ria)).toBe("Bellijst");
  await looksRight(ria);
  const list = (await main(ria).textContent()) ?? "";
  expect(list).toContain("Corrie\u00a0V.");
  expect(list).not.toMatch(/van Vliet|00 00 61|Arie/);

  // Karin is a moment later
  const karin = await openPage(site.url);
  await signIn(karin, "karin@welzijn.example");
  await karin.goto("/beheer/bellijst");
  await main(ria)
    .getByRole("button", { name: /Ik bel nu\W+Corrie/ })
    .press("Enter");
  await main(karin)
    .getByRole("button", { name: /Ik bel nu\W+Corrie/ })
    .press("Enter");
  expect(await main(karin).textContent()).toContain("net iets eerder");
  expect(await main(karin).textContent()).toContain("Ria belt nu");
  await looksRight(karin);

  // the call: whom, what to say, what came of it
  expect(await heading(ria)).toBe("Bellen: Zaal is veranderd");
  expect(await main(ria).textContent()).toContain("Corrie van Vliet");
  expect(await main(ria).textContent()).toContain("grote zaal");
  await looksRight(ria);
  await press(ria, "Schrijf op");
  expect(await ria.title()).toMatch(/^Fout:/);
  await looksRight(ria);
  await choose(ria, "spoken");
  await press(ria, "Schrijf op");
  await press(ria, "Verkeerd gedrukt");
  expect(await main(ria).textContent()).toContain("Dat is hersteld");
  await main(ria)
    .getByRole("button", { name: /Ik bel nu\W+Corrie/ })
    .press("Enter");
  await choose(ria, "wrong_number");
  await field(ria, "note").fill("Dit is een ander gezin.");
  await press(ria, "Schrijf op");
  await looksRight(ria);

  // on paper, and what came of it by code
  await follow(ria, "Bellen vanaf papier");
  await press(ria, "Maak mijn lijst");
  await looksRight(ria);
  const code = /Code([2-9A-Z]{5})/.exec((await main(ria).textContent()) ?? "")![1]!;
  await follow(ria, "Uitslagen van papier invoeren");
  await field(ria, "code").fill(code.toLowerCase());
  await choose(ria, "no_answer");
  await press(ria, "Schrijf op");
  expect(await main(ria).textContent()).toContain("Opgeschreven bij");
  await looksRight(ria);

  // what did not work becomes a letter
  await karin.goto("/beheer/bellijst/mislukt");
  await looksRight(karin);
  await follow(karin, /Kies hoe verder\W+Corrie/);
  expect(await main(karin).textContent()).toContain("Dit is een ander gezin.");
  await choose(karin, "letter");
  await press(karin, "Ga zo verder");
  expect(await karin.title()).toMatch(/^Fout:/);
  await looksRight(karin);
  await field(karin, "address").fill("Molenpad 8\n9999 ZZ Demodam");
  await press(karin, "Ga zo verder");
  expect(await main(karin).textContent()).toContain("Alles is aangekomen.");

  await karin.goto("/beheer/brieven");
  await looksRight(karin);
  expect(await main(karin).textContent()).toContain("Corrie V.");
  await press(karin, "Maak een stapel");
  await looksRight(karin);
  const pdf = await karin.request.get(`${karin.url()}/pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await press(karin, "Gedrukt");
  await looksRight(karin);
  await press(karin, "Op de post");
  expect(await main(karin).textContent()).toContain("Deze brieven zijn op de post");

  await karin.goto("/en/beheer/bellijst");
  expect(await heading(karin)).toBe("Call list");
  await looksRight(karin);
}, 180_000);
