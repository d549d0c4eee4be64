// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axe, demoSite, enlargeText, noSideScroll, openPage, readerLetters, targetsAtLeast44 } from "#test/browser.ts";

const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("a resident of 78 finds a coffee morning", () => {
  test("on her telephone, without JavaScript", async () => {
    const page = await openPage(demoSite(), telephone);
    await page.goto("/");
    const first = page.locator("a[href^='tel:']").first();
    expect(await first.textContent()).toContain("0343");
    expect((await first.boundingBox())!.y).toBeLessThan(100);

    await page.getByRole("main").getByRole("link", { name: "Koffie", exact: true }).click();
    expect(new URL(page.url()).searchParams.get("soort")).toBe("koffie");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Koffie in de buurt");
    const cards = page.locator("article.buurt-card:not(.buurt-card--cancelled)");
    expect(await cards.count()).toBeGreaterThan(2);
    expect(await page.getByRole("status").textContent()).toMatch(/\d+ activiteiten/);

    const weekly = cards.filter({ hasText: /koffie/i }).first();
    const title = (await weekly.getByRole("link").textContent())!;
    const box = (await weekly.boundingBox())!;
    await weekly.click({ position: { x: box.width - 20, y: box.height - 12 } }); // anywhere on the card
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);

    const main = page.getByRole("main");
    await main.getByRole("heading", { name: "Wanneer is het?" }).waitFor();
    const dates = await main
      .locator("section[aria-labelledby=wanneer] time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual([...dates].sort());
    expect(await main.locator("a[href^='tel:']").first().getAttribute("href")).toMatch(/^tel:\+31343\d{6}$/);
    expect(await main.locator("section[aria-labelledby=waar]").textContent()).toMatch(/Hoe komt u naar|Waar is het/);

    const file = page.waitForEvent("download");
    await main.getByRole("link", { name: "Zet in uw agenda" }).click();
    const saved = await file;
    expect(saved.suggestedFilename()).toMatch(/\.ics$/);
    const calendar = new ICAL.Component(ICAL.parse(await readFile((await saved.path())!, "utf8")));
    const event = calendar.getFirstSubcomponent("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe(title);
  });

  test("by typing what she wants and where she lives", async () => {
    const page = await openPage(demoSite(), telephone);
    await page.goto("/");
    await page.getByLabel("Wat zoekt u?").fill("koffie drinken");
    await page.getByLabel("Uw postcode").fill("9999 zz");
    await page.getByLabel("Wanneer?").selectOption("Alle dagen");
    await page.getByRole("button", { name: "Zoek" }).click();
    expect(await page.getByRole("main").textContent()).toContain("Deze postcode kennen wij niet. Kies een buurt.");
    expect(await page.getByLabel("Wat zoekt u?").inputValue()).toBe("koffie drinken");
    expect(await page.locator("article.buurt-card").count()).toBeGreaterThan(0);
  });

  test("with larger letters, and they stay", async () => {
    const page = await openPage(demoSite(), telephone);
    await page.goto("/activiteiten?soort=koffie");
    const size = () => page.locator("main").evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
    const before = await size();
    await page.getByRole("link", { name: "Grotere letters" }).click();
    expect(page.url()).toContain("soort=koffie");
    expect(await size()).toBeGreaterThan(before);
    await noSideScroll(page);
    await page.goto("/");
    expect(await size()).toBeGreaterThan(before);
  });
});

/** The reader's own spacing (WCAG 1.4.12), as a style sheet of the browser. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** The pages a resident meets; of an activity, a place and an organisation the first in its list. */
const pages: [name: string, path: string, follow?: string][] = [
  ["home", "/"],
  ["the results", "/activiteiten?soort=koffie"],
  ["the results by day", "/activiteiten?wanneer=volgende-week"],
  ["nothing found", "/activiteiten?wat=onderwaterhockey"],
  ["the week", "/activiteiten/week"],
  ["the map", "/activiteiten/kaart"],
  ["the list to print", "/activiteiten/afdrukken"],
  ["an activity", "/activiteiten", "main article.buurt-card a"],
  ["the places", "/plekken"],
  ["a place", "/plekken", "main a[href^='/plekken/']"],
  ["the organisations", "/organisaties"],
  ["an organisation", "/organisaties", "main a[href^='/organisaties/']"],
  ["the neighbourhood paper", "/buurtkrant"],
  ["the calendar to subscribe to", "/agenda-abonneren"],
  ["signing in", "/inloggen"],
];

describe.each(pages)("%s", (_name, path, follow) => {
  const open = async (options: Parameters<typeof openPage>[1]) => {
    const page = await openPage(demoSite(), options);
    await page.goto(path);
    if (follow) await page.goto((await page.locator(follow).first().getAttribute("href"))!);
    expect(await page.locator("h1").count()).toBe(1);
    return page;
  };

  test("can be read and pressed on a telephone and at a desk", async () => {
    for (const width of [390, 1280]) {
      const page = await open({ viewport: { width, height: 844 } });
      await axe(page);
      await noSideScroll(page);
      await targetsAtLeast44(page);
    }
  });

  test("fits at 320 pixels, also with letters of double size, with text of 200 percent and with wide spacing", async () => {
    const narrow = await open({ viewport: { width: 320, height: 640 } });
    await noSideScroll(narrow);
    await readerLetters(narrow, 32);
    await noSideScroll(narrow);
    const spaced = await open({ viewport: { width: 390, height: 844 } });
    await spaceText(spaced);
    await noSideScroll(spaced);
    const large = await open({ viewport: { width: 640, height: 900 } });
    await enlargeText(large, 200);
    await noSideScroll(large);
  });

  test("is there in forced colours", async () => {
    const page = await open({ forcedColors: "active", viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const same = await page.evaluate(() =>
      [...document.querySelectorAll("main a, main button, main h1, main p")]
        .filter((one) => (one as HTMLElement).checkVisibility() && one.textContent?.trim())
        .filter((one) => getComputedStyle(one).color === getComputedStyle(one).backgroundColor)
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    expect(same).toEqual([]);
    await noSideScroll(page);
  });
});
