// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { LRUCache } from "lru-cache";
import type { Services } from "./env.ts";

interface Remembered {
  version: string;
  value: Promise<unknown>;
}
const remembered = new WeakMap<Services, LRUCache<string, Remembered>>();

/**
 * Asks something that only changes when public data changes once per version stamp: the list of buurten, say.
 * Where the stamps are not known (tests, a lost line) it is asked each time.
 */
export function remember<T>(services: Services, key: string, ask: () => Promise<T>): Promise<T> {
  const version = services.stamps.version("all");
  if (version === null) return ask();
  const known = remembered.get(services) ?? new LRUCache<string, Remembered>({ max: 500 });
  remembered.set(services, known);
  const before = known.get(key);
  if (before?.version === version) return before.value as Promise<T>;
  const value = ask();
  known.set(key, { version, value });
  value.catch(() => known.delete(key));
  return value;
}
