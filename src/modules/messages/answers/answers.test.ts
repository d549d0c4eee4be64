// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newSecret } from "#platform/keys/secrets.ts";
import type { SmsSender } from "#platform/sms/sms.ts";
import { now, toInstant, withClock } from "#platform/time/time.ts";
import { onServer, ownDatabase, publicUrl, type World, world } from "#test/world.ts";
import { callTown } from "../call-town.test-data.ts";
import { codeOf } from "../code.ts";
import { askByLink, definePost, type Telling, takeBack } from "../index.ts";
import { deliveries, questions } from "../tables.ts";
import { plainTelling } from "../telling.test-data.ts";
import { settingOf } from "../who/setting.ts";
import { newLink } from "./links.ts";
import { answerByLink } from "./question.ts";
import { readReply } from "./sms-reply.ts";

let w: World;
let texts: string[] = [];
let sms: SmsSender | null = null;
definePost(() => (w ? { jobs: w.services.jobs, mailer: w.services.mailer, sms, smsReplies: true, publicUrl } : null));
beforeEach(async () => {
  w = await world({ SMS_TOKEN: "geheim-van-de-dienst", SMS_REPLIES: "on" });
  texts = [];
  sms = null;
});

const actor = system("test");
const noon = toInstant(Temporal.PlainDateTime.from("2026-11-24T12:00"));
const atNoon = <T>(deed: () => Promise<T>): Promise<T> => withClock(noon, deed);
const answers = [
  { code: "yes", label: "Ja, ik kom" },
  { code: "no", label: "Nee, ik kom niet" },
];
const ask = (more: Partial<Telling> = {}) =>
  askByLink(w.db, actor, {
    telling: plainTelling({ to: { name: "Truus van Es", email: "truus@soepsteen.example" }, ...more }),
    answers,
    validDays: 3,
  });
const linkIn = (text: string, word = "antwoord"): string =>
  new RegExp(`${publicUrl}(/(?:en/)?${word}/[\\w-]+)`).exec(text)?.[1] ?? "";
/** Asked by mail, and the link that is in it. */
async function askedByMail(more: Partial<Telling> = {}): Promise<string> {
  await ask(more);
  await w.runDueJobs();
  return linkIn(w.mail()[0]!.text);
}
const given = () =>
  rows<{ code: string; how: string }>(
    w.db,
    sql`select payload->>'code' as code, payload->>'how' as how from event where name = 'answer.given' order by at`,
  );
const webhook = (body: unknown, token = "geheim-van-de-dienst") =>
  w.app.request(new URL("/sms/antwoord", publicUrl), {
    method: "POST",
    body: JSON.stringify(body),
    headers: { host: "soepsteen.example", authorization: `Bearer ${token}`, "content-type": "application/json" },
  });

describe("a question behind a link", () => {
  test("is not answered by opening it: not by scanners, not by GET, HEAD or twice", () =>
    atNoon(async () => {
      const link = await askedByMail();
      for (let i = 0; i < 3; i++) expect((await w.get(link)).status).toBe(200);
      await w.app.request(new URL(link, publicUrl), { method: "HEAD", headers: { host: "soepsteen.example" } });
      await w.get(`${link}?antwoord=no`, { headers: { purpose: "prefetch", "user-agent": "Mail scanner" } });
      expect(await given()).toEqual([]);
      const html = await (await w.get(link)).text();
      expect(html).toContain("gaat niet door");
      expect(html).toContain("Ja, ik kom");
      expect(html).not.toMatch(/Truus|truus@/);
    }));

  test("is answered once; of twice and of two at once the first counts, and then the page is calm", () =>
    atNoon(async () => {
      const link = await askedByMail();
      const both = await Promise.all([w.post(link, { antwoord: "no" }), w.post(link, { antwoord: "yes" })]);
      expect(both.map(({ status }) => status)).toEqual([303, 303]);
      expect((await w.post(link, { antwoord: "yes" })).status).toBe(303);
      expect(await given()).toHaveLength(1);
      const page = await w.get(link);
      expect(page.status).toBe(200);
      expect(await page.text()).toMatch(/Uw antwoord is binnen.*0343/s);
      const [delivery] = await w.db.select().from(deliveries);
      expect(delivery).toMatchObject({ state: "done", result: "heard" });
    }));

  test("what is no answer is asked again; what nobody gave out, is too old or was taken back gives the calm page", () =>
    atNoon(async () => {
      const link = await askedByMail({ key: "een:vraag" });
      for (const antwoord of ["maybe", "", "x".repeat(10_000)]) {
        const again = await w.post(link, { antwoord });
        expect(again.status).toBe(422);
        expect(await again.text()).toContain("Kies een antwoord.");
      }
      for (const token of [newSecret(), "x", "a".repeat(600)]) {
        const page = await w.get(`/antwoord/${token}`);
        expect(page.status).toBe(404);
        expect(await page.text()).toMatch(/Deze link werkt niet meer.*0343/s);
        await w.post(`/antwoord/${token}`, { antwoord: "no" });
      }
      await withClock(noon.add({ hours: 73 }), async () => {
        expect((await w.get(link)).status).toBe(404);
        await w.post(link, { antwoord: "no" });
      });
      await w.db.update(deliveries).set({ state: "queued" });
      await takeBack(w.db, actor, "een:vraag");
      expect((await w.get(link)).status).toBe(404);
      await w.post(link, { antwoord: "no" });
      expect(await given()).toEqual([]);
    }));

  test("the secret is for one purpose, is in the mail only, and what is kept of it cannot be used", () =>
    atNoon(async () => {
      const link = await askedByMail();
      const token = link.split("/").at(-1)!;
      expect(token.length).toBeGreaterThanOrEqual(22);
      expect((await w.get(`/berichten/minder/${token}`)).status).toBe(404);
      expect((await w.post(`/berichten/minder/${token}`, {})).status).toBe(404);
      const kept = await rows<{ all: string }>(
        w.db,
        sql`select l::text || d::text as all from message_link l join delivery d on d.id = l.delivery`,
      );
      expect(JSON.stringify(kept)).not.toContain(token);
      const [{ hash }] = (await rows<{ hash: string }>(w.db, sql`select token_hash as hash from message_link`)) as [
        { hash: string },
      ];
      expect((await w.get(`/antwoord/${hash}`)).status).toBe(404);
    }));

  test("is never valid after the moment it is about", () =>
    atNoon(async () => {
      const link = await askedByMail({ dueBy: noon.add({ hours: 2 }) });
      await withClock(noon.add({ hours: 3 }), async () => expect((await w.get(link)).status).toBe(404));
    }));
});

test.runIf(onServer)("of eight at the same moment on a real server one counts", async () => {
  const { db } = await ownDatabase();
  const { delivery, token } = await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const telling = plainTelling({ to: { name: "Truus", email: "truus@soepsteen.example" } });
    w = { ...w, services: { ...w.services, jobs: { ...w.services.jobs, enqueue: async () => {} } } };
    const told = await askByLink(db, actor, { telling, answers, validDays: 3 });
    const token = await newLink(db, told!.id, "answer", now().add({ hours: 1 }));
    return { delivery: told!.id, token };
  });
  const codes = Array.from({ length: 8 }, (_, n) => (n % 2 ? "yes" : "no"));
  const outcomes = await Promise.all(codes.map((code) => answerByLink(db, token, code)));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  const facts = await rows(db, sql`select from event where name = 'answer.given' and subject = ${delivery}`);
  expect(facts).toHaveLength(1);
});

describe("an answer by SMS", () => {
  const from = "+31 6 12 34 56 78";
  const askBySms = (more: Partial<Telling> = {}) => {
    sms = { send: async ({ text }) => void texts.push(text) };
    return ask({ to: { name: "Truus", phone: "06 12345678" }, ...more });
  };

  test("JA and NEE are understood, whatever stands around them; anything else is not guessed at", () => {
    expect(["Ja", "JA!", " ja graag ", "“Ja”", "Yes"].map(readReply)).toEqual(Array(5).fill("yes"));
    expect(["nee", "Nee, sorry", "NO"].map(readReply)).toEqual(Array(3).fill("no"));
    expect(["", "ik ben jarig", "jaap", "misschien", "👍", "stop"].map(readReply)).toEqual(Array(6).fill(null));
  });

  test("answers the one question that was asked, once, and only from the gateway with its token", () =>
    atNoon(async () => {
      await askBySms();
      await w.runDueJobs();
      expect(texts[0]).toMatch(/Antwoord JA of NEE\. http:\/\/soepsteen\.example\/antwoord\//);
      expect((await webhook({ from, text: "NEE" }, "geraden")).status).toBe(404);
      expect((await webhook({ from })).status).toBe(400);
      expect(await (await webhook({ from: "0698765432", text: "NEE" })).json()).toEqual({ outcome: "unknown" });
      expect(await (await webhook({ from, text: "Nee, helaas" })).json()).toEqual({ outcome: "answered" });
      expect(await (await webhook({ from, text: "JA" })).json()).toEqual({ outcome: "unknown" });
      expect(await given()).toEqual([{ code: "no", how: "sms" }]);
    }));

  test("that could be about two questions, or says something else, becomes a call", () =>
    atNoon(async () => {
      await askBySms();
      await askBySms();
      await w.runDueJobs();
      expect(await (await webhook({ from, text: "JA" })).json()).toEqual({ outcome: "unclear" });
      const waiting = await w.db.select().from(deliveries);
      expect(waiting.map(({ channel, state }) => `${channel} ${state}`)).toEqual(["phone queued", "phone queued"]);
      expect(await given()).toEqual([]);
      expect((await w.db.select().from(questions)).every(({ answer }) => answer === null)).toBe(true);
    }));
});

describe("an answer by phone", () => {
  test("is written down by who calls, among the results, and is not taken back", () =>
    atNoon(async () => {
      const { linde, ahmed } = await callTown(w.db);
      await ask({ to: { name: "Truus van Es", phone: "0343556677" }, organisation: linde.id });
      const [row] = await w.db.select().from(deliveries);
      const path = `/beheer/bellijst/${codeOf(row!.number)}`;
      expect(await (await w.get(path, { as: ahmed })).text()).not.toContain("Nee, ik kom niet");
      await w.post(`${path}/gesprek`, {}, { as: ahmed });
      expect(await (await w.get(path, { as: ahmed })).text()).toContain("Nee, ik kom niet");
      const written = await w.post(`${path}/uitslag`, { result: "spoken", answer: "no", note: "" }, { as: ahmed });
      expect(written.status).toBe(303);
      expect(await given()).toEqual([{ code: "no", how: "phone" }]);
      expect((await w.post(`${path}/herstel`, {}, { as: ahmed })).status).toBe(409);
    }));
});

describe("fewer messages", () => {
  const news = async (email = "jan@soepsteen.example", known = true) => {
    const person = known
      ? (await addPerson(w.db, actor, { givenName: "Jan", familyName: "de Wit", email })).id
      : undefined;
    await ask({ to: { name: "Jan", email, ...(person ? { person } : {}) }, nature: "proactive" });
    await w.runDueJobs();
    const [mail] = w.mail();
    const header = (name: string) => mail!.headers.find(({ key }) => key === name)?.value ?? "";
    return { person: person ?? "", mail: mail!, header, link: linkIn(mail!.text, "berichten/minder") };
  };

  test("stands in the mail and in its headers, and opening it changes nothing", () =>
    atNoon(async () => {
      const { person, mail, header, link } = await news();
      expect(header("list-unsubscribe")).toBe(`<${publicUrl}${link}>`);
      expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      expect(mail.html).toContain(link);
      await w.get(link);
      await w.get(link);
      expect(await settingOf(w.db, person)).toMatchObject({ choice: "all" });
    }));

  test("one click of a mail program is enough; the page offers once a week; of another nothing changes", () =>
    atNoon(async () => {
      const { person, link } = await news();
      const other = await news("bep@soepsteen.example");
      const clicked = await w.app.request(new URL(link, publicUrl), {
        method: "POST",
        body: "List-Unsubscribe=One-Click",
        headers: { host: "soepsteen.example", "content-type": "application/x-www-form-urlencoded" },
      });
      expect(clicked.status).toBe(204);
      expect(await settingOf(w.db, person)).toMatchObject({ choice: "only_me" });
      expect(await settingOf(w.db, other.person)).toMatchObject({ choice: "all" });
      expect((await w.post(other.link, { keuze: "weekly" })).headers.get("location")).toContain("gedaan=ja");
      expect(await settingOf(w.db, other.person)).toMatchObject({ choice: "weekly" });
      expect((await w.post(`/berichten/minder/${newSecret()}`, { person: person })).status).toBe(404);
    }));

  test("for an address of which we do not know the person: no more news there", () =>
    atNoon(async () => {
      const { link } = await news("onbekend@soepsteen.example", false);
      await w.post(link, { keuze: "only_me" });
      expect(await ask({ to: { name: "", email: "Onbekend@soepsteen.example" }, nature: "proactive" })).toBeNull();
      expect(await ask({ to: { name: "", email: "onbekend@soepsteen.example" } })).not.toBeNull();
    }));

  test("is not in a mail about somebody's own thing", () =>
    atNoon(async () => {
      await askedByMail();
      expect(w.mail()[0]!.text).not.toContain("minder");
      expect(w.mail()[0]!.headers.some(({ key }) => key.startsWith("list-"))).toBe(false);
      expect(await w.db.select().from(deliveries).where(eq(deliveries.nature, "proactive"))).toEqual([]);
    }));
});
