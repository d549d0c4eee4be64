// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addOrganisation } from "#modules/organisations/index.ts";
import { seeds, town, withDuty } from "#modules/teams/teams.test-data.ts";
import { rows } from "#platform/db/db.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type Form, type World, world } from "#test/world.ts";
import { partnerAddressesOf } from "./report/partner.ts";
import { about, allSignals, codeOf, hidden, report, see, send, text, to } from "./report.test-data.ts";
import { openReporter } from "./triage/text.ts";

let w: World;
let people: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  w = await world();
  people = await town(w.db);
});

describe("what looks like spam is kept apart, and nobody notices", () => {
  test("filled in faster than a hand can, with a field that people do not see, or without our stamp", async () => {
    const first = await text(await w.get("/signaal"));
    const one = to(await w.post("/signaal", { ...see, _stempel: hidden(first, "_stempel") }));
    const sent = await w.post(to(await w.post(one, about)), send);
    expect(await text(await w.get(to(sent)))).toContain("Dank u");
    await report(w, { about: { adres: "Elders 1" }, send: { _homepage: "https://kwaad.example" } });
    await report(w, { about: { adres: "Elders 2" } });
    const forged = to(await w.post("/signaal", { ...see, _stempel: "A".repeat(60) }));
    await withClock(now().add({ minutes: 5 }), async () => w.post(to(await w.post(forged, about)), send));
    expect((await allSignals(w)).map(({ heldReason }) => heldReason)).toEqual([
      "looks_like_spam",
      "looks_like_spam",
      null,
      "looks_like_spam",
    ]);
  });

  test("forty addresses in an hour from one source: kept apart from the 25th on; twenty colleagues behind one address are not", async () => {
    for (let n = 1; n <= 40; n++) await report(w, { about: { adres: `Straat ${n}` } }, { source: "198.51.100.7" });
    await report(w, { about: { adres: "Straat 99" } }, { source: "198.51.100.8" });
    const held = (await allSignals(w)).filter(({ status }) => status === "held");
    expect(held).toHaveLength(16);
    expect(new Set(held.map(({ heldReason }) => heldReason))).toEqual(new Set(["many_at_once"]));
    expect(await allSignals(w)).toHaveLength(41);
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
  test("unknown, too old and wrong are the same page with what was typed; the sixth wrong one waits", async () => {
    const sent = await report(w);
    const code = codeOf(await text(await w.get(to(sent))));
    await asOwner(w.db, (db) =>
      db.execute(sql`update signal set status = 'closed', close_reason = 'light', closed_at = now() - interval '31 days',
        next_step = null, next_due = null`),
    );
    const source = (n: number) => ({ headers: { "x-forwarded-for": `203.0.113.${n}` } });
    const pages = [];
    for (const typed of [code, "0".repeat(26), "<script>", ""]) {
      const answer = await w.post("/signaal/volgen", { code: typed }, source(1));
      expect(answer.status).toBe(422);
      const html = await answer.text();
      const shown = `value="${typed.replace("<", "&lt;").replace(">", "&gt;")}"`;
      expect(html, "what was typed stands in the field").toContain(shown);
      expect(html).toContain("Bij deze code hoort niets. Kijk of elk teken klopt.");
      expect(html).toMatch(/<input[^>]*id="code"[^>]*aria-invalid="true"/);
      expect(html).toMatch(/<title>Fout: /);
      pages.push(html.replace(shown, ""));
    }
    expect(new Set(pages).size).toBe(1);
    await w.post("/signaal/volgen", { code: "x" }, source(1));
    const sixth = await w.post("/signaal/volgen", { code }, source(1));
    expect([sixth.status, sixth.headers.has("retry-after")]).toEqual([429, true]);
    expect((await w.post("/signaal/volgen", { code }, source(2))).status).toBe(422);
  });

  test("takes about as long for a code that is there as for one that is not", async () => {
    const sent = await report(w);
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
    // others of this process may have tried codes from nowhere in this minute
    const here = { headers: { "x-forwarded-for": "203.0.113.40" } };
    const code = codeOf(await text(await w.get(to(await report(w)))));
    expect(await text(await w.post("/signaal/volgen", { code }, here))).toContain("Trek het signaal in");
    const asked = await text(await w.post("/signaal/volgen/intrekken", { code }, here));
    expect(asked).toContain("Wilt u het signaal intrekken?");
    const wrong = { code: "0".repeat(26), zeker: "ja" };
    expect((await w.post("/signaal/volgen/intrekken", wrong, here)).status).toBe(404);
    expect((await allSignals(w))[0]!.status).toBe("received");
    expect(await text(await w.post("/signaal/volgen/intrekken", { code, zeker: "ja" }, here))).toContain("ingetrokken");
    expect((await allSignals(w))[0]).toMatchObject({ status: "closed", closeReason: "withdrawn" });
    expect(await text(await w.post("/signaal/volgen", { code }, here))).toContain("Afgesloten");
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
    await report(w, {}, { from: `/signaal/${code}` });
    const [signal] = await allSignals(w);
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
    const [signal, ...more] = await allSignals(w);
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
    const asks = await text(await w.get("/signalen/nieuw", { as: people.fatima }));
    for (const words of ["Naam van de melder", "Wie is de melder?", "Wat heeft de melder zelf al gedaan?"])
      expect(asks).toContain(words);
    expect(asks).not.toMatch(/Uw naam \(|Wie bent u|hebt u zelf|Vink aan/);
    const wrong = await w.post("/signalen/nieuw", { woorden: "06 12345678" }, { as: people.fatima });
    expect(wrong.status).toBe(422);
    const html = await text(wrong);
    for (const field of ["binnen", "gevaar", "wie", "snel", "woorden"]) expect(html).toContain(`href="#${field}"`);
  });
});

describe("what was kept apart", () => {
  test("is opened, passed on or thrown away by a coordinator of the team; every opening is a look", async () => {
    for (let n = 0; n < 6; n++) await report(w);
    const list = await text(await w.get("/signalen/apart", { as: people.fatima }));
    expect(list).toMatch(/Vaak over hetzelfde adres[\s\S]*2 signalen over één adres/);
    expect(list).not.toContain("Lindelaan");
    const number = (await allSignals(w)).find(({ status }) => status === "held")!.number;
    const looks = () =>
      asOwner(w.db, (db) => rows(db, sql`select from audit_log where kind = 'look.read' and object = 'signal'`));
    const before = (await looks()).length;
    const one = await text(await w.get(`/signalen/apart/${number}`, { as: people.fatima }));
    expect(one).toContain("Lindelaan");
    expect((await looks()).length).toBe(before + 1);
    for (const path of ["", "/spam"]) {
      expect((await w.get(`/signalen/apart/${number}${path}`, { as: people.sjoerd })).status).toBe(404);
      expect((await w.get(`/signalen/apart/${number}${path}`, { as: people.daan })).status).toBe(404);
      expect((await w.post(`/signalen/apart/${number}${path}`, {}, { as: people.sjoerd })).status).toBe(404);
      expect((await w.get(`/signalen/apart/${number}${path}`)).status).toBe(303);
    }
    expect(await text(await w.get(`/signalen/apart/${number}/spam`, { as: people.fatima }))).toContain("weggooien?");
    await w.post(`/signalen/apart/${number}/spam`, {}, { as: people.fatima });
    expect((await allSignals(w)).map(({ status }) => status).slice(4)).toEqual(["closed", "held"]);
    const last = (await allSignals(w))[5]!.number;
    expect(to(await w.post(`/signalen/apart/${last}`, { alles: "ja" }, { as: people.fatima }))).toContain(
      "gedaan=door",
    );
    expect((await allSignals(w))[5]!.status).toBe("received");
    expect(await text(await w.get("/signalen/apart", { as: people.fatima }))).toContain("Er staat niets apart");
  });
});
