// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// A day in the rooms of care: signals by three ways, referrals by two, and what becomes of them, by the addresses of the product.

import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { town } from "#modules/cases/cases.test-data.ts";
import { hidden, send } from "#modules/cases/pages.test-data.ts";
import { addOrganisation } from "#modules/organisations/index.ts";
import { referral, tokenOf, practice as withSystem } from "#modules/referrals/fhir/practice.test-data.ts";
import { addPractice, makePracticeLink } from "#modules/referrals/practice.ts";
import { makePartnerAddress } from "#modules/signals/report/partner.ts";
import { allSignals, report, to } from "#modules/signals/report.test-data.ts";
import { type Somebody, worker } from "#modules/teams/teams.test-data.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { makeLog } from "#platform/log/log.ts";
import { today } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type Form, publicUrl, type World, world } from "#test/world.ts";
import { fhirMarks, personMarks, referralMarks, signalMarks } from "./canary-care-marks.ts";
import { letters } from "./canary-search.ts";

const seeds = system("test");

export interface Day {
  w: World;
  /** Lines of the log. */
  said: string[];
  /** Where every form led to. */
  led: string[];
  t: Awaited<ReturnType<typeof town>>;
  /** A colleague of the team, who presses the button once. */
  piet: Somebody;
  link: string;
  partner: string;
  token: string;
}

export async function beginDay(): Promise<Day> {
  const w = await world();
  const said: string[] = [];
  w.services.log = makeLog("trace", { write: (line: string) => void said.push(line) });
  const t = await town(w.db);
  await (await neighbourhood(w.db)).publish({ startsLocal: today().add({ days: 3 }).toPlainDateTime("10:00") });
  const care = await addOrganisation(w.db, seeds, { name: "Thuiszorg Demodam" });
  const partner = await makePartnerAddress(w.db, seeds, { organisation: care.id, label: "" });
  const details = { name: "De Lepelaar", kind: "huisarts", phone: "", email: "", feedbackChannel: "link" } as const;
  const number = await addPractice(w.db, t.fatima, { ...details, team: t.north.id });
  const link = `/verwijzen/${await makePracticeLink(w.db, t.fatima, number)}`;
  const his = await withSystem(w.db);
  await asOwner(w.db, (db) => db.execute(sql`update practice set team = ${t.north.id} where id = ${his.id}`));
  const token = await tokenOf(w.db, his);
  const piet = await worker(w.db, t.north, "Piet", "coach");
  return { w, said, led: [], t, piet, partner, link, token };
}

/** Sends a form that is all right; where it leads to. */
export async function press(day: Day, path: string, form: Form, as?: Somebody): Promise<string> {
  const answer = as ? await send(day, path, form as Record<string, string>, { as }) : await day.w.post(path, form);
  const page = answer.status === 303 ? "" : /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0];
  expect(answer.status, `${path} ${page}`).toBe(303);
  day.led.push(to(answer));
  return to(answer);
}

const newest = async (w: World): Promise<number> => (await allSignals(w)).at(-1)!.number;

/** A signal on the site, or behind the short address of a partner. */
export async function signalOnSite(day: Day, n: number, from: string, more: Form = {}): Promise<number> {
  const { see, about, send } = signalMarks(n);
  const asked = more.wie === "advies" ? { vraag: "Hoe begin ik over qmeldvraag?" } : {};
  const answer = await report(day.w, { see, about: { ...about, ...more }, send: { ...send, ...asked } }, { from });
  expect(answer.status, await answer.clone().text()).toBe(303);
  day.led.push(to(answer));
  return newest(day.w);
}

/** Somebody calls the phone line. */
export async function signalByPhone(day: Day, n: number): Promise<number> {
  const { see, about, send } = signalMarks(n);
  await press(day, "/signalen/nieuw", { ...see, ...about, ...send, binnen: "phone" }, day.t.keeper);
  return newest(day.w);
}

export async function referralOnSite(day: Day, n: number): Promise<number> {
  await press(day, day.link, referralMarks(n));
  return newest(day.w);
}

export const sendFhir = async ({ w, token }: Day, message: unknown): Promise<Response> =>
  w.app.request(new URL("/fhir/R4/ServiceRequest", publicUrl), {
    method: "POST",
    headers: {
      host: new URL(publicUrl).host,
      authorization: `Bearer ${token}`,
      "content-type": "application/fhir+json",
    },
    body: JSON.stringify(message),
  });

export async function referralBySystem(day: Day, n: number): Promise<number> {
  const answer = await sendFhir(day, fhirMarks(referral() as never, n));
  expect(answer.status, await answer.clone().text()).toBe(201);
  day.led.push(to(answer));
  return newest(day.w);
}

export const numberOf = async (db: Db, query: ReturnType<typeof sql>): Promise<number> =>
  asOwner(db, async (db) => Number((await rows<{ number: string }>(db, query))[0]!.number));

/** With her yes the signal becomes a case; gives its number. */
export async function beginCase(day: Day, signal: number, n: number, referred: boolean): Promise<number> {
  const { w, t } = day;
  const at = `/signalen/${signal}`;
  const tried = { kind: "phone", day: today().toString(), dayPart: "morning" };
  await press(day, `${at}/oppakken`, {}, t.daan);
  if (!referred) {
    await press(day, `${at}/verder`, {}, t.daan);
    await press(day, `${at}/toewijzing`, { worker: t.daan.person }, t.daan);
    await press(day, `${at}/contact`, { ...tried, informed: "ja" }, t.daan);
  }
  const yes = { consent: "ja", how: "oral", lead: t.daan.person };
  await press(day, `${at}/traject`, { ...yes, ...personMarks(n) }, t.daan);
  return numberOf(w.db, sql`select number::text from case_file order by number desc limit 1`);
}

/** From the first call to the plan, with the questions about contact. */
export async function talkAndPlan(day: Day, careCase: number, n: number, spoken: boolean): Promise<void> {
  const at = `/trajecten/${careCase}`;
  const { daan } = day.t;
  const l = letters(n);
  const on = today().toString();
  if (!spoken) {
    await press(day, `${at}/contactpoging`, { kind: "phone", on, reached: "yes", dayPart: "morning" }, daan);
    await press(day, `${at}/bereikt`, { stored: "ja", stop: "ja" }, daan);
  }
  const answers = { q_3: "yes", q_4: "no", q_7: "no", q_9: "more_or_less", q_10: "yes" };
  await press(day, `${at}/vragen-over-contact/djg6`, { moment: "start", taken: "together", ...answers }, daan);
  const talk = { text: `Wij spraken over qtrajgesprek${l}.`, contribution: `Zij kan qtrajtalent${l}.` };
  await press(day, `${at}/gesprek`, { kind: "conversation", on, measured: "taken", ...talk }, daan);
  const plan = { wish: `Graag qplanwens${l}.`, contribution: `Mijn qplangave${l}.`, goal1: `Elke week qplandoel${l}` };
  const agreed = { lack: "network", element1: "meeting", share1: "ja", agreedOn: on, agreedHow: "oral" };
  await press(day, `${at}/plan`, { ...plan, ...agreed }, daan);
  const words = { team: "qtrajnotitie", volunteer: "qtrajdeur", resident: "qtrajeigen" };
  for (const [visibleTo, word] of Object.entries(words))
    await press(day, `${at}/notitie`, { text: `Let op ${word}${l}.`, visibleTo }, daan);
}

/** Somebody is asked to help her, a visit is made, and the next step is another one. Gives match and visit. */
export async function helpHer(day: Day, careCase: number, n: number): Promise<{ match: string; visit: number }> {
  const { w, t } = day;
  const at = `/trajecten/${careCase}`;
  const l = letters(n);
  const said = { target: `Wandelen om qkoppeldoel${l}`, card: `vrouw, qkoppelkaart${l}` };
  await press(day, `${at}/koppelingen/nieuw`, { kind: "buddy", ...said }, t.daan);
  const [{ id: match } = { id: "" }] = await asOwner(w.db, (db) =>
    rows<{ id: string }>(db, sql`select id from case_match order by at desc, id desc limit 1`),
  );
  const path = `${at}/koppelingen/${match}`;
  await press(day, path, { do: "agree" }, t.daan);
  await press(day, path, { do: "ask", volunteer: t.mo.person, agreed: "ja" }, t.daan);
  await press(day, path, { do: "accept" }, t.daan);
  const due = today().add({ days: 1 }).toString();
  const page = await (await w.get(`${at}/bezoeken/nieuw`, { as: t.daan })).text();
  const planned = { form: "walk", visitor: t.daan.person, day: due, from: "10:00", until: "11:00" };
  await press(day, `${at}/bezoeken/nieuw`, { ...planned, client: hidden(page, "client") }, t.daan);
  const visit = await numberOf(w.db, sql`select number::text from visit order by number desc limit 1`);
  await press(day, `${at}/bezoeken/${visit}`, { do: "confirm" }, t.daan);
  const told = { likes: `Zij houdt van qbezoekverslag${l}`, wish: `qbezoekwens${l}`, promise: `qbezoekbelofte${l}` };
  const went = { went: "yes", there: "yes", owner: t.daan.person, due };
  await press(day, `${at}/bezoeken/${visit}/verslag`, { ...went, ...told }, t.daan);
  await press(day, `${at}/volgende-stap`, { kind: "call", owner: t.daan.person, due }, t.daan);
  return { match, visit };
}
