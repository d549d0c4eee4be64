// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { worker } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { notHomePdf } from "./cards/not-home-pdf.ts";
import { claimSignal } from "./triage/claim.ts";
import { assigned, contacted, place, rowOf, signalIn } from "./triage.test-data.ts";

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
const fieldValue = (html: string, name: string) =>
  /value="([^"]*)"/.exec(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "")?.[1]?.replace(/\s/g, " ");
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("the morning: greeting, figures, five columns, one button; no full name, no word of what was said", async () => {
  const w = await world();
  const { number, daan } = await place(w.db);
  const html = await (await w.get("/signalen", { as: daan })).text();
  expect(plain(html)).toMatch(/Goede(morgen|middag|navond|avond) Daan\. Er is 1 nieuw signaal\./);
  for (const column of ["Hoe snel", "Wie", "Wat is er gezien", "Opgepakt door", "Doen"]) expect(html).toContain(column);
  expect(plain(html)).toMatch(/Iemand \(75–84\)/);
  expect(html).toContain(`action="/signalen/${number}/oppakken"`);
  expect(html).not.toMatch(/Jansen|Kerkstraat|naar buiten\.|Bert/);
  const taken = await w.post(`/signalen/${number}/oppakken`, {}, { as: daan });
  expect(taken.headers.get("location")).toBe(`/signalen/${number}?gedaan=opgepakt`);
  const after = await (await w.get("/signalen?toon=mijn", { as: daan })).text();
  expect(plain(after)).toContain("Mevrouw J. (75–84)");
  expect(after).not.toContain("Jansen");
});

test("the page of a signal: a colleague sees who has it; who has it reads it, without who reported", async () => {
  const w = await world();
  const { number, daan, north } = await place(w.db);
  const noor = await worker(w.db, north, "Noor", "coach");
  await claimSignal(w.db, daan, number);
  const closed = await (await w.get(`/signalen/${number}`, { as: noor })).text();
  expect(closed).toContain("Daan heeft dit opgepakt.");
  expect(closed).not.toMatch(/Jansen|Kerkstraat|Bert/);
  const open = await (await w.get(`/signalen/${number}`, { as: daan })).text();
  expect(open).toContain("Mevrouw Jansen");
  expect(open).toContain("Afgeschermd");
  expect(open).not.toContain("Bert Buur");
  expect(open).toContain("Het signaal is opgepakt.");
  expect(await (await w.post(`/signalen/${number}/melder`, {}, { as: daan })).text()).toContain("Bert Buur");
});

test("a description that is no address stands whole in the first field of the case", async () => {
  const w = await world();
  const { daan, north } = await place(w.db);
  const number = await signalIn(w.db, north.id, { about: { address: "het gele huis naast de bakker" } });
  await contacted(w.db, number, daan);
  const page = await (await w.get(`/signalen/${number}/traject`, { as: daan })).text();
  expect(["street", "postcode"].map((name) => fieldValue(page, name) ?? "")).toEqual([
    "het gele huis naast de bakker",
    "",
  ]);
});

test("the phone of the reporter can be called, mail stays mail, and the timeline begins when it came in", async () => {
  const w = await world();
  const { number: mailed, daan, north } = await place(w.db);
  const number = await withClock(now().subtract({ hours: 70 }), () =>
    signalIn(w.db, north.id, { reporter: { contact: "0343000087" } }),
  );
  const opened = async (n: number) => {
    await claimSignal(w.db, daan, n);
    return (await w.post(`/signalen/${n}/melder`, {}, { as: daan })).text();
  };
  const html = await opened(number);
  expect(html).toContain('href="tel:+31343000087"');
  expect(html).toContain(`datetime="${(await rowOf(w.db, number)).receivedAt}"`);
  const other = await opened(mailed);
  expect(other).toContain("bert@buur.example");
  expect(other).not.toContain("tel:bert");
});

test("from claim to an invitation, by forms only; pressed twice is once, an old form is 409", async () => {
  const w = await world();
  const { number, daan, lies } = await place(w.db);
  const here = await neighbourhood(w.db);
  const activity = await here.publish({ startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00") });
  const as = { as: daan };
  await w.post(`/signalen/${number}/oppakken`, {}, as);
  const form = await (await w.get(`/signalen/${number}/poging`, as)).text();
  const tried = { version: hidden(form, "version"), _once: hidden(form, "_once"), day: today().toString() };
  const wrong = await w.post(`/signalen/${number}/poging`, tried, as);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Maak een keuze.");
  const right = { ...tried, kind: "phone", dayPart: "morning", reached: "ja" };
  for (const _ of [1, 2]) expect((await w.post(`/signalen/${number}/poging`, right, as)).status).toBe(303);
  expect((await rowOf(w.db, number)).version).toBe(3);
  const stale = await w.post(`/signalen/${number}/poging`, { ...right, _once: "", dayPart: "evening" }, as);
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain("Iemand anders heeft dit signaal net gewijzigd");
  const invite = await (await w.get(`/signalen/${number}/uitnodiging`, as)).text();
  expect(invite).toContain(activity.title);
  const sent = await w.post(
    `/signalen/${number}/uitnodiging`,
    { version: hidden(invite, "version"), activity: activity.number, how: "phone", companion: lies.person },
    as,
  );
  expect(sent.status).toBe(303);
  expect((await rowOf(w.db, number)).closeReason).toBe("light");
});

test("the whole way to a case, by forms", async () => {
  const w = await world();
  const { number, daan } = await place(w.db);
  await assigned(w.db, number, daan);
  const as = { as: daan };
  const version = async () => String((await rowOf(w.db, number)).version);
  const tried = { kind: "phone", day: today().toString(), dayPart: "morning" };
  const contact = `/signalen/${number}/contact`;
  const without = await w.post(contact, { ...tried, version: await version() }, as);
  expect(without.status).toBe(422);
  expect(await without.text()).toContain("Vertel dit eerst aan de bewoner.");
  expect((await w.post(contact, { ...tried, informed: "ja", version: await version() }, as)).status).toBe(303);
  const page = await (await w.get(`/signalen/${number}/traject`, as)).text();
  expect(page).toContain('value="0343000077"');
  const typed = ["street", "houseNumber", "postcode", "city"].map((name) => fieldValue(page, name));
  expect(typed).toEqual(["Kerkstraat", "8", "3961 AC", "Demodam"]);
  const given = { version: await version(), how: "oral", lead: daan.person, familyName: "Jansen", phone: "0343000077" };
  expect((await w.post(`/signalen/${number}/traject`, given, as)).status, "without a yes").toBe(422);
  expect((await w.post(`/signalen/${number}/traject`, { ...given, consent: "ja" }, as)).status).toBe(303);
  expect((await rowOf(w.db, number)).status).toBe("converted");
});

test("every page and deed: another team 404, a colleague without claim 403, a volunteer and no team 404, a visitor signs in, weak steps up", async () => {
  const w = await world();
  const { number, daan, sjoerd, lies, resident, north } = await place(w.db);
  const noor = await worker(w.db, north, "Noor", "coach");
  await claimSignal(w.db, daan, number);
  const segments = [
    ...["", "/teruggave", "/advies", "/spoed", "/meldcode", "/samenvoegen", "/toewijzing", "/poging", "/contact"],
    ...[
      "/kaartje",
      "/brief",
      "/besluit",
      "/later",
      "/uitnodiging",
      "/traject",
      "/afsluiting",
      "/informeren",
      "/uitstel",
    ],
  ];
  for (const segment of segments) {
    const path = `/signalen/${number}${segment}`;
    expect((await w.get(path, { as: sjoerd })).status, path).toBe(404);
    expect((await w.get(path.replace(String(number), "999999"), { as: daan })).status, path).toBe(404);
    if (segment) expect((await w.get(path, { as: noor })).status, path).toBe(403);
    for (const who of [lies, resident]) expect((await w.get(path, { as: who })).status, path).toBe(404);
    expect((await w.get(path)).status, path).toBe(303);
    const weak = await w.get(path, { as: { ...daan, weak: true } as Actor });
    expect(weak.headers.get("location"), path).toContain("/inloggen/tweede-stap");
  }
  for (const segment of ["/oppakken", "/verder", "/niet-bereikt", "/melder"]) {
    const path = `/signalen/${number}${segment}`;
    expect((await w.post(path, {}, { as: sjoerd })).status, path).toBe(404);
    expect((await w.post(path, {}, { as: noor })).status, path).toBe(segment === "/oppakken" ? 409 : 403);
  }
});

const telling =
  /signaal|melding|zorg|eenzaam|alleen|buurtgenoot|hulp|probleem|coach|welzijn|bezorgd|gordijn|Jansen|Kerkstraat/i;

test("the card for behind the door has no word that says why: letters of 16 points, the number of the team, a first name", async () => {
  const w = await world();
  const { number, daan } = await place(w.db);
  await assigned(w.db, number, daan);
  const answer = await w.get(`/signalen/${number}/kaartje`, { as: daan });
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const read = readPdf(Buffer.from(await answer.arrayBuffer()));
  expect(read.text).toContain("Daan");
  expect(read.text.replace(/\s/g, "")).toContain("0343000041".slice(0, 4));
  expect(Math.min(...read.fontSizes)).toBeGreaterThanOrEqual(14);
  expect(read.text).not.toMatch(telling);
  expect(read.objects).not.toMatch(telling);
  for (const language of ["nl", "en"] as const) {
    const site = w.services.config ? { name: "De buurt", phone: "0343000001" } : { name: "", phone: "" };
    const card = { name: "Daan", phone: "", team: "Noord", site: site as never, date: today(), language };
    expect(readPdf(await notHomePdf(card)).text).not.toMatch(/lonel|worry|signal|report|concern|eenzaam|zorg/i);
  }
});

test("a question for advice shows the question, and nobody to look for", async () => {
  const w = await world();
  const { daan, north } = await place(w.db);
  const number = await signalIn(w.db, north.id, { entryType: "C", reporter: { question: "Hoe begin ik hierover?" } });
  await claimSignal(w.db, daan, number);
  const html = await (await w.get(`/signalen/${number}`, { as: daan })).text();
  expect(html).toContain("Hoe begin ik hierover?");
  expect(html).not.toContain("Om wie het gaat");
});
