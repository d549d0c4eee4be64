// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { appendFile, mkdir, open, readdir, readFile, rename, rm, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { KeyStore } from "./key-store.ts";

const ownerName = /^[0-9a-z-]{1,64}$/;
const missing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Keys in a folder outside the data folder: one small file each, in 4,096 folders. */
export function folderStore(folder: string): KeyStore {
  const ledger = join(folder, "destroyed.txt");
  const fileOf = (owner: string) => {
    if (!ownerName.test(owner)) throw new Error("no name for a key");
    // the end of an id is random, its beginning is time
    return join(folder, "keys", owner.slice(-3), owner);
  };
  const readOne = (owner: string) =>
    readFile(fileOf(owner)).catch((error) => {
      if (missing(error)) return null;
      throw error;
    });
  const addOne = async (owner: string, wrapped: Buffer): Promise<Buffer> => {
    const file = fileOf(owner);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    try {
      await writeWhole(file, wrapped, "wx");
      return wrapped;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      return (await readOne(owner)) ?? wrapped;
    }
  };
  return {
    async read(owners) {
      const found = new Map<string, Buffer>();
      for (let from = 0; from < owners.length; from += 64) {
        const some = owners.slice(from, from + 64);
        const keys = await Promise.all(some.map(readOne));
        for (const [n, key] of keys.entries()) if (key) found.set(some[n]!, key);
      }
      return found;
    },
    add: addOne,
    async addAll(keys) {
      for (const [owner, wrapped] of keys) await addOne(owner, wrapped);
    },
    async replace(owner, wrapped) {
      const file = fileOf(owner);
      await writeWhole(`${file}.new`, wrapped, "w");
      await rename(`${file}.new`, file);
    },
    async destroy(owner, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(ledger, `${owner} ${at.toString()}\n`, { mode: 0o600, flush: true });
      await rm(fileOf(owner), { force: true });
    },
    async *owners() {
      const places = await readdir(join(folder, "keys")).catch((error) => {
        if (missing(error)) return [];
        throw error;
      });
      for (const place of places) {
        const names = await readdir(join(folder, "keys", place));
        yield names.filter((name) => ownerName.test(name));
      }
    },
    async destroyed() {
      const text = await readFile(ledger, "utf8").catch((error) => {
        if (missing(error)) return "";
        throw error;
      });
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split(" "))
        .map(([owner, at]) => ({ owner: owner!, at: Temporal.Instant.from(at!) }));
    },
    close: async () => {},
  };
}

/** A file that is there is whole, and on the disk. */
async function writeWhole(file: string, bytes: Buffer, flag: "w" | "wx"): Promise<void> {
  const handle = await open(file, flag, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}
