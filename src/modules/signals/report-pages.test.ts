// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addOrganisation } from "#modules/organisations/index.ts";
import { seeds, town, withDuty } from "#modules/teams/teams.test-data.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type Form, world } from "#test/world.ts";
import { partnerAddressesOf } from "./report/partner.ts";
import { type Signal, signals } from "./tables.ts";
import { openAbout, openReporter } from "./triage/text.ts";

let w: Awaited<ReturnType<typeof world>>;
let people: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  w = await world();
  people = await town(w.db);
});

const text = async (answer: Response) => (await answer.text()).replaceAll("\u00a0", " ");
const to = (answer: Response) => answer.headers.get("location") ?? `${answer.status}`;
const all = (): Promise<Signal[]> =>
  behindWall(w.db, system("test"), (db) => db.select().from(signals).orderBy(signals.number));
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

const see: Form = { ziet: ["few_people", "life_event"], gevaar: "nee" };
const about: Form = { wie: "niet", adres: "Lindelaan 3, 3961 AB" };
const send: Form = { snel: "week" };

/** As a person does it: with a minute between the first page and the last. */
async function report(pages: { see?: Form; about?: Form; send?: Form } = {}, { from = "/signaal", source = "" } = {}) {
  const headers: Record<string, string> = source ? { "x-forwarded-for": source } : {};
  const first = await text(await w.get(from));
  const one = await w.post(from, { ...see, ...pages.see, _stempel: hidden(first, "_stempel") }, { headers });
  return withClock(now().add({ minutes: 1 }), async () => {
    const two = await w.post(to(one), { ...about, ...pages.about }, { headers });
    return w.post(to(two), { ...send, ...pages.send }, { headers });
  });
}
const codeOf = (html: string) => /<code>([0-9A-Z ]{32})<\/code>/.exec(html)![1]!;

describe("somebody reports", () => {
  test("in three pages, with one typed field; twice pressed is once; the code is shown and then gone", async () => {
    const first = await text(await w.get("/signaal"));
    const one = await w.post("/signaal", { ...see, _stempel: hidden(first, "_stempel") });
    expect([one.status, to(one)]).toEqual([303, expect.stringMatching(/^\/signaal\/[\w-]{24}\/om-wie$/)]);
    const later = now().add({ minutes: 1 });
    const receipt = await withClock(later, async () => {
      const two = await w.post(to(one), about);
      const pressed = await w.post(to(two), send);
      const again = await w.post(to(two), send);
      expect(to(again)).toBe(to(pressed));
      return to(pressed);
    });
    expect((await all()).map(({ status, entryType, type }) => [status, entryType, type])).toEqual([
      ["received", "B", "light"],
    ]);
    const html = await withClock(later, async () => text(await w.get(receipt)));
    expect(html).toMatch(/Buurtteam Noord[\s\S]*binnen 2 werkdagen/);
    expect(html).toContain("<svg");
    expect(html).not.toContain("Lindelaan");
    const card = await withClock(later, async () => text(await w.get(receipt.replace("ontvangen", "kaartje"))));
    expect(codeOf(card)).toBe(codeOf(html));
    const followed = await text(await w.post("/signaal/volgen", { code: codeOf(html).toLowerCase() }));
    expect(followed).toContain("Ontvangen");
    expect(followed).not.toContain("Lindelaan");
    const gone = await withClock(later.add({ minutes: 31 }), async () => text(await w.get(receipt)));
    expect(gone).toContain("Dit is verstuurd");
    expect(gone).not.toContain(codeOf(html));
    await w.post(receipt, {});
    expect(await asOwner(w.db, (db) => rows(db, sql`select from draft`))).toEqual([]);
  });

  test("half filled in it is sealed, and who comes back finds it", async () => {
    const one = await w.post("/signaal", { ...see });
    const two = await w.post(to(one), { ...about, woorden: "De kanarie zingt niet meer" });
    const drafts = await asOwner(w.db, (db) => rows(db, sql`select draft::text as t from draft`));
    expect(JSON.stringify(drafts)).not.toMatch(/kanarie|Lindelaan|few_people/);
    expect(await text(await w.get(to(two).replace("hoe-snel", "om-wie")))).toContain("De kanarie zingt niet meer");
    const draft = to(one).split("/")[2];
    expect(await text(await w.get(`/signaal?klad=${draft}`))).toMatch(/value="few_people" checked/);
  });

  test("every page names 112, Veilig Thuis, 0800-1205, 113 and the Luisterlijn, and works in each language", async () => {
    const one = to(await w.post("/signaal", see));
    const two = to(await w.post(one, about));
    for (const page of ["/signaal", "/en/signaal", "/eenvoudig/signaal", one, `/en${one}`, two, "/signaal/volgen"]) {
      const html = await text(await w.get(page));
      for (const number of ["tel:112", "0800-2000", "0800-1205", "0800-0113", "088 0767 000"])
        expect(html, page).toContain(number);
    }
  });

  test("danger shows the numbers above everything, and it can still be sent", async () => {
    const one = to(await w.post("/signaal", { ...see, gevaar: "ja" }));
    const html = await text(await w.get(one));
    expect(html.indexOf("Bel 112")).toBeLessThan(html.indexOf("<h1"));
    const sent = await report({ see: { gevaar: "ja" } });
    const [signal] = await all();
    expect(signal).toMatchObject({ danger: true, type: "emergency", nextStep: "alarm" });
    const receipt = await text(await w.get(to(sent)));
    expect(receipt.indexOf("Bel 112")).toBeLessThan(receipt.indexOf("<h1"));
  });

  test("for herself, with a number and no code: the team calls", async () => {
    const page = await text(await w.get("/signaal?voor=mij"));
    expect(page).toContain("Ik zie weinig mensen");
    const sent = await report({
      see: { voor: "mij", ziet: [] },
      about: { wie: "zelf", adres: "", telefoon: "06 12345678" },
    });
    const [signal] = await all();
    expect(signal).toMatchObject({ reporterRole: "self", entryType: "A", personKnows: "yes", informBefore: null });
    expect(await openReporter(signal!)).toEqual({ contact: "0612345678" });
    const receipt = await text(await w.get(to(sent)));
    expect(receipt).toContain("Wij bellen u");
    expect(receipt).not.toContain("<code>");
  });

  test("asking for advice leaves nothing of the other, though it was typed on the way", async () => {
    await report({
      about: { wie: "advies", naam: "Mevrouw Kanarie", adres: "Lindelaan 3", woorden: "Zij is ziek" },
      send: { bellen: "0612345678", vraag: "Hoe begin ik erover?" },
    });
    const [signal] = await all();
    expect(signal).toMatchObject({ entryType: "C", about: null, signs: [] });
    expect(await openReporter(signal!)).toEqual({ contact: "0612345678", question: "Hoe begin ik erover?" });
  });

  test("who agrees may be named with a health fact; who signs in is not in the log", async () => {
    const one = to(await w.post("/signaal", see, { as: people.resident }));
    const two = to(
      await w.post(one, { wie: "weet", naam: "Mevrouw de Boer", telefoon: "0343 123456" }, { as: people.resident }),
    );
    const form = {
      snel: "vandaag",
      gezondheid: ["eats_or_sleeps_badly"],
      gedaan: "Soep gebracht",
      rol: "family",
      noemen: "ja",
    };
    await w.post(two, form, { as: people.resident });
    const [signal] = await all();
    expect(signal).toMatchObject({ entryType: "A", type: "worry", reporterRole: "family", mayBeNamed: true });
    expect(signal!.signs).toContain("eats_or_sleeps_badly");
    expect(await openAbout(signal!)).toEqual({
      personName: "Mevrouw de Boer",
      phone: "0343123456",
      alreadyDid: "Soep gebracht",
    });
    const told = await asOwner(w.db, (db) => rows(db, sql`select actor from event where name like 'signal.%'`));
    expect(told).toEqual([{ actor: null }]);
  });

  test("without a team there is a number to call", async () => {
    await asOwner(w.db, (db) => db.execute(sql`update team set closed_at = now()`));
    expect(await text(await w.get("/signaal"))).toContain("Er is hier nog geen buurtteam");
  });
});

describe("what cannot be kept is asked back in one sentence, and nothing typed is lost", () => {
  test("a page that is not filled in", async () => {
    const one = await w.post("/signaal", {});
    expect(one.status).toBe(422);
    expect(await text(one)).toMatch(/Fout:[\s\S]*href="#ziet"[\s\S]*href="#gevaar"/);
    const who = to(await w.post("/signaal", see));
    expect(await text(await w.post(who, {}))).toContain('href="#wie"');
    expect(await text(await w.post(who, { wie: "niet" }))).toContain("Vul het adres in");
    const speed = to(await w.post(who, about));
    expect(await text(await w.post(speed, {}))).toContain('href="#snel"');
    expect(await text(await w.post(speed, { ...send, terug: "bellen" }))).toContain("Vul uw telefoonnummer in");
    expect(await all()).toEqual([]);
  });

  test.each([
    ["a service number", "Haar nummer is 123456782", "Haal het burgerservicenummer weg"],
    ["a phone number", "Bel haar op 06 12 34 56 78", "Zet een telefoonnummer alleen in het vak"],
    ["a medical file", "Anamnese: dementie, metoprolol 50 mg", "medisch dossier"],
    ["an illness", "Zij heeft dementie", "Laat ziekte en medicijnen weg"],
  ])("%s in the words", async (_, words, sentence) => {
    const who = to(await w.post("/signaal", see));
    const answer = await w.post(who, { ...about, woorden: words });
    expect(answer.status).toBe(422);
    const html = await text(answer);
    expect(html).toContain(sentence);
    expect(html).toContain(words);
    expect(html).toContain("Lindelaan 3, 3961 AB");
  });

  test("a whole file pasted in, and a phone number in every field", async () => {
    const who = to(await w.post("/signaal", see));
    const file = "Voorgeschiedenis van mevrouw. ".repeat(200);
    const long = await w.post(who, { ...about, woorden: file });
    expect(long.status).toBe(422);
    expect(await text(long)).toContain("medisch dossier");
    const numbers = {
      naam: "0612345678",
      adres: "0612345678",
      woorden: "0612345678",
      sinds: "0612345678",
      telefoon: "0612345678",
    };
    const everywhere = await text(await w.post(who, { wie: "niet", ...numbers }));
    for (const field of ["naam", "adres", "woorden", "sinds"]) expect(everywhere).toContain(`href="#${field}"`);
    expect(everywhere).not.toContain('href="#telefoon"');
    expect(await all()).toEqual([]);
  });

  test("what comes about somebody in the news is weighed by a person as all others", async () => {
    await report({ about: { naam: "de minister", adres: "Binnenhof 1", woorden: "De minister groet niemand meer." } });
    expect((await all())[0]!.status).toBe("received");
  });
});

describe("what looks like spam is kept apart, and nobody notices", () => {
  test("filled in faster than a hand can, with a field that people do not see, or without our stamp", async () => {
    const first = await text(await w.get("/signaal"));
    const one = to(await w.post("/signaal", { ...see, _stempel: hidden(first, "_stempel") }));
    const sent = await w.post(to(await w.post(one, about)), send);
    expect(await text(await w.get(to(sent)))).toContain("Dank u");
    await report({ about: { adres: "Elders 1" }, send: { _homepage: "https://kwaad.example" } });
    await report({ about: { adres: "Elders 2" } });
    const forged = to(await w.post("/signaal", { ...see, _stempel: "A".repeat(60) }));
    await withClock(now().add({ minutes: 5 }), async () => w.post(to(await w.post(forged, about)), send));
    expect((await all()).map(({ heldReason }) => heldReason)).toEqual([
      "looks_like_spam",
      "looks_like_spam",
      null,
      "looks_like_spam",
    ]);
  });

  test("forty addresses in an hour from one source: kept apart from the 25th on; twenty colleagues behind one address are not", async () => {
    for (let n = 1; n <= 40; n++) await report({ about: { adres: `Straat ${n}` } }, { source: "198.51.100.7" });
    await report({ about: { adres: "Straat 99" } }, { source: "198.51.100.8" });
    const held = (await all()).filter(({ status }) => status === "held");
    expect(held).toHaveLength(16);
    expect(new Set(held.map(({ heldReason }) => heldReason))).toEqual(new Set(["many_at_once"]));
    expect(await all()).toHaveLength(41);
  }, 60_000);

  test("a hundred in a row are too many", async () => {
    const who = to(await w.post("/signaal", see));
    const speed = to(await w.post(who, about));
    const headers = { "x-forwarded-for": "198.51.100.9" };
    const answers = [];
    for (let n = 0; n < 100; n++) answers.push((await w.post(speed, {}, { headers })).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(20);
  }, 30_000);
});

describe("following", () => {
  test("unknown, too old and wrong are the same page, byte for byte; the sixth wrong one waits", async () => {
    const sent = await report();
    const code = codeOf(await text(await w.get(to(sent))));
    await asOwner(w.db, (db) =>
      db.execute(sql`update signal set status = 'closed', close_reason = 'light', closed_at = now() - interval '31 days',
        next_step = null, next_due = null`),
    );
    const source = (n: number) => ({ headers: { "x-forwarded-for": `203.0.113.${n}` } });
    const pages = [];
    for (const typed of [code, "0".repeat(26), "<script>", ""]) {
      const answer = await w.post("/signaal/volgen", { code: typed }, source(1));
      expect(answer.status).toBe(404);
      pages.push(await answer.text());
    }
    expect(new Set(pages).size).toBe(1);
    await w.post("/signaal/volgen", { code: "x" }, source(1));
    const sixth = await w.post("/signaal/volgen", { code }, source(1));
    expect([sixth.status, sixth.headers.has("retry-after")]).toEqual([429, true]);
    expect((await w.post("/signaal/volgen", { code }, source(2))).status).toBe(404);
  });

  test("takes about as long for a code that is there as for one that is not", async () => {
    const sent = await report();
    const code = codeOf(await text(await w.get(to(sent))));
    const took = async (typed: string) => {
      const times = [];
      for (let n = 0; n < 25; n++) {
        const from = performance.now();
        await w.post("/signaal/volgen", { code: typed }, { headers: { "x-forwarded-for": `192.0.2.${n}` } });
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[12]!;
    };
    await took(code);
    const [there, not] = [await took(code), await took("0".repeat(26))];
    expect(Math.abs(there - not)).toBeLessThan(20);
  });

  test("by the code it is taken back, after a question; a wrong code takes nothing back", async () => {
    const code = codeOf(await text(await w.get(to(await report()))));
    expect(await text(await w.post("/signaal/volgen", { code }))).toContain("Trek het signaal in");
    const asked = await text(await w.post("/signaal/volgen/intrekken", { code }));
    expect(asked).toContain("Wilt u het signaal intrekken?");
    const wrong = { code: "0".repeat(26), zeker: "ja" };
    expect((await w.post("/signaal/volgen/intrekken", wrong)).status).toBe(404);
    expect((await all())[0]!.status).toBe("received");
    expect(await text(await w.post("/signaal/volgen/intrekken", { code, zeker: "ja" }))).toContain("ingetrokken");
    expect((await all())[0]).toMatchObject({ status: "closed", closeReason: "withdrawn" });
    expect(await text(await w.post("/signaal/volgen", { code }))).toContain("Afgesloten");
  });

  test("the address of a card only fills in the code: opening it tells nothing", async () => {
    const html = await text(await w.get("/signaal/volgen/0123456789ABCDEFGHJKMNPQRS"));
    expect(html).toContain('value="0123 4567 89AB CDEF GHJK MNPQ RS"');
    expect(html).not.toMatch(/Opgepakt|Bij deze code hoort niets/);
  });
});

describe("partners", () => {
  const made = async () => {
    const organisation = await addOrganisation(w.db, seeds, { name: "Thuiszorg Demodam", phone: "0343000081" });
    const form = { organisatie: organisation.id, waarvoor: "team Oost" };
    expect((await w.post("/signalen/partners", form, { as: people.fatima })).status).toBe(303);
    return (await partnerAddressesOf(w.db, people.fatima))[0]!;
  };

  test("a short address knows its organisation; stopped it is not there", async () => {
    const { code, organisation } = await made();
    expect(await text(await w.get(`/signaal/${code}`))).toContain("namens Thuiszorg Demodam");
    await report({}, { from: `/signaal/${code}` });
    const [signal] = await all();
    expect(signal).toMatchObject({
      channel: "partner",
      organisation,
      reporterRole: "organisation_worker",
    });
    expect(await text(await w.get(`/signalen/partners/${code}/einde`, { as: people.fatima }))).toContain(
      "Stopt het adres",
    );
    await w.post(`/signalen/partners/${code}/einde`, {}, { as: people.fatima });
    expect((await w.get(`/signaal/${code}`)).status).toBe(404);
    expect((await w.post(`/signaal/${code}`, see)).status).toBe(404);
    expect((await w.get("/signaal/zzzzzzzz")).status).toBe(404);
  });

  test("are kept by a keeper and a coordinator only", async () => {
    const { code } = await made();
    const keeper = await withDuty(w.db, "Joost", "keeper");
    for (const path of ["", `/${code}/kaart`, `/${code}/einde`]) {
      const here = `/signalen/partners${path}`;
      expect((await w.get(here)).status, path).toBe(303);
      for (const as of [people.daan, people.lies, people.resident])
        expect((await w.get(here, { as })).status).toBe(403);
      for (const as of [people.fatima, keeper]) expect((await w.get(here, { as })).status).toBe(200);
    }
    expect((await w.post("/signalen/partners", { organisatie: "x" }, { as: people.fatima })).status).toBe(422);
    expect((await w.post("/signalen/partners", {}, { as: people.daan })).status).toBe(403);
  });

  test("get a card with the address in words and as a square", async () => {
    const { code } = await made();
    const answer = await w.get(`/signalen/partners/${code}/kaart`, { as: people.fatima });
    const pdf = await readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(JSON.stringify(pdf)).toContain(code);
  });
});

describe("by phone and at the desk", () => {
  const form: Form = {
    binnen: "phone",
    ...see,
    ...about,
    ...send,
    gedaan: "Aangebeld",
    eigennaam: "Buurman Piet",
    bellen: "0612345678",
    terug: "bellen",
    _once: "0123456789abcdef",
  };

  test("a colleague writes it down on one page: who called and who typed are known; twice is once", async () => {
    const one = await w.post("/signalen/nieuw", form, { as: people.fatima });
    expect(to(await w.post("/signalen/nieuw", form, { as: people.fatima }))).toBe(to(one));
    const [signal, ...more] = await all();
    expect(more).toEqual([]);
    expect(signal).toMatchObject({ channel: "phone", status: "received", codeHash: null });
    expect(await openReporter(signal!)).toEqual({ name: "Buurman Piet", contact: "0612345678" });
    const told = await asOwner(w.db, (db) => rows(db, sql`select actor from event where name = 'signal.received'`));
    expect(told).toEqual([{ actor: people.fatima.person }]);
    expect(await text(await w.get(to(one), { as: people.fatima }))).toContain("Dank u");
  });

  test("opens for who answers the phone, with every fault in one sentence", async () => {
    expect((await w.get("/signalen/nieuw")).status).toBe(303);
    for (const as of [people.resident, people.lies]) {
      expect((await w.get("/signalen/nieuw", { as })).status).toBe(403);
      expect((await w.post("/signalen/nieuw", form, { as })).status).toBe(403);
    }
    const wrong = await w.post("/signalen/nieuw", { woorden: "06 12345678" }, { as: people.fatima });
    expect(wrong.status).toBe(422);
    const html = await text(wrong);
    for (const field of ["binnen", "gevaar", "wie", "snel", "woorden"]) expect(html).toContain(`href="#${field}"`);
  });
});

describe("what was kept apart", () => {
  test("is opened, passed on or thrown away by a coordinator of the team; every opening is a look", async () => {
    for (let n = 0; n < 6; n++) await report();
    const list = await text(await w.get("/signalen/apart", { as: people.fatima }));
    expect(list).toMatch(/Vaak over hetzelfde adres[\s\S]*2 signalen over één adres/);
    expect(list).not.toContain("Lindelaan");
    const number = (await all()).find(({ status }) => status === "held")!.number;
    const looks = () =>
      asOwner(w.db, (db) => rows(db, sql`select from audit_log where kind = 'look.read' and object = 'signal'`));
    const before = (await looks()).length;
    const one = await text(await w.get(`/signalen/apart/${number}`, { as: people.fatima }));
    expect(one).toContain("Lindelaan");
    expect((await looks()).length).toBe(before + 1);
    for (const path of ["", "/spam"]) {
      expect((await w.get(`/signalen/apart/${number}${path}`, { as: people.sjoerd })).status).toBe(404);
      expect((await w.get(`/signalen/apart/${number}${path}`, { as: people.daan })).status).toBe(403);
      expect((await w.post(`/signalen/apart/${number}${path}`, {}, { as: people.sjoerd })).status).toBe(404);
      expect((await w.get(`/signalen/apart/${number}${path}`)).status).toBe(303);
    }
    expect(await text(await w.get(`/signalen/apart/${number}/spam`, { as: people.fatima }))).toContain("weggooien?");
    await w.post(`/signalen/apart/${number}/spam`, {}, { as: people.fatima });
    expect((await all()).map(({ status }) => status).slice(4)).toEqual(["closed", "held"]);
    const last = (await all())[5]!.number;
    expect(to(await w.post(`/signalen/apart/${last}`, { alles: "ja" }, { as: people.fatima }))).toContain(
      "gedaan=door",
    );
    expect((await all())[5]!.status).toBe("received");
    expect(await text(await w.get("/signalen/apart", { as: people.fatima }))).toContain("Er staat niets apart");
  });
});
