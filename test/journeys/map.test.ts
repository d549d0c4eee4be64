// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe, demoSite, noSideScroll, openPage } from "#test/browser.ts";

/** A page in which scripts run, with every address it asked for. */
async function openScripted(width = 1280): Promise<{ page: Page; asked: URL[] }> {
  const page = await openPage(demoSite(), {
    javaScriptEnabled: true,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  const asked: URL[] = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  return { page, asked };
}
const own = () => new URL(demoSite()).host;
const ofMap = (asked: URL[]) => asked.filter(({ pathname }) => /leaflet|\/map\b/.test(pathname));

test("the scripts of the map come on the page of the map only, and nothing comes from another site", async () => {
  const { page, asked } = await openScripted();
  for (const path of ["/", "/activiteiten", "/activiteiten/week", "/plekken", "/organisaties"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  await page.goto("/activiteiten");
  await page.locator("article.buurt-card a").first().click();
  expect(ofMap(asked)).toEqual([]);
  await page.goto("/activiteiten/kaart", { waitUntil: "networkidle" });
  expect(ofMap(asked)).toHaveLength(3);
  const elsewhere = asked.filter(({ protocol, host }) => protocol.startsWith("http") && host !== own());
  expect(elsewhere.map(String)).toEqual([]);
});

test("each sign on the map is a line of the list, and the list says more", async () => {
  const { page, asked } = await openScripted();
  await page.goto("/activiteiten/kaart?soort=koffie", { waitUntil: "networkidle" });
  const map = page.getByRole("region", { name: "Activiteiten op de kaart" });
  await map.waitFor();
  const lines = page.locator("ol.buurt-places > li");
  const titles = await lines.evaluateAll((all) => all.map((line) => line.querySelector("a")?.textContent ?? ""));
  expect(titles.length).toBeGreaterThan(2);
  const signs = map.locator(".buurt-map__sign");
  expect(await signs.evaluateAll((all) => all.map((sign) => sign.getAttribute("title")))).toEqual(titles);
  const all = await page.locator("main").getByRole("status").textContent();
  expect(all).toMatch(/\d/);

  await signs.first().focus();
  await page.keyboard.press("Enter");
  const inMap = map.locator(".leaflet-popup-content a");
  await inMap.waitFor();
  expect(await inMap.getAttribute("href")).toBe(
    await lines
      .first()
      .locator("a")
      .evaluate((link) => (link as HTMLAnchorElement).href),
  );
  // signs may lie over each other where activities share a place: the list is the equal of the map (WCAG 2.5.8)
  await axe(page, ".leaflet-marker-pane");
  expect(asked.filter(({ protocol, host }) => protocol.startsWith("http") && host !== own())).toEqual([]);
});

test("without scripts the list is the same, and the map takes no room", async () => {
  const { page } = await openScripted(390);
  await page.goto("/activiteiten/kaart?soort=koffie", { waitUntil: "networkidle" });
  await page.locator(".buurt-map").waitFor();
  await noSideScroll(page);
  const plain = await openPage(demoSite(), { viewport: { width: 390, height: 844 } });
  await plain.goto("/activiteiten/kaart?soort=koffie");
  expect(await plain.locator(".buurt-map").count()).toBe(0);
  const list = (one: Page) => one.locator("ol.buurt-places").innerText();
  expect(await list(plain)).toBe(await list(page));
});
