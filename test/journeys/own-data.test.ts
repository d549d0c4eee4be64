// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { rows } from "#platform/db/db.ts";
import { openPage, startSite } from "#test/browser.ts";
import { choose, field, follow, heading, looksRight, press, signIn, words } from "#test/reader.ts";

async function fetched(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), follow(page, name)]);
  return readFile(await download.path());
}

test("a resident sees all that is known, takes it along and erases herself; who has no account gets the same on paper", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-own-data-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = await startSite({ demo: true, folder });
  onTestFinished(() => site.kill());

  // Jan, at home, on a small telephone
  const jan = await openPage(site.url, { viewport: { width: 320, height: 640 } });
  await signIn(jan, "jan@kamerkoor.example", "/mijn/gegevens/alles");
  expect(await heading(jan)).toBe("Alles wat wij van u weten");
  expect(await words(jan)).toContain("Pronk");
  await looksRight(jan);
  await follow(jan, "Neem uw gegevens mee");
  await looksRight(jan);
  await press(jan, "Maak een bestand voor een ander programma (JSON)");
  const json = JSON.parse((await fetched(jan, "Haal het bestand voor een ander programma op (JSON)")).toString());
  expect(JSON.stringify(json.onderdelen)).toContain("Pronk");
  await jan.goto("/mijn/gegevens/uitvoer");
  await press(jan, "Maak een bestand om te lezen (PDF)");
  expect((await fetched(jan, "Haal het bestand om te lezen op (PDF)")).subarray(0, 5).toString()).toBe("%PDF-");
  await jan.goto("/mijn/gegevens/wissen");
  expect(await heading(jan)).toBe("Al uw gegevens wissen?");
  await looksRight(jan);
  await press(jan, "Ja, wis al mijn gegevens");
  expect(await heading(jan)).toBe("Uw gegevens zijn gewist");
  await looksRight(jan);
  await jan.goto("/mijn");
  expect(jan.url()).toContain("/inloggen");

  // Corrie wrote a letter: she has no computer
  const desk = await openPage(site.url, { viewport: { width: 1280, height: 900 } });
  await signIn(desk, "olga@privacy.example", "/beheer/rechten");
  expect(await heading(desk)).toBe("Rechten van mensen");
  await looksRight(desk);
  await desk.getByRole("main").getByRole("row").getByRole("link").first().click();
  expect(await words(desk)).toContain("Ik heb geen computer.");
  await looksRight(desk);
  await choose(desk, "how", "known");
  await press(desk, "Leg vast");
  await field(desk, "decision").selectOption("grant");
  await press(desk, "Geef dit antwoord");
  await follow(desk, "Bekijk alles van deze persoon");
  expect(await words(desk)).toContain("Vermeer");
  await looksRight(desk);
  await desk.goBack();
  expect((await fetched(desk, "Maak de brief (PDF)")).subarray(0, 5).toString()).toBe("%PDF-");
  await press(desk, "Dit is gedaan");
  expect(await words(desk)).toContain("Dit is klaar.");
  await desk.goto("/beheer/bewaren");
  expect(await heading(desk)).toBe("Bewaren en wissen");
  await looksRight(desk);

  await site.stop();
  const { db, close } = await openDatabase({ dataDir: folder, databaseUrl: null });
  onTestFinished(() => close());
  const tables = await rows<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const left: string[] = [];
  for (const { name } of tables) {
    const here = await rows(
      db,
      sql`select from ${sql.identifier(name)} t where t::text like '%Pronk%' or t::text like '%jan@kamerkoor%' limit 1`,
    );
    if (here.length > 0) left.push(name);
  }
  expect(left).toEqual([]);
});
