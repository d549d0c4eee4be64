// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Fifty marked people live through a working day of the desk. Afterwards no mark of theirs may be found anywhere but where it
// was meant to be: with who works with them, and in what they get themselves.

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { map } from "#app/map.ts";
import { wire } from "#app/reactions.ts";
import { keepSchedule } from "#app/schedule.ts";
import { actorOf } from "#modules/accounts/index.ts";
import { placedDates } from "#modules/activities/index.ts";
import { consentsOf } from "#modules/consents/consent.ts";
import { letActFor, recordConsent, withdrawConsent } from "#modules/consents/index.ts";
import { contactLog, endContact, startContact } from "#modules/contacts/contact.ts";
import { findByWords, keepFound, personsAt } from "#modules/people/index.ts";
import { signUp } from "#modules/signups/index.ts";
import { type Actor, ownerOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { grantTechnical } from "#platform/audit/technical.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { makeLog } from "#platform/log/log.ts";
import { registry } from "#platform/metrics/metrics.ts";
import { now, today } from "#platform/time/time.ts";
import { seedDemo } from "#seeds/seed.ts";
import { asOwner } from "#test/owner.ts";
import { type World, world } from "#test/world.ts";
import { asBytes, columnsOf, dump, found, inTables, letters, night, readableBy, shown } from "./canary-search.ts";
import { plantWalkers } from "./walk/roles.ts";

const count = 50;
const marked = (n: number) => ({
  givenName: `Qanaar${letters(n)}`,
  familyName: `Qzifzaf${letters(n)}`,
  phone: `06577001${String(n).padStart(2, "0")}`,
  email: `qanaar${letters(n)}@qzifzaf.example`,
  street: "Qoekoekslaan",
  houseNumber: String(n + 1),
  postcode: "9876QZ",
  city: "Demodam",
  bestTime: "qsochtends",
});
const signs = ["qanaar", "qzifzaf", "06577001", "qoekoekslaan", "9876qz", "qsochtends", "qantklossen", "qnotitie"];
/** Signs of what is only ever in the file of a person, or in a note about her. */
const sealedSigns = ["qoekoekslaan", "9876qz", "qsochtends", "qantklossen", "qnotitie"];

interface Day {
  w: World;
  said: string[];
  keeper: Extract<Actor, { kind: "person" | "member" }>;
  people: { id: string; number: number; email: string }[];
  series: string;
  organisation: string;
}

async function beginDay(): Promise<Day> {
  const w = await world();
  const said: string[] = [];
  w.services.log = makeLog("trace", { write: (line: string) => void said.push(line) });
  await seedDemo({ ...w.services.database, db: w.db } as Database, makeLog("silent"));
  const [karin] = await personsAt(w.db, "karin@welzijn.example");
  const keeper = (await actorOf(w.db, karin!.id)) as Day["keeper"];
  const [series] = await rows<{ id: string; organisation: string }>(
    w.db,
    sql`select s.id, s.organisation from series s join occurrence o on o.series = s.id where s.sign_up = 'here' and s.status = 'published'
      and o.starts_at > now() + interval '3 days' group by s.id, s.organisation order by s.id limit 1`,
  );
  return { w, said, keeper, people: [], series: series!.id, organisation: series!.organisation };
}

/** Somebody calls, is written down, is helped, changes her mind. */
async function helpOne(day: Day, n: number): Promise<void> {
  const { w, keeper, people, series } = day;
  const { db } = w;
  const who = marked(n);
  const added = await w.post(
    "/beheer/mensen/nieuw",
    { ...who, language: "nl", channel: "phone", how: "oral" },
    { as: keeper },
  );
  expect(added.status, await added.text()).toBe(303);
  const number = Number(/mensen\/(\d+)/.exec(added.headers.get("location") ?? "")![1]);
  const [person] = await personsAt(db, who.email);
  people.push({ id: person!.id, number, email: who.email });
  const answer = await w.post("/beheer/telefoon", { who: who.phone }, { as: keeper });
  expect(await answer.text()).toContain("/gesprek");
  const kept = await keepFound(db, keeper, await findByWords(db, keeper, who.phone));
  const contact = await startContact(db, keeper, { person: number, channel: "phone", session: null, found: kept });
  const desk: Actor = {
    ...keeper,
    behalf: { person: person!.id, as: "desk", scopes: ["activities", "messages", "details", "asks"] },
  };
  const page = await (await w.get(`/beheer/telefoon/gesprekken/${contact}`, { as: desk })).text();
  // the marks are really there: with who works with her
  expect(found(page, signs)).toEqual(
    expect.arrayContaining(["qanaar", "qzifzaf", "06577001", "qoekoekslaan", "qsochtends"]),
  );
  const profile = { whatICan: "qantklossen", whatISeek: "", whoIAm: "", doNot: "" };
  await w.post(`/beheer/mensen/${number}/profiel`, profile, { as: keeper });
  await signUpFor(db, desk, series, who);
  const share = {
    person: person!.id,
    purpose: "share_with_org" as const,
    scope: ["name"],
    recipient: day.organisation,
  };
  await recordConsent(db, keeper, share, { answer: "yes", how: "oral" });
  if (n % 5 === 0) await changeMind(day, person!.id);
  if (n % 7 === 0 && n > 0) await letNeighbourAct(day, person!.id, people[n - 1]!.id);
  await endContact(db, keeper, contact, { abouts: ["activity"], note: "qnotitie over de bus" }, null);
}

async function signUpFor(
  db: Db,
  desk: Actor,
  series: string,
  { givenName, familyName, phone, email }: ReturnType<typeof marked>,
) {
  const dates = await placedDates(db, series);
  const date = dates.find(({ starts }) => Temporal.PlainDateTime.compare(starts, today().add({ days: 3 })) > 0);
  const input = {
    name: `${givenName} ${familyName}`,
    phone,
    email,
    channel: "email" as const,
    language: "nl" as const,
    reminder: true,
    relation: null,
    byName: "",
    byPhone: "",
    callWho: "self" as const,
    needs: [],
    spoken: "",
    remark: "",
    firstTime: true,
    introduce: false,
    sharePhone: false,
    buurt: "",
    recurrenceId: date!.recurrenceId,
    knows: true,
  };
  const outcome = await signUp(db, desk, series, input, {});
  expect(["signed_up", "waitlisted"], ownerOf(desk) ?? "").toContain(outcome);
}

async function changeMind({ w, keeper }: Day, person: string): Promise<void> {
  const [shared] = (await consentsOf(w.db, person)).filter(({ purpose }) => purpose === "share_with_org");
  if (shared?.state === "given") await withdrawConsent(w.db, keeper, shared.id, "oral");
}

async function letNeighbourAct({ w, keeper }: Day, person: string, representative: string): Promise<void> {
  await letActFor(w.db, keeper, {
    person,
    representative,
    capacity: "neighbour",
    scopes: ["activities"],
    how: "oral",
  } as never);
}

/** What can go wrong at a desk: the answers go to who typed, the log must not hear it. */
async function goWrong({ w, keeper, people }: Day): Promise<void> {
  const who = marked(1);
  const sent: [string, Record<string, string>][] = [
    ["/beheer/mensen/nieuw", { ...who, phone: `${who.phone}12345`, how: "" }],
    ["/beheer/telefoon", { who: "Qzifzaf" }],
    [`/beheer/mensen/${people[0]!.number}/samenvoegen`, { other: String(people[0]!.number) }],
    ["/inloggen", { who: who.email, email: who.email }],
    ["/inloggen/wachtwoord", { name: who.email, password: "qnotitie qnotitie" }],
    [`/bestaat-niet/${who.givenName}`, { name: who.familyName }],
  ];
  for (const [path, form] of sent) expect((await w.post(path, form, { as: keeper })).status, path).toBeLessThan(500);
  for (const path of [
    `/activiteiten?zoek=${who.familyName}`,
    `/mijn/${who.givenName}`,
    `/api/v1/activiteiten?q=${who.phone}`,
  ])
    expect((await w.get(path)).status, path).toBeLessThan(500);
}

/** Addresses without a hole in them, and those of a person with her number in it. */
function addresses({ number }: { number: number }): string[] {
  const gets = map.filter(({ page }) => page.get).map(({ path }) => path);
  const whole = gets.filter((path) => !/[:*{]/.test(path));
  const ofPerson = gets.filter((path) => /\/mensen\/:number/.test(path) && path.split(":").length === 2);
  return [...whole, ...ofPerson.map((path) => path.replace(/:number(\{[^}]*\})?/, String(number)))];
}

test("a marked person is found by who works with her, and nowhere else", async () => {
  wire(() => null);
  keepSchedule();
  const day = await beginDay();
  const { w, said, keeper, people } = day;
  for (let n = 0; n < count; n++) await helpOne(day, n);
  await goWrong(day);
  await night(w);

  expect(await contactLog(w.db, keeper, now().subtract({ hours: 40 }))).toHaveLength(count);

  expect(said.length).toBeGreaterThan(100);
  expect(found(said.join("\n"), signs), "the log").toEqual([]);
  expect(found(await registry.metrics(), signs), "the metrics").toEqual([]);
  for (const { to, subject, text, ...mail } of w.mail()) {
    const own = people.find(({ email }) => to.includes(email));
    const all = JSON.stringify({ subject, text, ...mail });
    expect(found(own ? all.replaceAll(own.email, "") : `${to} ${all}`, signs), `a mail: ${subject}`).toEqual([]);
  }

  for (const { who, actor } of await plantWalkers(w.db)) {
    for (const path of addresses(people[3]!)) {
      const answer = await w.get(path, actor.kind === "visitor" ? {} : { as: actor });
      expect(found(await shown(answer), signs), `${who} at ${path}`).toEqual([]);
    }
  }

  await asOwner(w.db, grantTechnical);
  // of the catalogue of who sees everything: the program itself may not read every table
  const all = await asOwner(w.db, columnsOf);
  const readable = await readableBy(w.db, "soepsteen_technical");
  expect(readable.length).toBeGreaterThan(50);
  await asOwner(w.db, async (db) => {
    await db.execute(sql`set local role soepsteen_technical`);
    expect(inTables(await dump(db, readable), signs), "a role without rights").toEqual([]);
  });
  const ofProgram = all.filter(({ schema }) => schema === "public");
  const everything = await behindWall(w.db, system("test"), (db) => dump(db, ofProgram));
  expect(inTables(everything, [...sealedSigns, ...asBytes(sealedSigns)]), "the whole database").toEqual([]);
  const ofQueue = all.filter(({ schema }) => schema !== "public");
  expect(ofQueue.length).toBeGreaterThan(0);
  const queue = await asOwner(w.db, (db) => dump(db, ofQueue));
  expect(inTables(queue, [...signs, ...asBytes(signs)]), "the queue").toEqual([]);
}, 400_000);
