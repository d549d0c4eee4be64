// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { findActivity } from "#modules/activities/index.ts";
import { react } from "#platform/audit/record.ts";
import { type World, world } from "#test/world.ts";
import { calendar, elsewhere, threeEvents as events, ics, open, text } from "./fixture.test-data.ts";
import { reactions } from "./reactions.ts";
import { sources } from "./tables.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

const settings = {
  name: "Agenda van De Brug",
  strategy: "from_event",
  venue: "",
  category: "coffee",
  contactName: "Ria",
  contactPhone: "0343 – 00 00 21",
};
const only = async (w: World) => (await w.db.select().from(sources))[0]!;

describe("adding a calendar", () => {
  test("an address, where it is, the trial row by row, and then it stands in the agenda", async () => {
    const w = await open();
    const here = await neighbourhood(w.db);
    const there = await elsewhere(ics(events));
    expect(await text(w.get("/beheer/bronnen", { as: here.editor }))).toContain("Er is nog geen agenda toegevoegd.");
    const added = await w.post("/beheer/bronnen/nieuw", { way: "url", url: there.url }, { as: here.editor });
    expect(added.status).toBe(303);
    const step = added.headers.get("location")!;
    expect(step).toMatch(/\/beheer\/bronnen\/\d+\/wijzigen$/);
    const asked = await text(w.get(step, { as: here.editor }));
    expect(asked).toContain("Uw eerste activiteit is “Koffie in de bibliotheek”. Daar staat als plek: Bieb Zuid.");
    const told = await w.post(step, { ...settings, url: there.url }, { as: here.editor });
    expect(told.headers.get("location")).toMatch(/\/proef$/);
    const trial = await text(w.get(told.headers.get("location")!, { as: here.editor }));
    expect(trial).toContain("2 nieuw, 0 gewijzigd, 0 verdwenen, 0 onduidelijke plekken");
    expect(trial).toContain("De naam is korter dan 3 letters.");
    expect(trial).toContain("Deze plek kennen wij niet: Bieb Zuid.");
    expect(await calendar(w.db)).toHaveLength(0);
    const { number } = await only(w);
    const start = await w.post(`/beheer/bronnen/${number}/publicatie`, {}, { as: here.editor });
    expect(start.status).toBe(303);
    expect((await calendar(w.db)).map(({ title, status }) => [title, status])).toEqual([
      ["Koffie in de bibliotheek", "published"],
      ["Wandelen met Joke", "published"],
    ]);
    const page = await text(w.get(start.headers.get("location")!, { as: here.editor }));
    expect(page).toContain("De activiteiten staan in de agenda.");
    expect(page).toContain("Wij kijken weer op");
    expect(await text(w.get("/activiteiten", {}))).toContain("Koffie in de bibliotheek");
  });

  test("what is wrong comes back at its field, with what to do, and nothing is kept", async () => {
    const w = await open();
    const here = await neighbourhood(w.db);
    const gone = await elsewhere("");
    gone.status = 404;
    const page = await elsewhere("<html><body>Welkom</body></html>", "text/html");
    for (const [form, sentence] of [
      [{}, "Kies hoe u de agenda geeft."],
      [{ way: "url", url: "" }, "Vul het webadres van uw agenda in."],
      [{ way: "url", url: "javascript:alert(1)" }, "Alleen adressen die met http:"],
      [{ way: "url", url: gone.url }, "Op dit adres staat niets meer."],
      [{ way: "url", url: page.url }, "Op deze bladzijde vonden wij geen agenda."],
      [{ way: "file" }, "Kies een bestand."],
      [{ way: "file", file: new File(["PK\x03\x04 stuk"], "lijst.xlsx") }, "Dit bestand is niet te lezen."],
      [{ way: "file", file: new File(["Wat;Dag\n".repeat(20_100)], "lijst.csv") }, "meer dan 20.000 regels"],
      [{ way: "file", file: new File(["\u0000\u0001\u0002\u0000"], "foto.png") }, "Dit is geen lijst."],
      [{ way: "text", pasted: "Dinsdag koffie om tien uur" }, "Dit is geen agendabestand."],
    ] as const) {
      const answer = await w.post("/beheer/bronnen/nieuw", form, { as: here.editor });
      expect(answer.status, sentence).toBe(422);
      expect(await answer.text()).toContain(sentence);
    }
    expect(await w.db.select().from(sources)).toEqual([]);
  });

  test("an address of our own network is refused on a real site", async () => {
    const w = await world();
    const here = await neighbourhood(w.db);
    const there = await elsewhere(ics(events));
    const answer = await w.post("/beheer/bronnen/nieuw", { way: "url", url: there.url }, { as: here.editor });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Alleen openbare adressen worden gelezen.");
    expect(there.asked).toBe(0);
  });

  test("a web page leads to the calendar behind it, or to the activities in it", async () => {
    const w = await open();
    const here = await neighbourhood(w.db);
    const there = await elsewhere(ics(events));
    const page = await elsewhere(
      `<!doctype html><link rel="alternate" type="text/calendar" href="${there.url}" title="Onze agenda">`,
      "text/html",
    );
    await w.post("/beheer/bronnen/nieuw", { way: "url", url: page.url }, { as: here.editor });
    expect(await only(w)).toMatchObject({ kind: "ical", url: there.url, name: "Onze agenda" });
    const told = {
      "@type": "Event",
      name: "Lezing",
      startDate: "2027-01-14T20:00:00+01:00",
      location: { name: "Kerk" },
    };
    const other = await elsewhere(
      `<!doctype html><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...told })}</script>`,
      "text/html",
    );
    await w.post("/beheer/bronnen/nieuw", { way: "url", url: other.url }, { as: here.editor });
    const [, second] = await w.db.select().from(sources).orderBy(sources.number);
    expect(second).toMatchObject({ kind: "json_ld", url: other.url });
    const { number } = second!;
    await w.post(`/beheer/bronnen/${number}/wijzigen`, { ...settings, url: other.url }, { as: here.editor });
    await w.post(`/beheer/bronnen/${number}/publicatie`, {}, { as: here.editor });
    expect(await calendar(w.db)).toMatchObject([
      { title: "Lezing", startsLocal: "2027-01-14 20:00:00", address: "Kerk" },
    ]);
  });

  test("the same form twice is one; another file after going back in the browser is heard", async () => {
    const w = await open();
    const here = await neighbourhood(w.db);
    const send = async (title: string) => {
      const file = new File([`Wat;Dag\n${title};14-1-2027`], "lijst.csv", { type: "text/csv" });
      const form = { way: "file", file, _once: "0123456789abcdef0123" };
      return (await w.post("/beheer/bronnen/nieuw", form, { as: here.editor })).headers.get("location");
    };
    const first = await send("Bingo");
    expect(await send("Bingo")).toBe(first);
    expect(await send("Zingen")).not.toBe(first);
  });

  test("a list: the columns are asked once, with the first rows, and remembered for the next file", async () => {
    const w = await open();
    const here = await neighbourhood(w.db);
    const csv = (rows: string) => new File([`Wat;Dag;Tijd;Waar\n${rows}`], "lijst.csv", { type: "text/csv" });
    const file = csv("Bingo;14-1-2027;19.30 - 21.00 uur;De Zaal\nDansen;geen idee;20.00;\n;15-1-2027;;");
    const added = await w.post("/beheer/bronnen/nieuw", { way: "file", file }, { as: here.editor });
    const step = added.headers.get("location")!;
    expect(step).toMatch(/\/kolommen$/);
    const columns = await text(w.get(step, { as: here.editor }));
    expect(columns).toContain("19.30 - 21.00 uur");
    expect((await w.post(step, { title: "Wat" }, { as: here.editor })).status).toBe(422);
    const twice = { title: "Wat", date: "Wat" };
    expect(await text(w.post(step, twice, { as: here.editor }))).toContain("Elke kolom kan maar één keer.");
    const mapping = { title: "Wat", date: "Dag", begins: "Tijd", place: "Waar" };
    const next = await w.post(step, mapping, { as: here.editor });
    await w.post(next.headers.get("location")!, settings, { as: here.editor });
    const { number } = await only(w);
    const trial = await text(w.get(`/beheer/bronnen/${number}/proef`, { as: here.editor }));
    expect(trial).toContain("1 nieuw");
    expect(trial).toContain("Regel 3");
    expect(trial).toContain("geen datum die wij kunnen lezen");
    await w.post(`/beheer/bronnen/${number}/publicatie`, {}, { as: here.editor });
    const [bingo] = await calendar(w.db);
    expect(await findActivity(w.db, here.editor, bingo!.number)).toMatchObject({
      title: "Bingo",
      minutes: 90,
      address: "De Zaal",
    });
    const again = csv("Bingo;14-1-2027;19.30 - 21.00 uur;De Zaal\nZingen;16-1-2027;10.00;De Zaal");
    const sent = await w.post(`/beheer/bronnen/${number}/bestand`, { file: again }, { as: here.editor });
    expect(sent.headers.get("location")).toMatch(/\/proef$/);
    await w.post(`/beheer/bronnen/${number}/publicatie`, {}, { as: here.editor });
    expect((await calendar(w.db)).map(({ title }) => title)).toEqual(["Bingo", "Zingen"]);
  });
});
