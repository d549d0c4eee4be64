// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { LRUCache } from "lru-cache";
import { now } from "#platform/time/time.ts";
import { type HeldReason, holdLimits } from "../codes.ts";

// Counts in memory, per process: an address of the network is never stored.

const hour = 3_600_000;
const bySource = new LRUCache<string, number[]>({ max: 20_000 });
let all: number[] = [];

/** Three pages by hand take longer than this. */
const fastestSeconds = 3;

export interface Sending {
  /** Address of the network; "" when it is this machine itself. */
  source: string;
  /** When the first page was given, or null when nobody can say. */
  begun: Temporal.Instant | null;
  /** The field that people do not see was filled in. */
  trapped: boolean;
}

/** Is this kept apart for somebody to look at? Counts it as well. Nothing is refused here, nothing gets lost. */
export function heldFor({ source, begun, trapped }: Sending): HeldReason | null {
  const at = now().epochMilliseconds;
  const lately = (times: readonly number[]) => times.filter((time) => at - time < hour && time <= at);
  all = [...lately(all), at];
  const own = source === "" ? [] : [...lately(bySource.get(source) ?? []), at];
  if (source !== "") bySource.set(source, own);
  if (trapped || begun === null || at - begun.epochMilliseconds < fastestSeconds * 1000) return "looks_like_spam";
  if (own.length >= holdLimits.fromSourceInHour) return "many_at_once";
  return all.length > holdLimits.fromAllInHour ? "too_busy" : null;
}

const misses = new LRUCache<string, number[]>({ max: 20_000 });
const minute = 60_000;
/** Source: the programmes this product follows: five tries a minute. */
const mostMisses = 5;

/** Seconds to wait before a code may be tried again; 0: go on. */
export function waitBeforeCode(source: string): number {
  const at = now().epochMilliseconds;
  const lately = (misses.get(source) ?? []).filter((time) => at - time < minute && time <= at);
  misses.set(source, lately);
  return lately.length < mostMisses ? 0 : Math.max(1, Math.ceil((minute - (at - lately[0]!)) / 1000));
}

export function countMiss(source: string): void {
  misses.set(source, [...(misses.get(source) ?? []), now().epochMilliseconds]);
}
