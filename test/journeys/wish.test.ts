// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { rows } from "#platform/db/db.ts";
import { openPage, startSite } from "#test/browser.ts";
import { choose, field, follow, looksRight, press, signIn } from "#test/reader.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** Somebody at home, with an address of the network of her own, on a small telephone. */
const neighbour = (site: string, house: number) =>
  openPage(site, {
    viewport: { width: 320, height: 640 },
    extraHTTPHeaders: { "x-forwarded-for": `192.0.2.${house}` },
  });

async function wish(page: Page, told: { email?: string; phone?: string }): Promise<void> {
  await page.goto("/activiteiten?wat=bijenhouden&dagdeel=middag");
  await page.getByRole("heading", { name: "Staat het er niet bij?" }).waitFor();
  await looksRight(page);
  await follow(page, "Zeg wat u mist");
  expect(await heading(page)).toBe("Wat mist u in de buurt?");
  expect(await field(page, "words").inputValue()).toBe("bijenhouden");
  await looksRight(page);
  await field(page, "buurt").selectOption({ label: "Molenbuurt" });
  if (told.email || told.phone) {
    await choose(page, "tell", told.email ? "email" : "phone");
    await field(page, "name").fill("Truus");
    await field(page, told.email ? "email" : "phone").fill(told.email ?? told.phone ?? "");
  }
  await press(page, "Verder");
  expect(await heading(page)).toBe("Klopt dit?");
  expect(await page.getByRole("main").textContent()).toContain("Molenbuurt");
  await looksRight(page);
  await press(page, "Stuur mijn wens");
  expect(await heading(page)).toBe("Dank u. Uw wens staat op onze lijst.");
  await looksRight(page);
}

test("three neighbours find nothing and leave a wish; the panel makes it a trial, and who wanted to know hears it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-wish-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ demo: true, folder });
  onTestFinished(() => site.kill());

  // with a mistake first: a number in the text
  const first = await neighbour(site.url, 1);
  await first.goto("/wens?wat=bijenhouden");
  await field(first, "words").fill("bijenhouden, bel 0343 12 34 56");
  await press(first, "Verder");
  expect(await first.title()).toMatch(/^Fout:/);
  await looksRight(first);
  await wish(first, { email: "truus@soepsteen.example" });
  await wish(await neighbour(site.url, 2), { phone: "0343 000099" });
  await wish(await neighbour(site.url, 3), {});

  // the third made a gap; the panel finds it on the desk
  const panel = await openPage(site.url, { viewport: { width: 320, height: 640 } });
  await signIn(panel, "joke@adviesgroep.example");
  await follow(panel, "Hiaten en wensen");
  expect(await heading(panel)).toBe("Hiaten");
  await looksRight(panel);
  await follow(panel, "Nieuwe wens, Molenbuurt");
  const main = panel.getByRole("main");
  expect(await main.textContent()).toContain("Drie of meer wensen");
  expect(await main.textContent()).toContain("bijenhouden");
  expect(await main.textContent()).not.toContain("Truus");
  await looksRight(panel);
  await press(panel, "Zoek een organisator");
  await follow(panel, "Wijzig dit hiaat");
  await looksRight(panel);
  await field(panel, "title").fill("Bijen houden");
  await field(panel, "organiser").selectOption({ label: "Stichting Buurthuis De Brug" });
  for (const name of ["roomFound", "hostFound", "moneyFound"]) await field(panel, name).check();
  await press(panel, "Bewaar");
  await press(panel, "De opbouw begint");
  await follow(panel, "Maak een proefactiviteit");
  await looksRight(panel);
  await field(panel, "date").selectOption({ index: 3 });
  await field(panel, "begins").fill("14.00");
  await field(panel, "contactName").fill("Ria");
  await field(panel, "contactPhone").fill("0343 – 00 00 21");
  await press(panel, "Maak het concept");
  expect(await main.textContent()).toContain("Proefactiviteit");
  const draft = await main.locator('a[href*="/beheer/activiteiten/"]').first().getAttribute("href");

  // the organisation puts it in the calendar
  const ria = await openPage(site.url);
  await signIn(ria, "ria@debrug.example");
  await ria.goto(`${draft}/voorbeeld`);
  await press(ria, "Zet in de kalender");
  await first.goto("/activiteiten?wat=bijen");
  expect(await first.getByRole("main").textContent()).toContain("Bijen houden");

  // what everybody sees
  await first.goto("/hiaten");
  await looksRight(first);
  expect(await first.getByRole("main").textContent()).toContain("Bijen houden, Molenbuurt: proefactiviteit");
  for (const path of ["/hiaten/lijst", "/hiaten/loopafstand?soort=koffie"]) {
    await first.goto(path);
    await looksRight(first);
  }
  const wide = await openPage(site.url);
  for (const path of ["/hiaten", "/hiaten/loopafstand?soort=koffie"]) {
    await wide.goto(path);
    await looksRight(wide);
  }

  expect(await site.stop()).toBe(0);
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  const told = await rows(
    db,
    sql`select channel, label, body like '%Bijen houden%' as says from delivery where kind = 'gaps.trial' order by channel`,
  );
  await close();
  expect(told).toEqual([
    { channel: "email", label: "Wens: we proberen het", says: true },
    { channel: "phone", label: "Wens: we proberen het", says: true },
  ]);
}, 180_000);
