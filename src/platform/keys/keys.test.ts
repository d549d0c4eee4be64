// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { onServer, ownDatabase } from "#test/world.ts";
import { decrypt, encrypt, Unreadable } from "./cipher.ts";
import { folderStore } from "./folder-store.ts";
import type { KeyStore } from "./key-store.ts";
import { newMasterKey, openMasterKeys, readMasterKeys, writeMasterKeys } from "./master-key.ts";
import { serverStore } from "./server-store.ts";
import { makeVault } from "./vault.ts";

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "soepsteen-keys-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

const masterOf = (...numbers: number[]) => readMasterKeys(numbers.map(newMasterKey).join("\n"), "test");
const place = { table: "person", column: "sealed", row: "1" };

/** Both homes of keys must do the same. */
const stores: [string, () => Promise<KeyStore>][] = [
  ["a folder", async () => folderStore(await folder())],
  ["a database", async () => serverStore(await ownDatabase())],
];

describe.each(stores)("keys in %s", (_, open) => {
  test("open what they sealed, in its own place only", async () => {
    const vault = await makeVault(masterOf(1), await open());
    const [ria, piet] = [newId(), newId()];
    const sealed = await vault.seal(ria, place, "Ria van Es, Kerkstraat 12 — ☕ 😀");
    expect(sealed.toString("utf8")).not.toContain("Ria");
    expect(await vault.open(ria, place, sealed)).toBe("Ria van Es, Kerkstraat 12 — ☕ 😀");
    await vault.seal(piet, place, "Piet");
    for (const elsewhere of [
      { ...place, row: "2" },
      { ...place, column: "note" },
      { ...place, table: "team" },
    ])
      await expect(vault.open(ria, elsewhere, sealed)).rejects.toThrow(Unreadable);
    await expect(vault.open(piet, place, sealed)).rejects.toThrow(Unreadable);
  });

  test("that are destroyed open nothing any more, and the ledger says whose and when", async () => {
    const store = await open();
    const vault = await makeVault(masterOf(1), store);
    const ria = newId();
    const sealed = await vault.seal(ria, place, "Ria");
    await vault.destroy(ria);
    await vault.destroy(ria);
    expect(await vault.open(ria, place, sealed)).toBeNull();
    expect((await store.destroyed()).map(({ owner }) => owner)).toContain(ria);
    const later = await vault.seal(ria, place, "iemand anders");
    expect(await vault.open(ria, place, later)).toBe("iemand anders");
    await expect(vault.open(ria, place, sealed)).rejects.toThrow(Unreadable);
  });

  test("of one owner that are made twice at once are one", async () => {
    const [store, master] = [await open(), masterOf(1)];
    const [here, there] = [await makeVault(master, store), await makeVault(master, store)];
    const ria = newId();
    const sealed = await Promise.all([1, 2, 3, 4].flatMap((n) => [here, there].map((v) => v.seal(ria, place, `${n}`))));
    const fresh = await makeVault(master, store);
    expect(await Promise.all(sealed.map((one) => fresh.open(ria, place, one)))).toEqual([
      "1",
      "1",
      "2",
      "2",
      "3",
      "3",
      "4",
      "4",
    ]);
  });

  test("hang on a new master key after it was rotated; nothing else changes", async () => {
    const [store, id] = [await open(), newId()];
    const both = masterOf(1, 2);
    const old = await makeVault({ newest: 1, keys: new Map([[1, both.keys.get(1)!]]) }, store);
    const sealed = await old.seal(id, place, "Ria");
    const index = old.blind("phone", "0600000000");
    const secret = old.wrap(place, "geheim");
    const between = await makeVault(both, store);
    expect(await between.rewrap()).toBeGreaterThanOrEqual(2);
    expect(await between.rewrap()).toBe(0);
    expect(between.unwrap(place, secret)).toBe("geheim");
    const after = await makeVault({ newest: 2, keys: new Map([[2, both.keys.get(2)!]]) }, store);
    expect(await after.open(id, place, sealed)).toBe("Ria");
    expect(after.blind("phone", "0600000000")).toEqual(index);
    expect(() => after.unwrap(place, secret)).toThrow(Unreadable);
  });

  test("are found again by a process that began before the rotation", async () => {
    const [store, id] = [await open(), newId()];
    const both = masterOf(1, 2);
    const first = { newest: 1, keys: new Map([[1, both.keys.get(1)!]]) };
    const sealed = await (await makeVault(first, store)).seal(id, place, "Ria");
    const running = await makeVault(first, store, async () => both);
    await (await makeVault(both, store)).rewrap();
    expect(await running.open(id, place, sealed)).toBe("Ria");
  });

  test("of many are made at once, and who has one keeps it", async () => {
    const vault = await makeVault(masterOf(1), await open());
    const owners = Array.from({ length: 5 }, () => newId());
    const first = await vault.seal(owners[0]!, place, "eerst");
    const sealed = await vault.sealAll(owners.map((owner) => ({ owner, place, text: owner })));
    const shut = sealed.map((bytes, n) => ({ owner: owners[n]!, place, bytes }));
    expect(await vault.openAll(shut)).toEqual(owners);
    expect(await vault.open(owners[0]!, place, first)).toBe("eerst");
  });

  test("are listed once each", async () => {
    const store = await open();
    const owners = Array.from({ length: 70 }, () => newId());
    for (const owner of owners) await store.add(owner, Buffer.from([1]));
    const listed: string[] = [];
    for await (const some of store.owners()) listed.push(...some);
    expect(listed.sort()).toEqual(owners.sort());
    expect((await store.read([...owners, newId()])).size).toBe(70);
  });
});

test("any text comes back, and one byte turned anywhere is noticed", () => {
  const key = Buffer.alloc(32, 7);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, at) => {
      const sealed = encrypt(key, "hier", text);
      expect(decrypt(key, "hier", sealed).toString("utf8")).toBe(Buffer.from(text).toString("utf8"));
      sealed[at % sealed.length]! ^= 1;
      expect(() => decrypt(key, "hier", sealed)).toThrow(Unreadable);
    }),
    { numRuns: 200 },
  );
  expect(encrypt(key, "hier", "Ria")).not.toEqual(encrypt(key, "hier", "Ria"));
  for (const bytes of [Buffer.alloc(0), Buffer.from("kort"), Buffer.alloc(64)])
    expect(() => decrypt(key, "hier", bytes)).toThrow(Unreadable);
});

test("the keyed hash is the same for the same value of one kind, and tells nothing across kinds or keys", async () => {
  const [one, other] = [
    await makeVault(masterOf(1), folderStore(await folder())),
    await makeVault(masterOf(1), folderStore(await folder())),
  ];
  expect(one.blind("phone", "0612345678")).toEqual(one.blind("phone", "0612345678"));
  expect(one.blind("phone", "0612345678")).not.toEqual(one.blind("postcode", "0612345678"));
  expect(one.blind("phone", "0612345678")).not.toEqual(other.blind("phone", "0612345678"));
});

describe("the master key", () => {
  test("is made once, for the owner of the site only, and never silently anew", async () => {
    const file = join(await folder(), "sub", "master.key");
    const first = await openMasterKeys(file, true);
    expect(first).toEqual(await openMasterKeys(file, true));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await rm(file);
    await expect(openMasterKeys(file, false)).rejects.toThrow(/is er niet, maar/);
    expect(await readdir(join(file, ".."))).toEqual([]);
  });

  test("is refused when others may read it, or when it is none, and no word of it is said", async () => {
    const file = join(await folder(), "master.key");
    await writeMasterKeys(file, [newMasterKey(1)]);
    const text = await readFile(file, "utf8");
    await writeFile(file, text, { mode: 0o644 });
    await chmod(file, 0o644);
    await expect(openMasterKeys(file, false)).rejects.toThrow(/chmod 600/);
    for (const wrong of ["", "1:geheim", "0:" + text.slice(2), "256:" + text.slice(2), `1:${"A".repeat(43)}`])
      expect(() => readMasterKeys(wrong, "hier")).toThrow(/^hier is (leeg|geen goede)/);
  });
});

test("a name that is a path is no name for a key", async () => {
  const store = folderStore(await folder());
  for (const name of ["../../etc/passwd", "", "a/b", "A", "a".repeat(65)])
    await expect(store.add(name, Buffer.from([1]))).rejects.toThrow();
});

test.runIf(onServer)("a database of keys is for one table of keys and one ledger", async () => {
  const database = await ownDatabase();
  const store = await serverStore(database);
  await store.add(newId(), Buffer.from([1, 2, 3]));
  expect(await database.query("select count(*)::int as n from soepsteen_key")).toEqual([{ n: 1 }]);
});
