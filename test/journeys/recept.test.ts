// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { openPage, type Site, startSite } from "#test/browser.ts";
import { choose, field, follow, heading, looksRight, press, words } from "#test/reader.ts";
import { settle, twoWeeks } from "#test/recept.ts";

const shown = { viewport: { width: 390, height: 844 } };
const patient = "Els Bakker";
const wish = "Weer eens samen koken.";

async function as(site: Site, token: string): Promise<Page> {
  const page = await openPage(site.url, shown);
  await page.context().addCookies([{ name: "session", value: token, url: site.url }]);
  return page;
}

async function pdfAt(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(new URL(path, page.url()).href);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

const hrefOf = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole("main").getByRole("link", { name }).first().getAttribute("href")) ?? "";

/** The coordinator writes down a practice and gives it its link. */
async function practiceLink(fatima: Page): Promise<string> {
  await fatima.goto("/praktijken/nieuw");
  await looksRight(fatima);
  await field(fatima, "name").fill("Huisartsen De Lepelaar");
  await field(fatima, "kind").selectOption("huisarts");
  await field(fatima, "team").selectOption({ label: "Buurtteam Noord" });
  await press(fatima, "Voeg een praktijk toe");
  await press(fatima, "Maak een link");
  await looksRight(fatima);
  return hrefOf(fatima, "Open de link");
}

/** Three choices and one line, and the recept for the patient. */
async function refer(practice: Page, link: string): Promise<void> {
  await practice.goto(link);
  expect(await heading(practice)).toBe("Verwijs naar het buurtteam");
  await looksRight(practice);
  await field(practice, "name").fill(patient);
  await field(practice, "phone").fill("06 – 12 34 56 78");
  await choose(practice, "reasons", "company");
  await choose(practice, "consentHow", "oral");
  await choose(practice, "consentScope", "all");
  await field(practice, "matters").fill(wish);
  await press(practice, "Verstuur");
  expect(await heading(practice)).toBe("Dank u. De verwijzing is binnen.");
  expect(await words(practice)).not.toContain("Bakker");
  await looksRight(practice);
  await pdfAt(practice, await hrefOf(practice, "Print het recept"));
}

/** What came on paper is typed in; this patient shares no more than her name and number. */
async function typeIn(daan: Page): Promise<void> {
  await daan.goto("/verwijzingen");
  await looksRight(daan);
  await follow(daan, "Neem een brief of telefoontje over");
  await looksRight(daan);
  await field(daan, "practice").selectOption({ label: "Huisartsen De Lepelaar" });
  await choose(daan, "channel", "paper");
  await field(daan, "name").fill("Toos Klein");
  await field(daan, "phone").fill("0343000077");
  await choose(daan, "consentHow", "signature");
  await choose(daan, "consentScope", "contact");
  await press(daan, "Bewaar de verwijzing");
  expect(await words(daan)).toContain("De verwijzing staat erin.");
  await looksRight(daan);
  await follow(daan, "Open het signaal");
  await press(daan, "Ik pak dit op");
  await press(daan, "Wij gaan hiermee verder");
  await looksRight(daan);
}

/** The line of somebody on the page of the practice, by initials. */
async function lineOf(practice: Page, link: string, initials: string): Promise<string> {
  await practice.goto(`${link}/overzicht`);
  const row = practice.locator("main tbody tr", { hasText: initials });
  return ((await row.textContent()) ?? "").replaceAll("\u00a0", " ");
}

/** The signal becomes a case with her word. Gives the address of the case. */
async function begin(daan: Page): Promise<string> {
  await daan.goto("/signalen");
  await looksRight(daan);
  await press(daan, "Ik pak dit op");
  expect(await words(daan)).toContain("Welzijn op Recept");
  expect(await words(daan)).toContain(wish);
  await looksRight(daan);
  await follow(daan, "Begin een traject");
  await looksRight(daan);
  expect(await field(daan, "familyName").inputValue()).toBe("Bakker");
  await choose(daan, "consent", "ja");
  await choose(daan, "how", "oral");
  await daan.getByLabel("Daan").check();
  await press(daan, "Begin het traject");
  await daan.goto("/trajecten");
  await looksRight(daan);
  const path = await hrefOf(daan, "Els Bakker");
  await daan.goto(path);
  expect(await heading(daan)).toBe("Els Bakker");
  await looksRight(daan);
  return path;
}

/** The questions about contact are asked only where the site has switched them on. */
async function refuseQuestions(daan: Page): Promise<void> {
  if ((await field(daan, "measured").count()) > 0) await choose(daan, "measured", "refused");
}

async function talk(daan: Page, path: string): Promise<void> {
  await daan.goto(path);
  await follow(daan, "Poging opschrijven");
  await looksRight(daan);
  await field(daan, "kind").selectOption("phone");
  await choose(daan, "dayPart", "morning");
  await choose(daan, "reached", "yes");
  await press(daan, "Bewaar");
  expect(await heading(daan)).toBe("U hebt contact");
  await looksRight(daan);
  await field(daan, "stored").check();
  await field(daan, "stop").check();
  await press(daan, "Ga verder met het gesprek");
  await follow(daan, "Schrijf een gesprek op");
  await looksRight(daan);
  await pdfAt(daan, await hrefOf(daan, "Print het gespreksblad"));
  await field(daan, "contribution").fill("Zij kan soep koken voor twintig mensen.");
  await field(daan, "text").fill("Wij spraken over vroeger, toen zij kok was.");
  await refuseQuestions(daan);
  await press(daan, "Bewaar");
}

async function plan(daan: Page): Promise<void> {
  await follow(daan, "Maak een plan");
  await looksRight(daan);
  await field(daan, "wish").fill(wish);
  await choose(daan, "lack", "network");
  await field(daan, "goal1").fill("Elke week meekoken");
  await field(daan, "element1").selectOption("meeting");
  await choose(daan, "agreedHow", "oral");
  await press(daan, "Zo spreken wij het af");
  expect(await words(daan)).toContain(wish);
  await looksRight(daan);
  await pdfAt(daan, await hrefOf(daan, "Brief met het plan"));
}

/** Something of the calendar, which she wants; and the first time that she went. */
async function start(daan: Page): Promise<void> {
  await follow(daan, "Stel iets voor");
  await looksRight(daan);
  await choose(daan, "kind", "activity");
  await field(daan, "activity").selectOption({ label: "Samen koken" });
  await field(daan, "target").fill("Samen koken, want zij was kok.");
  await press(daan, "Bewaar");
  await follow(daan, "Samen koken, want zij was kok.");
  await looksRight(daan);
  await press(daan, "Zij wil dit");
  await looksRight(daan);
  await press(daan, "De eerste keer is geweest");
  await looksRight(daan);
  expect(await words(daan)).toContain("gestart");
}

async function followUp(daan: Page, path: string, kind: "follow_up_1" | "follow_up_2"): Promise<void> {
  await daan.goto(path);
  await follow(daan, "Schrijf een gesprek op");
  await field(daan, "contribution").fill("Zij leert een ander soep koken.");
  await field(daan, "text").fill("Zij gaat elke week.");
  await choose(daan, "kind", kind);
  await press(daan, "Bewaar");
  await looksRight(daan);
}

/** A visit that stands blocks the closing, by its day; called off, it closes. */
async function close(daan: Page, path: string): Promise<void> {
  await follow(daan, "Plan een bezoek");
  await looksRight(daan);
  await choose(daan, "form", "walk");
  await field(daan, "visitor").selectOption({ label: "Daan Vermeer" });
  await field(daan, "day").fill(today().add({ days: 2 }).toString());
  await field(daan, "from").fill("10:00");
  await field(daan, "until").fill("11:00");
  await press(daan, "Plan dit bezoek");
  await follow(daan, "Samen koken, want zij was kok.");
  await press(daan, "Dit is klaar");
  await daan.goto(path);
  await follow(daan, "Begin met afronden");
  await looksRight(daan);
  await press(daan, "Ja, begin met afronden");
  await follow(daan, "Sluit het traject af");
  expect(await words(daan)).toMatch(/Het bezoek van \p{L}+ \d+ \p{L}+ \d{4} staat nog open/u);
  await looksRight(daan);
  await fillClosing(daan);
  expect(await words(daan)).toContain("Dit moet eerst");
  await follow(daan, "Ga erheen");
  await looksRight(daan);
  await follow(daan, "Zeg af");
  await looksRight(daan);
  await choose(daan, "by", "resident");
  await press(daan, "Ja, zeg het bezoek af");
  await follow(daan, "Sluit het traject af");
  expect(await words(daan)).not.toContain("Dit moet eerst");
  await fillClosing(daan);
  // she did not say yes yet to more than the status
  expect(await words(daan)).toContain("Leg haar ja eerst vast");
  await looksRight(daan);
  await agree(daan);
  await daan.goto(`${path}/afsluiting`);
  await fillClosing(daan);
  expect(await words(daan)).toContain("Het is afgesloten. Zij doet mee met iets.");
  await looksRight(daan);
  await press(daan, "Pas iets aan");
  expect(await field(daan, "report").inputValue()).toContain("gaat zelf");
  await press(daan, "Bekijk eerst de zin");
  await press(daan, "Sluit het traject af");
  expect(await words(daan)).toContain("Het traject is gesloten.");
  await looksRight(daan);
}

/** Her yes to one fixed sentence for who referred her. */
async function agree(daan: Page): Promise<void> {
  await follow(daan, "Leg vast waar zij ja op zegt");
  await choose(daan, "doel", "referrer_feedback");
  await choose(daan, "verwijzer", "outcome");
  await choose(daan, "antwoord", "ja");
  await choose(daan, "hoe", "oral");
  await press(daan, "Bewaar");
  expect(await words(daan)).toContain("hoe het ging, in één vaste zin");
  await looksRight(daan);
}

async function fillClosing(daan: Page): Promise<void> {
  await choose(daan, "goal1", "4");
  await choose(daan, "judgement", "5");
  await refuseQuestions(daan);
  await choose(daan, "reason", "goes_on_alone");
  await choose(daan, "outcome", "takes_part");
  await field(daan, "report").fill("Zij kookt elke week mee en gaat zelf.");
  await choose(daan, "feedback", "with_outcome");
  await press(daan, "Bekijk eerst de zin");
}

test("from recept to taking part: the practice sees four words, and she reads her plan and who looked", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-recept-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  onTestFinished(() => rm(`${folder}-keys`, { recursive: true, force: true }));
  const town = await settle(folder);
  const first = await startSite({ folder });
  onTestFinished(() => first.kill());
  const daan = await as(first, town.tokens.daan);
  const link = await practiceLink(await as(first, town.tokens.fatima));
  const practice = await openPage(first.url, shown);
  await refer(practice, link);
  await typeIn(daan);
  expect(await lineOf(practice, link, "E. B.")).toContain("Ontvangen");
  await looksRight(practice);
  const path = await begin(daan);
  await talk(daan, path);
  expect(await lineOf(practice, link, "E. B.")).toMatch(/Gesproken op \p{L}+ \d/u);
  await plan(daan);
  await start(daan);
  expect(await lineOf(practice, link, "E. B.")).toContain("Begonnen");
  // she did not agree that her practice hears how it goes
  expect(await lineOf(practice, link, "T. K.")).toContain("Ontvangen");
  expect(await first.stop()).toBe(0);

  const els = await twoWeeks(folder, town);
  const second = await startSite({ folder });
  onTestFinished(() => second.kill());
  const later = await as(second, town.tokens.daan);
  await followUp(later, path, "follow_up_1");
  await followUp(later, path, "follow_up_2");
  await close(later, path);
  const gp = await openPage(second.url, shown);
  const told = await lineOf(gp, link, "E. B.");
  expect(told).toContain("Afgerond");
  expect(told).toContain("Doet mee met iets.");
  await looksRight(gp);
  expect(await words(gp)).not.toMatch(/Bakker|koken|kok was|Klein/);

  const own = await as(second, els);
  await own.goto("/mijn");
  await follow(own, "Mijn plan");
  expect(await words(own)).toContain(wish);
  await looksRight(own);
  await follow(own, "Wie keek er in mijn gegevens");
  expect(await words(own)).toContain("Daan Vermeer, welzijnscoach, Buurtteam Noord");
  await looksRight(own);
  expect(await second.stop()).toBe(0);
}, 300_000);
