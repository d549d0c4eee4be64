// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Mees beheert de site. He gives a second step, prints a sheet of codes, loses his phone and starts again. No JavaScript.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { plantApps } from "#modules/accounts/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { readConfig } from "#platform/config/config.ts";
import { openPage, startSite } from "#test/browser.ts";
import { field, firstStep, follow, heading, looksRight, press, signIn, words } from "#test/reader.ts";

const mees = "beheer@demodam.example";

/** A new site with one invented person, whose phone we can read. */
async function siteWithMees(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-second-step-"));
  const { db, close } = await openDatabase(readConfig({ DATA_DIR: folder }));
  const { id } = await addPerson(db, system("test"), { givenName: "Mees", familyName: "Hofstra", email: mees });
  await giveSiteRole(db, system("test"), id, "admin");
  await plantApps(db);
  await db.execute(sql`insert into site_setting (key, value) values ('demoNeighbourhood', '"done"')`);
  await close();
  return folder;
}

test("a second step without JavaScript, a recovery code once, and a lost phone that no longer counts", async () => {
  const folder = await siteWithMees();
  const site = await startSite({ folder });
  try {
    const page = await openPage(site.url);
    await signIn(page, mees, "/mijn/beveiliging");
    expect(await heading(page)).toBe("Veilig inloggen");
    await looksRight(page);

    await follow(page, "Maak nieuwe herstelcodes");
    await press(page, "Maak nieuwe herstelcodes");
    await looksRight(page);
    const codes = await page.locator("main code").allTextContents();
    expect(codes).toHaveLength(10);
    await press(page, "Ik heb ze bewaard");
    expect(await words(page)).toContain("U hebt nog 10 herstelcodes.");

    // another computer, the phone is gone: a code of the sheet
    const other = await openPage(site.url, { viewport: { width: 320, height: 640 } });
    await other.goto("/mijn/beveiliging");
    await firstStep(other, mees);
    expect(await heading(other)).toBe("De tweede stap");
    await looksRight(other);
    await follow(other, /herstelcode/);
    await looksRight(other);
    await field(other, "code").fill(codes[0]!.toLowerCase().replaceAll("-", " "));
    await press(other, "Ga verder");
    expect(await heading(other)).toBe("Veilig inloggen");
    expect(await words(other)).toContain("U hebt nog 9 herstelcodes.");

    // the same code a second time
    await other.context().clearCookies();
    await other.goto("/mijn/beveiliging");
    await firstStep(other, mees);
    await follow(other, /herstelcode/);
    await field(other, "code").fill(codes[0]!);
    await press(other, "Ga verder");
    expect(await words(other)).toContain("Deze herstelcode klopt niet, of is al gebruikt");
    await field(other, "code").fill(codes[1]!);
    await press(other, "Ga verder");

    // his only factor stays, however much he wants it gone; the lost phone is signed out on the list of devices
    await follow(other, "Haal de app weg");
    await press(other, "Ja, zet de app uit");
    expect(await words(other)).toContain("Dit is uw enige tweede stap");
    await looksRight(other);
    await other.goto("/mijn/apparaten");
    await press(other, "Log alle andere apparaten uit");
    await page.goto("/mijn/beveiliging");
    expect(await heading(page)).toBe("Inloggen");
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}-keys`, { recursive: true, force: true });
  }
}, 420_000);
