// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { wire } from "#app/reactions.ts";
import "#app/accounts-post.ts";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepAll } from "#app/retention.ts";
import { addPerson, personsById } from "#modules/people/index.ts";
import { askRequest, erasePerson } from "#modules/rights/index.ts";
import { leftOvers } from "#modules/rights/scan.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { makeLog } from "#platform/log/log.ts";
import { now, withClock } from "#platform/time/time.ts";
import { seedDemo } from "#seeds/seed.ts";
import { once, onServer, world } from "#test/world.ts";

const actor = system("test");

/** In how many rows of which tables one of these words stands, also behind the wall. */
const tablesWith = (db: Db, words: readonly string[]): Promise<string[]> =>
  behindWall(db, actor, (db) => tablesWithin(db, words));

async function tablesWithin(db: Db, words: readonly string[]): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const any = sql.join(
      words.map((word) => sql`position(${word.toLowerCase()} in lower(t::text)) > 0`),
      sql` or `,
    );
    const [count] = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from ${sql.identifier(name)} t where ${any}`,
    );
    if (count!.n > 0) found.push(`${name}: ${count!.n}`);
  }
  return found;
}

/** Everybody leaves: duties, work and activities stop, as they do in sixteen years; nobody is held back by a task. */
async function everybodyLeaves(db: Db): Promise<void> {
  const at = now().toString();
  await db.execute(sql`delete from site_role`);
  await db.execute(sql`delete from membership`);
  await db.execute(sql`update team_member set until = greatest(since, ${at}::timestamptz::date)`);
  await db.execute(sql`update team set contact_person = null, deputy = null`);
  await db.execute(sql`update person set responsible = null`);
  await db.execute(sql`update series set status = 'archived', status_since = ${at}`);
  await db.execute(sql`update room_terms set approver = null, substitute = null, key_name = '', key_phone = ''`);
  await db.execute(
    sql`update consent set state = 'withdrawn', ended_at = ${at}, ended_how = 'oral' where state = 'given'`,
  );
  await db.execute(sql`update acts_for set ended_at = ${at} where ended_at is null`);
}

/** What a worker does with the tasks: of whom nothing was heard for so long may go. */
async function answerReviews(db: Db): Promise<void> {
  const open = await rows<{ person: string }>(db, sql`select person from retention_review where decided_at is null`);
  for (const { person } of open) await erasePerson(db, actor, person, "reviewed");
}

test("after sixteen years nothing is kept that should not be", { timeout: 600_000 }, async (context) => {
  context.skip(!onServer && !process.env.EVERYTHING, once);
  const w = await world();
  wire(() => null);
  await seedDemo(w.services.database, makeLog("silent"));
  const marked = await addPerson(w.db, actor, {
    givenName: "Zwaantje",
    familyName: "Merkteken",
    email: "zwaantje@merkteken.example",
    phone: "0343999123",
  });
  await askRequest(w.db, actor, { person: marked.id, kind: "access", asked: "Merkteken?", channel: "phone" });
  const ids = (await rows<{ id: string }>(w.db, sql`select id from person`)).map(({ id }) => id);
  const known = [...(await personsById(w.db, ids)).values()];
  const words = known
    .flatMap(({ email, phone }) => [email, phone])
    .filter((word) => word !== null && word !== "") as string[];
  expect(ids.length).toBeGreaterThan(10);
  expect(await leftOvers(w.db, ids)).not.toEqual([]);

  await everybodyLeaves(w.db);
  const start = now().toZonedDateTimeISO("Europe/Amsterdam");
  const failed = new Set<string>();
  for (let month = 1; month <= 16 * 12; month++) {
    await withClock(start.add({ months: month }).toInstant(), async () => {
      const report = await keepAll(w.db);
      if (!report.endsWith("failed: none")) failed.add(report);
      await answerReviews(w.db);
    });
  }

  expect([...failed]).toEqual([]);
  expect(await rows(w.db, sql`select id from person`)).toEqual([]);
  expect(await leftOvers(w.db, ids)).toEqual([]);
  expect(await tablesWith(w.db, ids)).toEqual([]);
  // how an organisation and a room are reached is public, and stays as long as they are there
  const stays = /^(organisation|room):/;
  expect((await tablesWith(w.db, [...words, "Merkteken"])).filter((line) => !stays.test(line))).toEqual([]);
});
