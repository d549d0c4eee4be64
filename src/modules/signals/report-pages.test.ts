// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { town } from "#modules/teams/teams.test-data.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { type World, world } from "#test/world.ts";
import { about, allSignals, codeOf, hidden, report, see, send, text, to } from "./report.test-data.ts";
import { openAbout, openReporter } from "./triage/text.ts";

let w: World;
let people: Awaited<ReturnType<typeof town>>;
beforeEach(async () => {
  w = await world();
  people = await town(w.db);
});

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
    expect((await allSignals(w)).map(({ status, entryType, type }) => [status, entryType, type])).toEqual([
      ["received", "B", "light"],
    ]);
    const html = await withClock(later, async () => text(await w.get(receipt)));
    expect(html).toMatch(/Buurtteam Noord[\s\S]*binnen 2 werkdagen/);
    expect(html).toContain("<svg");
    expect(html).not.toContain("Lindelaan");
    const card = await withClock(later, async () => text(await w.get(receipt.replace("ontvangen", "kaartje"))));
    expect(codeOf(card)).toBe(codeOf(html));
    const here = { headers: { "x-forwarded-for": "203.0.113.41" } };
    const followed = await text(await w.post("/signaal/volgen", { code: codeOf(html).toLowerCase() }, here));
    expect(followed).toContain("Ontvangen");
    expect(followed).not.toContain("Lindelaan");
    const gone = await withClock(later.add({ minutes: 31 }), async () => text(await w.get(receipt)));
    expect(gone).toContain("Dit is verstuurd");
    expect(gone).not.toContain(codeOf(html));
    await w.post(receipt, {});
    expect(await asOwner(w.db, (db) => rows(db, sql`select from draft`))).toEqual([]);
  });

  test("the second page says what is needed, and what is not kept of who does not know of it", async () => {
    const other = await text(await w.get(to(await w.post("/signaal", see))));
    expect(other).toContain("Een adres of telefoonnummer is nodig.");
    expect(other).toContain("Naam en telefoon bewaren wij dan niet.");
    const self = await text(await w.get(to(await w.post("/signaal", { ...see, voor: "mij" }))));
    expect(self).toContain("Een adres of telefoonnummer is nodig. Bijvoorbeeld Lindelaan 3");
    expect(self).not.toContain("bewaren wij dan niet");
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
    const sent = await report(w, { see: { gevaar: "ja" } });
    const [signal] = await allSignals(w);
    expect(signal).toMatchObject({ danger: true, type: "emergency", nextStep: "alarm" });
    const receipt = await text(await w.get(to(sent)));
    expect(receipt.indexOf("Bel 112")).toBeLessThan(receipt.indexOf("<h1"));
  });

  test("for herself, with a number and no code: the team calls", async () => {
    const page = await text(await w.get("/signaal?voor=mij"));
    expect(page).toContain("Ik zie weinig mensen");
    const sent = await report(w, {
      see: { voor: "mij", ziet: [] },
      about: { wie: "zelf", adres: "", telefoon: "06 12345678" },
    });
    const [signal] = await allSignals(w);
    expect(signal).toMatchObject({ reporterRole: "self", entryType: "A", personKnows: "yes", informBefore: null });
    expect(await openReporter(signal!)).toEqual({ contact: "0612345678" });
    const receipt = await text(await w.get(to(sent)));
    expect(receipt).toContain("Wij bellen u");
    expect(receipt).not.toContain("<code>");
  });

  test("asking for advice leaves nothing of the other, though it was typed on the way", async () => {
    await report(w, {
      about: { wie: "advies", naam: "Mevrouw Kanarie", adres: "Lindelaan 3", woorden: "Zij is ziek" },
      send: { bellen: "0612345678", vraag: "Hoe begin ik erover?" },
    });
    const [signal] = await allSignals(w);
    expect(signal).toMatchObject({ entryType: "C", about: null, signs: [] });
    expect(await openReporter(signal!)).toEqual({ contact: "0612345678", question: "Hoe begin ik erover?" });
  });

  test("of who does not know of it yet only the address is kept, though a name and a number were typed", async () => {
    const typed = { wie: "niet", naam: "Mevrouw Kanarie", telefoon: "0343 123456", woorden: "De post ligt er nog" };
    await report(w, { about: typed });
    const [signal] = await allSignals(w);
    expect(signal).toMatchObject({ entryType: "B", personKnows: "no" });
    expect(await openAbout(signal!)).toEqual({ address: "Lindelaan 3, 3961 AB", ownWords: "De post ligt er nog" });
    const one = to(await w.post("/signaal", see));
    const without = await w.post(one, { ...typed, adres: "" });
    const html = await text(without);
    const shown = [html.includes("Vul het adres in"), html.includes("Mevrouw Kanarie"), html.includes("0343 123456")];
    expect([without.status, ...shown]).toEqual([422, true, true, true]);
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
    const [signal] = await allSignals(w);
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
    expect(await allSignals(w)).toEqual([]);
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
    expect(await allSignals(w)).toEqual([]);
  });

  test("what comes about somebody in the news is weighed by a person as all others", async () => {
    await report(w, {
      about: { naam: "de minister", adres: "Binnenhof 1", woorden: "De minister groet niemand meer." },
    });
    expect((await allSignals(w))[0]!.status).toBe("received");
  });
});
