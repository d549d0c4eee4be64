// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { map } from "#app/map.ts";
import { actorOf } from "#modules/accounts/index.ts";
import { askConsent, letActFor, recordConsent, withdrawConsent } from "#modules/consents/index.ts";
import { keepConsents } from "#modules/consents/nightly.ts";
import { numberOf, type Somebody, somebody, workerOf } from "#modules/consents/town.test-data.ts";
import { tell } from "#modules/messages/index.ts";
import { addMember } from "#modules/organisations/index.ts";
import { changePerson } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { colleague, organisation } from "#test/people.ts";
import { type World, world } from "#test/world.ts";

const seeds = system("test");
/** Words that stand nowhere else. */
const marker = (what: string) => `Kwartelkoning${what}`;
const marked = /Kwartelkoning\w*/g;

/** A person of whom everything that can be gated is marked. */
async function gated(w: World, what: string): Promise<Somebody> {
  const person = await somebody(w.db, marker(what), { phone: `03430009${String(what.length).padStart(2, "0")}` });
  await changePerson(w.db, seeds, person.person, {
    whoIAm: marker(`${what}Wie`),
    whatICan: marker(`${what}Kan`),
    address: { street: marker(`${what}Straat`), houseNumber: "1", postcode: "9990ZZ", city: "Demodam" },
  });
  return person;
}

/** Four people who were asked whether one organisation may know them: not answered, no, stopped, and past its date. */
async function town() {
  const w = await world();
  const { db } = w;
  const { id: brug } = await organisation(db, "Buurthuis De Brug");
  const { id: other } = await organisation(db, "Sportclub");
  const [asked, no, stopped, past] = [
    await gated(w, "Asked"),
    await gated(w, "Declined"),
    await gated(w, "Withdrawn"),
    await gated(w, "ExpiredLong"),
  ];
  const all = [asked, no, stopped, past];
  const worker = await workerOf(db, all);
  const helper = await somebody(db, "Helper", { email: "helper@soepsteen.example" });
  const share = (person: Somebody) =>
    ({
      person: person.person,
      purpose: "share_with_org",
      scope: ["name", "phone", "address", "profile"],
      recipient: brug,
    }) as const;
  await askConsent(db, worker, share(asked));
  await recordConsent(db, worker, share(no), { answer: "no", how: "oral" });
  const { id } = await recordConsent(db, worker, share(stopped), { answer: "yes", how: "oral" });
  const acts = (person: Somebody) =>
    letActFor(db, worker, {
      person: person.person,
      representative: helper.person,
      capacity: "neighbour",
      scopes: ["activities", "messages", "details", "asks"],
      how: "oral",
    });
  const agreed = await acts(stopped);
  await withdrawConsent(db, worker, id, "oral");
  await withdrawConsent(db, worker, agreed.consent!, "oral");
  await recordConsent(db, worker, share(past), { answer: "yes", how: "paper", validUntil: today().add({ days: 1 }) });
  await acts(past);
  await withClock(now().add({ hours: 24 * 400 }), () => keepConsents(db));
  const member = async (organisation: string, name: string) => {
    const { person } = await somebody(db, name);
    await addMember(db, seeds, organisation, person, "admin");
    return actorOf(db, person);
  };
  return { w, brug, all, worker, helper, ria: await member(brug, "Ria"), jan: await member(other, "Jan") };
}

type Town = Awaited<ReturnType<typeof town>>;

/** Addresses in which the number of a person, a consent, an agreement or a message may stand. */
const aboutPeople = /^\/(beheer\/(mensen|rechten|telefoon|bellijst|brieven|toezicht)|mijn)\//;

/** Every address that can be opened; where it may be about a person, with each number that is hers. */
async function addresses({ w, all }: Town): Promise<string[]> {
  const numbers = await Promise.all(all.map((one) => numberOf(w.db, one)));
  const more = await rows<{ n: number }>(
    w.db,
    sql`select distinct number::int as n from (select number from consent union select number from acts_for) t`,
  );
  const fills = [...new Set([...numbers, ...more.map(({ n }) => n)])];
  return map
    .filter(({ page }) => page.get)
    .flatMap(({ path }) => {
      const open = path.match(/:[A-Za-z]+(\{[^}]*\})?\??/g) ?? [];
      if (open.length === 0) return [path];
      const used = aboutPeople.test(path) ? fills : fills.slice(0, 1);
      return used.map((fill) => open.reduce((one, part) => one.replace(part, String(fill)), path));
    });
}

async function found(w: World, address: string, as: Actor | undefined): Promise<string[]> {
  const answer = await w.get(address, as ? { as } : {});
  const type = answer.headers.get("content-type") ?? "";
  const words = type.includes("pdf") ? Buffer.from(await answer.arrayBuffer()).toString("latin1") : await answer.text();
  expect(answer.status, address).toBeLessThan(500);
  return words.match(marked) ?? [];
}

test("what was not agreed, was stopped or is past its date is on no page, feed, export, mail or list of anybody else", async () => {
  const place = await town();
  const { w, worker, helper, ria, jan } = place;
  const stranger = await somebody(w.db, "Vreemde");
  const keeper = await colleague(w.db);
  const elsewhere = await workerOf(w.db, [], "Ellen");
  const readers: [string, Actor | undefined][] = [
    ["a visitor", undefined],
    ["another person", stranger],
    ["the helper of before", helper],
    ["the organisation", ria],
    ["another organisation", jan],
    ["a keeper", keeper],
    ["a worker of elsewhere", elsewhere],
  ];
  const all = await addresses(place);
  const leaks: string[] = [];
  for (const [who, as] of readers)
    for (const address of all) for (const word of await found(w, address, as)) leaks.push(`${who} ${address}: ${word}`);
  // who keeps the list of calls reads a first name where somebody of hers is to be called: nothing of what is shared
  expect(leaks).toEqual([]);
  const body = JSON.stringify(await rows(w.db, sql`select subject, body, label, link from delivery`));
  expect(body.match(marked)).toBeNull();
  expect(JSON.stringify(w.mail()).match(marked)).toBeNull();
  expect(JSON.stringify(await rows(w.db, sql`select payload from event`)).match(marked)).toBeNull();
  // and who may, does see her: the test would fail otherwise
  const number = await numberOf(w.db, place.all[0]!);
  expect((await found(w, `/beheer/mensen/${number}/toestemming`, worker)).length).toBeGreaterThan(0);
}, 300_000);

test("what was agreed is seen by that organisation only, field by field, until it is stopped", async () => {
  const { w, all, worker, brug, ria, jan } = await town();
  const person = all[0]!;
  const question = { person: person.person, purpose: "share_with_org", scope: ["name"], recipient: brug } as const;
  const { id } = await recordConsent(w.db, worker, question, { answer: "yes", how: "oral" });
  expect(await found(w, "/beheer/gedeeld", ria)).toEqual([marker("Asked")]);
  expect(await found(w, "/beheer/gedeeld", jan)).toEqual([]);
  await withdrawConsent(w.db, worker, id, "oral");
  expect(await found(w, "/beheer/gedeeld", ria)).toEqual([]);
});

test("a way that was refused is not used, also for what waited", async () => {
  const { w, all, worker } = await town();
  const person = all[0]!;
  const by = { person: person.person, purpose: "contact_by", scope: ["phone"] } as const;
  const telling = (key: string) => ({
    to: { name: "x", person: person.person },
    kind: "x.y",
    label: "x",
    subject: "x",
    text: "x",
    about: person.person,
    key,
  });
  expect((await tell(w.db, worker, telling("gate:1")))?.channel).toBe("phone");
  await recordConsent(w.db, worker, by, { answer: "no", how: "oral" });
  expect((await tell(w.db, worker, telling("gate:2")))?.channel).toBe("letter");
});
