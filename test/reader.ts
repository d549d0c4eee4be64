// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What a reader does with a page, for the journeys.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axe, noSideScroll, targetsAtLeast44 } from "#test/browser.ts";

export const heading = async (page: Page): Promise<string> =>
  (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
export const choose = (page: Page, name: string, value: string) =>
  page.locator(`main input[name="${name}"][value="${value}"]`).check();
export const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).first().click();

export const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name }).first().click();
/** What stands on the page, with plain spaces. */
export const words = async (page: Page): Promise<string> =>
  ((await page.getByRole("main").textContent()) ?? "").replaceAll("\u00a0", " ");

/** What can be wrong with a page: axe, the width, the targets. */
export async function looksRight(page: Page): Promise<void> {
  await axe(page);
  await noSideScroll(page);
  await targetsAtLeast44(page);
}

/** Reads the code in the mail, in another tab, and goes in with it. */
export async function signIn(page: Page, email: string, to = "/beheer"): Promise<void> {
  await page.goto(to);
  await firstStep(page, email);
  const tab = await page.context().newPage();
  await secondStep(page, tab, email);
  await tab.close();
}

/** The first step only: asks for a code on the page of signing in, and gives the code that is mailed then. */
export async function firstStep(page: Page, email: string): Promise<void> {
  const tab = await page.context().newPage();
  const before = await codesAt(tab, email);
  await field(page, "email").fill(email);
  await press(page, "Stuur");
  await giveCode(page, tab, email, before);
  await tab.close();
}

/** Waits for a code that was not there before, and goes in with it. Other letters may come in between, before or after it. */
export async function giveCode(page: Page, tab: Page, email: string, before: string[] = []): Promise<void> {
  const fresh = async () => (await codesAt(tab, email)).find((code) => !before.includes(code)) ?? "";
  await expect.poll(fresh, { timeout: 20_000 }).toMatch(/^\d{6}$/);
  await field(page, "code").fill(await fresh());
  await press(page, "Inloggen");
}

/** Who works with details of others gives a code of the app too. The invented people have no phone: it is in the other tab. */
export async function secondStep(page: Page, tab: Page, email: string): Promise<void> {
  if (!page.url().includes("/inloggen/tweede-stap")) return;
  // a code works once: now and then the next one must come first
  await expect.poll(() => appCodeAt(tab, email), { timeout: 40_000, interval: 1000 }).toMatch(/^\d{6}$/);
  await field(page, "code").fill(await appCodeAt(tab, email));
  await press(page, "Ga verder");
}

async function appCodeAt(tab: Page, email: string): Promise<string> {
  await tab.goto("/ontwikkeling/post");
  const row = tab.locator("tr", { hasText: email });
  return /(\d{6})\s*$/.exec((await row.count()) > 0 ? ((await row.first().textContent()) ?? "") : "")?.[1] ?? "";
}

/** Everything that was mailed so far. */
export async function lettersAt(tab: Page): Promise<string> {
  await tab.goto("/ontwikkeling/post");
  return ((await tab.getByRole("main").textContent()) ?? "").replaceAll("\u00a0", " ");
}

/** The codes that were mailed to this address, the newest first. */
async function codesAt(tab: Page, email: string): Promise<string[]> {
  const [, ...letters] = (await lettersAt(tab)).split(email);
  return letters.flatMap((letter) => /Uw code is: (\d{6})/.exec(letter.split("@")[0]!)?.[1] ?? []);
}
