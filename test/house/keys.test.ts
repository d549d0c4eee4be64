// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { backup } from "#cli/backup.ts";
import { keysCommand, standingOfKeys } from "#cli/keys.ts";
import { restore } from "#cli/restore.ts";
import { addPerson, personsAt } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { readConfig } from "#platform/config/config.ts";
import { rows } from "#platform/db/db.ts";
import { openVault } from "#platform/keys/open-vault.ts";
import { useVault, vault } from "#platform/keys/vault.ts";
import { ownDatabase } from "#test/world.ts";

const seeds = system("test");
const ria = {
  givenName: "Ria",
  familyName: "Kanariegeel",
  email: "ria@kanarie.example",
  phone: "0612345678",
  address: { street: "Kerkstraat", houseNumber: "12", postcode: "1234AB", city: "Demodam" },
};

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "soepsteen-keys-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** The keys of another machine, until the test ends. */
async function otherKeys(where?: string) {
  const mine = vault();
  onTestFinished(() => useVault(mine));
  const config = readConfig({ NODE_ENV: "test", DATA_DIR: join(where ?? (await folder()), "data") });
  await openVault(config, { mayMake: true });
  return { config, mine };
}

test("a copy of the database says nothing about who people are or how they are reached", async () => {
  const database = await ownDatabase();
  await addPerson(database.db, seeds, ria);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(database, file);
  const text = gunzipSync(await readFile(file)).toString("latin1");
  for (const word of ["Kanariegeel", "kanarie.example", "0612345678", "Kerkstraat", "1234AB"]) {
    expect(text, word).not.toContain(word);
    expect(text, `${word} as bytes`).not.toContain(Buffer.from(word).toString("hex"));
  }
  expect(text).toContain('["table","blind_index"]\n["table",');
}, 60_000);

test("a backup without its keys is refused and changes nothing; with them everybody is found again", async () => {
  const [from, to] = [await ownDatabase(), await ownDatabase()];
  const { id } = await addPerson(from.db, seeds, ria);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(from, file);
  const { mine } = await otherKeys();
  await expect(restore(to, file)).rejects.toThrow(/Van 1 mensen in deze back-up is de sleutel hier niet/);
  expect(await rows(to.db, sql`select from person`)).toHaveLength(0);
  useVault(mine);
  expect(await restore(to, file)).toMatchObject({ lost: 0 });
  expect((await personsAt(to.db, ria.email)).map((person) => person.id)).toEqual([id]);
}, 60_000);

test("when the keys are lost for good the rest can come back, and who people were is lost", async () => {
  const [from, to] = [await ownDatabase(), await ownDatabase()];
  await addPerson(from.db, seeds, ria);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(from, file);
  await otherKeys();
  expect(await restore(to, file, { withoutKeys: true })).toMatchObject({ lost: 1 });
  expect(await personsAt(to.db, ria.email)).toEqual([]);
  expect(await rows(to.db, sql`select from person where closed_at is not null`)).toHaveLength(1);
}, 60_000);

test("who was erased after the backup is handed to be erased again", async () => {
  const [from, to] = [await ownDatabase(), await ownDatabase()];
  const { id } = await addPerson(from.db, seeds, ria);
  const file = join(await folder(), "buurt.ndjson.gz");
  await backup(from, file);
  await vault().destroy(id);
  let handed: string[] = [];
  const replay: NonNullable<Parameters<typeof restore>[2]>["replay"] = async (db, destroyed) => {
    handed = destroyed.map(({ owner }) => owner).filter((owner) => owner === id);
    await db.execute(sql`delete from person where id = ${id}`);
    return handed.length;
  };
  expect(await restore(to, file, { replay })).toMatchObject({ erased: 1, lost: 0 });
  expect(handed).toEqual([id]);
}, 60_000);

test("an operator gives a new master key, takes the old one away, and sees whether keys and people fit", async () => {
  const { config } = await otherKeys();
  const database = await ownDatabase();
  const { id } = await addPerson(database.db, seeds, ria);
  await keysCommand(database, config, ["rotate"]);
  expect(vault().newestMaster).toBe(2);
  await keysCommand(database, config, ["retire"]);
  await openVault(config, { mayMake: false });
  expect((await personsAt(database.db, ria.email))[0]?.givenName).toBe("Ria");
  await vault().seal("0193d5a0-0000-7000-8000-000000000000", { table: "x", column: "x", row: "x" }, "los");
  expect(await standingOfKeys(database.db, vault())).toMatchObject({ keys: 2, shut: 0 });
  await keysCommand(database, config, ["sweep"]);
  expect((await standingOfKeys(database.db, vault())).loose).toHaveLength(1);
  await keysCommand(database, config, ["sweep", "--yes"]);
  expect(await standingOfKeys(database.db, vault())).toEqual({ keys: 1, loose: [], shut: 0 });
  await vault().destroy(id);
  expect(await standingOfKeys(database.db, vault())).toMatchObject({ keys: 0, shut: 1 });
  await expect(keysCommand(database, config, ["check"])).rejects.toThrow(/er is 1 mens of melding zonder sleutel/);
  await expect(keysCommand(database, config, ["dans"])).rejects.toThrow(/Wat wilt u\?/);
}, 60_000);
