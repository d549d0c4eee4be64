// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe, demoSite, noSideScroll, openPage } from "#test/browser.ts";

/** Numbers and words in tables that the window breaks in the middle: "26 november 20|26". */
const brokenIn = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll("main td, main th")) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (const { index, 0: word } of node.data.matchAll(/[\p{L}\d]{3,}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top));
          if (tops.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });

test("dates and names of days stay whole: in the cards of a telephone, in the week of 1280 pixels and on A4", async () => {
  const page = await openPage(demoSite(), { viewport: { width: 390, height: 844 } });
  await page.goto("/ruimtes/1-gymzaal-basisschool-de-zwaluw/aanvraag");
  await page.locator('main [name="title"]').fill("Volleybal voor buren");
  await page.locator('main [name="people"]').fill("12");
  await page.getByRole("button", { name: "Verder" }).click();
  await page.locator('main [name="weekday"]').selectOption("4");
  await page.locator('main [name="begins"]').fill("19.00");
  await page.locator('main [name="ends"]').fill("21.00");
  await page.locator('main [name="every"][value="week"]').check();
  await page.locator('main [name="times"]').fill("6");
  await page.getByRole("button", { name: "Verder" }).click();
  expect(await page.locator("main tbody tr").count()).toBe(6);
  expect(await brokenIn(page)).toEqual([]);
  await noSideScroll(page);
  await axe(page);

  await page.goto("/hiaten");
  for (const width of [700, 1000, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await brokenIn(page), `at ${width}`).toEqual([]);
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 703, height: 1000 });
  expect(await brokenIn(page), "on paper").toEqual([]);
  await noSideScroll(page);
}, 60_000);
