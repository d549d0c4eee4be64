// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { react } from "#platform/audit/record.ts";
import { colleague, memberOf, organisation } from "#test/people.ts";
import { calendar, threeEvents as events, ics, open, outside, reader, text } from "./fixture.test-data.ts";
import { importSource } from "./import/run.ts";
import { reactions } from "./reactions.ts";
import { importItems } from "./tables.ts";

for (const [fact, reaction] of reactions) react(fact, reaction);

describe("who may", () => {
  test("another organisation's source is not there; a visitor signs in first; somebody without work may not", async () => {
    const w = await open();
    const { source, here } = await reader(w.db, events);
    await importSource(w.db, source.id, outside);
    const other = await memberOf(w.db, await organisation(w.db));
    const [item] = await w.db.select().from(importItems);
    const n = source.number!;
    for (const path of [
      "",
      "/wijzigen",
      "/proef",
      "/onderdelen",
      "/onderdelen/lijst.csv",
      "/plekken",
      "/verwijdering",
      `/onderdelen/${item!.id}`,
    ]) {
      expect((await w.get(`/beheer/bronnen/${n}${path}`, { as: other })).status, path).toBe(404);
      expect((await w.get(`/beheer/bronnen/${n}${path}`, { as: here.editor })).status, path).toBe(200);
      expect((await w.get(`/beheer/bronnen/${n}${path}`)).status, path).toBe(303);
    }
    for (const path of [
      "/publicatie",
      "/ophaling",
      "/bevestiging",
      "/minder",
      "/verwijdering",
      "/wijzigen",
      "/plekken",
    ])
      expect((await w.post(`/beheer/bronnen/${n}${path}`, {}, { as: other })).status, path).toBe(404);
    expect((await w.post(`/beheer/bronnen/${n}/goedkeuring`, {}, { as: here.editor })).status).toBe(403);
    expect((await w.get("/beheer/dubbel", { as: here.editor })).status).toBe(403);
    expect(await text(w.get("/beheer/bronnen", { as: other }))).not.toContain("Agenda van De Brug");
    for (const path of ["", "/beheer/bronnen/999999", "/beheer/bronnen/x"])
      if (path) expect((await w.get(path, { as: here.editor })).status).toBe(404);
  });

  test("a keeper approves the source once, and everything it brought is published", async () => {
    const w = await open();
    const { source, here, there } = await reader(w.db, events);
    await w.db.execute(`update organisation set trusted = false where id = '${here.organisation}'`);
    await importSource(w.db, source.id, outside);
    const keeper = await colleague(w.db);
    const n = source.number!;
    expect(await text(w.get(`/beheer/bronnen/${n}`, { as: here.editor }))).toContain(
      "Deze agenda wacht op de redactie",
    );
    expect(await text(w.get(`/beheer/bronnen/${n}`, { as: keeper }))).toContain("Goedkeuren");
    await w.post(`/beheer/bronnen/${n}/goedkeuring`, {}, { as: keeper });
    expect((await calendar(w.db)).map(({ status }) => status)).toEqual(["published", "published"]);
    expect(await text(w.get("/activiteiten"))).toContain("Koffie in de bibliotheek");
    there.body = ics([...events, { uid: "d", title: "Later erbij", day: 6 }]);
    await importSource(w.db, source.id, outside);
    expect((await calendar(w.db)).map(({ status }) => status)).toEqual(["published", "published", "published"]);
  });
});

describe("one source", () => {
  test("is read at most once a minute by the button", async () => {
    const w = await open();
    const { source, there, here } = await reader(w.db, events);
    const press = async () =>
      (await w.post(`/beheer/bronnen/${source.number}/ophaling`, {}, { as: here.editor })).headers.get("location");
    expect(await press()).toContain("gedaan=gelezen");
    expect(await press()).toContain("gedaan=zojuist");
    expect(there.asked).toBe(1);
  });

  test("asks once which place is meant; the answer holds for everything with the same text", async () => {
    const w = await open();
    const { source, here } = await reader(w.db, events);
    await importSource(w.db, source.id, outside);
    const page = `/beheer/bronnen/${source.number}/plekken`;
    expect(await text(w.get(page, { as: here.editor }))).toContain("Bieb Zuid (2 activiteiten)");
    expect((await w.post(page, { raw: "Bieb Zuid", answer: "deze" }, { as: here.editor })).status).toBe(422);
    const form = { raw: "Bieb Zuid", answer: "deze", venue: here.venue };
    expect((await w.post(page, form, { as: here.editor })).status).toBe(303);
    expect((await calendar(w.db)).map(({ venue, address }) => [venue, address])).toEqual([
      [here.venue, ""],
      [here.venue, ""],
    ]);
    expect((await w.post(page, { ...form, raw: "Nergens" }, { as: here.editor })).status).toBe(404);
  });

  test("shows what the source now says of a field that was changed here, and takes it over on request", async () => {
    const w = await open();
    const { source, here, there } = await reader(w.db, events);
    await importSource(w.db, source.id, outside);
    const [coffee] = await calendar(w.db);
    const { changeActivity } = await import("#modules/activities/index.ts");
    await changeActivity(w.db, here.editor, coffee!.number, { title: "Koffie met taart" });
    there.body = ics([{ ...events[0]!, title: "Koffie en krant" }, ...events.slice(1)]);
    await importSource(w.db, source.id, outside);
    const manage = await text(w.get(`/beheer/activiteiten/${coffee!.number}`, { as: here.editor }));
    expect(manage).toContain("Komt uit de agenda van Agenda van De Brug");
    const [item] = await w.db.select().from(importItems).where(eq(importItems.series, coffee!.id));
    const path = `/beheer/bronnen/${source.number}/onderdelen/${item!.id}`;
    const page = await text(w.get(path, { as: here.editor }));
    expect(page).toContain("Koffie met taart");
    expect(page).toContain("Koffie en krant");
    expect((await w.post(path, { field: "id" }, { as: here.editor })).status).toBe(404);
    await w.post(path, { field: "title" }, { as: here.editor });
    expect((await calendar(w.db))[0]!.title).toBe("Koffie en krant");
    there.body = ics([{ ...events[0]!, title: "Koffie" }, ...events.slice(1)]);
    await importSource(w.db, source.id, outside);
    expect((await calendar(w.db))[0]!.title).toBe("Koffie");
  });

  test("asks whether far fewer is right, and does it after a yes", async () => {
    const w = await open();
    const { source, here, there } = await reader(w.db, [...events, { uid: "d", title: "Zingen", day: 6 }]);
    await importSource(w.db, source.id, outside);
    there.body = ics([events[0]!]);
    await importSource(w.db, source.id, outside);
    const page = `/beheer/bronnen/${source.number}`;
    expect(await text(w.get(page, { as: here.editor }))).toContain("Er staan veel minder activiteiten in");
    expect((await w.post(`${page}/minder`, {}, { as: here.editor })).headers.get("location")).toContain("gelezen");
    expect(await text(w.get(page, { as: here.editor }))).not.toContain("Er staan veel minder activiteiten in");
  });

  test("goes with or without its activities, after a choice", async () => {
    const w = await open();
    const { source, here } = await reader(w.db, events);
    await importSource(w.db, source.id, outside);
    const path = `/beheer/bronnen/${source.number}/verwijdering`;
    expect((await w.post(path, {}, { as: here.editor })).status).toBe(422);
    await w.post(path, { activities: "stoppen" }, { as: here.editor });
    expect((await calendar(w.db)).map(({ status }) => status)).toEqual(["archived", "archived"]);
    expect((await w.get(`/beheer/bronnen/${source.number}`, { as: here.editor })).status).toBe(404);
  });

  test("every list is a sheet too, and a formula in a title does nothing there", async () => {
    const w = await open();
    const { source, here } = await reader(w.db, [{ uid: "f", title: '=HYPERLINK("http://kwaad.example")', day: 2 }]);
    await importSource(w.db, source.id, outside);
    const csv = await text(w.get(`/beheer/bronnen/${source.number}/onderdelen/lijst.csv`, { as: here.editor }));
    expect(csv).toContain("'=HYPERLINK");
    expect(await text(w.get("/beheer/bronnen/lijst.csv", { as: here.editor }))).toContain("Agenda van De Brug");
  });
});
