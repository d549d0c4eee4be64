// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the tests of apart.ts let a thread do. The import shows that `#platform/…` works there too.

import { parseDate } from "#platform/time/time.ts";

export const greet = (name: string) => `Dag, ${name} van vandaag ${parseDate("2026-11-24")}`;

export function forEver(): void {
  for (;;);
}

export function eatMemory(): number {
  const all: number[][] = [];
  for (;;) all.push(new Array(10_000).fill(all.length));
}

export function fail(): never {
  throw new Error("mislukt");
}
