// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Signals, answers, reports and the emergency button have keys of their own: what that means for the keys command and a restore.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import "#app/map.ts";
import { backup } from "#cli/backup.ts";
import { keysCommand, standingOfKeys } from "#cli/keys.ts";
import { restore } from "#cli/restore.ts";
import { receiveSignal } from "#modules/signals/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { readConfig } from "#platform/config/config.ts";
import { type Database, type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { useVault, vault } from "#platform/keys/vault.ts";
import { ownDatabase } from "#test/world.ts";
import { plant } from "./wall-town.ts";

const asAll = <T>(db: Db, question: ReturnType<typeof sql>) =>
  behindWall(db, system("test"), (db) => rows<T>(db, question));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "soepsteen-keys-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Keys of a machine of its own, until the test ends. */
async function ownKeys() {
  const mine = vault();
  onTestFinished(() => useVault(mine));
  const config = readConfig({ NODE_ENV: "test", DATA_DIR: join(await folder(), "data") });
  await openVault(config, { mayMake: true });
  return config;
}

/** One of each that has a key of its own, sealed. */
async function plantSealed({ db }: Database) {
  const t = await plant(db);
  await asAll(db, sql`update signal set about = null, reporter = null`);
  const { id: signal } = await receiveSignal(
    db,
    { kind: "visitor" },
    {
      kind: "report",
      entryType: "B",
      type: "worry",
      channel: "web",
      reporterRole: "neighbour",
      about: {
        personName: "Mevrouw Kanariegeel",
        address: "3961AB 3",
        phone: "0612345678",
        ownWords: "De gordijnen zijn dicht.",
      },
      reporter: {},
      signs: [],
      ageBand: "unknown",
      personKnows: "no",
      wantsFeedback: false,
      mayBeNamed: false,
      danger: false,
      team: t.north.id,
      wantsCode: false,
    },
  );
  const [measured] = await asAll<{ id: string; series: string }>(db, sql`select id, series from measurement`);
  const [report] = await asAll<{ id: string }>(db, sql`select id from safety_report`);
  const [use] = await asAll<{ id: string }>(db, sql`select id from emergency_access`);
  const seal = (owner: string, table: string, column: string, row: string) =>
    vault().seal(owner, { table, column, row }, "Kanariegeel");
  await asAll(
    db,
    sql`update measurement set items = ${await seal(measured!.series, "measurement", "items", measured!.id)}`,
  );
  await asAll(db, sql`update safety_report set text = ${await seal(report!.id, "safety_report", "text", report!.id)}`);
  await asAll(
    db,
    sql`update emergency_access set explanation = ${await seal(use!.id, "emergency_access", "explanation", use!.id)}`,
  );
  return { ...t, signal, series: measured!.series, report: report!.id, use: use!.id };
}

test("owners of keys are also signals, answers, reports and uses of the emergency button", async () => {
  const database = await ownDatabase();
  const config = await ownKeys();
  const t = await plantSealed(database);
  expect(await standingOfKeys(database.db, vault())).toMatchObject({ loose: [], shut: 0 });
  for (const owner of [t.signal, t.series, t.report, t.use]) await vault().destroy(owner);
  expect((await standingOfKeys(database.db, vault())).shut).toBe(4);
  const nobody = newId();
  await vault().seal(nobody, { table: "signal", column: "about", row: nobody }, "x");
  expect((await standingOfKeys(database.db, vault())).loose).toEqual([nobody]);
  await keysCommand(database, config, ["sweep", "--yes"]);
  expect((await standingOfKeys(database.db, vault())).loose).toEqual([]);
}, 60_000);

test("a backup says nothing of what was sealed; put back, a signal is found again by its address and phone", async () => {
  const [from, to] = [await ownDatabase(), await ownDatabase()];
  await ownKeys();
  const t = await plantSealed(from);
  const before = await asAll(
    from.db,
    sql`select kind, value from signal_index where signal = ${t.signal} order by 1, 2`,
  );
  expect(before.length).toBeGreaterThan(1);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(from, file);
  const text = gunzipSync(await readFile(file)).toString("latin1");
  for (const word of ["Kanariegeel", "0612345678", "3961AB", "gordijnen"]) {
    expect(text, word).not.toContain(word);
    expect(text, `${word} as bytes`).not.toContain(Buffer.from(word).toString("hex"));
  }
  expect(text).toContain('["table","signal_index"]\n["table",');
  await restore(to, file);
  expect(
    await asAll(to.db, sql`select kind, value from signal_index where signal = ${t.signal} order by 1, 2`),
  ).toEqual(before);
}, 120_000);

test("what was destroyed since the backup does not come back; without its keys nothing is put back", async () => {
  const [from, to] = [await ownDatabase(), await ownDatabase()];
  await ownKeys();
  const t = await plantSealed(from);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(from, file);
  for (const owner of [t.signal, t.series, t.report, t.use]) await vault().destroy(owner);
  await restore(to, file);
  const [left] = await asAll(
    to.db,
    sql`select (select status from signal where id = ${t.signal}) as signal, (select count(*) from measurement)::int as answers,
      (select count(*) from safety_report)::int as reports, (select explanation is null from emergency_access) as emptied`,
  );
  expect(left).toEqual({ signal: "anonymised", answers: 0, reports: 0, emptied: true });
  expect(await standingOfKeys(to.db, vault())).toMatchObject({ shut: 0 });

  await ownKeys();
  const again = await ownDatabase();
  await expect(restore(again, file)).rejects.toThrow(/mensen en 4 meldingen in deze back-up/);
  expect(await rows(again.db, sql`select id from person`)).toEqual([]);
}, 120_000);
