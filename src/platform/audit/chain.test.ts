// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";
import { ownDatabase, world } from "#test/world.ts";
import { type Anchor, anchorLine, anchorLog, readAnchors } from "./anchor.ts";
import { dropOldSegments, sealNow, verifyLog } from "./chain.ts";
import { look } from "./look.ts";

const someone = system("test");
let db: Db;

const append = async (times: number) => {
  for (let n = 0; n < times; n++) {
    await look(db, someone, { kind: "read", person: null, fields: ["name"], purpose: "desk" });
    await sealNow(db);
  }
};

/** What only a superuser can do; statements with a semicolon between. */
async function asSuperuser(statements: string): Promise<void> {
  await asOwner(db, async (db) => {
    await db.execute(sql`alter table audit_log disable trigger user`);
    for (const statement of statements.split(";")) await db.execute(sql.raw(statement));
    await db.execute(sql`alter table audit_log enable trigger user`);
  });
}
const anchored = async (): Promise<Anchor> => (await anchorLog(db, { file: null, mail: null }))!;
const kinds = async (anchors: Anchor[] = []) =>
  (await verifyLog(db, anchors)).faults.map(({ kind, seq }) => `${kind} ${seq}`);

beforeEach(async () => {
  db = (await world()).db;
  await append(8);
});

describe("the chain", () => {
  test("is whole, without gaps, whatever the time zone of the session", async () => {
    expect(await verifyLog(db, [await anchored()])).toMatchObject({
      rows: 8,
      first: 1,
      last: 8,
      anchors: 1,
      faults: [],
    });
    for (const zone of ["America/New_York", "Asia/Kathmandu"]) {
      await db.execute(sql.raw(`set local time zone '${zone}'`));
      expect(await kinds()).toEqual([]);
    }
  });

  test("goes on over what was undone", async () => {
    const undone = db.transaction(async (db) => {
      await look(db, someone, { kind: "read", person: null, fields: [], purpose: "desk" });
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    await append(1);
    expect(await verifyLog(db)).toMatchObject({ rows: 9, last: 9, faults: [] });
  });

  test.each([
    ["role = 'nobody'"],
    ["at = at + interval '1 microsecond'"],
    ["account = gen_random_uuid()"],
    ['detail = \'{"job": "other"}\''],
    ["field_group = '{}'"],
    ["purpose = null"],
    ["hash = sha256('x')"],
  ])("shows a row that was edited: %s", async (change) => {
    await asSuperuser(`update audit_log set ${change} where seq = 4`);
    expect((await kinds())[0]).toBe("edited 4");
  });

  test("shows a row that was taken out of the middle", async () => {
    await asSuperuser("delete from audit_log where seq = 4");
    expect(await kinds()).toEqual(["missing 5"]);
  });

  test("shows a row that was taken out and the rest numbered anew", async () => {
    await asSuperuser(
      "delete from audit_log where seq = 4; update audit_log set seq = seq + 1000000 where seq > 4; update audit_log set seq = seq - 1000001 where seq > 1000000",
    );
    expect(await kinds()).toContain("edited 4");
  });

  test("shows that its head was cut", async () => {
    await asSuperuser("delete from audit_log where seq < 3");
    expect(await kinds()).toEqual(["head 3"]);
  });

  test("shows a row that never got a place", async () => {
    await asSuperuser("insert into audit_log (action, kind, role, object) values ('R', 'look.read', '', 'person')");
    await asSuperuser("update audit_log set seq = null, hash = null, prev = null where seq = 9");
    expect(await kinds()).toContain("unsealed 0");
  });
});

test("many at once wait for nobody but the moment of the commit, and leave one chain", async () => {
  const { db } = await ownDatabase();
  await db.execute(sql`create table contested (id int primary key, n int default 0)`);
  await db.execute(sql`insert into contested (id) values (1), (2)`);
  const busy = (n: number) =>
    db.transaction(async (db) => {
      // half of them hold a row first and look then, half the other way round
      const [one, two] = n % 2 === 0 ? [1, 2] : [2, 1];
      if (one === 1) await db.execute(sql`update contested set n = n + 1 where id = 1`);
      await look(db, someone, { kind: "read", person: null, fields: ["name"], purpose: "desk" });
      if (two === 1) await db.execute(sql`update contested set n = n + 1 where id = 1`);
      await look(db, someone, { kind: "read", person: null, fields: ["phone"], purpose: "desk" });
    });
  await Promise.all(Array.from({ length: 24 }, (_, n) => busy(n)));
  expect(await verifyLog(db)).toMatchObject({ rows: 48, first: 1, last: 48, faults: [] });
});

describe("an anchor", () => {
  test("shows a tail that was cut, which the chain alone does not, also when others wrote after it", async () => {
    const anchor = await anchored();
    await asSuperuser("delete from audit_log where seq > 5");
    expect(await kinds()).toEqual([]);
    expect(await kinds([anchor])).toEqual(["tail 8"]);
    await append(4);
    expect(await kinds()).toEqual([]);
    expect(await kinds([anchor])).toEqual(["rewritten 8"]);
  });

  test("shows a log that was emptied", async () => {
    const anchor = await anchored();
    await asSuperuser("delete from audit_log");
    expect(await kinds([anchor])).toEqual(["tail 8"]);
  });

  test("shows a chain that was made anew over changed rows", async () => {
    const anchor = await anchored();
    await asSuperuser("update audit_log set role = 'nobody' where seq = 3");
    for (let seq = 3; seq <= 8; seq++) {
      await asSuperuser(`update audit_log a set prev = (select hash from audit_log where seq = ${seq - 1}),
        hash = audit_digest(seq, at, account, action, subject_pseudonym::text, audit_rest(a),
          (select hash from audit_log where seq = ${seq - 1})) where seq = ${seq}`);
    }
    expect(await kinds()).toEqual([]);
    expect(await kinds([anchor])).toEqual(["rewritten 8"]);
  });

  test("shows a head that was cut behind a segment that somebody made up", async () => {
    const anchor = await anchored();
    await append(2);
    await asSuperuser(`insert into audit_segment (first_seq, last_seq, last_hash, last_at, dropped_at)
      select 1, 8, hash, at - interval '6 years', at from audit_log where seq = 8; delete from audit_log where seq <= 8`);
    expect(await kinds()).toEqual([]);
    expect(await kinds([anchor])).toEqual(["head 8"]);
  });

  test("is a line in a file that is appended to, once for what is new, and reads back as it was", async () => {
    const folder = await mkdtemp(join(tmpdir(), "soepsteen-anchor-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "elsewhere", "anchors.txt");
    const mails: string[] = [];
    const places = { file, mail: async (line: string) => void mails.push(line) };
    const first = await anchorLog(db, places);
    expect(await anchorLog(db, places)).toBeNull();
    await append(1);
    const second = await anchorLog(db, places);
    const text = await readFile(file, "utf8");
    expect(text).toBe(`${anchorLine(first!)}\n${anchorLine(second!)}\n`);
    expect(mails).toHaveLength(2);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(readAnchors(text)).toEqual([first, second]);
    expect(await kinds(readAnchors(`Beste Sanne,\n\n> ${mails[1]}\n`))).toEqual([]);
  });
});

describe("what is older than five years", () => {
  const later = (months: number) => now().toZonedDateTimeISO("UTC").add({ months }).toInstant();
  const dropAt = (at: Temporal.Instant) =>
    withClock(at, () => dropOldSegments(db, at.toZonedDateTimeISO("UTC").subtract({ years: 5 }).toInstant()));

  test("goes by whole months, and the rest still hangs together", async () => {
    await asSuperuser("update audit_log set at = at - interval '2 months' where seq <= 3");
    await rechain();
    const anchor = { ...(await anchored()), at: later(-1) };
    expect(await dropAt(later(60))).toBe(3);
    await append(1);
    const then = withClock(later(60), () => verifyLog(db, [anchor]));
    expect(await then).toMatchObject({ rows: 6, first: 4, last: 9, faults: [] });
  });

  test("may be everything: what comes after hangs on what went", async () => {
    const anchor = await anchored();
    expect(await dropAt(later(64))).toBe(8);
    expect(await rows(db, sql`select from audit_log`)).toEqual([]);
    await append(2);
    expect(await withClock(later(64), () => verifyLog(db, [anchor]))).toMatchObject({ rows: 2, first: 9, faults: [] });
    expect([await dropAt(later(64)), await dropAt(later(64))]).toEqual([2, 0]);
  });

  test("is not what is younger: taken away too early it is seen", async () => {
    await dropOldSegments(db, later(2));
    expect(await kinds()).toEqual(["segment 8"]);
  });

  async function rechain() {
    for (let seq = 1; seq <= 8; seq++) {
      await asSuperuser(`update audit_log a set prev = (select hash from audit_log where seq = ${seq - 1}),
        hash = audit_digest(seq, at, account, action, subject_pseudonym::text, audit_rest(a),
          (select hash from audit_log where seq = ${seq - 1})) where seq = ${seq}`);
    }
  }
});
