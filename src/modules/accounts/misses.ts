// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { LRUCache } from "lru-cache";
import type { Env } from "#platform/http/env.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { now } from "#platform/time/time.ts";

/**
 * Wrong passwords and wrong codes on paper, per address of the network: a whole library types wrong now and then, who tries
 * the same password on a thousand accounts does so all the time. Right ones cost nothing. In memory, never stored or logged.
 */
const perMinute = 10;
const burst = 60;
const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 20_000 });

function bucketOf(address: string) {
  const at = now().epochMilliseconds;
  const found = buckets.get(address) ?? { tokens: burst, at };
  const tokens = Math.min(burst, found.tokens + (Math.max(0, at - found.at) / 60_000) * perMinute);
  return { tokens, at };
}

/** Did it go wrong here too often just now? */
export const tooManyMisses = (c: Context<Env>): boolean => bucketOf(onTheLine(c).address).tokens < 1;

export function countMiss(c: Context<Env>): void {
  const { address, inside } = onTheLine(c);
  if (inside && address === "") return; // a request made in the process itself
  const { tokens, at } = bucketOf(address);
  buckets.set(address, { tokens: tokens - 1, at });
}
