// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { cancelDate, moveDate } from "#modules/activities/index.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { ownDatabase, world } from "#test/world.ts";
import { detectAt } from "./detect.ts";
import { calendar, elsewhere, outside } from "./fixture.test-data.ts";
import { importSource } from "./import/run.ts";
import { addSource, changeSource, startSource } from "./source/keep.ts";

/** Every date to come, as a visitor sees it. */
const dates = (db: Db) =>
  rows<object>(
    db,
    sql`select s.title, s.what_we_do, s.contact_name, s.contact_phone, s.category, s.all_day, o.starts_at::text as starts, o.ends_at::text as ends, o.status, v.name as venue
      from occurrence o join series s on s.id = o.series left join venue v on v.id = o.venue
      where o.public and o.starts_at >= now() order by s.title, o.starts_at`,
  );

test("our own feed in another Soepsteen gives the same dates, twice the same, and no doubles", async () => {
  const w = await world();
  const here = await neighbourhood(w.db);
  const weekly = await here.publish({ title: "Koffie van de week" });
  await here.publish({
    title: "Kerstmarkt, met; komma’s\\ en é 🎄",
    rrule: null,
    allDay: true,
    minutes: 2880,
    startsLocal: today().add({ days: 20 }).toPlainDateTime(),
  });
  await here.publish({
    title: "Losse data",
    rrule: null,
    startsLocal: today().add({ days: 3 }).toPlainDateTime("14:15"),
    minutes: 45,
    rdates: [today().add({ days: 9 }).toPlainDateTime("19:00")],
    category: "walk",
  });
  await here.publish({
    title: "Maandelijks",
    startsLocal: today().add({ days: 2 }).toPlainDateTime("20:00"),
    rrule: "FREQ=MONTHLY;COUNT=6",
    exdates: [],
  });
  const date = (weeks: number) =>
    today()
      .add({ days: 7 * weeks })
      .toPlainDateTime("10:00");
  await cancelDate(w.db, here.editor, weekly.number!, date(1), "Feest");
  await moveDate(w.db, here.editor, weekly.number!, date(2), {
    starts: date(2).add({ hours: 3 }),
    minutes: 30,
    venue: null,
    reason: "",
  });
  const feed = await (await w.get("/activiteiten.ics")).text();
  const before = await dates(w.db);
  expect(before.length).toBeGreaterThan(60);

  const there = await elsewhere(feed);
  const { db } = await ownDatabase();
  const other = await neighbourhood(db);
  const found = await detectAt(there.url, outside);
  expect(found).toMatchObject({ ok: true, kind: "soepsteen" });
  if (!found.ok) return;
  const { number, id } = await addSource(
    db,
    other.editor,
    { organisation: other.organisation, name: "Buren", kind: found.kind, url: found.url },
    found.body,
  );
  await changeSource(db, other.editor, number!, {
    strategy: "from_event",
    category: "games",
    contactName: "Iemand",
    contactPhone: "0343999999",
  });
  await startSource(db, other.editor, number!);
  expect(await importSource(db, id, outside)).toBe("imported");
  expect(await dates(db)).toEqual(before);
  expect(await importSource(db, id, outside)).toBe("unchanged");
  await db.execute(sql`update source set content_hash = '', body_hash = '', etag = ''`);
  await importSource(db, id, outside);
  expect(await calendar(db)).toHaveLength(4);
  expect(await dates(db)).toEqual(before);
});
