// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoSite, openPage } from "#test/browser.ts";
import { choose, field, heading, looksRight, press, signIn } from "#test/reader.ts";

async function begin(page: Page): Promise<void> {
  await page.goto("/activiteiten?wat=roeren");
  await page.getByRole("link", { name: "Samen snijden, roeren en eten" }).first().click();
  await page.getByRole("link", { name: "Meld iemand anders aan" }).click();
  expect(await heading(page)).toBe("Voor welke keer is het?");
  await page.locator("main input[name=keer]").nth(2).check();
  await press(page, "Verder");
  expect(await heading(page)).toBe("Voor wie is het?");
  await looksRight(page);
  await choose(page, "voor", "mother");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Weet diegene dat u dit doet?");
  await looksRight(page);
}

async function whoAsks(page: Page): Promise<void> {
  expect(await heading(page)).toBe("Wie bent u?");
  await looksRight(page);
  await field(page, "eigennaam").fill("Els");
  await field(page, "eigentelefoon").fill("06-12345678");
}

/** What stands on the list of calls of the organisation. */
async function calls(): Promise<{ page: Page; text: string }> {
  const page = await openPage(demoSite());
  await signIn(page, "ria@debrug.example", "/beheer/bellijst");
  return { page, text: ((await page.getByRole("main").textContent()) ?? "").replaceAll("\u00a0", " ") };
}

test("a daughter signs up her mother, who is told by phone in her own name", async () => {
  const page = await openPage(demoSite(), { viewport: { width: 320, height: 700 } });
  await begin(page);
  await choose(page, "weet", "ja");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Hoe heet degene die komt?");
  await field(page, "naam").fill("Hennie Jansen");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Hoe kunnen wij diegene bereiken?");
  await looksRight(page);
  await choose(page, "hoe", "phone");
  await field(page, "telefoon").fill("0343 00 00 71");
  await press(page, "Verder");
  await choose(page, "nodig", "hearing");
  await choose(page, "nodig", "lift");
  await press(page, "Verder");
  await choose(page, "eerste", "ja");
  await press(page, "Verder");
  await whoAsks(page);
  await choose(page, "wiebellen", "by");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Klopt dit?");
  await looksRight(page);
  await press(page, "Meld aan");
  expect(await heading(page)).toBe("De aanmelding is gelukt");
  const said = await page.getByRole("main").textContent();
  expect(said).toContain("Degene die komt hoort het ook zelf van ons.");
  expect(said).toContain("Verandert er iets, dan bellen wij u.");
  await looksRight(page);

  const { text } = await calls();
  expect(text).toContain("Hennie J.");
  expect(text).toContain("Aangemeld");
}, 90_000);

test("she does not know it yet: she is called first, and no more is kept than a first name and a number", async () => {
  const page = await openPage(demoSite(), { viewport: { width: 320, height: 700 } });
  await begin(page);
  await choose(page, "weet", "nee");
  await press(page, "Verder");
  await field(page, "naam").fill("Wies Jansen");
  await press(page, "Verder");
  expect(await page.locator("main input[name=hoe]").count()).toBe(0);
  await looksRight(page);
  await field(page, "telefoon").fill("0343 00 00 72");
  await press(page, "Verder");
  await whoAsks(page);
  await press(page, "Verder");
  expect(await page.getByRole("main").textContent()).toContain("Wij bellen eerst.");
  await press(page, "Vraag om te bellen");
  expect(await heading(page)).toBe("Dank u. Wij bellen eerst.");
  const known = await page.getByRole("main").textContent();
  expect(known).toContain("Wies");
  expect(known).not.toContain("Wies Jansen");
  await looksRight(page);

  const { text } = await calls();
  expect(text).toContain("Wil iemand komen?");
}, 90_000);
