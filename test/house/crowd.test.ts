// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { makeApp } from "#app/app.tsx";
import { makeDoor } from "#app/serve.ts";
import { cancelDate, placedDate, placedDates, type Series } from "#modules/activities/index.ts";
import { reactions, signUpPaths } from "#modules/signups/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { react } from "#platform/audit/record.ts";
import { type Database, rows } from "#platform/db/db.ts";
import { startDraft } from "#platform/forms/drafts.ts";
import { ownDatabase, publicUrl, world } from "#test/world.ts";
import { neighbourhood } from "../../src/modules/activities/fixtures/neighbourhood.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const connections = 50;

interface Street {
  database: Database;
  activity: Series;
  date: Temporal.PlainDateTime;
  editor: Actor;
  /** Presses the last button of so many people at once. Each answer, and what the first so many then read. */
  press(people: number, reading: number): Promise<{ status: number; title: string }[]>;
}

/** The product behind a real door on a port, with a committed database of its own. */
async function street(capacity: number): Promise<Street> {
  const { services } = await world();
  const database = await ownDatabase();
  const { db } = database;
  const here = await neighbourhood(db);
  const activity = await here.publish({ signUp: "here", capacity });
  const date = (await placedDates(db, activity.id)).find(({ isGone }) => !isGone)!.recurrenceId;
  const door = await makeDoor("127.0.0.1", 0);
  onTestFinished(() => door.close());
  door.open(makeApp({ ...services, database }), services);
  const site = `http://127.0.0.1:${door.port}`;
  const ask = (path: string, init: RequestInit = {}) => fetch(site + path, { ...init, redirect: "manual" });

  const one = async (draft: string, reads: boolean) => {
    const sent = await ask(signUpPaths.question(activity, draft, "controle"), {
      method: "POST",
      headers: { origin: publicUrl },
      body: new URLSearchParams(),
    });
    await sent.arrayBuffer();
    const to = sent.headers.get("location");
    if (!to) return { status: sent.status, title: "" };
    if (!reads) return { status: sent.status, title: "" };
    const page = await ask(to);
    return { status: page.status, title: /<h1[^>]*>([^<]*)/.exec(await page.text())?.[1] ?? "" };
  };
  return {
    database,
    activity,
    date,
    editor: here.editor,
    press: async (people, reading) => {
      const drafts: string[] = [];
      for (let n = 0; n < people; n++)
        drafts.push(await startDraft(db, `signups.${activity.id}`, null, filledIn(n, date)));
      const read: { status: number; title: string }[] = [];
      const worker = async () => {
        for (let draft = drafts.pop(); draft; draft = drafts.pop()) {
          read.push(await one(draft, drafts.length < reading));
        }
      };
      await Promise.all(Array.from({ length: connections }, worker));
      return read;
    },
  };
}

const filledIn = (n: number, date: Temporal.PlainDateTime) => ({
  keer: date.toString({ smallestUnit: "minute" }),
  ander: "nee",
  naam: `Gast ${n}`,
  hoe: "phone",
  telefoon: `03431${String(n).padStart(5, "0")}`,
  email: "",
  herinnering: "",
  nodig: "",
  taal: "",
  opmerking: "",
  eerste: "ja",
  voorstellen: "",
  nummer: "",
  buurt: "",
  ...Object.fromEntries(["naam", "bereiken", "nodig", "eerste-keer"].map((question) => [`klaar-${question}`, "ja"])),
});

const inOrder = (database: Database) =>
  rows<{ state: string; arrived: number }>(
    database.db,
    sql`select state, arrived::int as arrived from seat order by arrived`,
  );

test("two hundred people for twenty places at once: twenty have one, the others wait in order of arrival", async () => {
  const { database, activity, date, press } = await street(20);
  const read = await press(200, 10);
  // 303: it worked; 200: and the page of what was agreed was read. No error page for anybody.
  expect(read).toHaveLength(200);
  expect(read.filter(({ status }) => status !== 303 && status !== 200)).toEqual([]);
  const titles = read.flatMap(({ title }) => (title ? [title] : []));
  expect(titles).toHaveLength(10);
  expect(titles.filter((title) => title !== "U staat op de wachtlijst" && title !== "U bent aangemeld")).toEqual([]);
  const seats = await inOrder(database);
  expect(seats).toHaveLength(200);
  expect(new Set(seats.map(({ arrived }) => arrived)).size).toBe(200);
  expect(seats.map(({ state }) => state)).toEqual([...Array(20).fill("signed_up"), ...Array(180).fill("waitlisted")]);
  expect(await placedDate(database.db, activity.id, date)).toMatchObject({ taken: 20, capacity: 20, status: "full" });
}, 60_000);

test("two people for the last place in the same moment: exactly one has it, however often it is tried", async () => {
  const { database, press } = await street(1);
  for (let round = 1; round <= 5; round++) {
    const read = await press(2, 2);
    expect(read.map(({ title }) => title).sort()).toEqual(["U bent aangemeld", "U staat op de wachtlijst"]);
    await database.db.execute(sql`delete from participation`);
    await database.db.execute(sql`update occurrence set taken = 0, status = 'planned'`);
  }
}, 60_000);

test("a date that is cancelled while people press the button: who is on the list is told, the others are turned away", async () => {
  const { database, activity, date, editor, press } = await street(10);
  const { db } = database;
  const pressed = press(40, 0);
  await expect.poll(async () => (await inOrder(database)).length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(3);
  await cancelDate(db, editor, activity.number, date, "De zaal is dicht.");
  const read = await pressed;
  const seats = await inOrder(database);
  expect(read.filter(({ status }) => status === 303)).toHaveLength(seats.length);
  expect(read.filter(({ status }) => status === 409)).toHaveLength(40 - seats.length);
  const [told] = await rows<{ n: number }>(
    db,
    sql`select count(distinct about)::int as n from delivery where kind = 'signups.cancelled'`,
  );
  expect(told!.n).toBe(seats.length);
}, 60_000);
