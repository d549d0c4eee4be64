// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#cli/open-database.ts";
import { startSession } from "#modules/accounts/index.ts";
import { addMember, addOrganisation, setTrusted } from "#modules/organisations/index.ts";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { today } from "#platform/time/time.ts";
import { type Site, startSite } from "#test/browser.ts";

const rounds = 10;
const operator = system("test");

/** A stopped site with one trusted organisation; gives the cookie of somebody who works there. */
async function settle(folder: string): Promise<string> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder });
  const organisation = await addOrganisation(db, operator, { name: "Buurthuis De Brug" });
  await setTrusted(db, operator, organisation.id, true);
  const person = await addPerson(db, operator, { givenName: "Ria", email: "ria@debrug.example" });
  await addMember(db, operator, organisation.id, person.id, "editor");
  const token = await startSession(db, person.id);
  await close();
  return `session=${token}`;
}

/** Everything the site answered with 303, by number: its title, and whether it was put in the calendar. */
type Promised = Map<number, { title: string; published: boolean }>;

/** Sends a form as a browser does. Null when the answer never came. */
async function send(site: Site, cookie: string, path: string, form: Record<string, string>): Promise<string | null> {
  const headers = { cookie, origin: site.url };
  const asked = fetch(site.url + path, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams(form),
  });
  const answer = await asked.catch(() => null);
  if (!answer) return null;
  expect(answer.status, path).toBe(303);
  return answer.headers.get("location");
}

const filledIn = (title: string) => ({
  title,
  category: "walk",
  whatWeDo: "We lopen een rondje door het dorp.",
  firstDate: today().add({ days: 3 }).toString(),
  begins: "10.00",
  ends: "11.00",
  every: "week",
  where: "address",
  address: "Het park",
  contactName: "Ria",
  contactPhone: "0343 – 00 00 01",
  energy: "calm",
  elements: "meeting",
  languages: "nl",
  signUp: "none",
});

/** Publishes one activity after another until the site is gone. */
async function publishOn(site: Site, cookie: string, name: string, promised: Promised, answered: () => void) {
  for (let n = 1; ; n++) {
    const title = `Wandeling ${name} ${n}`;
    const preview = await send(site, cookie, "/beheer/activiteiten/nieuw", filledIn(title));
    if (preview === null) return;
    const number = Number(/\/(\d+)\/voorbeeld$/.exec(preview)?.[1]);
    promised.set(number, { title, published: false });
    const placed = await send(site, cookie, `/beheer/activiteiten/${number}/publicatie`, {});
    if (placed === null) return;
    promised.set(number, { title, published: true });
    answered();
  }
}

async function lostOf(site: Site, cookie: string, promised: Promised): Promise<string[]> {
  const calendar = await (await fetch(`${site.url}/activiteiten.ics`)).text();
  const lost: string[] = [];
  for (const [number, { title, published }] of promised) {
    if (published && !calendar.includes(`SUMMARY:${title}\r\n`)) lost.push(`${title} in the calendar`);
    const path = published ? `/activiteiten/${number}` : `/beheer/activiteiten/${number}/wijzigen`;
    const answer = await fetch(site.url + path, { headers: published ? {} : { cookie } });
    if (answer.status !== 200 || !(await answer.text()).includes(title)) lost.push(`${title} at ${path}`);
  }
  return lost;
}

test("ten times the power fails while members publish, and nothing that was answered is lost", async () => {
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-sigkill-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cookie = await settle(folder);
  const promised: Promised = new Map();
  for (let round = 1; round <= rounds; round++) {
    const site = await startSite({ folder });
    onTestFinished(() => site.kill());
    expect(await lostOf(site, cookie, promised), `after ${round - 1} times`).toEqual([]);
    const before = promised.size;
    let left = 1 + (round % 4);
    const writers = Array.from({ length: 2 + (round % 3) }, (_, writer) =>
      publishOn(site, cookie, `${round} ${writer}`, promised, () => --left === 0 && void site.kill()),
    );
    await Promise.all(writers);
    expect(promised.size).toBeGreaterThan(before);
  }
  const last = await startSite({ folder });
  expect(await lostOf(last, cookie, promised), "at the end").toEqual([]);
  expect(await last.stop()).toBe(0);
}, 180_000);
