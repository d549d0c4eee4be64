// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, onTestFinished, test } from "vitest";
import { demoSite, openPage, startSite } from "#test/browser.ts";
import { choose, field, heading, lettersAt, looksRight, press, signIn } from "#test/reader.ts";

test("a resident of 78 finds coffee on Tuesday within ten minutes' walk, comes alone, asks for somebody at the door, and gets a note on paper", async () => {
  const page = await openPage(demoSite(), { viewport: { width: 320, height: 700 } });
  await page.goto("/");
  await field(page, "wat").fill("koffieochtend");
  await field(page, "postcode").fill("9990 az");
  await field(page, "wanneer").selectOption("alles");
  await press(page, "Zoek");
  await looksRight(page);
  const card = page.getByRole("article").filter({ hasText: "Koffieochtend in De Brug" }).first();
  const shown = ((await card.textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(shown).toContain("Dinsdag");
  expect(shown).toMatch(/\d+ meter lopen/);
  await card.getByRole("link").first().click();
  expect(await heading(page)).toBe("Koffieochtend in De Brug");
  expect(await page.getByRole("main").textContent()).toContain("U kunt alleen komen. Ria staat bij de deur.");
  await looksRight(page);

  // she need not, but she may: then somebody is ready for her
  await page.getByRole("link", { name: "Laat weten dat u komt" }).click();
  expect(await heading(page)).toBe("Wanneer wilt u komen?");
  await looksRight(page);
  await press(page, "Verder");
  expect(await page.title()).toMatch(/^Fout:/);
  await looksRight(page);
  await page.locator("main input[name=keer]").first().check();
  await press(page, "Verder");
  expect(await heading(page)).toBe("Hoe heet u?");
  await looksRight(page);
  await field(page, "naam").fill("Truida van Dam");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Hoe kunnen wij u bereiken?");
  await looksRight(page);
  await choose(page, "hoe", "phone");
  await press(page, "Verder");
  expect(await page.title()).toMatch(/^Fout:/);
  await field(page, "telefoon").fill("(0343) 00 00 61");
  await choose(page, "herinnering", "ja");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Wat hebt u nodig?");
  await looksRight(page);
  await choose(page, "nodig", "door");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Komt u voor het eerst?");
  await looksRight(page);
  await choose(page, "eerste", "ja");
  await press(page, "Verder");

  // she looks it over, mends her name and goes on
  expect(await heading(page)).toBe("Klopt dit?");
  await looksRight(page);
  await page.getByRole("link", { name: "Wijzig de naam" }).click();
  await field(page, "naam").fill("Truida Dam");
  await press(page, "Verder");
  expect(await heading(page)).toBe("Klopt dit?");
  expect(await page.getByRole("main").textContent()).toContain("Truida Dam");
  const check = page.url();
  await press(page, "Laat weten dat ik kom");
  expect(await heading(page)).toBe("Fijn dat u komt");
  const mine = page.url();
  expect(mine).not.toMatch(/truida/i);
  await looksRight(page);
  // the back button does no harm
  await page.goto(check);
  expect(new URL(page.url()).pathname).toBe(new URL(mine).pathname);

  // on paper: what, when, where, who is at the door, whom to call
  await page.getByRole("link", { name: "Druk af" }).first().click();
  const note = ((await page.getByRole("main").textContent()) ?? "").replaceAll("\u00a0", " ");
  for (const part of [
    "Koffieochtend in De Brug",
    "10.00 tot 12.00 uur",
    "Kerkstraat 12",
    "Ria staat bij de deur.",
    "0343",
  ])
    expect(note).toContain(part);
  await looksRight(page);
  await page.emulateMedia({ media: "print" });
  expect(
    await page.locator("main dl").evaluate((list) => Number.parseFloat(getComputedStyle(list).fontSize)),
  ).toBeGreaterThan(18);
  await page.emulateMedia({ media: "screen" });

  // Ria sees whom she may expect
  const ria = await openPage(demoSite());
  await signIn(ria, "ria@debrug.example", "/beheer/activiteiten");
  await ria.getByRole("link", { name: "Koffieochtend in De Brug" }).first().click();
  await ria.getByRole("link", { name: /Wie komt er/ }).click();
  await looksRight(ria);
  await ria.locator("main a[href*='/gasten/']").first().click();
  const guests = await ria.getByRole("main").textContent();
  expect(guests).toContain("Truida D.");
  expect(guests).toContain("Iemand bij de deur");
  expect(guests).not.toContain("61");
  await looksRight(ria);
  await ria.setViewportSize({ width: 320, height: 700 });
  await looksRight(ria);
}, 120_000);

test("an organisation cancels one date: one participant gets mail, one a call", async () => {
  const site = await startSite({ demo: true });
  onTestFinished(() => site.kill());
  const signUp = async (name: string, how: "email" | "phone", value: string) => {
    const page = await openPage(site.url, { viewport: { width: 320, height: 700 } });
    await page.goto("/activiteiten?wat=roeren");
    await page.getByRole("link", { name: "Samen snijden, roeren en eten" }).first().click();
    await page.getByRole("link", { name: "Ik kom" }).click();
    await page.locator("main input[name=keer]").nth(1).check();
    await press(page, "Verder");
    await field(page, "naam").fill(name);
    await press(page, "Verder");
    await choose(page, "hoe", how);
    await field(page, how === "email" ? "email" : "telefoon").fill(value);
    await press(page, "Verder");
    await press(page, "Verder");
    await choose(page, "eerste", "nee");
    await press(page, "Verder");
    await press(page, "Meld mij aan");
    expect(await heading(page)).toBe("U bent aangemeld");
    return page;
  };
  const mailed = await signUp("Nel de Wit", "email", "nel@demodam.example");
  await signUp("Koos Prins", "phone", "0343 00 00 62");

  const joost = await openPage(site.url);
  await signIn(joost, "joost@debrug.example", "/beheer/activiteiten");
  await joost.getByRole("link", { name: "Samen snijden, roeren en eten" }).first().click();
  const manage = joost.url();
  await joost.getByRole("link", { name: /Wie komt er/ }).click();
  const guests = joost.locator("main li").filter({ hasText: "2 gasten" }).first().locator("a");
  const list = (await guests.getAttribute("href"))!;
  await joost.goto(manage);
  await joost.getByRole("link", { name: "Eén keer veranderen of afzeggen" }).click();
  await joost
    .locator(`main a[href$="${list.split("/").at(-1)}"]`)
    .first()
    .click();
  await field(joost, "reason").fill("De oven is stuk.");
  await press(joost, "Zeg deze keer af");

  // one mail, without her name in it, with the link to her own page
  await expect.poll(() => lettersAt(joost), { timeout: 15_000 }).toContain("Gaat niet door: Samen snijden");
  const [, letter = ""] = (await lettersAt(joost)).split("Gaat niet door: Samen snijden");
  expect(letter).toContain("De oven is stuk.");
  expect(letter).toContain("/meedoen/");
  expect(letter.slice(0, 600)).not.toContain("Nel");

  // and one call on the list of calls; the list of guests says who knows
  await joost.goto(list);
  const told = ((await joost.getByRole("main").textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(told).toContain("Gaat niet door");
  expect(told).toMatch(/Nel W\..*E-mail: verstuurd/s);
  expect(told).toMatch(/Koos P\..*Telefoon: wordt gebeld/s);
  await looksRight(joost);
  await joost.goto("/beheer/bellijst");
  expect(await joost.getByRole("main").textContent()).toContain("Gaat niet door");

  await mailed.reload();
  expect(await mailed.getByRole("main").textContent()).toContain("Deze keer gaat niet door.");
  await looksRight(mailed);
}, 150_000);
