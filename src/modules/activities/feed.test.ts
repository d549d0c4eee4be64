// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { processorNow } from "#test/processor.ts";
import { type World, world } from "#test/world.ts";
import { feedBlocks } from "./feed.ts";
import { type Neighbourhood, neighbourhood } from "./fixtures/neighbourhood.ts";
import { archiveActivity, cancelDate, changeActivity, findActivity, listDates, moveDate } from "./index.ts";

let w: World;
let db: Db;
let here: Neighbourhood;
beforeEach(async () => {
  w = await world();
  db = w.db;
  here = await neighbourhood(db);
});

const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
const eventsAt = async (path: string) => read(await (await w.get(path)).text());
const titles = async (path: string) =>
  (await eventsAt(path)).map((event) => event.getFirstPropertyValue("summary")).sort();

describe("the calendar for programs", () => {
  test("a calendar program reads back what was published, with one time zone", async () => {
    await here.publish();
    const answer = await w.get("/activiteiten.ics");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("content-disposition")).toBe('inline; filename="activiteiten.ics"');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
    const [event] = calendar.getAllSubcomponents("vevent");
    expect(event!.getFirstPropertyValue("summary")).toBe("Koffieochtend in De Brug");
    expect(String(event!.getFirstPropertyValue("rrule"))).toContain("FREQ=WEEKLY");
  });

  test("no two events have the same UID and RECURRENCE-ID, and a UID stays after changes", async () => {
    const one = await here.publish();
    await here.publish({ title: "Wandelen", category: "walk" });
    const uids = async () =>
      new Set((await eventsAt("/activiteiten.ics")).map((e) => String(e.getFirstPropertyValue("uid"))));
    const before = await uids();
    const week = (n: number) =>
      today()
        .add({ days: 7 * n })
        .toPlainDateTime("10:00");
    await cancelDate(db, here.editor, one.number, week(1), "Ria is ziek");
    await moveDate(db, here.editor, one.number, week(2), {
      starts: week(2).add({ hours: 2 }),
      minutes: null,
      venue: null,
      reason: "",
    });
    await changeActivity(db, here.editor, one.number, { title: "Thee in De Brug" });
    const events = await eventsAt("/activiteiten.ics");
    const keys = events.map(
      (e) => `${e.getFirstPropertyValue("uid")} ${e.getFirstPropertyValue("recurrence-id") ?? ""}`,
    );
    expect(events.length).toBe(4);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await uids()).toEqual(before);
  });

  test("drafts, hidden activities and what was over for long stay out", async () => {
    await here.draft({ title: "Nog niet klaar" });
    const hidden = await here.publish({ title: "Lang niet bevestigd" });
    await db.execute(sql`update series set status = 'hidden' where id = ${hidden.id}`);
    await here.publish({
      title: "Lang geleden",
      rrule: null,
      startsLocal: today().subtract({ days: 60 }).toPlainDateTime("10:00"),
    });
    await here.publish({
      title: "Pas geweest",
      rrule: null,
      startsLocal: today().subtract({ days: 5 }).toPlainDateTime("10:00"),
    });
    expect(await titles("/activiteiten.ics")).toEqual(["Pas geweest"]);
  });

  test("what stops is there thirty days as cancelled, and then gone", async () => {
    const { number } = await here.publish();
    await archiveActivity(db, here.editor, number, "Geen zaal meer");
    const [event] = await eventsAt("/activiteiten.ics");
    expect(event!.getFirstPropertyValue("status")).toBe("CANCELLED");
    const later = now().add({ hours: 24 * 31 });
    expect(await withClock(later, () => feedBlocks(db, { unknown: [] }))).toEqual([]);
  });

  test("a draft that was thrown away never shows", async () => {
    const { number, title } = await here.draft();
    await archiveActivity(db, here.editor, number, "");
    expect(await titles("/activiteiten.ics")).toEqual([]);
    const one = await w.get(`/activiteiten/${number}-x/agenda.ics`);
    expect(one.status).toBe(404);
    expect(await one.text()).not.toContain(title);
    const soon = { from: now(), to: now().add({ hours: 24 * 60 }) };
    expect((await listDates(db, soon)).entries).toEqual([]);
    await expect(findActivity(db, visitor, number)).rejects.toThrow("activity");
  });
});

describe("a part of the calendar", () => {
  test("each address gives what it names", async () => {
    await here.publish();
    await here.publish({ title: "Wandelen in het park", category: "walk", venue: null, address: "Het park" });
    const all = ["Koffieochtend in De Brug", "Wandelen in het park"];
    const [venue] = await rows<{ number: number }>(db, sql`select number::int as number from venue`);
    expect(await titles("/organisaties/de-brug/activiteiten.ics")).toEqual(all);
    expect(await titles("/activiteiten.ics?soort=wandelen")).toEqual([all[1]]);
    expect(await titles("/activiteiten.ics?buurt=BU99990101")).toEqual([all[0]]);
    expect(await titles("/buurten/WK999901/activiteiten.ics")).toEqual([all[0]]);
    expect(await titles(`/plekken/${venue!.number}-de-brug/activiteiten.ics`)).toEqual([all[0]]);
  });

  test("what does not exist is not found, never everything", async () => {
    await here.publish();
    for (const path of [
      "/activiteiten.ics?buurt=BU00000000",
      "/activiteiten.ics?soort=vliegen",
      "/organisaties/niemand/activiteiten.ics",
      "/buurten/' or 1=1/activiteiten.ics",
      "/plekken/999999-x/activiteiten.ics",
      "/activiteiten/999999-x/agenda.ics",
      "/activiteiten/x/agenda.ics",
      "/organisaties/niemand/activiteiten.atom",
    ])
      expect((await w.get(path)).status, path).toBe(404);
  });

  test("one activity has its own file, also for a browser", async () => {
    const { number } = await here.publish();
    const answer = await w.get(`/activiteiten/${number}-koffie/agenda.ics`, { headers: { accept: "text/html" } });
    expect(answer.status).toBe(200);
    expect(read(await answer.text())).toHaveLength(1);
  });
});

describe("asking again", () => {
  test("the second time is a 304 until something of that organisation changes", async () => {
    const { number } = await here.publish();
    const path = "/organisaties/de-brug/activiteiten.ics";
    const first = await w.get(path);
    const etag = first.headers.get("etag")!;
    const again = () => w.get(path, { headers: { "if-none-match": etag } });
    expect((await again()).status).toBe(304);
    expect(await (await again()).text()).toBe("");
    const other = newId();
    await db.execute(sql`insert into calendar_stamp (scope, version) values (${`organisation:${other}`}, 1)`);
    await db.execute(sql`update calendar_stamp set version = version + 1 where scope = 'all'`);
    expect((await again()).status).toBe(304);
    await changeActivity(db, here.editor, number, { priceCents: 100 });
    expect((await again()).status).toBe(200);
  });

  test("a reader that only knows dates gets a 304 too", async () => {
    await here.publish();
    await db.execute(sql`update series set changed_at = changed_at - interval '3 days'`);
    const modified = (await w.get("/activiteiten.ics")).headers.get("last-modified")!;
    expect(Date.parse(modified)).toBeGreaterThan(0);
    const ask = (since: string) => w.get("/activiteiten.ics", { headers: { "if-modified-since": since } });
    expect((await ask(modified)).status).toBe(304);
    expect((await ask("Tue, 01 Jan 2019 00:00:00 GMT")).status).toBe(200);
    expect((await ask("gisteren")).status).toBe(200);
  });

  test("a browser gets the explanation with the same choice", async () => {
    const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    const answer = await w.get("/organisaties/de-brug/activiteiten.ics?soort=koffie", { headers: { accept } });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/agenda-abonneren?soort=koffie&organisatie=de-brug");
    expect((await w.get("/activiteiten.ics", { headers: { accept: "*/*" } })).status).toBe(200);
  });
});

test("1,400 series come out within 300 ms, without any cache", async () => {
  const { id } = await here.publish();
  await db.execute(sql`insert into series (id, uid_host, organisation, title, category, contact_name, contact_phone, starts_local, minutes, rrule, status, confirmed_at, ics_text, venue)
    select gen_random_uuid(), 'buurt.example', organisation, 'Activiteit ' || n, category, contact_name, contact_phone, starts_local, minutes, rrule, 'published', now(), replace(ics_text, ${id}, gen_random_uuid()::text), venue
    from series, generate_series(1, 1399) n`);
  await db.execute(sql`insert into occurrence (series, recurrence_id, starts_at, ends_at, local_date, weekday, daypart, organisation, category, status, public)
    select s.id, o.recurrence_id, o.starts_at, o.ends_at, o.local_date, o.weekday, o.daypart, o.organisation, o.category, o.status, true
    from series s cross join (select * from occurrence where series = ${id} order by starts_at limit 30) o where s.id <> ${id}`);
  await db.execute(sql`analyze series`);
  await db.execute(sql`analyze occurrence`);
  await w.get("/activiteiten.ics?soort=koffie");
  const began = processorNow();
  const answer = await w.get("/activiteiten.ics");
  const text = await answer.text();
  const milliseconds = processorNow() - began;
  console.log(`1,400 series: ${Math.round(milliseconds)} ms, ${Math.round(text.length / 1024)} kB`);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1400);
  expect(milliseconds).toBeLessThan(300);
});

describe("news of activities", () => {
  test("the last changed comes first, with names that stay", async () => {
    const one = await here.publish({ title: "Koffie & <thee>" });
    await here.publish({ title: "Wandelen", category: "walk" });
    const atom = async (path = "/activiteiten.atom") => (await w.get(path)).text();
    const ids = (text: string) => [...text.matchAll(/<entry>\s*<id>([^<]+)<\/id>/g)].map((found) => found[1]!);
    const before = await atom();
    expect(ids(before)).toHaveLength(2);
    expect(ids(before)[0]).toMatch(/^tag:buurt\.example,\d{4}-\d\d-\d\d:series-[0-9a-f-]{36}$/);
    expect(before).toContain("<title>Koffie &amp; &lt;thee&gt;</title>");
    await changeActivity(db, here.editor, one.number, { whatWeDo: "Nu met koek." });
    const after = await atom();
    expect(ids(after)).toEqual([ids(before)[1], ids(before)[0]]);
    expect(await atom("/organisaties/de-brug/activiteiten.atom")).toContain("Nu met koek.");
    expect(await atom("/buurten/BU99990101/activiteiten.atom")).toContain("Nu met koek.");
  });

  test("an unchanged feed is a 304", async () => {
    await here.publish();
    const first = await w.get("/activiteiten.atom");
    expect(first.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const headers = { "if-none-match": first.headers.get("etag")! };
    expect((await w.get("/activiteiten.atom", { headers })).status).toBe(304);
  });
});
