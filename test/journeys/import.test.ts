// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { axe, noSideScroll, openPage, startSite, targetsAtLeast44 } from "#test/browser.ts";
import { choose, field, heading, press, signIn } from "#test/reader.ts";

/** What can be wrong with a page, also on the narrowest telephone. */
async function looksRight(page: Page): Promise<void> {
  await axe(page);
  await targetsAtLeast44(page);
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 800 });
  await noSideScroll(page);
  await page.setViewportSize(wide);
}

/** A calendar of somebody else on a web server of its own, that can change. */
async function calendarElsewhere() {
  const day = (n: number) => today().add({ days: n }).toString().replaceAll("-", "");
  const event = (uid: string, title: string, n: number, place: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;TZID=Europe/Amsterdam:${day(n)}T143000\r\nDTEND;TZID=Europe/Amsterdam:${day(n)}T160000\r\nSUMMARY:${title}\r\nLOCATION:${place}\r\nEND:VEVENT\r\n`;
  const state = { title: "Zaagfluit spelen met Nel" };
  const server = createServer((_, response) => {
    const events =
      event("1", state.title, 4, "Buurthuis De Brug\\, Kerkstraat 14") +
      event("2", "Ho", 5, "") +
      event("3", "Vleermuizen tellen met Bram", 6, "Loods Zonderling 7");
    response
      .writeHead(200, { "content-type": "text/calendar; charset=utf-8" })
      .end(
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//\r\nX-WR-CALNAME:Outlook van De Brug\r\n${events}END:VCALENDAR\r\n`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/agenda.ics` };
}

test("Ria gives the address of her calendar, looks at the trial, and finds it in the agenda", async () => {
  const there = await calendarElsewhere();
  const site = await startSite({ demo: true, settings: { ALLOW_PRIVATE_SOURCES: "on" } });
  onTestFinished(() => site.kill());
  const page = await openPage(site.url);
  await signIn(page, "ria@debrug.example");

  await page.getByRole("main").getByRole("link", { name: "Agenda’s van anderen" }).click();
  expect(await heading(page)).toBe("Agenda’s van anderen");
  await looksRight(page);
  await page.getByRole("main").getByRole("link", { name: "Agenda toevoegen" }).click();
  await looksRight(page);

  // a mistake: nothing is kept, what was typed stays
  await choose(page, "way", "url");
  await field(page, "url").fill(there.url.replace("agenda.ics", "").replace("http:", "ftp:"));
  await press(page, "Bekijk deze agenda");
  expect(await page.title()).toMatch(/^Fout:/);
  await looksRight(page);
  await field(page, "url").fill(there.url);
  await press(page, "Bekijk deze agenda");

  // where it is, with her own next activity as example
  expect(await page.getByRole("main").textContent()).toContain("Zaagfluit spelen met Nel");
  await looksRight(page);
  await choose(page, "strategy", "from_event");
  await field(page, "category").selectOption({ label: "Muziek" });
  await field(page, "contactName").fill("Ria");
  await field(page, "contactPhone").fill("0343 – 00 00 21");
  await press(page, "Verder");

  // the trial: nothing is in the calendar yet
  expect(await heading(page)).toBe("Proef: dit komt in de agenda");
  const trial = (await page.getByRole("main").textContent())!;
  expect(trial).toContain("2 nieuw, 0 gewijzigd, 0 verdwenen");
  expect(trial).toContain("De naam is korter dan 3 letters.");
  expect(trial).toContain("Loods Zonderling 7");
  await looksRight(page);
  const neighbour = await openPage(site.url, { viewport: { width: 390, height: 844 } });
  await neighbour.goto("/activiteiten?wat=zaagfluit");
  expect(await neighbour.getByRole("link", { name: "Zaagfluit spelen met Nel" }).count()).toBe(0);

  await press(page, "Zet deze in de agenda");
  expect(await page.getByRole("status").first().textContent()).toContain("De activiteiten staan in de agenda.");
  expect(await heading(page)).toBe("Outlook van De Brug");
  await looksRight(page);
  await neighbour.reload();
  await neighbour.getByRole("link", { name: "Zaagfluit spelen met Nel" }).first().click();
  expect(await neighbour.getByRole("main").textContent()).toContain("Buurthuis De Brug");

  // pressed at once it says when; what came of it can be seen, and the place named
  await press(page, "Nu ophalen");
  expect(await page.getByRole("status").first().textContent()).toContain("Probeer het over een minuut weer.");
  await page.getByRole("link", { name: "Bekijk de activiteiten" }).click();
  await looksRight(page);
  await page.getByRole("link", { name: "Zaagfluit spelen met Nel" }).click();
  await looksRight(page);
  await page
    .getByRole("link", { name: /^Activiteiten uit/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Outlook van De Brug" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Zeg welke plek het is" }).click();
  await looksRight(page);
  await press(page, "Ja, dit is het");
  expect(await page.getByRole("status").first().textContent()).toContain("Dit geldt nu voor alle activiteiten");
  await field(page, "raw").last().selectOption({ index: 1 });
  await field(page, "venue").selectOption({ label: "Bibliotheek Demodam, Demodam" });
  await press(page, "Deze plek is het");
  expect(await page.getByRole("status").first().textContent()).toContain("Dit geldt nu voor alle activiteiten");
  await neighbour.goto("/activiteiten?wat=vleermuizen");
  expect(await neighbour.getByRole("main").textContent()).toContain("Bibliotheek Demodam");

  // taking it away has a page of its own
  await page.getByRole("link", { name: "Outlook van De Brug" }).first().click();
  await page.getByRole("link", { name: "Deze agenda weghalen" }).click();
  await looksRight(page);
}, 180_000);
