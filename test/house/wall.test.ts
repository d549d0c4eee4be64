// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the database itself shows, hides and refuses: for every table behind the wall, for everybody who has no business there.

import { getTableName, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import "#app/map.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows, sqlState } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { type Asker, plant, roomTables, tables } from "./wall-town.ts";

let db: Db;
let t: Awaited<ReturnType<typeof plant>>;

beforeEach(async () => {
  db = (await world()).db;
  t = await plant(db);
});

/** What anybody may put in: the intake. Nobody reads it back. */
const intake = new Set([
  "signal",
  "signal_index",
  "signal_feedback",
  "referral_feedback",
  "do_not_approach",
  "partner_address",
]);
/** What is no secret: where cards of partners lie; practices, for who works in a team, and for the practice itself. */
const shared: Record<string, readonly string[]> = {
  practice: ["coordinator of another team", "coach who may not meet her", "another practice"],
};
const may = (table: string, who: string): boolean =>
  table === "partner_address" || (shared[table]?.includes(who) ?? false);
/** Who works in a team types what came on paper, also for a signal of another team. */
const mayAdd = (table: string, who: string): boolean =>
  table === "referral" && who !== "another practice" && may("practice", who);
const denied = "42501";

const count = async (db: Db, table: string): Promise<number> =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]!.n;

/** The number of rows, or the code of the refusal; what it did is undone. */
async function attempt(
  db: Db,
  { actor, practice = "" }: Asker,
  deed: (db: Db) => Promise<number>,
): Promise<number | string> {
  class Undo extends Error {}
  let done = 0;
  const tried = db.transaction((tx) =>
    behindWall(
      tx as unknown as Db,
      actor,
      async (db) => {
        done = await deed(db);
        throw new Undo();
      },
      { practice },
    ),
  );
  return tried.then(
    () => done,
    (error) => {
      if (error instanceof Undo) return done;
      return sqlState(error) ?? String(error);
    },
  );
}

describe("a row that is not of who asks", () => {
  test("is not there: not to read, not to change, not to remove, whatever is forgotten in the question", async () => {
    for (const [who, asker] of Object.entries(t.strangers)) {
      for (const table of tables.filter((one) => !may(one, who))) {
        const named = sql.identifier(table);
        const first = (
          await rows<{ column: string }>(
            db,
            sql`select attname as column from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and attidentity = '' order by attnum limit 1`,
          )
        )[0]!.column;
        const same = sql`update ${named} set ${sql.identifier(first)} = ${sql.identifier(first)}`;
        const deeds: Record<string, (db: Db) => Promise<number>> = {
          select: (db) => count(db, table),
          update: async (db) => {
            const [done] = await rows<{ n: number }>(
              db,
              sql`with done as (${same} returning 1) select count(*)::int as n from done`,
            );
            return done!.n;
          },
          // no condition and nothing read back: no right to read is needed for it
          "blind update": async (db) =>
            ((await db.execute(same)) as unknown as { rowCount?: number; affectedRows?: number }).rowCount ?? 0,
          delete: async (db) =>
            ((await db.execute(sql`delete from ${named}`)) as unknown as { rowCount?: number }).rowCount ?? 0,
        };
        for (const [name, deed] of Object.entries(deeds)) {
          const found = await attempt(db, asker, deed);
          expect([0, denied], `${who}: ${name} ${table} gives ${found}`).toContain(found);
        }
      }
    }
    // and nothing of it happened
    await behindWall(db, system("test"), async (db) => {
      for (const table of tables) expect(await count(db, table), table).toBeGreaterThan(0);
    });
  }, 60_000);

  test("cannot be put in either; only what is reported goes in, and is not read back", async () => {
    const json = await behindWall(db, system("test"), async (db) => {
      const found = new Map<string, string>();
      for (const table of tables) {
        const [one] = await rows<{ row: string }>(
          db,
          sql`select to_jsonb(t)::text as row from ${sql.identifier(table)} t limit 1`,
        );
        found.set(table, one!.row);
      }
      return found;
    });
    for (const [who, asker] of Object.entries(t.strangers)) {
      for (const table of tables.filter((one) => !intake.has(one) && !may(one, who) && !mayAdd(one, who))) {
        const put = async (db: Db) => {
          await db.execute(
            sql`insert into ${sql.identifier(table)} overriding system value
              select * from jsonb_populate_record(null::${sql.identifier(table)}, ${json.get(table)!}::jsonb)`,
          );
          return 1;
        };
        expect(await attempt(db, asker, put), `${who} into ${table}`).toBe(denied);
      }
    }
    const report = sql`insert into signal (id, kind, entry_type, channel, status, team, next_step, next_due, received_at)
      values (${newId()}, 'report', 'B', 'web', 'received', ${t.north.id}, 'triage', now(), now())`;
    const visitor = t.strangers.visitor!;
    expect(
      await attempt(db, visitor, async (db) => {
        await db.execute(report);
        return count(db, "signal");
      }),
    ).toBe(0);
    expect(await attempt(db, visitor, async (db) => (await rows(db, sql`${report} returning id`)).length)).toBe(denied);
  }, 60_000);

  test("stays hidden from the query builder of the rooms, without any condition", async () => {
    const known = (await roomTables()).map((table) => ({ table, name: getTableName(table) }));
    expect(known).toHaveLength(tables.length);
    for (const asker of [t.strangers["coordinator of another team"]!, t.strangers["volunteer of the team"]!])
      for (const { name, table } of known.filter(({ name }) => !["practice", "partner_address"].includes(name))) {
        const all = attempt(db, asker, async (db) => (await db.select().from(table)).length);
        expect([0, denied], name).toContain(await all);
      }
  });
});

describe("who has to do with it", () => {
  const readable = (asker: Asker) => async (table: string) => [
    table,
    await attempt(db, asker, (db) => count(db, table)),
  ];
  const of = async (asker: Asker) =>
    Object.fromEntries(await Promise.all(tables.map(readable(asker)))) as Record<string, number>;

  test("the lead sees the case, its signal and the report she is on the list of; relations and lists only the gate", async () => {
    const seen = await of({ actor: t.daan });
    for (const table of [
      "case_file",
      "conversation",
      "note",
      "plan",
      "goal",
      "visit",
      "case_task",
      "signal",
      "measurement",
      "safety_report",
    ])
      expect(seen[table], table).toBe(1);
    expect([seen.case_access, seen.safety_access]).toEqual([denied, denied]);
  });

  test("a colleague of the team sees the signal and a number with a phase, no more", async () => {
    const mate = { actor: t.mate };
    const seen = await of(mate);
    expect(seen.signal).toBe(1);
    for (const table of [
      "case_file",
      "conversation",
      "plan",
      "measurement",
      "safety_report",
      "visit",
      "emergency_access",
    ])
      expect(seen[table], table).toBe(0);
    const list = await behindWall(db, t.mate, (db) => rows(db, sql`select * from case_list(${t.north.id})`));
    expect(list).toEqual([expect.objectContaining({ status: "active", task: "call", hidden: false })]);
    expect(await behindWall(db, t.sjoerd, (db) => rows(db, sql`select * from case_list(${t.north.id})`))).toEqual([]);
  });

  test("the resident sees her own case and plan, and what is written for her; not the notes of the team", async () => {
    const seen = await of({ actor: t.resident });
    expect([seen.case_file, seen.plan, seen.conversation, seen.measurement]).toEqual([1, 1, 1, 1]);
    expect([seen.note, seen.signal, seen.safety_report, seen.case_task, seen.emergency_access]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test("a practice sees its own referral", async () => {
    const seen = await of({ actor: { kind: "visitor" }, practice: t.ids.practice });
    expect([seen.practice, seen.referral, seen.referral_feedback, seen.practice_token]).toEqual([1, 1, 1, 1]);
    expect([seen.signal, seen.case_file]).toEqual([0, 0]);
  });
});

describe("who asks", () => {
  test("must be said: without it there is nothing, also after somebody was said before", async () => {
    const seen = async () => [await count(db, "case_file"), await count(db, "signal")];
    expect(await seen()).toEqual([0, 0]);
    expect(await behindWall(db, t.daan, (db) => count(db, "case_file"))).toBe(1);
    expect(await seen()).toEqual([0, 0]);
    const [left] = await rows(
      db,
      sql`select current_setting('role') as role, coalesce(current_setting('app.actor_id', true), '') as actor`,
    );
    expect(left).toEqual({ role: "soepsteen_web", actor: "" });
  });

  test("inside another question stands only as long as that lasts, also when it fails", async () => {
    await behindWall(db, t.daan, async (db) => {
      expect(await behindWall(db, t.sjoerd, (db) => count(db, "case_file"))).toBe(0);
      expect(await count(db, "case_file")).toBe(1);
      expect(await behindWall(db, system("test"), (db) => count(db, "safety_access"))).toBe(2);
      await expect(
        behindWall(db, system("test"), async () => {
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect(await attempt(db, { actor: t.daan }, (db) => count(db, "safety_access"))).toBe(denied);
      expect(await count(db, "case_file")).toBe(1);
    });
  });

  test("cannot be somebody who may do more: no owner, no superuser, not the gate", async () => {
    await behindWall(db, t.daan, async (db) => {
      for (const deed of [
        "alter table case_file disable row level security",
        "drop policy case_read on case_file",
        "truncate note",
      ])
        expect(
          await attempt(db, { actor: t.daan }, async (db) => {
            await db.execute(sql.raw(deed));
            return 1;
          }),
          deed,
        ).toBe(denied);
    });
    const [one] = await asOwner(db, (db) =>
      rows(
        db,
        sql`select pg_has_role('soepsteen_web', 'soepsteen_jobs', 'member') as jobs, pg_has_role('soepsteen_web', 'soepsteen_gate', 'member') as gate`,
      ),
    );
    expect(one).toEqual({ jobs: false, gate: false });
  });
});
