// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { LRUCache } from "lru-cache";
import type { RateClass } from "./routes.ts";

/** Tokens a minute and the largest burst, per address of the network and class of route. */
const limits: Record<RateClass, { perMinute: number; burst: number }> = {
  read: { perMinute: 600, burst: 300 },
  api: { perMinute: 300, burst: 150 },
  form: { perMinute: 60, burst: 60 },
  // a form with a page for every question: fifty people may fill it in at the computers of one library
  step: { perMinute: 300, burst: 300 },
  // its last page: those fifty in a row, and not thousands
  sign_up: { perMinute: 4, burst: 60 },
  // ten thousand people a day behind one library address: a question and an answer each. What holds back guessing is counted
  // per account and per wrong answer, in the room of accounts
  sign_in: { perMinute: 120, burst: 240 },
  heavy: { perMinute: 20, burst: 20 },
};

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets in memory, per process. Nothing of them is stored or logged. */
export function makeRateLimiter(clock: () => number = Date.now) {
  const buckets = new LRUCache<string, Bucket>({ max: 20_000 });
  /** 0 = go on, else the number of seconds to wait. */
  return function take(address: string, kind: RateClass): number {
    const { perMinute, burst } = limits[kind];
    const now = clock();
    const key = `${kind} ${address}`;
    const bucket = buckets.get(key) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 60_000) * perMinute);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / perMinute);
    bucket.tokens -= 1;
    return 0;
  };
}
export type RateLimiter = ReturnType<typeof makeRateLimiter>;
