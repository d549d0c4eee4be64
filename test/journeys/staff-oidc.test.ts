// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Thea signs in with the account of her employer, which gives her a duty. Her phone makes a passkey, which is asked the
// next time. JavaScript is on: a passkey needs it.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { readConfig } from "#platform/config/config.ts";
import { openPage, startSite } from "#test/browser.ts";
import { startEmployer } from "#test/employer.ts";
import { field, giveCode, heading, looksRight, press } from "#test/reader.ts";
import { freePort } from "#test/setup/site.ts";

const email = "thea@gemeente.example";

/** A new site on which a colleague wrote Thea down: that is the invitation. */
async function siteWithPerson(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-employer-"));
  const database = await openDatabase(readConfig({ DATA_DIR: folder }));
  await addPerson(database.db, system("test"), { givenName: "Thea", familyName: "van Dalen", email });
  await database.close();
  return folder;
}

/** A phone in software, as Chromium has it for tests. */
async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** At the employer: a name, a password, and yes. */
async function atEmployer(page: Page): Promise<void> {
  await page.locator('input[name="login"]').fill("thea");
  await page.locator('input[name="password"]').fill("x");
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
}

test("a staff member signs in through the employer and must add a passkey, which is asked the next time", async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const employer = await startEmployer({
    redirectUri: `${url}/inloggen/werk/terug`,
    settings: { OIDC_ROLES: "agenda=admin" },
  });
  employer.workers.set("thea", { email, email_verified: true, groups: ["agenda"] });
  const folder = await siteWithPerson();
  const site = await startSite({ folder, settings: employer.settings, name: "localhost", port });
  try {
    const page = await openPage(url, { javaScriptEnabled: true });
    await giveAuthenticator(page);
    // the pages of the employer, not ours, want a font from elsewhere
    await page.route(
      (to) => !["localhost", "127.0.0.1"].includes(to.hostname),
      (route) => route.fulfill({ body: "" }),
    );
    await page.goto("/inloggen?next=/beheer/herstel");
    await looksRight(page);
    await page.getByRole("link", { name: "Log in via Gemeente Demodam" }).click();
    await atEmployer(page);
    expect(await heading(page)).toBe("Vul de code in");
    const tab = await page.context().newPage();
    await giveCode(page, tab, email);
    await tab.close();
    expect(await heading(page)).toBe("Wilt u uw werk koppelen?");
    await press(page, "Ja, koppel");

    expect(await heading(page)).toBe("Kies een tweede stap");
    await looksRight(page);
    await page.getByRole("link", { name: "Maak een toegangssleutel" }).click();
    await field(page, "name").fill("mijn telefoon");
    await looksRight(page);
    await press(page, "Maak een toegangssleutel");
    await page.getByRole("heading", { name: "Herstelcodes" }).waitFor();
    await press(page, "Ik heb ze bewaard");
    expect(await heading(page)).toBe("Opnieuw beginnen na verlies");

    // the next day: the employer, then the passkey
    await page.context().clearCookies();
    await page.goto("/inloggen?next=/beheer/herstel");
    await page.getByRole("link", { name: "Log in via Gemeente Demodam" }).click();
    await atEmployer(page);
    expect(await heading(page)).toBe("De tweede stap");
    await press(page, "Gebruik uw toegangssleutel");
    await page.getByRole("heading", { name: "Opnieuw beginnen na verlies" }).waitFor();

    // or the passkey alone
    await page.context().clearCookies();
    await page.goto("/inloggen?next=/beheer/herstel");
    await press(page, "Log in met een toegangssleutel");
    await page.getByRole("heading", { name: "Opnieuw beginnen na verlies" }).waitFor();
    // the page has all its parts before the site goes
    await page.waitForLoadState("networkidle");
  } finally {
    await site.stop();
    await employer.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}-keys`, { recursive: true, force: true });
  }
}, 420_000);
