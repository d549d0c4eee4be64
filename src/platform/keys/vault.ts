// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { now } from "../time/time.ts";
import { boundsOf, decrypt, encrypt, type Place, Unreadable } from "./cipher.ts";
import type { KeyStore } from "./key-store.ts";
import type { MasterKeys } from "./master-key.ts";

/** What may be looked for without being readable. Never a small domain, such as a year of birth: that could be guessed. */
export type IndexKind =
  | "phone"
  | "email"
  | "surname_street"
  | "surname_postcode"
  | "user_name"
  | "postcode"
  | "address"
  | "search_term";

/** Seals what is personal. One key per owner (a person, a signal); the owner's key gone is the owner's text gone. */
export interface Vault {
  /** Makes the owner's key where there is none. */
  seal(owner: string, place: Place, text: string): Promise<Buffer>;
  /** The same for many, in the order of the question: for an import. */
  sealAll(texts: readonly { owner: string; place: Place; text: string }[]): Promise<Buffer[]>;
  /** Null when the key of the owner was destroyed or is not there. Throws Unreadable when the text was moved or changed. */
  open(owner: string, place: Place, sealed: Uint8Array): Promise<string | null>;
  /** The same for many, in the order of the question: one look in the key store. */
  openAll(sealed: readonly { owner: string; place: Place; bytes: Uint8Array }[]): Promise<(string | null)[]>;
  /** A keyed hash to find by; give it the normalised value (digits, lower case). 32 bytes. */
  blind(kind: IndexKind, value: string): Buffer;
  /** For secrets of an account (TOTP): under the master key itself, for they are no owner's text. */
  wrap(place: Place, secret: string): Buffer;
  unwrap(place: Place, wrapped: Uint8Array): string;
  /** The owner's texts can never be read again. */
  destroy(owner: string): Promise<void>;
  /** Every key anew under the newest master key; gives how many. Nothing else changes. */
  rewrap(): Promise<number>;
  /** The number of the master key that a wrapped secret hangs on. */
  masterOf(wrapped: Uint8Array): number;
  newestMaster: number;
  store: KeyStore;
}

/** Owner of the key of the search index. */
export const indexOwner = "blind-index";
const keptKeys = 20_000;
/** Another process may have destroyed a key: it is asked again after a while. */
const keptMinutes = 5;

/** A wrapped key: number of the master key, then the sealed bytes. */
function wrapUnder({ newest, keys }: MasterKeys, bound: string, bytes: Uint8Array | string): Buffer {
  return Buffer.concat([Buffer.from([newest]), encrypt(keys.get(newest)!, bound, bytes)]);
}

function unwrapFrom({ keys }: MasterKeys, bound: string, wrapped: Uint8Array): Buffer {
  const key = keys.get(wrapped[0] ?? 0);
  if (!key) throw new Unreadable("sealed with a master key that is not here");
  return decrypt(key, bound, wrapped.subarray(1));
}

const keyBound = (owner: string) => JSON.stringify(["key", owner]);

/** Opens the vault over a key store; makes the key of the search index the first time. */
export async function makeVault(
  given: MasterKeys,
  store: KeyStore,
  reload: () => Promise<MasterKeys> = async () => given,
): Promise<Vault> {
  let master = given;
  const opened = new LRUCache<string, Buffer>({ max: keptKeys, ttl: keptMinutes * 60_000 });
  const unwrapKey = async (owner: string, wrapped: Buffer): Promise<Buffer> => {
    // rotated by another process since this one started
    if (!master.keys.has(wrapped[0] ?? 0)) master = await reload();
    return unwrapFrom(master, keyBound(owner), wrapped);
  };
  /** The key of the owner; a new one where there is none. */
  const standingKey = async (owner: string): Promise<Buffer> =>
    unwrapKey(owner, await store.add(owner, wrapUnder(master, keyBound(owner), randomBytes(32))));
  const keysOf = async (owners: readonly string[]): Promise<Map<string, Buffer>> => {
    const found = new Map<string, Buffer>();
    const unknown = new Set<string>();
    for (const owner of owners) {
      const key = opened.get(owner);
      if (key) found.set(owner, key);
      else unknown.add(owner);
    }
    if (unknown.size === 0) return found;
    for (const [owner, wrapped] of await store.read([...unknown])) {
      const key = await unwrapKey(owner, wrapped);
      opened.set(owner, key);
      found.set(owner, key);
    }
    return found;
  };
  const index = (await keysOf([indexOwner])).get(indexOwner) ?? (await standingKey(indexOwner));
  return {
    store,
    async seal(owner, place, text) {
      const key = opened.get(owner) ?? (await standingKey(owner));
      opened.set(owner, key);
      return encrypt(key, boundsOf(owner, place), text);
    },
    async sealAll(texts) {
      const owners = [...new Set(texts.map(({ owner }) => owner))];
      let keys = await keysOf(owners);
      const without = owners.filter((owner) => !keys.has(owner));
      if (without.length > 0) {
        const made = without.map((owner) => [owner, wrapUnder(master, keyBound(owner), randomBytes(32))] as const);
        await store.addAll(new Map(made));
        keys = await keysOf(owners);
      }
      return texts.map(({ owner, place, text }) => encrypt(keys.get(owner)!, boundsOf(owner, place), text));
    },
    async open(owner, place, sealed) {
      const key = (await keysOf([owner])).get(owner);
      return key ? decrypt(key, boundsOf(owner, place), sealed).toString("utf8") : null;
    },
    async openAll(sealed) {
      const keys = await keysOf(sealed.map(({ owner }) => owner));
      return sealed.map(({ owner, place, bytes }) => {
        const key = keys.get(owner);
        return key ? decrypt(key, boundsOf(owner, place), bytes).toString("utf8") : null;
      });
    },
    blind: (kind, value) => createHmac("sha256", index).update(`${kind}\u0000${value}`).digest(),
    wrap: (place, secret) => wrapUnder(master, boundsOf("master", place), secret),
    unwrap: (place, wrapped) => unwrapFrom(master, boundsOf("master", place), wrapped).toString("utf8"),
    async destroy(owner) {
      opened.delete(owner);
      await store.destroy(owner, now());
    },
    masterOf: (wrapped) => wrapped[0] ?? 0,
    get newestMaster() {
      return master.newest;
    },
    async rewrap() {
      let done = 0;
      for await (const owners of store.owners()) {
        for (const [owner, wrapped] of await store.read(owners)) {
          if (wrapped[0] === master.newest) continue;
          await store.replace(owner, wrapUnder(master, keyBound(owner), unwrapFrom(master, keyBound(owner), wrapped)));
          done++;
        }
      }
      return done;
    },
  };
}

// On globalThis: a test loads the modules of a file anew, the vault of its process stays.
const standing = globalThis as { soepsteenVault?: Vault };

/** Stands from the start of the process: main, the command line and the tests open it. */
export function useVault(vault: Vault): void {
  standing.soepsteenVault = vault;
}

/** The vault of this process. */
export function vault(): Vault {
  if (!standing.soepsteenVault) throw new Error("no vault was opened in this process");
  return standing.soepsteenVault;
}
