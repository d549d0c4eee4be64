// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoSite, openPage } from "#test/browser.ts";
import { choose, field, follow, heading, looksRight, press, signIn, words } from "#test/reader.ts";

const bar = "U doet dit voor Mevrouw Van der Vliet.";

/** Els begins to work in her mother's name, and sees what she may: the activities. */
async function begin(page: Page): Promise<void> {
  await signIn(page, "els@vliet.example", "/mijn/namens");
  expect(await heading(page)).toBe("Iets doen voor een ander");
  expect(await words(page)).toContain("activiteiten: aanmelden en afmelden");
  await looksRight(page);
  await press(page, "Begin");
  expect(await heading(page)).toBe("Voor Mevrouw Van der Vliet");
  expect(await page.getByText(bar).isVisible()).toBe(true);
  // nothing but the scope: no number, no address
  expect(await words(page)).not.toMatch(/Kerkstraat|00 01 01/);
  await looksRight(page);
}

/** The form does not ask who she is. */
async function signUpHer(page: Page): Promise<void> {
  await page.goto("/activiteiten?wat=roeren");
  await page.getByRole("link", { name: "Samen snijden, roeren en eten" }).first().click();
  await page.getByRole("link", { name: "Ik kom" }).first().click();
  await page.locator("main input[name=keer]").nth(2).check();
  await press(page, "Verder");
  await choose(page, "nodig", "door");
  await press(page, "Verder");
  await choose(page, "eerste", "ja");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Klopt dit?");
  expect(await words(page)).toContain("Mevrouw Van der Vliet");
  expect(await page.getByText(bar).isVisible()).toBe(true);
  await looksRight(page);
  await page.getByRole("main").getByRole("button").first().click();
  expect(await words(page)).toContain("Samen snijden, roeren en eten");
  await page.goto("/mijn/activiteiten");
  expect(await words(page)).toContain("Gedaan door Els van der Vliet");
  await looksRight(page);
}

/** She rings: it has to stop. Daan of her team writes it down. */
async function rings(): Promise<void> {
  const page = await openPage(demoSite());
  await signIn(page, "daan@welzijn.example", "/beheer/mensen");
  await field(page, "words").fill("0343000101");
  await page.getByRole("main").getByRole("button").first().click();
  await follow(page, /Vliet/);
  const number = /\/beheer\/mensen\/(\d+)/.exec(page.url())![1];
  await page.goto(`/beheer/mensen/${number}/namens/gedaan`);
  expect(await words(page)).toMatch(/U aangemeld voor een activiteit.*Els van der Vliet/s);
  await looksRight(page);
  await page.goto(`/beheer/mensen/${number}/namens`);
  await looksRight(page);
  await page.goto(`/beheer/mensen/${number}/toestemming`);
  await looksRight(page);
  await follow(page, /iemand doet dingen namens mij/);
  expect(await words(page)).toContain("Lees dit voor");
  await looksRight(page);
  await choose(page, "hoe", "oral");
  await press(page, "Stop hiermee");
  expect(await words(page)).toContain("Dit is gestopt.");
}

test("a daughter does only what was agreed, and sees nothing more when her mother rings to stop it", async () => {
  const page = await openPage(demoSite(), { viewport: { width: 390, height: 800 } });
  await begin(page);
  await signUpHer(page);
  await page.goto("/mijn/namens");
  const inScope = await page
    .getByRole("main")
    .getByRole("link", { name: /Bekijken/ })
    .first()
    .getAttribute("href");
  await rings();
  const closed = await page.goto(inScope!);
  expect(closed?.status()).toBe(404);
  expect(await page.getByText(bar).count()).toBe(0);
  await page.goto("/mijn/namens");
  expect(await words(page)).not.toContain("Vliet,");
  expect(await words(page)).toContain("U doet nu niets namens een ander.");
}, 240_000);
