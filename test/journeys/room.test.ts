// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { today } from "#platform/time/time.ts";
import { openPage, startSite } from "#test/browser.ts";
import { choose, field, follow, looksRight, press, signIn } from "#test/reader.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const main = (page: Page) => page.getByRole("main").textContent();

/** The first Thursday at least a fortnight from now. */
function thursday(): Temporal.PlainDate {
  const from = today().add({ days: 14 });
  return from.add({ days: (4 - from.dayOfWeek + 7) % 7 });
}

/** The questions of who, from the page of dates to the page of the request. */
async function leaveName(page: Page, name: string, phone: string): Promise<void> {
  expect(await heading(page)).toBe("Hoe bereiken wij u?");
  await looksRight(page);
  await field(page, "name").fill(name);
  await field(page, "phone").fill(phone);
  await press(page, "Verder");
  expect(await heading(page)).toBe("Klopt dit?");
  await looksRight(page);
  await press(page, "Verstuur mijn aanvraag");
  expect(await heading(page)).toBe("Uw aanvraag");
  await looksRight(page);
}

test("A school lends its gym on Thursday evenings, promises ten of them to a club, and a second club gets three alternatives", async () => {
  const site = await startSite({ demo: true });
  onTestFinished(() => site.kill());
  const first = thursday();

  // the school sets its conditions and the pattern
  const school = await openPage(site.url);
  await signIn(school, "noor@dezwaluw.example");
  await follow(school, /^Ruimtes/);
  expect(await heading(school)).toBe("Ruimtes");
  await looksRight(school);
  await follow(school, /^Gymzaal/);
  await looksRight(school);
  await follow(school, /^Voorwaarden/);
  await looksRight(school);
  await field(school, "maxMinutes").fill("10");
  await press(school, "Bewaar");
  expect(await school.title()).toMatch(/^Fout:/);
  await looksRight(school);
  await field(school, "maxMinutes").fill("180");
  await field(school, "closedSchoolHolidays").selectOption("");
  await field(school, "closedPublicHolidays").uncheck();
  await press(school, "Bewaar");
  await follow(school, /^Tijden waarop u uitleent/);
  await looksRight(school);
  expect(await field(school, "opens4x1").inputValue()).toBe("18.00");
  await field(school, "closes4x1").fill("22.30");
  await press(school, "Bewaar");
  expect(await main(school)).toContain("Wij hebben het bewaard.");

  // a club has a weekly activity and asks the gym for its dates
  const club = await openPage(site.url, { viewport: { width: 320, height: 800 } });
  await signIn(club, "gerrit@destap.example");
  await club.goto("/beheer/activiteiten/nieuw");
  await field(club, "title").fill("Volleybal op donderdag");
  await field(club, "category").selectOption("move");
  await field(club, "whatWeDo").fill("We spelen rustig volleybal met een zachte bal.");
  await field(club, "firstDate").fill(first.toString());
  await field(club, "begins").fill("19:00");
  await field(club, "ends").fill("21:00");
  await choose(club, "every", "week");
  await field(club, "until").fill(first.add({ weeks: 9 }).toString());
  await choose(club, "where", "address");
  await field(club, "address").fill("Nog niet bekend, Demodam");
  await field(club, "contactName").fill("Gerrit");
  await field(club, "contactPhone").fill("0343 – 00 00 51");
  await choose(club, "energy", "active");
  await choose(club, "elements", "meeting");
  await choose(club, "signUp", "none");
  await press(club, "Bekijk het voorbeeld");
  const number = /\/(\d+)\/voorbeeld$/.exec(new URL(club.url()).pathname)?.[1];
  expect(number, await club.title()).toBeTruthy();
  await club.getByRole("main").getByRole("button").first().click();
  await club.goto(`/beheer/activiteiten/${number}`);
  await follow(club, /^Vraag een ruimte/);
  expect(await heading(club)).toBe("Ruimtes om te lenen");
  await looksRight(club);
  await field(club, "dag").selectOption("4");
  await field(club, "dagdeel").selectOption("avond");
  await press(club, "Toon de ruimtes");
  await follow(club, /^Gymzaal/);
  expect(await heading(club)).toContain("Gymzaal");
  await looksRight(club);
  await follow(club, "Vraag deze ruimte aan");
  expect(await field(club, "title").inputValue()).toBe("Volleybal op donderdag");
  await looksRight(club);
  await press(club, "Verder");
  expect(await club.title()).toMatch(/^Fout:/);
  await field(club, "people").fill("14");
  await press(club, "Verder");
  expect(await heading(club)).toBe("Deze data passen bij uw vraag");
  expect(await main(club)).toContain("De ruimte is op alle 10 data vrij.");
  await looksRight(club);
  await press(club, "Verder");
  expect(await field(club, "name").inputValue()).toContain("Gerrit");
  await leaveName(club, "Gerrit", "0343 – 00 00 51");
  const request = club.url();
  expect(await main(club)).toContain("gevraagd");

  // the school says yes, once for all
  await school.goto("/beheer/ruimtes");
  await follow(school, /^Volleybal op donderdag/);
  await looksRight(school);
  await choose(school, "which", "all");
  await choose(school, "say", "confirm");
  await press(school, "Geef dit antwoord");
  expect(await main(school)).toContain("Wij hebben het bewaard.");
  await looksRight(school);
  await school.setViewportSize({ width: 320, height: 800 });
  await looksRight(school);
  await follow(school, "Sleutelblad afdrukken");
  expect(await main(school)).toContain("Het kastje hangt links van de achterdeur.");
  await looksRight(school);

  // the club sees it, the activity stands in the gym
  await club.goto(request);
  expect(await main(club)).toContain("ja, voor u");
  await looksRight(club);
  const neighbour = await openPage(site.url);
  await neighbour.goto(`/activiteiten/${number}`);
  expect(await heading(neighbour)).toBe("Volleybal op donderdag");
  expect(await main(neighbour)).toContain("Basisschool De Zwaluw");
  expect(await main(neighbour)).toContain("Gymzaal");
  await looksRight(neighbour);

  // a second club, without an account, wants the same Thursday
  const second = await openPage(site.url, { viewport: { width: 390, height: 844 } });
  await second.goto("/ruimtes");
  await follow(second, /^Gymzaal/);
  expect(await main(second)).toContain("bezet");
  expect(await main(second)).not.toContain("Gerrit");
  await follow(second, "Vraag deze ruimte aan");
  await field(second, "title").fill("Badminton");
  await field(second, "people").fill("10");
  await press(second, "Verder");
  expect(await heading(second)).toBe("Wanneer wilt u de ruimte gebruiken?");
  await looksRight(second);
  await field(second, "weekday").selectOption("4");
  await field(second, "begins").fill("20.00");
  await field(second, "ends").fill("21.30");
  await choose(second, "every", "once");
  await field(second, "from").fill(first.toString());
  const [answer] = await Promise.all([
    second.waitForResponse((response) => response.url().endsWith("/data")),
    press(second, "Verder"),
  ]);
  expect(answer.status()).toBe(409);
  expect(await heading(second)).toBe("Deze ruimte is dan al bezet");
  await looksRight(second);
  expect(await second.getByRole("button", { name: "Kies deze tijd" }).count()).toBe(3);
  await press(second, "Kies deze tijd");
  expect(await heading(second)).toBe("Deze data passen bij uw vraag");
  await press(second, "Verder");
  await leaveName(second, "Gijs", "06 12 34 56 78");
  await follow(second, "Ik heb de ruimte niet meer nodig");
  await looksRight(second);

  // the calendar of the room: in public only that it is taken, with the secret also by whom
  const room = await openPage(site.url);
  await room.goto("/ruimtes");
  const href = await room
    .getByRole("main")
    .getByRole("link", { name: /^Gymzaal/ })
    .getAttribute("href");
  const open = await (await fetch(`${site.url}${href}/agenda.ics`)).text();
  expect(open.match(/SUMMARY:Bezet/g)?.length).toBeGreaterThanOrEqual(10);
  expect(open).toContain(`DTSTART;TZID=Europe/Amsterdam:${first.toString().replaceAll("-", "")}T190000`);
  expect(open).not.toContain("Volleybal op donderdag");
  await school.setViewportSize({ width: 1280, height: 900 });
  await school.goto("/beheer/ruimtes");
  await follow(school, /^Gymzaal/);
  const secret = (await school.locator("main code").textContent()) ?? "";
  expect(await (await fetch(secret)).text()).toContain("Volleybal op donderdag");
  expect((await fetch(`${secret.slice(0, -4)}nope`)).status).toBe(404);
  await follow(school, "Weekplan afdrukken");
  await looksRight(school);
}, 240_000);
