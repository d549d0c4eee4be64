// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { axe, demoSite, enlargeText, noSideScroll, openPage, targetsAtLeast44 } from "#test/browser.ts";

describe("a neighbour opens the site for the first time", () => {
  test("and reads the home page without JavaScript", async () => {
    const page = await openPage(demoSite());
    const answer = await page.goto("/");
    expect(answer?.status()).toBe(200);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    await axe(page);
    await targetsAtLeast44(page);
  });

  test("on a telephone of 320 pixels wide nothing sticks out", async () => {
    const page = await openPage(demoSite(), { viewport: { width: 320, height: 640 } });
    await page.goto("/");
    await noSideScroll(page);
    await axe(page);
  });

  test("with text at 200 percent nothing sticks out", async () => {
    const page = await openPage(demoSite(), { viewport: { width: 640, height: 900 } });
    await page.goto("/");
    await enlargeText(page, 200);
    await noSideScroll(page);
  });

  test("and gets a calm page with a telephone number for an address that does not exist", async () => {
    const page = await openPage(demoSite());
    const answer = await page.goto("/bestaat-niet");
    expect(answer?.status()).toBe(404);
    expect(await page.locator("a[href^='tel:']").count()).toBeGreaterThan(0);
    await axe(page);
  });
});
