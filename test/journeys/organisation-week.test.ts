// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { viewsOf } from "#modules/activities/index.ts";
import { organisationAt } from "#modules/organisations/index.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { today } from "#platform/time/time.ts";
import { axe, noSideScroll, openPage, startSite } from "#test/browser.ts";
import { choose, field, looksRight, press, signIn, words } from "#test/reader.ts";

const narrow = { viewport: { width: 320, height: 800 } };
/** Chromium under test says that it is headless, and robots do not count: readers have browsers of their own. */
const reader = (name: string): BrowserContextOptions => ({
  ...narrow,
  userAgent: `Mozilla/5.0 (${name}) Firefox/140.0`,
});
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** One form: a coffee morning, each week. */
async function publishWeekly(page: Page, title: string): Promise<void> {
  await page.goto("/beheer/activiteiten/nieuw");
  await field(page, "title").fill(title);
  await field(page, "category").selectOption({ label: "Koffie" });
  await field(page, "whatWeDo").fill("We drinken koffie en lossen samen een puzzel op.");
  await field(page, "firstDate").fill(today().add({ days: 1 }).toString());
  await field(page, "begins").fill("10:00");
  await field(page, "ends").fill("11:30");
  await choose(page, "every", "week");
  await choose(page, "where", "venue");
  await field(page, "venue").selectOption({ index: 1 });
  await field(page, "contactName").fill("Ria");
  await field(page, "contactPhone").fill("0343 – 00 00 21");
  await field(page, "hostName").fill("Ria");
  await choose(page, "energy", "seated");
  await choose(page, "elements", "meeting");
  await choose(page, "signUp", "none");
  await press(page, "Bekijk het voorbeeld");
  await press(page, "Zet in de kalender");
  expect(await heading(page)).toBe("Hier staat het nu");
}

/** A visitor says what is not right; nothing is asked of who it is. */
async function sayNotRight(visitor: Page, activity: string, kind: string, text: string): Promise<void> {
  await visitor.goto(activity);
  await visitor.getByRole("main").getByRole("link", { name: "Laat het ons weten" }).click();
  await choose(visitor, "kind", kind);
  await field(visitor, "text").fill(text);
  await press(visitor, "Geef dit door");
  expect(await heading(visitor)).toBe("Dank u. Wij geven het door.");
}

test("Ria publishes once and finds it everywhere; three visitors say that it is not right; her week tells her", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-week-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ demo: true, folder });
  onTestFinished(() => site.kill());
  const title = "Puzzelkoffie van Ria";
  const ria = await openPage(site.url, narrow);
  await signIn(ria, "ria@debrug.example");
  await publishWeekly(ria, title);

  // in the calendar
  const visitor = await openPage(site.url, reader("Windows"));
  await visitor.goto(`/activiteiten?wat=${encodeURIComponent("puzzelkoffie")}`);
  await visitor.getByRole("link", { name: title }).first().click();
  expect(await heading(visitor)).toBe(title);
  await looksRight(visitor);
  const activity = new URL(visitor.url()).pathname;

  // her week: where it is shown, with the addresses to take along
  await ria.goto("/beheer");
  await ria.getByRole("main").getByRole("link", { name: "Uw week" }).click();
  expect(await heading(ria)).toMatch(/^De week van /);
  await looksRight(ria);
  const slug = /organisaties\/([a-z0-9-]+)\/activiteiten\.ics/.exec(await ria.content())![1]!;

  // in the own feed, in the frame for the own site, and on paper
  const feed = await (await fetch(`${site.url}/organisaties/${slug}/activiteiten.ics`)).text();
  expect(feed).toContain(`SUMMARY:${title}`);
  await ria.getByRole("main").getByRole("link", { name: "Op uw eigen site" }).click();
  expect(await words(ria)).toContain(title);
  await axe(ria);
  await noSideScroll(ria);
  const tomorrow = today().add({ days: 1 });
  const paper = await fetch(`${site.url}/buurtkrant/pdf?periode=week&van=${tomorrow}`);
  expect(readPdf(Buffer.from(await paper.arrayBuffer())).text.replace(/\s+/g, " ")).toContain(title);

  // a visitor says that it is not right: first with nothing chosen
  await visitor.getByRole("main").getByRole("link", { name: "Laat het ons weten" }).click();
  await looksRight(visitor);
  await press(visitor, "Geef dit door");
  expect(await visitor.title()).toMatch(/^Fout:/);
  await looksRight(visitor);
  await choose(visitor, "kind", "time");
  await field(visitor, "text").fill("Het begint om elf uur");
  await press(visitor, "Geef dit door");
  expect(await heading(visitor)).toBe("Dank u. Wij geven het door.");
  await looksRight(visitor);

  // the same one again is one; two others make three, and that is a check
  await sayNotRight(visitor, activity, "place", "Andere zaal");
  await ria.goto("/beheer/week");
  expect(await words(ria)).toContain("1 bezoeker zegt dat iets niet klopt");
  for (const name of ["Linux", "Macintosh"]) {
    await sayNotRight(await openPage(site.url, reader(name)), activity, "time", "");
  }
  await visitor.goto(activity);
  expect(await words(visitor)).toContain("Laatst gecontroleerd op");
  await ria.goto("/beheer/week");
  expect(await words(ria)).toContain("3 bezoekers zeggen dat iets niet klopt");
  await looksRight(ria);

  // Karin's desk has the call, and one page for all that is to be asked
  const keeper = await openPage(site.url, narrow);
  await signIn(keeper, "karin@welzijn.example");
  await keeper.goto("/beheer/actueel");
  await looksRight(keeper);
  await keeper
    .locator(`main tr:has-text("${await nameOf(ria)}") a:has-text("Bel en vul in")`)
    .first()
    .click();
  expect(await words(keeper)).toContain(title);
  await looksRight(keeper);
  await keeper.goto("/beheer/actueel/cijfers");
  await looksRight(keeper);

  // Ria looks, and it is right
  await ria.goto("/beheer/week");
  await ria.getByRole("main").getByRole("link", { name: title }).last().click();
  expect(await words(ria)).toContain("Het begint om elf uur");
  await looksRight(ria);
  await press(ria, "Ja, dit klopt nog");
  expect(await words(ria)).not.toContain("zeggen dat iets niet klopt");
  await ria.goto("/beheer/week/afdrukken");
  await looksRight(ria);

  // how many looked is kept when the site stops: numbers, and nothing else
  expect(await site.stop()).toBe(0);
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  const { id } = (await organisationAt(db, slug))!;
  const views = await viewsOf(db, id, today(), today().add({ days: 1 }));
  await close();
  const mine = views.filter((one) => one.title === title);
  expect(mine.find(({ surface }) => surface === "page")!.count).toBeGreaterThanOrEqual(4);
}, 150_000);

const nameOf = async (page: Page): Promise<string> => ((await heading(page)) ?? "").replace("De week van ", "");
