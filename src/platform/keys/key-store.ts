// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where the keys of persons lie, each wrapped under the master key: never in the database of the site, so that a copy of
 * one is worth nothing without a copy of the other. Destroying a key is what makes an erased person unreadable.
 */
export interface KeyStore {
  /** The wrapped keys of these owners; who has none is not in the answer. */
  read(owners: readonly string[]): Promise<Map<string, Buffer>>;
  /** Keeps a new key, unless the owner has one already; gives the one that stands. On the disk before it returns. */
  add(owner: string, wrapped: Buffer): Promise<Buffer>;
  /** The same for many new owners at once. Who has a key already keeps it: ask with read which one stands. */
  addAll(keys: ReadonlyMap<string, Buffer>): Promise<void>;
  /** Puts a newly wrapped key in the place of the old one. */
  replace(owner: string, wrapped: Buffer): Promise<void>;
  /** Gone for good; twice is once. The id goes into the ledger of what was erased. */
  destroy(owner: string, at: Temporal.Instant): Promise<void>;
  /** Every owner with a key, in portions. */
  owners(): AsyncIterable<string[]>;
  /** Ids of whom the key was destroyed, with when: a restored backup erases them again. */
  destroyed(): Promise<{ owner: string; at: Temporal.Instant }[]>;
  close(): Promise<void>;
}
