// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Marked people in the rooms of care: signals, referrals, cases, questions, reports of worry, the emergency button. Who works
// with them reads the marks. Nobody else does, and nothing else holds them.

import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { map } from "#app/map.ts";
import { wire } from "#app/reactions.ts";
import { keepSchedule } from "#app/schedule.ts";
import { again } from "#modules/cases/cases.test-data.ts";
import { send, tomorrow } from "#modules/cases/pages.test-data.ts";
import { definePost } from "#modules/messages/index.ts";
import { referral } from "#modules/referrals/fhir/practice.test-data.ts";
import type { Somebody } from "#modules/teams/teams.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { registry } from "#platform/metrics/metrics.ts";
import { asOwner } from "#test/owner.ts";
import { type Form, once, onServer, publicUrl } from "#test/world.ts";
import { hiddenInDatabase } from "./canary-care-database.ts";
import * as care from "./canary-care-day.ts";
import {
  everywhere,
  fhirMarks,
  known,
  never,
  personMarks,
  phoneOf,
  referralMarks,
  sealed,
  signalMarks,
  signs,
} from "./canary-care-marks.ts";
import { found, night, shown } from "./canary-search.ts";
import { plantWalkers } from "./walk/roles.ts";

let day: care.Day;
const texted: string[] = [];

beforeAll(() => {
  wire(() => null);
  keepSchedule();
  definePost(() => {
    if (!day) return null;
    const { jobs, mailer } = day.w.services;
    const sms = { send: async (one: unknown) => void texted.push(JSON.stringify(one)) };
    return { jobs, mailer, sms, publicUrl } as never;
  });
});

interface Planted {
  /** Number of the signal by mark. */
  signals: number[];
  cases: number[];
  match: string;
  visit: number;
}

/** Numbers of the use of the button and of the report of worry. */
interface Numbered {
  use: number;
  report: number;
}

/** Fifty people: ten by each way. Of each way the first becomes a resident of the team with a plan. */
async function plantAll(): Promise<Planted> {
  const { w, t } = day;
  await w.post("/beheer/vragen-over-contact", { on: "ja", confirmed: "ja" }, { as: t.admin });
  const ways = [
    (n: number) => care.signalOnSite(day, n, "/signaal", special[n] ?? {}),
    (n: number) => care.signalByPhone(day, n),
    (n: number) => care.signalOnSite(day, n, `/signaal/${day.partner}`),
    (n: number) => care.referralOnSite(day, n),
    (n: number) => care.referralBySystem(day, n),
  ];
  const signals: number[] = [];
  for (const [way, plant] of ways.entries())
    for (let n = way * 10; n < way * 10 + 10; n++) signals.push(await plant(n));
  const cases: number[] = [];
  for (const n of [0, 10, 20, 30, 40]) {
    cases.push(await care.beginCase(day, signals[n]!, n, n >= 30));
    await care.talkAndPlan(day, cases.at(-1)!, n, n < 30);
  }
  const helped = await care.helpHer(day, cases[0]!, 0);
  const worry = { kind: "neglect", severity: "soon", what: "De koelkast met qzorgtekst is leeg.", team: t.north.id };
  await care.press(day, "/zorgmeldingen/nieuw", worry, t.lies);
  const why = { reason: "police_or_112", explanation: "De politie staat voor de deur en noemt qnoodreden." };
  await care.press(day, `/trajecten/${cases[1]}/nood`, why, day.piet);
  return { signals, cases, ...helped };
}

/** Of who does not know of it the name is not kept; who asks for advice tells nothing of the other. */
const special: Record<number, Form> = {
  3: { wie: "niet", naam: "Mevrouw Qweggelaten" },
  4: { wie: "advies", naam: "Mevrouw Qweggelaten", adres: "Qweggelatenstraat 1", telefoon: "", woorden: "qweggelaten" },
};

const pageOf = async (path: string, as: Actor) => shown(await day.w.get(path, { as }));
async function reads(path: string, as: Actor, marks: readonly string[]): Promise<void> {
  const page = await pageOf(path, as);
  expect(found(page, marks), `who works with her at ${path}`).toEqual([...marks]);
  expect(found(page, never), `what is not kept at ${path}`).toEqual([]);
  expect(found(linksIn(page), everywhere), `links at ${path}`).toEqual([]);
}

/** Where a page leads to; a number to call is no address. */
const linksIn = (page: string): string =>
  [...page.matchAll(/\b(?:href|action|src)="([^"]*)"/g)]
    .map(([, to]) => to!)
    .filter((to) => !/^(tel|mailto|sms):/.test(to))
    .join(" ");

/** The other side of the proof: the marks are there. */
async function readByWhoWorks({ signals, cases, match, visit }: Planted): Promise<Numbered> {
  const { w, t } = day;
  for (const n of [3, 4, 5, 15, 25, 35, 45]) await care.press(day, `/signalen/${signals[n]}/oppakken`, {}, t.daan);
  for (const n of [5, 15, 25]) {
    await reads(`/signalen/${signals[n]}`, t.daan, signs.signal);
    const reporter = await w.post(`/signalen/${signals[n]}/melder`, {}, { as: t.daan });
    expect(found(await shown(reporter), signs.reporter), `${n}`).toEqual(["qmeldnaam", phoneOf.reporter]);
  }
  await reads(`/signalen/${signals[3]}`, t.daan, ["qsigstraat"]);
  await reads(`/signalen/${signals[4]}`, t.daan, ["qmeldvraag"]);
  await reads(`/signalen/${signals[35]}`, t.daan, signs.referral);
  await reads(`/signalen/${signals[45]}`, t.daan, signs.fhir);
  for (const number of cases) await reads(`/trajecten/${number}`, t.daan, ["qpersnaam", ...signs.talk, ...signs.plan]);
  await reads(`/trajecten/${cases[0]}/koppelingen/${match}`, t.daan, signs.match);
  await reads(`/trajecten/${cases[0]}/bezoeken/${visit}`, t.daan, signs.visit);
  await reads(`/trajecten/${cases[0]}/plan/brief`, t.daan, ["qplanwens", "qplandoel", "qpersstraat"]);
  expect(await pageOf(`/trajecten/${cases[0]}/vragen-over-contact`, t.daan)).toContain("zes uitspraken, aan het begin");
  const mo = await again(w.db, t.mo);
  await reads("/mijn/helpen", mo, ["qpersstraat", "qtrajdeur"]);
  const report = Number(/zorgmeldingen\/(\d+)/.exec(await pageOf("/zorgmeldingen", t.fatima))![1]);
  await reads(`/zorgmeldingen/${report}`, t.fatima, signs.safety);
  const use = Number(/trajecten\/nood\/(\d+)/.exec(await pageOf("/trajecten/nood", t.officer))![1]);
  await reads(`/trajecten/nood/${use}`, t.officer, signs.emergency);
  await reads(`/trajecten/${cases[1]}/nood/kaart`, day.piet, ["qpersnaam"]);
  return { use, report };
}

/** What can go wrong: an answer to who may not, or to who typed; the log and the database must not keep it. */
async function goWrong({ signals, cases }: Planted): Promise<void> {
  const { w, t } = day;
  const refused: [string, Actor | undefined, Form | null, number][] = [
    [`/signalen/${signals[5]}/poging`, t.noor, null, 403],
    [`/signalen/${signals[5]}/oppakken`, t.noor, {}, 409],
    [`/signalen/${signals[5]}`, t.sara, null, 404],
    [`/trajecten/${cases[0]}`, t.noor, null, 404],
    [`/trajecten/${cases[0]}/notitie`, t.noor, { text: "qgeweigerd", visibleTo: "team" }, 404],
    [`/trajecten/${cases[0]}/pauze`, t.daan, { version: "1", reason: "hospital", until: tomorrow() }, 409],
    ["/zorgmeldingen/nieuw", t.resident, { what: "qgeweigerd", kind: "neglect", severity: "soon" }, 403],
    [`${day.link}/overzicht`, undefined, null, 200],
    ["/activiteiten", undefined, null, 200],
  ];
  for (const [path, as, form, status] of refused) {
    const asking = as ? { as } : {};
    const answer = await (form ? w.post(path, form, asking) : w.get(path, asking));
    expect(answer.status, path).toBe(status);
    expect(found(await shown(answer), everywhere), path).toEqual([]);
  }
  // who typed gets back her own words, to copy
  expect((await w.post(`/verwijzen/${"A".repeat(30)}`, referralMarks(50))).status).toBe(404);
  const note = { text: "qgeweigerd met 111222333", visibleTo: "team" };
  expect((await w.post(`/trajecten/${cases[0]}/notitie`, note, { as: t.daan })).status).toBe(422);
  const weak = { ...t.daan, weak: true } as Actor;
  expect((await w.post(`/trajecten/${cases[0]}/notitie`, note, { as: weak })).status).toBe(303);
  for (const q of ["qsigwoord", "Qsignaam", "0657710100"])
    for (const path of ["/activiteiten?zoek=", "/api/v1/activiteiten?q=", "/trajecten/", "/signalen?wie="])
      expect((await w.get(`${path}${q}`)).status, path).toBeLessThan(500);
  const same = fhirMarks(referral() as never, 41);
  same.note = [];
  (same.contained[0] as { name: unknown }).name = [{ given: ["Qgeweigerd"], family: "Ander" }];
  for (const message of [same, { ...same, status: "qgeweigerd" }, { resourceType: "Qgeweigerd" }]) {
    const answer = await care.sendFhir(day, message);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(found(await shown(answer), everywhere), "an answer to a system").toEqual([]);
  }
}

/** The database refuses, and repeats the whole row in its complaint: the answer and the log hold nothing of it. */
async function breakDown({ signals, cases }: Planted): Promise<void> {
  const { w, t } = day;
  const { see, about, send: last } = signalMarks(60);
  const on = { consent: "ja", how: "oral", lead: t.daan.person };
  const broken: [string, string, Form, Somebody | null][] = [
    ["signal", "/signalen/nieuw", { ...see, ...about, ...last, binnen: "phone" }, t.keeper],
    ["referral", day.link, referralMarks(61), null],
    ["person", `/signalen/${signals[35]}/traject`, { ...on, ...personMarks(63) }, t.daan],
    ["note", `/trajecten/${cases[0]}/notitie`, { text: "a\n    at qtrajnotitie", visibleTo: "team" }, t.daan],
    ["safety_report", "/zorgmeldingen/nieuw", { ...safety, team: t.north.id }, t.lies],
  ];
  await asOwner(w.db, (db) =>
    db.execute(sql`create function refuse_all() returns trigger language plpgsql as
      $$ begin raise exception E'no room for %\n   at %', new, new; end $$`),
  );
  for (const [table, path, form, as] of broken) {
    const on = sql.identifier(table);
    await asOwner(w.db, (db) =>
      db.execute(sql`create trigger refused before insert on ${on} for each row execute function refuse_all()`),
    );
    const lines = day.said.length;
    const answer = await (as ? send(day, path, form as Record<string, string>, { as }) : w.post(path, form));
    expect(answer.status, `${table} is closed`).toBe(500);
    expect(found(await shown(answer), everywhere), `the answer without ${table}`).toEqual([]);
    expect(day.said.slice(lines).join(""), `the log without ${table}`).toContain('"level":50');
    await asOwner(w.db, (db) => db.execute(sql`drop trigger refused on ${on}`));
  }
}
const safety = { kind: "neglect", severity: "soon", what: "Weer qzorgtekst gezien." };

/** Every address of the product, with her numbers in it. */
function addresses({ signals, cases, match, visit, use, report }: Planted & Numbered, person: number): string[] {
  const fill: [RegExp, Record<string, string | number>][] = [
    [/^\/signalen\/:/, { number: signals[5]! }],
    [/^\/trajecten\/:/, { number: cases[0]!, match, visit, task: 1, instrument: "djg6" }],
    [/^\/trajecten\/nood\/:/, { use }],
    [/^\/zorgmeldingen\/:/, { number: report }],
    [/^\/beheer\/mensen\/:/, { number: person }],
  ];
  const parts = /:([A-Za-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g;
  return map
    .filter(({ page }) => page.get)
    .flatMap(({ path }) => {
      if (!/[:*{]/.test(path)) return [path];
      const values = fill.find(([at]) => at.test(path))?.[1] ?? {};
      const address = path.replace(parts, (whole, name: string) => String(values[name] ?? whole));
      return /[:*{]/.test(address) ? [] : [address];
    });
}

/** Whoever has nothing to do with it, and colleagues of her team who do not work with her. */
async function hiddenFromOthers(planted: Planted & Numbered): Promise<void> {
  const { w, t } = day;
  const person = await care.numberOf(
    w.db,
    sql`select p.number::text from person p join case_file c on c.person = p.id where c.number = ${planted.cases[0]}`,
  );
  const paths = addresses(planted, person);
  expect(paths.length).toBeGreaterThan(150);
  const home: readonly string[] = [...signs.home, ...known];
  const inHouse = sealed.filter((sign) => !home.includes(sign));
  // the phone line reads whom it calls back; that number is the message's address
  const atDesk = inHouse.filter((sign) => sign !== phoneOf.reporter);
  const others: [string, Actor, readonly string[]][] = [
    ...(await plantWalkers(w.db)).map(({ who, actor }): [string, Actor, readonly string[]] => [who, actor, everywhere]),
    ["coach of the team", t.noor, inHouse],
    ["volunteer of the team", t.lies, inHouse],
    ["coach elsewhere", t.sara, everywhere],
    ["another resident", t.resident, everywhere],
    ["keeper", t.keeper, [...atDesk, ...never]],
    ["admin", t.admin, [...atDesk, ...never]],
  ];
  for (const [who, actor, marks] of others)
    for (const path of paths) {
      const answer = await w.get(path, actor.kind === "visitor" ? {} : { as: actor });
      // who weighs each use of the button reads why it was pressed, and no more
      const meant =
        who.startsWith("privacy officer") && path === `/trajecten/nood/${planted.use}` ? signs.emergency : [];
      expect.soft(found(await shown(answer), marks), `${who} at ${path}`).toEqual(meant);
    }
}

test("marks in the rooms of care are read by who works with her, and by nobody and nothing else", async (context) => {
  context.skip(!onServer && !process.env.EVERYTHING, once);
  day = await care.beginDay();
  const { w, said, led } = day;
  const planted = await plantAll();
  expect(new Set(planted.signals).size).toBe(50);
  const numbered = await readByWhoWorks(planted);
  await goWrong(planted);
  await breakDown(planted);
  await night(w);

  expect(said.length).toBeGreaterThan(300);
  expect.soft(found(said.join("\n"), everywhere), "the log").toEqual([]);
  expect.soft(found(await registry.metrics(), everywhere), "the metrics").toEqual([]);
  expect(led.length).toBeGreaterThan(100);
  expect.soft(found(led.join("\n"), everywhere), "where forms lead to").toEqual([]);
  expect(w.mail().length, "mails").toBeGreaterThan(0);
  for (const mail of w.mail())
    expect.soft(found(JSON.stringify(mail), everywhere), `a mail: ${mail.subject}`).toEqual([]);
  for (const one of texted) {
    const { to: _, ...said } = JSON.parse(one) as Record<string, string>;
    expect.soft(found(JSON.stringify(said), everywhere), "an SMS").toEqual([]);
  }
  const told = await asOwner(w.db, (db) =>
    rows<{ said: string }>(
      db,
      sql`select concat(subject, ' ', body, ' ', label, ' ', link, ' ', note) as said from delivery`,
    ),
  );
  expect(told.length).toBeGreaterThan(5);
  expect.soft(found(JSON.stringify(told), everywhere), "what people are told").toEqual([]);

  await hiddenFromOthers({ ...planted, ...numbered });
  await hiddenInDatabase(w.db);
}, 400_000);
